# Decisions, and what members state about them.

statement-objection = { $seat } objected: { $text }
statement-does-not-block = { $seat } did not block consensus and put on record: { $text }
statement-reservation = { $seat } entered a reservation{ $paragraph ->
    [none] {""}
   *[other] {" "}to paragraph { $paragraph }
}: { $text }
statement-interpretative-declaration = { $seat } made an interpretative declaration: { $text }
statement-dissociation = { $seat } dissociated itself from paragraph { $paragraph }
statement-endorsement = { $seat } expressed its support
statement-will-join = { $seat } announced that it will join on { $date }
statement-explanation = { $seat } explained its position: { $text }
sentence-decision-opened = The text { $text } was put to the plenary, { $mode ->
    [consensus] by consensus
    [acclamation] by acclamation
    [roll_call] by roll-call
   *[show_of_hands] by show of hands
}.
line-decision-opened = { $decision }: { $text } is put to the plenary
sentence-decision-stated = { $stated }{ $again ->
    [again] {" "}(in place of what it had stated)
   *[first] {""}
}.
line-decision-stated = { $decision }: { $stated }
sentence-decision-vote-cast = { $seat } { $choice ->
    [yes] voted in favor
    [no] voted against
   *[abstain] abstained
}.
line-decision-vote-cast = { $decision }: { $seat } { $choice ->
    [yes] votes in favor
    [no] votes against
   *[abstain] abstains
}
sentence-decision-hands-counted = Hands were counted: { $votes }{ $tellers ->
    [none] {""}
   *[other] ; tellers: { $tellers }
}.
line-decision-hands-counted = { $decision }: hands are counted: { $votes }
sentence-decision-fell-back-to-vote = As consensus was not found, a vote was taken { $mode ->
    [roll_call] by roll-call
   *[show_of_hands] by show of hands
}.
line-decision-fell-back-to-vote = { $decision }: no consensus, a vote is taken
sentence-decision-voted-again = As there was a tie ({ $votes }), a second vote was taken.
line-decision-voted-again = { $decision }: a tie; a second vote is taken
sentence-decision-tie-settled = The tie was settled by the casting vote of the chair, { $choice }: { $outcome ->
    [adopted] it was adopted
   *[rejected] it was rejected
}.
line-decision-tie-settled = { $decision }: casting vote { $choice }; { $outcome ->
    [adopted] adopted
   *[rejected] rejected
}
sentence-decision-closed = { $votes ->
    [none] { $outcome ->
        [adopted] The plenary adopted it without a vote{ $objections ->
            [0] {" "}and without objection
            [one] , with 1 objection
           *[other] , with { $objections } objections
        }.
       *[rejected] The plenary did not adopt it: { $objections ->
            [one] there was 1 objection
           *[other] there were { $objections } objections
        }.
    }
   *[other] { $outcome ->
        [adopted] The plenary adopted it with { $votes }.
        [tied] The vote was tied, with { $votes }.
       *[rejected] The plenary rejected it with { $votes }.
    }
}
line-decision-closed = { $decision }: { $outcome ->
    [adopted] adopted
    [tied] a tie
   *[rejected] not adopted
}{ $votes ->
    [none] , { $objections ->
        [0] no objections
        [one] 1 objection
       *[other] { $objections } objections
    }
   *[other] , { $votes }
}
sentence-decision-withdrawn = The text was withdrawn before it was decided.
line-decision-withdrawn = { $decision }: the text is withdrawn before it is decided
