# Procedural motions, rulings of the chair, amendments and decisions in parts.

sentence-motion-moved = { $seat } { $kind ->
    [appeal] appealed against the ruling of the chair
    [suspend_session] moved the suspension of the session
    [adjourn_session] moved the adjournment of the session
    [adjourn_debate] moved the adjournment of the debate on the item
    [close_debate] moved the closure of the debate on the item
    [divide] moved that the text of decision { $decision } be decided in parts
   *[reorder] moved that the items to come be taken in another order
}{ $text ->
    [none] {""}
   *[other] : { $text }
}.
line-motion-moved = { $seat } { $kind ->
    [appeal] appeals against the ruling of the chair
    [suspend_session] moves to suspend the session
    [adjourn_session] moves to adjourn the session
    [adjourn_debate] moves to adjourn the debate
    [close_debate] moves to close the debate
    [divide] moves to decide { $decision } in parts
   *[reorder] moves another order of the items
}
sentence-motion-ruled = { $seat ->
    [none] The chair ruled
   *[other] On the point of order of { $seat }, the chair ruled
}: { $text }{ $mover ->
    [none] {""}
   *[other] ; it found the motion of { $mover } out of order
}.
line-motion-ruled = the chair rules: { $text }
sentence-motion-withdrawn = { $seat ->
    [none] The motion was withdrawn
   *[other] { $seat } withdrew its motion
}.
line-motion-withdrawn = { $seat ->
    [none] the motion is withdrawn
   *[other] { $seat } withdraws its motion
}
sentence-decision-amendment-proposed = { $seat } proposed amendment { $number }{ $paragraph ->
    [none] {""}
   *[other] {" "}to paragraph { $paragraph }
}: { $text }.
line-decision-amendment-proposed = { $decision }: { $seat } proposes amendment { $number }
sentence-decision-amendments-ranked = The amendments are put in this order, the furthest from the text first: { $order }.
line-decision-amendments-ranked = { $decision }: order of the amendments: { $order }
sentence-decision-amendment-withdrawn = { $seat ->
    [none] Amendment { $number } was withdrawn
   *[other] { $seat } withdrew amendment { $number }
}.
line-decision-amendment-withdrawn = { $decision }: amendment { $number } is withdrawn
sentence-decision-divided = The text was divided into { $parts } parts, which are decided one by one.
line-decision-divided = { $decision }: the text is decided in { $parts } parts
sentence-decision-text-amended = { $amendment ->
    [none] As only some of its parts were adopted, the text then read
   *[other] As amendment { $amendment } was adopted, the text then read
}: { $text }{ $count ->
    [0] {""}
    [one] ; amendment { $fallen } was left without an object
   *[other] ; amendments { $fallen } were left without an object
}.
line-decision-text-amended = { $decision }: the text now reads: { $text }
sentence-appeal-closed = { $outcome ->
    [rejected] The plenary overturned the ruling of the chair
   *[adopted] The ruling of the chair stood
}{ $votes ->
    [none] , as nobody asked for a vote
   *[other] : { $votes } on the appeal
}.
appeal-closed = { $decision }: { $outcome ->
    [rejected] the ruling of the chair is overturned
   *[adopted] the ruling of the chair stands
}{ $votes ->
    [none] {""}
   *[other] , { $votes }
}
sentence-parts-rejected = As all its operative parts were rejected, the text was considered rejected as a whole.
parts-rejected = { $decision }: rejected, as were all its operative parts
