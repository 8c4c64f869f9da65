# The note that a delegation publishes of a plenary, as seen from its seat.

note-heading = Meeting { $code } of { $acronym }
note-title = { $heading }: note of { $seat }
note-label = Note of { $seat }
note-participation = Participation
note-opening = { $attendance ->
    [in_room] On { $date }, { $seat } took part in person in meeting { $code } of { $body }, held in { $place }.
    [remote] On { $date }, { $seat } took part remotely in meeting { $code } of { $body }, held in { $place }.
    [not_recorded] On { $date }, { $seat } took part, in a mode that is not recorded, in meeting { $code } of { $body }, held in { $place }.
   *[none] The participation of { $seat } in meeting { $code } of { $body }, held on { $date } in { $place }, is not recorded.
}
note-agreements = Main agreements
note-minutes-approved = the participants approved the Minutes of { $plenary }{ $of ->
    [none] {""}
   *[other] {" "}({ $of })
}.
note-report = { $holder }{ $held ->
    [office] { $until ->
        [none] ,
       *[other] , in office until { $until },
    }
   *[seat] {""}
} presented { $version ->
    [executive] the executive version of the
   *[full] the
} management report for { $year }.
note-declaration = The declaration { $title } was presented{ $seat ->
    [none] .
   *[other] , and endorsed by { $seat }.
}
note-declaration-others = Also on record is the endorsement of { $seats }.
note-agreement = Agreement { $code }: { $text }.
note-agreement-told = It stands in agreement { $code }.
note-committee = The committee { $name } was set up with this mandate: { $mandate }. It works on this base document: { $base_document }. It is to present it { $due }.
note-volunteers = { $count ->
    [one] Of its own will, { $seats } volunteered to join it.
   *[other] Of their own will, { $seats } volunteered to join it.
}
note-election = { $exhausted ->
    [exhausted] The other items of the agenda being exhausted, the election was held for
   *[not-yet] The election was held for
} { $office } from { $year } on{ $officer ->
    [none] {""}
   *[other] , conducted by { $officer }
}.
note-own-candidate = { $seat } gave its vote of confidence to { $candidate }.
note-elected = { $elected } will hold { $office } { $years ->
    [none] { $span }
    [one] for one year, { $span }
   *[other] for { $years } years, { $span }
}.
note-vote = { $seat } { $choice ->
    [yes] voted in favor
    [no] voted against
   *[abstain] abstained
}.
note-remark = Note composed from the record of { $acronym } as seen from the seat of { $seat }. Of votes and modes of participation only its own stand here.
