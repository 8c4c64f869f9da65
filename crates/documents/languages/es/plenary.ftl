# Reuniones plenarias.

plenary-waiver = Se dispensó el plazo de convocatoria: { $waiver }.
sentence-plenary-convened = { $actor } convocó la { $kind } { $plenary }, en { $mode }, para el { $date } a las { $hour }, en { $place }{ $host ->
    [none] {""}
   *[other] , con { $host } como anfitrión
}.
line-plenary-convened = { $actor } convoca la { $plenary } en { $place } para el { $date }, en { $mode }
sentence-plenary-item-added = Se incorporó a la agenda el punto { $title }, a propuesta de { $proposer }{ $late ->
    [late] , por la regla de puntos tardíos
   *[in-time] {""}
}.
line-plenary-item-added = { $plenary }: entra en la agenda { $title }{ $late ->
    [late] {" "}(tardío)
   *[in-time] {""}
}
sentence-plenary-item-amended = Se modificó el punto { $title } de la agenda.
line-plenary-item-amended = { $plenary }: se modifica el punto { $title }
sentence-plenary-agenda-reordered = Se cambió el orden de la agenda.
line-plenary-agenda-reordered = { $plenary }: cambia el orden de la agenda
sentence-plenary-item-withdrawn = { $actor } retiró un punto de la agenda.
line-plenary-item-withdrawn = { $plenary }: se retira un punto de la agenda
sentence-plenary-agenda-adopted = El pleno adoptó la agenda, con { $items ->
    [one] un punto
   *[other] { $items } puntos
}.
line-plenary-agenda-adopted = { $plenary }: se adopta la agenda, con { $items ->
    [one] un punto
   *[other] { $items } puntos
}
sentence-plenary-item-opened = Se abrió el { $item }.
line-plenary-item-opened = { $plenary }: se abre el { $item }
sentence-plenary-noted = Intervino { $seat }: { $text }
line-plenary-noted = { $seat }: { $text }
sentence-plenary-item-closed = Se cerró el { $item }.
line-plenary-item-closed = { $plenary }: se cierra el { $item }
sentence-plenary-item-carried-over = El { $item }, se dejó para una plenaria posterior: { $reason }.
line-plenary-item-carried-over = { $plenary }: el { $item }, pasa a una plenaria posterior: { $reason }
sentence-plenary-presence-recorded = { $attendance ->
    [in_room] { $seat } estuvo presente en la sala.
    [remote] { $seat } participó a distancia.
   *[not_recorded] { $seat } estuvo presente; no consta el modo.
}
line-plenary-presence-recorded = { $plenary }: { $seat }, { $attendance ->
    [in_room] presente en sala
    [remote] presente a distancia
   *[not_recorded] presente; no consta el modo
}
sentence-plenary-departure-recorded = { $seat } se retiró de la sesión{ $hour ->
    [none] {""}
   *[other] {" "}a las { $hour }
}.
line-plenary-departure-recorded = { $plenary }: { $seat } se retira
sentence-plenary-representative-recorded = Cambió quien representa a { $seat }{ $hour ->
    [none] {""}
   *[other] {" "}a las { $hour }
}: desde entonces, { $role ->
    [head] la jefatura de su delegación
    [alternate] la persona alterna de su delegación
    [focal_point] su punto focal técnico
   *[delegate] otra persona de su delegación
}.
line-plenary-representative-recorded = { $plenary }: cambia quien representa a { $seat }: { $role ->
    [head] la jefatura de su delegación
    [alternate] la persona alterna de su delegación
    [focal_point] su punto focal técnico
   *[delegate] otra persona de su delegación
}
sentence-plenary-presence-announced = { $seat } comunicó que { $attendance ->
    [in_room] está en la sala
    [remote] participa a distancia
   *[not_recorded] está presente
}.
line-plenary-presence-announced = { $plenary }: { $seat } comunica que { $attendance ->
    [in_room] está en la sala
    [remote] participa a distancia
   *[not_recorded] está presente
}
sentence-plenary-departure-announced = { $seat } comunicó que se retira.
line-plenary-departure-announced = { $plenary }: { $seat } comunica que se retira
sentence-plenary-opened = La presidencia de la sesión, ejercida por { $chair }, declaró abierta la plenaria { $plenary }{ $hour ->
    [none] {""}
   *[other] {" "}a las { $hour }
}, con { $present } de { $members } miembros presentes; el quórum para abrir era de { $needed }.
line-plenary-opened = se abre la { $plenary }, preside { $chair }: { $present } de { $members } miembros presentes, quórum { $needed }
sentence-plenary-suspended = Se suspendió la sesión{ $hour ->
    [none] {""}
   *[other] {" "}a las { $hour }
}.
line-plenary-suspended = { $plenary }: se suspende la sesión
sentence-plenary-resumed = Se reanudó la sesión{ $hour ->
    [none] {""}
   *[other] {" "}a las { $hour }
}.
line-plenary-resumed = { $plenary }: se reanuda la sesión
sentence-plenary-quorum-lost = Se perdió el quórum para decidir: { $present ->
    [one] quedó 1 miembro presente
   *[other] quedaron { $present } miembros presentes
} y se requerían { $needed }.
line-plenary-quorum-lost = { $plenary }: se pierde el quórum ({ $present } presentes, se requieren { $needed })
sentence-plenary-quorum-regained = Se recuperó el quórum para decidir, con { $present } miembros presentes; se requerían { $needed }.
line-plenary-quorum-regained = { $plenary }: se recupera el quórum ({ $present } presentes, se requieren { $needed })
sentence-plenary-closed = Quien presidía declaró clausurada la plenaria { $plenary }{ $hour ->
    [none] {""}
   *[other] {" "}a las { $hour }
}.
line-plenary-closed = se clausura la { $plenary }
