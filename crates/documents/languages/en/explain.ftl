# The sentence that explains a decision: before, what it takes; after, how it came out.

explain-presence = With { $present } of { $members } members present
explain-share = { $share ->
    [half] a majority
    [two-thirds] two thirds
    [three-quarters] three quarters
    [all] all
    [at-least] at least { $numerator }/{ $denominator }
    [more-than] more than { $numerator }/{ $denominator }
   *[count] a fixed number
} { $base ->
    [members] of the members
    [present] of those present
   *[present-and-voting] of those voting for or against
}
explain-votes = { $yes ->
    [0] no votes in favor
    [one] 1 vote in favor
   *[other] { $yes } votes in favor
}, { $no ->
    [0] none against
   *[other] { $no } against
} and { $abstain ->
    [0] no abstentions
    [one] 1 abstention
   *[other] { $abstain } abstentions
}
explain-before-votes = { $presence }, { $yes ->
    [one] 1 vote in favor is needed
   *[other] { $yes } votes in favor are needed
}: { $share }.
explain-before-sides = { $presence }, { $yes ->
    [one] 1 vote in favor is needed if all take a side
   *[other] { $yes } votes in favor are needed if all take a side
}: { $share }.
explain-before-consensus = By consensus: adopted if none of the { $present } members present objects (of { $members } members{ $quorum ->
    [none] {""}
   *[other] ; quorum { $quorum }
}).
explain-before-consensus-minus = By consensus: adopted if { $objections ->
    [one] at most 1
   *[other] at most { $objections }
} of the { $present } members present { $objections ->
    [one] objects
   *[other] object
} (of { $members } members{ $quorum ->
    [none] {""}
   *[other] ; quorum { $quorum }
}).
explain-before-consensus-all = By consensus of all: adopted if the { $members } members are present and none objects ({ $present } present).
explain-before-acclamation = By acclamation: adopted if none of the { $present } members present calls for a vote (of { $members } members{ $quorum ->
    [none] {""}
   *[other] ; quorum { $quorum }
}).
explain-before-consensus-first = Consensus is sought first, for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}; failing that, a vote is taken. { $then }
explain-before-silence = By silence procedure: adopted if no member objects within { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}.
explain-before-confirmation = Ad referendum: final once each member that reserved its answer confirms, within { $days ->
    [one] 1 day
   *[other] { $days } days
}; silence { $lapse ->
    [confirms] confirms
   *[rejects] rejects
}.
explain-before-replies = By written consultation: at least { $replies ->
    [one] 1 reply is needed
   *[other] { $replies } replies are needed
}. { $then }
explain-before-appeal = The chair’s ruling stands unless an appeal gets more votes for than against.
explain-unattainable = Those present are too few to adopt it.

explain-after-votes = { $presence }: { $verdict ->
    [adopted] adopted with { $votes }
    [tied] a tie, with { $votes }
   *[rejected] rejected with { $votes }
}; { $needed ->
    [one] 1 was needed ({ $share })
   *[other] { $needed } were needed ({ $share })
}.
explain-after-consensus = { $verdict ->
    [adopted] By consensus: none of the { $present } members present objected
   *[rejected] No consensus: { $objections } of the { $present } members present objected
} (of { $members } members{ $quorum ->
    [none] {""}
   *[other] ; quorum { $quorum }
}).
explain-after-consensus-minus = { $verdict ->
    [adopted] By consensus
   *[rejected] No consensus
}: { $objections ->
    [0] none
   *[other] { $objections }
} of the { $present } members present objected; { $allowed } would be admitted (of { $members } members{ $quorum ->
    [none] {""}
   *[other] ; quorum { $quorum }
}).
explain-after-consensus-all = { $verdict ->
    [adopted] By consensus of all: the { $members } members were present and none objected.
   *[rejected] No consensus of all: { $present } of { $members } members present, { $objections ->
        [one] 1 objection
       *[other] { $objections } objections
    }.
}
explain-after-acclamation = { $verdict ->
    [adopted] By acclamation: none of the { $present } members present called for a vote
   *[rejected] No acclamation: { $objections } of the { $present } members present called for a vote
} (of { $members } members{ $quorum ->
    [none] {""}
   *[other] ; quorum { $quorum }
}).
explain-after-acclaimed = By acclamation: none of the { $present } members present called for a vote (of { $members } members; { $needed } were needed: { $share }).
explain-after-silence = By silence procedure of { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}: { $objections ->
    [0] no member objected
    [one] 1 member objected
   *[other] { $objections } members objected
}.
explain-after-confirmation = Ad referendum: { $yes } of { $reserved } members that reserved their answer confirmed, { $no } refused.
explain-after-replies = By written consultation: { $replies ->
    [one] 1 reply
   *[other] { $replies } replies
}, { $needed } needed. { $then }
explain-after-appeal = { $verdict ->
    [adopted] The chair’s ruling stood
   *[rejected] The appeal was carried and the chair’s ruling was set aside
}: { $yes } for the appeal, { $no } against.
explain-fell-back = Consensus was not found and a vote was taken.
explain-second-vote = This is the second vote, after a tie.
explain-casting-vote = The tie was settled by the casting vote of the chair: { $choice }.
explain-referral = { $standing ->
    [open] Ad referendum: provisional until the capitals of { $seats } confirm, by { $date } ({ $id }).
    [final] Ad referendum: the capitals that reserved it confirmed, and it is final ({ $id }).
   *[fallen] Ad referendum: the capitals did not confirm it, and it is without effect ({ $id }).
}
explain-consulted = { $kind ->
    [replies] Adopted by written replies
   *[silence] Adopted by silence procedure
} ({ $id }), concluded on { $date }.
