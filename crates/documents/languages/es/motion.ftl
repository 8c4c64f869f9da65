# Mociones de procedimiento, resoluciones de la Presidencia, enmiendas y votación por partes.

sentence-motion-moved = { $seat } { $kind ->
    [appeal] apeló lo resuelto por la Presidencia
    [suspend_session] presentó una moción para suspender la sesión
    [adjourn_session] presentó una moción para levantar la sesión
    [adjourn_debate] presentó una moción para aplazar el debate sobre el punto
    [close_debate] presentó una moción para cerrar el debate sobre el punto
    [divide] presentó una moción para decidir por partes el texto de la decisión { $decision }
   *[reorder] presentó una moción para tratar los puntos pendientes en otro orden
}{ $text ->
    [none] {""}
   *[other] : { $text }
}.
line-motion-moved = { $seat } { $kind ->
    [appeal] apela lo resuelto por la Presidencia
    [suspend_session] propone suspender la sesión
    [adjourn_session] propone levantar la sesión
    [adjourn_debate] propone aplazar el debate
    [close_debate] propone cerrar el debate
    [divide] propone decidir por partes { $decision }
   *[reorder] propone otro orden de los puntos
}
sentence-motion-ruled = { $seat ->
    [none] La Presidencia resolvió
   *[other] Ante la cuestión de orden de { $seat }, la Presidencia resolvió
}: { $text }{ $mover ->
    [none] {""}
   *[other] ; declaró improcedente la moción de { $mover }
}.
line-motion-ruled = la Presidencia resuelve: { $text }
sentence-motion-withdrawn = { $seat ->
    [none] Se retiró la moción
   *[other] { $seat } retiró su moción
}.
line-motion-withdrawn = { $seat ->
    [none] se retira la moción
   *[other] { $seat } retira su moción
}
sentence-decision-amendment-proposed = { $seat } propuso la enmienda { $number }{ $paragraph ->
    [none] {""}
   *[other] {" "}al párrafo { $paragraph }
}: { $text }.
line-decision-amendment-proposed = { $decision }: { $seat } propone la enmienda { $number }
sentence-decision-amendments-ranked = Las enmiendas se someten en este orden, la más alejada del texto primero: { $order }.
line-decision-amendments-ranked = { $decision }: orden de las enmiendas: { $order }
sentence-decision-amendment-withdrawn = { $seat ->
    [none] Se retiró la enmienda { $number }
   *[other] { $seat } retiró la enmienda { $number }
}.
line-decision-amendment-withdrawn = { $decision }: se retira la enmienda { $number }
sentence-decision-divided = El texto se dividió en { $parts } partes, que se deciden una a una.
line-decision-divided = { $decision }: el texto se decide en { $parts } partes
sentence-decision-text-amended = { $amendment ->
    [none] Aprobadas solo algunas de sus partes, el texto quedó así
   *[other] Aprobada la enmienda { $amendment }, el texto quedó así
}: { $text }{ $count ->
    [0] {""}
    [one] ; quedó sin objeto la enmienda { $fallen }
   *[other] ; quedaron sin objeto las enmiendas { $fallen }
}.
line-decision-text-amended = { $decision }: el texto queda así: { $text }
sentence-appeal-closed = { $outcome ->
    [rejected] El pleno revocó lo resuelto por la Presidencia
   *[adopted] Se mantuvo lo resuelto por la Presidencia
}{ $votes ->
    [none] , sin que nadie pidiera votación
   *[other] : { $votes } respecto de la apelación
}.
appeal-closed = { $decision }: { $outcome ->
    [rejected] se revoca lo resuelto por la Presidencia
   *[adopted] se mantiene lo resuelto por la Presidencia
}{ $votes ->
    [none] {""}
   *[other] , { $votes }
}
sentence-parts-rejected = Rechazadas todas sus partes dispositivas, el texto se tuvo por rechazado en su conjunto.
parts-rejected = { $decision }: rechazado, como todas sus partes dispositivas
