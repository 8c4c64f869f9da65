### The room: the floor, presence and the chair's script.

act-plenary-record-representative = Record who represents a delegation
do-plenary-record-representative = Record representative
field-represents = Who represents it now
act-plenary-announce-presence = Announce that the delegation is present
do-plenary-announce-presence = Announce presence
act-plenary-announce-departure = Announce that the delegation leaves
do-plenary-announce-departure = Announce departure
act-floor-request = Ask for the floor
do-floor-request = Ask for the floor
act-floor-withdraw = Take a request for the floor back
do-floor-withdraw = Leave the list
act-floor-give = Give the floor
do-floor-give = Give the floor
act-floor-end = End a statement
do-floor-end = End
act-floor-pause = Stop the time of the speaker
do-floor-pause = Stop the time
act-floor-resume = Let the time of the speaker go on
do-floor-resume = Go on
act-floor-close-list = Close the list of speakers
do-floor-close-list = Close the list
act-floor-open-list = Open the list of speakers again
do-floor-open-list = Open the list again
act-floor-reorder = Put the list of speakers in order
do-floor-reorder = Order the list
act-floor-limit = Limit the time of statements
do-floor-limit = Limit the time
field-floor-kind = What for
field-floor-order = The whole list, who is next first
field-floor-seconds = Seconds for each statement
hint-floor-item = For a later item, choose it; empty, the open item.
hint-floor-order = Seats in their order, with spaces between them. After a slash, what is not a statement: CRI MEX/right_of_reply.
hint-floor-seconds = Empty, without a limit.
fault-floor-order = Write the seats with spaces between them, like CRI MEX/right_of_reply.
floor-kind-statement = to speak
floor-kind-point-of-order = point of order
floor-kind-right-of-reply = right of reply
floor-kind-question = question to the speaker
rule-speaking-seconds = Seconds for each statement
value-no-limit = without a limit, unless the chair sets one
value-seconds = { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}

room-floor = The floor
room-floor-nobody = Nobody has the floor.
room-floor-over = The meeting is over.
room-floor-empty = Nobody is waiting for the floor. Whoever asks for it will stand here.
room-floor-no-voice = This delegation attends without a voice.
room-floor-speaks = Speaking
room-floor-list-closed = The list of speakers is closed.
room-floor-interrupted = Goes on afterwards: { $seat }
room-floor-rests = time stopped
room-floor-since = since { $hour }, without a limit
room-floor-since-limit = since { $hour }, of { $limit }
room-floor-time = { $times ->
    [1] 1st time
    [2] 2nd time
    [3] 3rd time
   *[other] { $times }th time
}
room-floor-observer = observer
room-floor-away = not recorded as present
room-floor-past = { $count ->
    [one] One earlier statement
   *[other] { $count } earlier statements
}
room-floor-again = Put on the list again: { $seat }
room-floor-end = End
room-floor-pause = Stop the time
room-floor-resume = Go on
room-floor-place = More about the place on the list: { $seat }
room-floor-up = Up
room-floor-down = Down
room-floor-remove = Take off the list
room-floor-hand = Put down a raised hand
room-floor-limit = Time for each statement
room-floor-limit-is = { $limit } for each statement
room-floor-limit-none = No time limit
room-floor-no-limit = no limit
room-floor-limit-where = For
room-floor-limit-plenary = the whole plenary
room-floor-limit-item = this item
room-floor-you-are-next = You are next on the list.
room-floor-your-place = Your place on the list: { $place }.
room-floor-other = Point of order, reply or question
room-floor-ask-point-of-order = Raise a point of order
room-floor-ask-right-of-reply = Ask for the right of reply
room-floor-ask-question = Question the speaker
room-floor-back-point-of-order = Take the point of order back
room-floor-back-right-of-reply = Take the request for a reply back
room-floor-back-question = Take the question back
room-floor-later = Put your name down for a later item
room-floor-inscribe = Put my name down
room-floor-times = Speaking time
room-floor-times-often = Times
room-floor-times-session = In this plenary
room-floor-times-year = In { $year }
speaking-page = Its page, to be cited
speaking-lede = For how long and how often each seat spoke, in this plenary and over the year.
speaking-caption = Speaking time in { $plenary } and over its year, in minutes and seconds (min:s).
speaking-how = What each speech took is added up once it is over, points of order, replies and questions too; paused time does not count. What was said under reserved items is not added up here.
speaking-none = The time of each seat will stand here once somebody has spoken under a public item.
room-floor-members = Members
room-floor-observers = Observers and partners

