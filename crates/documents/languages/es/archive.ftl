# El archivo: lo transcrito de documentos anteriores.

line-archive-admitted = entra al archivo el documento { $document }, { $citation }{ $issuer ->
    [none] {""}
   *[other] , emitido por { $issuer }
}
line-archive-transcribed = transcrito de { $document } sobre { $meeting }, { $field }: { $value }
line-archive-settled = reunión archivada { $meeting }: de lo que se contradice, prevalece lo transcrito en el asiento { $claim }
line-archive-withdrawn = reunión archivada { $meeting }: se retira lo transcrito en el asiento { $claim }: { $reason }
archive-field = { $field ->
    [body] organismo
    [acronym] sigla
    [code] código
    [kind] clase de reunión
    [days] fecha
    [place] lugar
    [mode] modalidad
    [host] anfitrión
    [presidency] Presidencia
    [secretariat] Secretaría
    [participant] participación de { $of }
    [agreement] acuerdo{ $of ->
        [none] {""}
       *[other] {" "}{ $of }
    }
    [election] elección: { $of }
   *[endorsement] respaldo de { $of }
}
archive-who = { $who ->
    [presidency] la Presidencia
    [secretariat] la Secretaría
    [members] los miembros
    [observers] los observadores
    [committee] el comité
   *[plenary] la plenaria
}
archive-meeting-kind = { $kind ->
    [extraordinary] extraordinaria
    [technical] técnica
    [ministerial] ministerial
    [summit] cumbre
    [preparatory] preparatoria
    [committee] de comité
    [assembly] asamblea
   *[ordinary] ordinaria
}
archive-mode = { $mode ->
    [in_person] presencial
    [virtual] virtual
   *[hybrid] híbrida
}
archive-participation = { $observer ->
    [true] en calidad de observador
   *[false] participó
}{ $mode ->
    [in_person] {" "}de manera presencial
    [virtual] {" "}de manera virtual
    [hybrid] {" "}de manera híbrida
   *[none] {""}
}
archive-kind = { $kind ->
    [minutes_approval] aprobación de acta
    [adopt] aprobación
    [endorse] respaldo
    [take_note] toma de nota
    [report] informe
    [mandate] mandato
    [commit] compromiso
    [set_up] creación
    [elect] elección
    [recommend] recomendación
    [thank] agradecimiento
    [welcome] beneplácito
    [convene] convocatoria
    [follow_up] seguimiento
    [postpone] aplazamiento
    [reject] rechazo
   *[other] otro
}
archive-role = { $role ->
    [decides] decide
    [asked] a cargo
    [offers] ofrece apoyo
    [volunteers] se ofrece
    [thanked] recibe agradecimiento
    [elected] resulta electo
   *[presents] presenta
}
archive-month = { $month ->
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
archive-span = de { $from } a { $to }
archive-elected = { $elected ->
    [none] no consta quién fue electo
   *[other] { $elected }
}{ $term ->
    [none] {""}
   *[other] , { $term }
}
archive-vote = ; voto revelado de { $by }{ $candidate ->
    [none] {""}
   *[other] : por { $candidate }
}
archive-duration = { $unit ->
    [D] { $count ->
        [one] un día
       *[other] { $count } días
    }
    [W] { $count ->
        [one] una semana
       *[other] { $count } semanas
    }
    [M] { $count ->
        [one] un mes
       *[other] { $count } meses
    }
   *[Y] { $count ->
        [one] un año
       *[other] { $count } años
    }
}
