# La nota que una delegación publica de una plenaria, vista desde su asiento.

note-heading = Reunión { $code } de { $acronym }
note-title = { $heading }: nota de { $seat }
note-label = Nota de { $seat }
note-participation = Participación
note-opening = { $attendance ->
    [in_room] El { $date }, { $seat } participó de manera presencial en la reunión { $code } { $of_body }, celebrada en { $place }.
    [remote] El { $date }, { $seat } participó de manera virtual en la reunión { $code } { $of_body }, celebrada en { $place }.
    [not_recorded] El { $date }, { $seat } participó, sin que conste el modo, en la reunión { $code } { $of_body }, celebrada en { $place }.
   *[none] No consta la participación de { $seat } en la reunión { $code } { $of_body }, celebrada el { $date } en { $place }.
}
note-agreements = Principales acuerdos
note-minutes-approved = los participantes aprobaron el Acta { $plenary }{ $of ->
    [none] {""}
   *[other] {" "}({ $of })
}.
note-report = { $holder }{ $held ->
    [office] { $until ->
        [none] ,
       *[other] , en ejercicio hasta el { $until },
    }
   *[seat] {""}
} presentó { $version ->
    [executive] la versión ejecutiva del
   *[full] el
} informe de gestión de { $year }.
note-declaration = Se presentó la declaración { $title }{ $seat ->
    [none] .
   *[other] , respaldada por { $seat }.
}
note-declaration-others = También consta el respaldo de { $seats }.
note-agreement = Acuerdo { $code }: { $text }.
note-agreement-told = Consta en el acuerdo { $code }.
note-committee = Se creó el comité { $name }, con el mandato siguiente: { $mandate }. Trabaja sobre este documento base: { $base_document }. Debe presentarlo { $due }.
note-volunteers = De manera voluntaria, { $count ->
    [one] expresó su interés en integrarlo { $seats }.
   *[other] expresaron su interés en integrarlo { $seats }.
}
note-election = { $exhausted ->
    [exhausted] Agotados los demás temas de la agenda, se eligió a quien ejercerá
   *[not-yet] Se eligió a quien ejercerá
} { $office } desde { $year }{ $officer ->
    [none] {""}
   *[other] ; condujo la elección { $officer }
}.
note-own-candidate = { $seat } otorgó su voto de confianza a { $candidate }.
note-elected = { $elected } ejercerá { $office } { $years ->
    [none] { $span }
    [one] por un año, { $span }
   *[other] por { $years } años, { $span }
}.
note-vote = { $seat } { $choice ->
    [yes] votó a favor
    [no] votó en contra
   *[abstain] se abstuvo
}.
note-remark = Nota compuesta con el registro de { $acronym } tal como se ve desde el asiento de { $seat }. De los votos y modos de participación solo constan aquí los propios.
