### La sala: el uso de la palabra, la presencia y el guion de quien preside.

act-plenary-record-representative = Registrar quién representa a una delegación
do-plenary-record-representative = Registrar representante
field-represents = Quién la representa ahora
act-plenary-announce-presence = Comunicar que la delegación está presente
do-plenary-announce-presence = Comunicar presencia
act-plenary-announce-departure = Comunicar que la delegación se retira
do-plenary-announce-departure = Comunicar retiro
act-floor-request = Pedir la palabra
do-floor-request = Pedir la palabra
act-floor-withdraw = Retirar una petición de palabra
do-floor-withdraw = Retirarse de la lista
act-floor-give = Dar la palabra
do-floor-give = Dar la palabra
act-floor-end = Terminar una intervención
do-floor-end = Terminar
act-floor-pause = Detener el tiempo de quien interviene
do-floor-pause = Detener el tiempo
act-floor-resume = Seguir con el tiempo de quien interviene
do-floor-resume = Seguir
act-floor-close-list = Cerrar la lista de oradores
do-floor-close-list = Cerrar la lista
act-floor-open-list = Reabrir la lista de oradores
do-floor-open-list = Reabrir la lista
act-floor-reorder = Ordenar la lista de oradores
do-floor-reorder = Ordenar la lista
act-floor-limit = Limitar el tiempo de las intervenciones
do-floor-limit = Limitar el tiempo
field-floor-kind = Para qué
field-floor-order = La lista completa, quien sigue primero
field-floor-seconds = Segundos por intervención
hint-floor-item = Para un punto posterior, elíjalo; en blanco, el punto abierto.
hint-floor-order = Asientos en su orden, separados por espacios. Tras una barra, lo que no sea una intervención: CRI MEX/right_of_reply.
hint-floor-seconds = En blanco, sin límite.
fault-floor-order = Escriba los asientos separados por espacios, como CRI MEX/right_of_reply.
floor-kind-statement = intervenir
floor-kind-point-of-order = cuestión de orden
floor-kind-right-of-reply = derecho de réplica
floor-kind-question = pregunta a quien interviene
rule-speaking-seconds = Segundos por intervención
value-no-limit = sin límite, salvo el que fije quien preside
value-seconds = { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}

room-floor = Uso de la palabra
room-floor-nobody = Nadie tiene la palabra.
room-floor-over = La reunión ha concluido.
room-floor-empty = Nadie espera la palabra. Aquí aparecerá quien la pida.
room-floor-no-voice = Esta delegación asiste sin voz.
room-floor-speaks = Habla
room-floor-list-closed = La lista de oradores está cerrada.
room-floor-interrupted = Después continúa: { $seat }
room-floor-rests = tiempo detenido
room-floor-since = desde las { $hour }, sin límite
room-floor-since-limit = desde las { $hour }, de { $limit }
room-floor-time = { $times }.ª vez
room-floor-observer = observador
room-floor-away = no figura presente
room-floor-past = { $count ->
    [one] Una intervención anterior
   *[other] { $count } intervenciones anteriores
}
room-floor-again = Anotar otra vez: { $seat }
room-floor-end = Terminar
room-floor-pause = Detener
room-floor-resume = Seguir
room-floor-place = Más sobre el lugar en la lista: { $seat }
room-floor-up = Subir
room-floor-down = Bajar
room-floor-remove = Quitar de la lista
room-floor-hand = Anotar a quien levanta la mano
room-floor-limit = Tiempo por intervención
room-floor-limit-is = { $limit } por intervención
room-floor-limit-none = Sin límite de tiempo
room-floor-no-limit = sin límite
room-floor-limit-where = Para
room-floor-limit-plenary = toda la plenaria
room-floor-limit-item = este punto
room-floor-you-are-next = Usted sigue en la lista.
room-floor-your-place = Su lugar en la lista: { $place }.
room-floor-other = Cuestión de orden, réplica o pregunta
room-floor-ask-point-of-order = Plantear una cuestión de orden
room-floor-ask-right-of-reply = Pedir el derecho de réplica
room-floor-ask-question = Preguntar a quien interviene
room-floor-back-point-of-order = Retirar la cuestión de orden
room-floor-back-right-of-reply = Retirar la petición de réplica
room-floor-back-question = Retirar la pregunta
room-floor-later = Inscribirse para un punto posterior
room-floor-inscribe = Inscribirse
room-floor-times = Tiempo de palabra
room-floor-times-often = Veces
room-floor-times-session = En esta plenaria
room-floor-times-year = En { $year }
speaking-page = Su página, para citarla
speaking-lede = Cuánto y cuántas veces intervino cada asiento, en esta plenaria y en el año.
speaking-caption = Tiempo de palabra en { $plenary } y en su año, en minutos y segundos (min:s).
speaking-how = Se suma lo que duró cada intervención ya concluida, también cuestiones de orden, réplicas y preguntas; el tiempo detenido no cuenta. Lo dicho en puntos reservados no se suma aquí.
speaking-none = Aquí estará el tiempo de cada asiento en cuanto alguien haya intervenido en un punto público.
room-floor-members = Miembros
room-floor-observers = Observadores y socios

