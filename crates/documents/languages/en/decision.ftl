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
statement-rectification = { $seat } stated after the announcement that it had meant { $choice ->
    [yes] to vote in favor
    [no] to vote against
   *[abstain] to abstain
}, which does not alter the outcome: { $text }
sentence-decision-opened = { $subject ->
    [motion] The motion of { $seat }, { $text },
    [appeal] The appeal of { $seat } against the ruling { $text }
    [amendment] Amendment { $number }, of { $seat }, { $text },
    [part] Part { $number } of the text, { $text },
   *[none] The text { $text }
} was put to the plenary, { $mode ->
    [consensus] by consensus
    [acclamation] by acclamation
    [roll_call] by roll-call
    [recorded] by recorded vote
   *[show_of_hands] by show of hands
}.
line-decision-opened = { $decision }: { $subject ->
    [motion] the motion { $text }
    [appeal] the appeal against { $text }
    [amendment] amendment { $number }, { $text },
    [part] part { $number }, { $text },
   *[none] { $text }
} is put to the plenary
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
    [recorded] by recorded vote
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
sentence-decision-objections-asked = It was asked whether there were any objections, and the room waited.
line-decision-objections-asked = { $decision }: objections are asked for
sentence-decision-roll-drawn = The roll-call began with { $seat }, { $how ->
    [lot] drawn by lot from the record
   *[protocol] in the order of protocol
}.
line-decision-roll-drawn = { $decision }: { $seat } will be called first, { $how ->
    [lot] drawn by lot
   *[protocol] in the order of protocol
}
sentence-decision-ballot-received = { $seat } handed in its ballot, sealed until the outcome is announced.
line-decision-ballot-received = { $decision }: the sealed ballot of { $seat } is received
sentence-decision-voting-extended = Ballots were to be taken until { $time }.
line-decision-voting-extended = { $decision }: ballots are taken until { $time }
sentence-decision-voting-closed = The voting was closed.
line-decision-voting-closed = { $decision }: the voting is closed
sentence-decision-ballots-disclosed = { $roll ->
    [none] No ballot was received.
   *[other] The ballots received were opened. { $roll }.
}
line-decision-ballots-disclosed = { $decision }: { $ballots ->
    [0] no ballot was received
    [one] the ballot received is opened
   *[other] the { $ballots } ballots received are opened
}
