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
    [true] participó en calidad de observador
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

## La nota de una reunión archivada.

archive-note-title = { $heading }: { $seat ->
    [none] transcripción
   *[other] nota de { $seat }, transcrita
}
archive-note-label = Transcripción
archive-note-when = { $how ->
    [day] el { $days }
    [part] en { $days }
   *[span] { $days }
}
archive-note-own = { $date ->
    [none] sin que conste la fecha
   *[other] { $date }
}, { $seat } { $took_part } en la reunión { $code } { $body }{ $place ->
    [none] ; no consta el lugar
   *[other] , celebrada en { $place }
}.
archive-note-meeting = { $date ->
    [none] sin que conste la fecha
   *[other] { $date }
} se celebró la reunión { $code } { $body }{ $place ->
    [none] ; no consta el lugar
   *[other] {" "}en { $place }
}.
archive-note-participants = También consta la participación de { $names }.
archive-note-deadline = plazo: { $deadline }
archive-note-named = documentos: { $documents }
archive-note-endorsed = { $who } respaldó { $document }.
archive-note-election = Elección de { $office }: { $elected ->
    [none] no consta quién fue electo
   *[other] { $elected }
}{ $term ->
    [none] .
   *[other] , { $term }.
}
archive-note-vote = { $by } { $candidate ->
    [none] reveló su voto.
   *[other] otorgó su voto a { $candidate }.
}
archive-note-by = transcrito de { $documents }
archive-note-other = { $document } dice: { $value }
archive-note-several = lo dicen { $documents }
archive-note-contradicted = contradicho: así { $document }; { $others }
archive-note-settled = resuelto; de lado queda lo que { $others }
archive-note-documents = Documentos
archive-note-document = { $document }: { $citation }{ $issuer ->
    [none] {""}
   *[other] , de { $issuer }
}. SHA-256 del documento: { $original }; de su texto: { $text }.
archive-note-source = { $document }, { $citation }, SHA-256 { $digest }
archive-note-foot = { $sources }{ $more ->
    [0] {""}
    [one] {" "}y un documento más
   *[other] {" "}y { $more } documentos más
}
archive-note-remark = Transcrito de documentos anteriores: el registro no presenció esta reunión. Lo que va entre corchetes es lectura de la Secretaría; lo demás, palabras del documento.
archive-note-how = Este documento no está expedido ni sellado: es lo que el archivo dice hoy. Cada dato se comprueba en el registro, en el asiento cuyo número lleva al margen.