room-roll = Presencia
room-presence-quorum = Quórum: { $present } de { $members } miembros presentes; se requieren { $needed }.
room-presence-no-quorum-yet = Aún no hay quórum para abrir: { $present } de { $members } miembros presentes; se requieren { $needed }.
room-presence-quorum-lost = Se perdió el quórum: { $present } de { $members } miembros presentes y se requieren { $needed }. No puede votarse ni decidirse; el debate puede seguir.
room-presence-in-room = en sala
room-presence-remote = a distancia
room-presence-not-recorded = presente
room-presence-says-in-room = { $seat } comunica que está en la sala
room-presence-says-remote = { $seat } comunica que participa a distancia
room-presence-says-not-recorded = { $seat } comunica que está presente
room-presence-says-leaves = { $seat } comunica que se retira
room-presence-confirm = Confirmar
room-presence-changes = Retiros y cambios
room-presence-now-in-room = pasa a la sala
room-presence-now-remote = pasa a distancia
room-presence-leaves = se retira
room-presence-speaks-now = Habla ahora: { $who }
room-presence-represented = Representa: { $who }
room-presence-role = { $role ->
    [head] jefatura
    [alternate] alternancia
    [focal_point] punto focal técnico
   *[delegate] integrante
}
room-presence-numbered = { $role } (persona { $number })
room-presence-replace = Sustituir a una persona acreditada
room-presence-own = Su presencia
room-presence-not = Su delegación no figura entre las presentes.
room-presence-is-in-room = Su delegación figura en la sala.
room-presence-is-remote = Su delegación figura a distancia.
room-presence-is-not-recorded = Su delegación figura presente.
room-presence-unconfirmed = Comunicado; falta que quien preside o la Secretaría Técnica lo confirme.
room-presence-i-in-room = Estoy en la sala
room-presence-i-remote = Estoy en línea
room-presence-i-leave = Me retiro
room-presence-curve = Curso del quórum
room-presence-curve-says = Miembros presentes: de { $first } al comienzo a { $last } ahora; se requieren { $needed } para decidir.
room-presence-hour = Hora
room-presence-present = Presentes
room-presence-needed = Requeridos
room-presence-too-few = sin quórum

room-script = Diga ahora
room-script-nothing = Las reglas no dicen nada para este momento.
room-script-to-motions = Ir a lo que se somete
script-awaits-quorum = Aún no podemos abrir: están presentes { $present } de { $members } miembros y se requieren { $needed }. { $missing ->
    [one] Falta una delegación.
   *[other] Faltan { $missing } delegaciones.
}
script-opens = Con { $present } de { $members } miembros presentes hay quórum. Declaro abierta la plenaria { $plenary }.
script-quorum-lost = Quedan { $present } miembros presentes y se requieren { $needed }: no podemos votar ni decidir. El debate puede continuar.
script-resumes = Están presentes { $present } de { $members } miembros. Se reanuda la sesión.
script-resumes-without-quorum = Se reanuda la sesión con { $present } miembros presentes; para decidir se requieren { $needed }.
script-is-over = La plenaria { $plenary } ha concluido.
script-puts-agenda = Tienen ante ustedes el orden del día, con { $items ->
    [one] un punto
   *[other] { $items } puntos
}. Si no hay observaciones, queda adoptado.
script-has-the-floor = { $seat } { $kind ->
    [point_of_order] plantea una cuestión de orden.
    [right_of_reply] ejerce su derecho de réplica.
    [question] hace una pregunta.
   *[statement] tiene la palabra.
}{ $then ->
    [none] {""}
   *[other] {" "}Después, { $then }.
}
script-gives-the-floor = Tiene la palabra { $seat }{ $kind ->
    [point_of_order] {" "}para una cuestión de orden
    [right_of_reply] {" "}para ejercer su derecho de réplica
    [question] {" "}para una pregunta
   *[statement] {""}
}{ $limit ->
    [none] .
   *[other] , por { $limit } minutos.
}{ $then ->
    [none] {""}
   *[other] {" "}Después, { $then }.
}
script-goes-on = Puede continuar { $seat }.
script-puts-motion = Hay una moción de { $seat }: { $kind }. Se resuelve antes de seguir.
script-puts-amendment = Antes del texto se somete la enmienda { $number }, de { $seat }: { $text }.
script-puts-part = Se somete la parte { $number } del texto: { $text }.
script-states-reading = Se da lectura al texto como queda.
script-asks-for-objections = ¿Hay objeciones al texto { $text }? Si no las hay, queda adoptado.
script-asks-for-acclamation = ¿Desea el pleno adoptar por aclamación el texto { $text }?
script-notes-objections = { $count ->
    [one] Tomo nota de una objeción al texto { $text }: { $seats }.
   *[other] Tomo nota de { $count } objeciones al texto { $text }: { $seats }.
} No hay consenso.
script-awaits-votes = Se vota el texto { $text }. { $next ->
    [none] Han votado { $voted } de { $entitled }.
   *[other] ¿Cómo vota { $next }?
}
script-closes-vote = Ha concluido la votación sobre el texto { $text }. Anuncio el resultado.
script-announces = { $counted ->
    [yes] A favor, { $yes }; en contra, { $no }; abstenciones, { $abstain }.{" "}
   *[no] {""}
}{ $outcome ->
    [adopted] Queda adoptado el texto { $text }.
    [tied] Hay empate sobre el texto { $text }.
   *[rejected] No se adopta el texto { $text }.
}
script-asks-who-else = ¿Alguna otra delegación desea intervenir en el { $item }? Si no es así, se cierra el punto.
script-takes-up = Pasamos al { $item }.
script-closes = Agotado el orden del día{ $agreements ->
    [0] {""}
    [one] , con un acuerdo
   *[other] , con { $agreements } acuerdos
}, declaro clausurada la plenaria { $plenary }.
