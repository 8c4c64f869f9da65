# Palabras y fórmulas breves que comparten las frases del registro y los documentos.

date-full = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
quoted = «{ $text }»
parts = { $head }, { $tail }
hour-at = { $time } (hora de { $city }, { $offset })
own-state = nuestro país
own-organization = nuestra organización
not-recorded = no consta
assumed = supuesto
actor = { $capacity ->
    [presidency] la Presidencia ({ $seat })
    [secretariat] la Secretaría Técnica ({ $seat })
    [registrar] la persona encargada del registro ({ $seat })
   *[delegation] { $seat }
}
office = { $office ->
    [presidency] la Presidencia
   *[secretariat] la Secretaría Técnica
}
office-exercised = { $office ->
    [presidency] la Presidencia, a cargo de { $seat } a través { $of_institution }
   *[secretariat] la Secretaría Técnica, a cargo de { $seat } a través { $of_institution }
}
office-held = { $office ->
    [presidency] la Presidencia, a cargo de { $seat }
   *[secretariat] la Secretaría Técnica, a cargo de { $seat }
}
owner-all = todos los miembros
item = punto { $number }, «{ $title }»
item-gone = un punto retirado de la agenda
span = del { $from } al { $to }
span-open = a partir del { $from }
plenary-kind = { $kind ->
    [extraordinary] reunión plenaria extraordinaria
    [preparatory] reunión preparatoria
    [technical] reunión técnica
   *[ordinary] reunión plenaria ordinaria
}
plenary-mode = { $mode ->
    [hybrid] modalidad híbrida
    [remote] modalidad virtual
   *[in_person] modalidad presencial
}
attendance = { $attendance ->
    [in_room] en sala
    [remote] a distancia
   *[not_recorded] presente; no consta el modo
}
due-on = el { $date }
due-days = dentro de { $days ->
    [one] un día
   *[other] { $days } días
} a partir del acuerdo
due-first = en la primera plenaria de { $year }
due-first-found = en la primera plenaria de { $year } ({ $plenary })
due-at = en la plenaria { $plenary }
due-next = en la plenaria siguiente
due-next-found = en la plenaria siguiente ({ $plenary })
class = { $class ->
    [observer_state] Estado observador
    [observer_organization] organización observadora
    [partner] organización socia
   *[member] miembro
}
role = { $role ->
    [head] jefatura de delegación
    [alternate] alternancia
    [focal_point] punto focal técnico
    [presidency_staff] personal de la Presidencia
    [secretariat_staff] personal de la Secretaría Técnica
   *[delegate] integrante
}
language = { $language ->
    [en] inglés
   *[es] español
}
choice = { $choice ->
    [yes] a favor
    [no] en contra
   *[abstain] abstención
}
