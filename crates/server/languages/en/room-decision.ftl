### Decisions in the room: acts, refusals and what is shown.

act-decision-ask-objections = Ask whether there are objections
do-decision-ask-objections = Any objections?
act-decision-draw-roll = Settle the order of the roll-call
do-decision-draw-roll = Settle order
act-decision-cast-sealed = Vote in a recorded vote
do-decision-cast-sealed = Vote
act-decision-extend-voting = Say or extend until when votes are taken
do-decision-extend-voting = Extend
act-decision-close-voting = Close the voting
do-decision-close-voting = Close voting
field-seconds = Seconds that the room waits
field-minutes-more = Minutes more
field-call-order = Who is called first
field-meant-vote = How the vote should have stood (in a rectification only)
order-lot = drawn by lot from the record
order-protocol = in the order of protocol
hint-sealed = The ballot is kept sealed: nobody sees what it says before the outcome is announced.
rule-ballot-change = A ballot before the voting is closed
rules-unnamed = These rules do not say; what is assumed holds.
value-ballot-may = may be changed until the voting is closed
value-ballot-once = is final once it is handed in

room-decision-consensus = consensus is sought
room-decision-acclamation = by acclamation
room-decision-roll-call = roll-call open
room-decision-show-of-hands = vote by show of hands open
room-decision-recorded = recorded vote open
room-decision-closed = voting closed
room-decision-tied = tie
room-decision-adopted = ✓ adopted
room-decision-rejected = ✗ not adopted
room-decision-upheld = ✓ stands
room-decision-overturned = ✗ overruled
room-decision-more = Other actions
room-direction-later = How each votes is shown when the outcome is announced.
room-roll-voted = voted
room-roll-written = voted (written down)
room-roll-due = due
room-roll-absent = absent
room-roll-no-vote = no vote
room-roll-silent = not voting
room-roll-yes = ✓ in favor
room-roll-no = ✗ against
room-roll-abstain = ○ abstaining
room-progress-voted = { $entitled ->
    [one] { $voted } of { $entitled } has voted.
   *[other] { $voted } of { $entitled } have voted.
}
room-progress-closed = The voting is closed; the outcome is to be announced.
room-progress-next = Now called: { $seat }.
room-progress-hands = Hands will be shown.
room-progress-counted = Hands are counted; the outcome is to be announced.
room-progress-tied = There is a tie; the chair decides.
room-progress-objections = { $objections ->
    [0] Nobody has objected.
    [one] 1 member objects.
   *[other] { $objections } members object.
}
room-progress-until = Votes are taken until { $hour }.
room-progress-waits = The room waits for objections until { $hour }.
room-objection = objection
room-verdict-adopted = Adopted
room-verdict-rejected = Not adopted
room-verdict-upheld = The ruling of the chair stands
room-verdict-overturned = The ruling of the chair is overruled
room-ask-objections = Any objections? (waits { $seconds } s)
room-adopt = Adopt
room-announce = Announce outcome
room-extend = Extend by { $minutes } min
room-close-in = Close in { $minutes } min
room-draw-lot = Draw who is called first
room-draw-protocol = Call in order of protocol
room-call = { $seat }: how does it vote?
room-record = Record
room-record-answer = Record another delegation's answer
room-record-ballot = Record the vote of somebody whose device fails
room-will-be-silent = If announced now, on record as not voting: { $seats }.
room-teller = Who counted ({ $number } of 2)
room-casting-vote = Casting vote { $choice }
room-put = Put a text
room-seat-vote = Vote
room-seat-does = { $does }: { $choice }
room-seat-afterwards = Decided afterwards:
room-seat-answer = Answer
room-seat-change = Change the vote
room-seat-change-vote = Replace the vote
room-seat-registered = Your vote is registered at { $hour }.
room-seat-answered = Your answer is on record.
room-seat-aloud = You may also answer aloud when you are called.
room-seat-hands = The vote is by show of hands, in the room.
room-seat-silence = If you do not object, there is nothing to do.
room-seat-objects = Your objection is on record and blocks consensus until you withdraw it.
room-say-objection = Object
room-say-does-not-block = Put doubts on record without blocking
room-say-withdraw-objection = Withdraw the objection
room-say-reservation = Enter a reservation
room-say-explanation = Add an explanation of vote
room-say-rectification = Rectify the vote
room-say-meant = How it should have stood
room-say-words = Your words
room-say-send = Put on record
