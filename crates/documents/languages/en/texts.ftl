# Declarations, reports, matrices and issued papers.

stance = { $stance ->
    [endorsed] { $seat } endorsed the declaration
    [endorsed_with_reservation] { $seat } endorsed, with a reservation{ $paragraph ->
        [none] {""}
       *[other] {" "}to paragraph { $paragraph }
    } ({ $reason }), the declaration
    [took_note] { $seat } took note of the declaration
    [declined] { $seat } did not join the declaration
    [joined_later] { $seat } later joined the declaration
   *[withdrew] { $seat } withdrew its endorsement{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    } of the declaration
}
sentence-declaration-presented = The declaration { $title } ({ $declaration }) was presented.
line-declaration-presented = { $plenary }: the declaration { $title } is presented
sentence-declaration-stance-taken = { $stance } { $title }, on { $date }.
line-declaration-stance-taken = { $stance } { $title }
sentence-report-presented = { $seat }, holding the Presidency, presented { $version ->
    [executive] the executive version of its
   *[full] its
} management report for { $year }.
line-report-presented = { $plenary }: { $seat } presents { $version ->
    [executive] the executive version of its
   *[full] its
} management report for { $year }
sentence-matrix-proposed = { $seat ->
    [none] A matrix was proposed
   *[other] { $seat } proposed a matrix
}, version { $version }: { $title }.
line-matrix-proposed = { $plenary }: matrix { $matrix } is proposed, version { $version }: { $title }
paper-kind = { $kind ->
    [convocation] letter of convocation
    [draft_minutes] draft minutes
    [minutes] minutes
    [certificate] certificate of an agreement
    [consultation_certificate] certificate of a consultation
   *[note] note of a delegation
}
line-paper-issued = { $paper } is issued ({ $kind }, in { $language })
