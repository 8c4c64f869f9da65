### The room: the floor, presence and the chair's script.

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
