# El uso de la palabra.

sentence-floor-requested = { $seat } pidió { $kind ->
    [point_of_order] la palabra para una cuestión de orden
    [right_of_reply] ejercer el derecho de réplica
    [question] hacer una pregunta a quien intervenía
   *[statement] la palabra{ $item ->
        [none] {""}
       *[other] {" "}en el { $item }
    }
}.
line-floor-requested = { $plenary }: { $seat } pide { $kind ->
    [point_of_order] la palabra para una cuestión de orden
    [right_of_reply] ejercer el derecho de réplica
    [question] hacer una pregunta
   *[statement] la palabra{ $item ->
        [none] {""}
       *[other] {" "}en el { $item }
    }
}
sentence-floor-withdrawn = { $seat } retiró su petición de palabra.
line-floor-withdrawn = { $plenary }: { $seat } retira su petición de palabra
sentence-floor-given = { $kind ->
    [point_of_order] { $seat } planteó una cuestión de orden
    [right_of_reply] { $seat } ejerció el derecho de réplica
    [question] { $seat } hizo una pregunta a quien intervenía
   *[statement] { $count ->
        [one] Intervino { $seat }
       *[other] Intervinieron, en este orden, { $seat }
    }
}.
line-floor-given = { $plenary }: { $kind ->
    [point_of_order] { $seat } plantea una cuestión de orden
    [right_of_reply] { $seat } ejerce el derecho de réplica
    [question] { $seat } pregunta
   *[statement] interviene { $seat }
}
sentence-floor-ended = { $seat } terminó su intervención.
line-floor-ended = { $plenary }: { $seat } termina
sentence-floor-paused = Se detuvo el tiempo de quien intervenía.
line-floor-paused = { $plenary }: se detiene el tiempo
sentence-floor-resumed = Continuó quien intervenía.
line-floor-resumed = { $plenary }: el tiempo sigue
sentence-floor-list-closed = Se cerró la lista de oradores{ $item ->
    [none] {""}
   *[other] {" "}del { $item }
}.
line-floor-list-closed = { $plenary }: se cierra la lista de oradores{ $item ->
    [none] {""}
   *[other] {" "}del { $item }
}
sentence-floor-list-opened = Se reabrió la lista de oradores{ $item ->
    [none] {""}
   *[other] {" "}del { $item }
}.
line-floor-list-opened = { $plenary }: se reabre la lista de oradores{ $item ->
    [none] {""}
   *[other] {" "}del { $item }
}
sentence-floor-reordered = La lista de oradores quedó en este orden: { $seats }.
line-floor-reordered = { $plenary }: la lista de oradores queda en este orden: { $seats }
sentence-floor-limited = El tiempo de cada intervención { $minutes ->
    [none] quedó sin límite
   *[other] se limitó a { $minutes } min { $seconds } s
}{ $item ->
    [none] {""}
   *[other] {" "}en el { $item }
}.
line-floor-limited = { $plenary }: intervenciones{ $item ->
    [none] {""}
   *[other] {" "}en el { $item }
}, { $minutes ->
    [none] sin límite de tiempo
   *[other] { $minutes } min { $seconds } s cada una
}