room-roll = Presence
room-presence-quorum = Quorum: { $present } of { $members } members present; { $needed } are needed.
room-presence-no-quorum-yet = No quorum to open yet: { $present } of { $members } members present; { $needed } are needed.
room-presence-quorum-lost = The quorum is lost: { $present } of { $members } members present, and { $needed } are needed. Nothing can be voted or decided; the debate may go on.
room-presence-in-room = in the room
room-presence-remote = remote
room-presence-not-recorded = present
room-presence-says-in-room = { $seat } announces that it is in the room
room-presence-says-remote = { $seat } announces that it takes part remotely
room-presence-says-not-recorded = { $seat } announces that it is present
room-presence-says-leaves = { $seat } announces that it leaves
room-presence-confirm = Confirm
room-presence-changes = Departures and changes
room-presence-now-in-room = now in the room
room-presence-now-remote = now remote
room-presence-leaves = leaves
room-presence-speaks-now = Speaks now: { $who }
room-presence-represented = Represented by: { $who }
room-presence-role = { $role ->
    [head] head
    [alternate] alternate
    [focal_point] technical focal point
   *[delegate] delegate
}
room-presence-numbered = { $role } (person { $number })
room-presence-replace = Replace an accredited person
room-presence-own = Your presence
room-presence-not = Your delegation is not recorded as present.
room-presence-is-in-room = Your delegation is recorded in the room.
room-presence-is-remote = Your delegation is recorded as remote.
room-presence-is-not-recorded = Your delegation is recorded as present.
room-presence-unconfirmed = Announced; the chair or the Technical Secretariat has still to confirm it.
room-presence-i-in-room = I am in the room
room-presence-i-remote = I am online
room-presence-i-leave = I am leaving
room-presence-curve = The quorum over the session
room-presence-curve-says = Members present: from { $first } at the start to { $last } now; { $needed } are needed to decide.
room-presence-hour = Hour
room-presence-present = Present
room-presence-needed = Needed
room-presence-too-few = no quorum

room-script = Say now
room-script-nothing = The rules say nothing for this moment.
room-script-to-motions = Go to what is put
script-awaits-quorum = We cannot open yet: { $present } of { $members } members are present and { $needed } are needed. { $missing ->
    [one] One delegation is missing.
   *[other] { $missing } delegations are missing.
}
script-opens = With { $present } of { $members } members present there is a quorum. I declare plenary { $plenary } open.
script-quorum-lost = { $present } members are left and { $needed } are needed: we cannot vote or decide. The debate may continue.
script-resumes = { $present } of { $members } members are present. The session resumes.
script-resumes-without-quorum = The session resumes with { $present } members present; to decide, { $needed } are needed.
script-is-over = Plenary { $plenary } is over.
script-puts-agenda = You have before you the agenda, with { $items ->
    [one] one item
   *[other] { $items } items
}. If there are no comments, it is adopted.
script-has-the-floor = { $seat } { $kind ->
    [point_of_order] rises to a point of order.
    [right_of_reply] exercises its right of reply.
    [question] puts a question.
   *[statement] has the floor.
}{ $then ->
    [none] {""}
   *[other] {" "}Then, { $then }.
}
script-gives-the-floor = I give the floor to { $seat }{ $kind ->
    [point_of_order] {" "}on a point of order
    [right_of_reply] {" "}to exercise its right of reply
    [question] {" "}for a question
   *[statement] {""}
}{ $limit ->
    [none] .
   *[other] , for { $limit } minutes.
}{ $then ->
    [none] {""}
   *[other] {" "}Then, { $then }.
}
script-goes-on = { $seat } may go on.
script-puts-motion = There is a motion by { $seat }: { $kind }. It is dealt with before we go on.
script-puts-amendment = Before the text, amendment { $number }, by { $seat }, is put: { $text }.
script-puts-part = Part { $number } of the text is put: { $text }.
script-states-reading = The text is read out as it now stands.
script-asks-for-objections = Are there objections to the text { $text }? If there are none, it is adopted.
script-asks-for-acclamation = Does the plenary wish to adopt by acclamation the text { $text }?
script-notes-objections = { $count ->
    [one] I take note of one objection to the text { $text }: { $seats }.
   *[other] I take note of { $count } objections to the text { $text }: { $seats }.
} There is no consensus.
script-awaits-votes = The text { $text } is being voted on. { $next ->
    [none] { $voted } of { $entitled } have voted.
   *[other] How does { $next } vote?
}
script-closes-vote = The voting on the text { $text } is over. I announce the result.
script-announces = { $counted ->
    [yes] In favor, { $yes }; against, { $no }; abstentions, { $abstain }.{" "}
   *[no] {""}
}{ $outcome ->
    [adopted] The text { $text } is adopted.
    [tied] There is a tie on the text { $text }.
   *[rejected] The text { $text } is not adopted.
}
script-asks-who-else = Does any other delegation wish to speak on { $item }? If not, the item is closed.
script-takes-up = We turn to { $item }.
script-closes = The agenda is exhausted{ $agreements ->
    [0] {""}
    [one] , with one agreement
   *[other] , with { $agreements } agreements
}, and I declare plenary { $plenary } closed.
