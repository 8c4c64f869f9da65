# Plenary meetings.

plenary-waiver = The notice period was waived: { $waiver }.
sentence-plenary-convened = { $actor } convened the { $kind } { $plenary }, in { $mode }, for { $date } at { $hour }, in { $place }{ $host ->
    [none] {""}
   *[other] , hosted by { $host }
}.
line-plenary-convened = { $actor } convenes { $plenary } in { $place } for { $date }, in { $mode }
sentence-plenary-item-added = The item { $title } was added to the agenda, on the proposal of { $proposer }{ $late ->
    [late] , under the rule on late items
   *[in-time] {""}
}.
line-plenary-item-added = { $plenary }: { $title } is added to the agenda{ $late ->
    [late] {" "}(late)
   *[in-time] {""}
}
sentence-plenary-item-amended = The agenda item { $title } was amended.
line-plenary-item-amended = { $plenary }: the item { $title } is amended
sentence-plenary-agenda-reordered = The order of the agenda was changed.
line-plenary-agenda-reordered = { $plenary }: the order of the agenda changes
sentence-plenary-item-withdrawn = { $actor } took an item off the agenda.
line-plenary-item-withdrawn = { $plenary }: an item is taken off the agenda
sentence-plenary-agenda-adopted = The plenary adopted its agenda, with { $items ->
    [one] one item
   *[other] { $items } items
}.
line-plenary-agenda-adopted = { $plenary }: the agenda is adopted, with { $items ->
    [one] one item
   *[other] { $items } items
}
sentence-plenary-item-opened = Debate began on { $item }.
line-plenary-item-opened = { $plenary }: debate begins on { $item }
sentence-plenary-noted = Statement by { $seat }: { $text }
line-plenary-noted = { $seat }: { $text }
sentence-plenary-item-closed = Debate ended on { $item }.
line-plenary-item-closed = { $plenary }: debate ends on { $item }
sentence-plenary-item-carried-over = The plenary left { $item }, for a later plenary: { $reason }.
line-plenary-item-carried-over = { $plenary }: { $item }, is left for a later plenary: { $reason }
sentence-plenary-presence-recorded = { $attendance ->
    [in_room] { $seat } was present in the room.
    [remote] { $seat } took part remotely.
   *[not_recorded] { $seat } was present; the mode is not recorded.
}
line-plenary-presence-recorded = { $plenary }: { $seat }, { $attendance ->
    [in_room] present in the room
    [remote] present remotely
   *[not_recorded] present; mode not recorded
}
sentence-plenary-departure-recorded = { $seat } left the session{ $hour ->
    [none] {""}
   *[other] {" "}at { $hour }
}.
line-plenary-departure-recorded = { $plenary }: { $seat } leaves
sentence-plenary-representative-recorded = The representation of { $seat } changed{ $hour ->
    [none] {""}
   *[other] {" "}at { $hour }
}: from then on, { $role ->
    [head] its head of delegation
    [alternate] the alternate of its delegation
    [focal_point] its technical focal point
   *[delegate] another person of its delegation
}.
line-plenary-representative-recorded = { $plenary }: the representation of { $seat } changes: { $role ->
    [head] its head of delegation
    [alternate] the alternate of its delegation
    [focal_point] its technical focal point
   *[delegate] another person of its delegation
}
sentence-plenary-presence-announced = { $seat } announced that it { $attendance ->
    [in_room] is in the room
    [remote] takes part remotely
   *[not_recorded] is present
}.
line-plenary-presence-announced = { $plenary }: { $seat } announces that it { $attendance ->
    [in_room] is in the room
    [remote] takes part remotely
   *[not_recorded] is present
}
sentence-plenary-departure-announced = { $seat } announced that it leaves.
line-plenary-departure-announced = { $plenary }: { $seat } announces that it leaves
sentence-plenary-opened = The chair, held by { $chair }, declared plenary { $plenary } open{ $hour ->
    [none] {""}
   *[other] {" "}at { $hour }
}, with { $present } of { $members } members present; the quorum to open was { $needed }.
line-plenary-opened = { $plenary } opens, { $chair } in the chair: { $present } of { $members } members present, quorum { $needed }
sentence-plenary-suspended = The session was suspended{ $hour ->
    [none] {""}
   *[other] {" "}at { $hour }
}.
line-plenary-suspended = { $plenary }: the session is suspended
sentence-plenary-resumed = The session resumed{ $hour ->
    [none] {""}
   *[other] {" "}at { $hour }
}.
line-plenary-resumed = { $plenary }: the session resumes
sentence-plenary-quorum-lost = The quorum to decide was lost: { $present ->
    [one] 1 member was
   *[other] { $present } members were
} left and { $needed } were needed.
line-plenary-quorum-lost = { $plenary }: the quorum is lost ({ $present } present, { $needed } needed)
sentence-plenary-quorum-regained = The quorum to decide was regained, with { $present } members present; { $needed } were needed.
line-plenary-quorum-regained = { $plenary }: the quorum is regained ({ $present } present, { $needed } needed)
sentence-plenary-closed = The chair declared plenary { $plenary } closed{ $hour ->
    [none] {""}
   *[other] {" "}at { $hour }
}.
line-plenary-closed = { $plenary } is closed
