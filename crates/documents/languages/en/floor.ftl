# The floor.

sentence-floor-requested = { $seat } asked { $kind ->
    [point_of_order] for the floor on a point of order
    [right_of_reply] to exercise the right of reply
    [question] to put a question to the speaker
   *[statement] for the floor{ $item ->
        [none] {""}
       *[other] {" "}on { $item }
    }
}.
line-floor-requested = { $plenary }: { $seat } asks { $kind ->
    [point_of_order] for the floor on a point of order
    [right_of_reply] to exercise the right of reply
    [question] to put a question
   *[statement] for the floor{ $item ->
        [none] {""}
       *[other] {" "}on { $item }
    }
}
sentence-floor-withdrawn = { $seat } took back its request for the floor.
line-floor-withdrawn = { $plenary }: { $seat } takes back its request for the floor
sentence-floor-given = { $kind ->
    [point_of_order] { $seat } rose to a point of order
    [right_of_reply] { $seat } exercised the right of reply
    [question] { $seat } put a question to the speaker
   *[statement] { $count ->
        [one] { $seat } took the floor
       *[other] { $seat } took the floor, in this order
    }
}.
line-floor-given = { $plenary }: { $kind ->
    [point_of_order] { $seat } rises to a point of order
    [right_of_reply] { $seat } exercises the right of reply
    [question] { $seat } asks
   *[statement] { $seat } takes the floor
}
sentence-floor-ended = { $seat } ended its statement.
line-floor-ended = { $plenary }: { $seat } ends
sentence-floor-paused = The time of the speaker was stopped.
line-floor-paused = { $plenary }: the time is stopped
sentence-floor-resumed = The speaker went on.
line-floor-resumed = { $plenary }: the time goes on
sentence-floor-list-closed = The list of speakers was closed{ $item ->
    [none] {""}
   *[other] {" "}on { $item }
}.
line-floor-list-closed = { $plenary }: the list of speakers is closed{ $item ->
    [none] {""}
   *[other] {" "}on { $item }
}
sentence-floor-list-opened = The list of speakers was opened again{ $item ->
    [none] {""}
   *[other] {" "}on { $item }
}.
line-floor-list-opened = { $plenary }: the list of speakers is opened again{ $item ->
    [none] {""}
   *[other] {" "}on { $item }
}
sentence-floor-reordered = The list of speakers was put in this order: { $seats }.
line-floor-reordered = { $plenary }: the list of speakers is put in this order: { $seats }
sentence-floor-limited = The time of each statement { $minutes ->
    [none] was left without a limit
   *[other] was limited to { $minutes } min { $seconds } s
}{ $item ->
    [none] {""}
   *[other] {" "}on { $item }
}.
line-floor-limited = { $plenary }: statements{ $item ->
    [none] {""}
   *[other] {" "}on { $item }
}, { $minutes ->
    [none] without a time limit
   *[other] { $minutes } min { $seconds } s each
}
