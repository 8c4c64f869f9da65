# Declaraciones, informes, matrices y documentos emitidos.

stance = { $stance ->
    [endorsed] { $seat } respaldó la declaración
    [endorsed_with_reservation] { $seat } respaldó, con reserva{ $paragraph ->
        [none] {""}
       *[other] {" "}al párrafo { $paragraph }
    } ({ $reason }), la declaración
    [took_note] { $seat } tomó nota de la declaración
    [declined] { $seat } no se sumó a la declaración
    [joined_later] { $seat } se sumó con posterioridad a la declaración
   *[withdrew] { $seat } retiró su respaldo{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    } a la declaración
}
sentence-declaration-presented = Se presentó la declaración { $title } ({ $declaration }).
line-declaration-presented = { $plenary }: se presenta la declaración { $title }
sentence-declaration-stance-taken = { $stance } { $title }, el { $date }.
line-declaration-stance-taken = { $stance } { $title }
sentence-report-presented = { $seat }, en ejercicio de la Presidencia, presentó { $version ->
    [executive] la versión ejecutiva de su
   *[full] su
} informe de gestión de { $year }.
line-report-presented = { $plenary }: { $seat } presenta { $version ->
    [executive] la versión ejecutiva de su
   *[full] su
} informe de gestión de { $year }
sentence-matrix-proposed = { $seat ->
    [none] Se presentó
   *[other] { $seat } presentó
} una propuesta de matriz, versión { $version }: { $title }.
line-matrix-proposed = { $plenary }: se propone la matriz { $matrix }, versión { $version }: { $title }
paper-kind = { $kind ->
    [convocation] carta de convocatoria
    [draft_minutes] borrador de acta
    [minutes] acta
    [certificate] certificación de acuerdo
    [consultation_certificate] certificación de consulta
   *[note] nota de una delegación
}
line-paper-issued = se emite { $paper } ({ $kind }, en { $language })
