# Elections.

round-votes = { $seat } ({ $votes ->
    [one] 1 vote
   *[other] { $votes } votes
})
round-elected = The votes needed were those of { $seat }.
round-restricted = Nobody had the votes needed; the next round is between { $seats }.
round-repeated = There was a tie; the round is repeated.
round-to-lot = The tie remained; a lot decides between { $seats }.
round-lot-for-second-place = The next round has { $leader }; a lot decides between { $seats } for the other place.
round-carried-over = There was no result; the election is left for later.
sentence-election-called = The election was called to hold { $office } { $span }.
line-election-called = the election is called for { $office } { $span }
sentence-election-nominated = { $by ->
    [none] { $candidate } stood as a candidate for { $office }.
   *[other] { $by } nominated { $candidate } for { $office }{ $consents ->
        [consents] , with its consent
       *[asked] {""}
    }.
}
line-election-nominated = { $by ->
    [none] { $candidate } stands for { $office }
   *[other] { $by } nominates { $candidate } for { $office }
}
sentence-election-consented = { $candidate } agreed to stand for { $office }.
line-election-consented = { $candidate } agrees to stand for { $office }
sentence-election-candidacy-withdrawn = { $candidate } withdrew its candidacy for { $office }.
line-election-candidacy-withdrawn = { $candidate } withdraws its candidacy for { $office }
sentence-election-opened = The election for { $office } was held { $mode ->
    [acclamation] by acclamation
    [consensus] by consensus
   *[roll_call] by roll-call
} and conducted by { $officer }; { $entitled ->
    [one] 1 member
   *[other] { $entitled } members
} took part. Candidates: { $candidates }.
line-election-opened = the election for { $office } is opened, conducted by { $officer }; candidates: { $candidates }
sentence-election-objected = { $seat } asked that the election for { $office } be decided by a vote.
line-election-objected = { $seat } asks for a vote in the election for { $office }
sentence-election-vote-cast = In round { $round }, { $seat } { $candidate ->
    [none] abstained
   *[other] voted for { $candidate }
}.
line-election-vote-cast = round { $round }: { $seat } { $candidate ->
    [none] abstains
   *[other] votes for { $candidate }
}
sentence-election-round-closed = Result of round { $round }: { $tally }; { $abstentions ->
    [0] no abstentions
    [one] 1 abstention
   *[other] { $abstentions } abstentions
}. { $result }
line-election-round-closed = election for { $office }, round { $round }: { $tally }
sentence-election-lot-drawn = The lot fell on { $seat }{ $witnesses ->
    [none] {""}
   *[other] , in the presence of { $witnesses }
}.
line-election-lot-drawn = the lot falls on { $seat }
sentence-election-announced = The result was announced: { $elected } will hold { $office }{ $span ->
    [none] {""}
   *[other] {" "}{ $span }
}, by { $mode ->
    [acclamation] acclamation
    [consensus] consensus
   *[roll_call] roll-call
}.
line-election-announced = The result is announced: { $elected }, for { $office }{ $span ->
    [none] {""}
   *[other] {" "}{ $span }
}
sentence-election-vote-disclosed = { $seat } stated, of its own will, that it gave its vote of confidence to { $candidate }; the record does not confirm it.
line-election-vote-disclosed = { $seat } states that it gave its vote of confidence to { $candidate }
