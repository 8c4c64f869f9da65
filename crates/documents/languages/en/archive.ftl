# The archive: what was transcribed from earlier documents.

line-archive-admitted = document { $document } enters the archive, { $citation }{ $issuer ->
    [none] {""}
   *[other] , issued by { $issuer }
}
line-archive-transcribed = transcribed from { $document } about { $meeting }, { $field }: { $value }
line-archive-settled = archived meeting { $meeting }: of what contradicts itself, what entry { $claim } transcribes prevails
line-archive-withdrawn = archived meeting { $meeting }: what entry { $claim } transcribes is withdrawn: { $reason }
archive-field = { $field ->
    [body] body
    [acronym] acronym
    [code] code
    [kind] kind of meeting
    [days] date
    [place] place
    [mode] manner
    [host] host
    [presidency] Presidency
    [secretariat] Secretariat
    [participant] participation of { $of }
    [agreement] agreement{ $of ->
        [none] {""}
       *[other] {" "}{ $of }
    }
    [election] election: { $of }
   *[endorsement] endorsement by { $of }
}
archive-who = { $who ->
    [presidency] the Presidency
    [secretariat] the Secretariat
    [members] the members
    [observers] the observers
    [committee] the committee
   *[plenary] the plenary
}
archive-meeting-kind = { $kind ->
    [extraordinary] extraordinary
    [technical] technical
    [ministerial] ministerial
    [summit] summit
    [preparatory] preparatory
    [committee] of a committee
    [assembly] assembly
   *[ordinary] ordinary
}
archive-mode = { $mode ->
    [in_person] in person
    [virtual] virtual
   *[hybrid] hybrid
}
archive-participation = { $observer ->
    [true] took part as an observer
   *[false] took part
}{ $mode ->
    [in_person] {" "}in person
    [virtual] {" "}virtually
    [hybrid] {" "}in both manners
   *[none] {""}
}
archive-kind = { $kind ->
    [minutes_approval] approval of minutes
    [adopt] approval
    [endorse] endorsement
    [take_note] note taken
    [report] report
    [mandate] mandate
    [commit] undertaking
    [set_up] establishment
    [elect] election
    [recommend] recommendation
    [thank] thanks
    [welcome] welcome
    [convene] convocation
    [follow_up] follow-up
    [postpone] postponement
    [reject] rejection
   *[other] other
}
archive-role = { $role ->
    [decides] decides
    [asked] in charge
    [offers] offers support
    [volunteers] volunteers
    [thanked] is thanked
    [elected] is elected
   *[presents] presents
}
archive-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
archive-span = { $from } to { $to }
archive-elected = { $elected ->
    [none] it is not on record who was elected
   *[other] { $elected }
}{ $term ->
    [none] {""}
   *[other] , { $term }
}
archive-vote = ; vote disclosed by { $by }{ $candidate ->
    [none] {""}
   *[other] : for { $candidate }
}
archive-duration = { $unit ->
    [D] { $count ->
        [one] one day
       *[other] { $count } days
    }
    [W] { $count ->
        [one] one week
       *[other] { $count } weeks
    }
    [M] { $count ->
        [one] one month
       *[other] { $count } months
    }
   *[Y] { $count ->
        [one] one year
       *[other] { $count } years
    }
}

## The note of an archived meeting.

archive-note-title = { $heading }: { $seat ->
    [none] transcription
   *[other] note of { $seat }, transcribed
}
archive-note-label = Transcription
archive-note-when = { $how ->
    [day] on { $days }
    [part] in { $days }
   *[span] { $days }
}
archive-note-own = { $date ->
    [none] on a date that is not on record
   *[other] { $date }
}, { $seat } { $took_part } in meeting { $code } { $body }{ $place ->
    [none] ; the place is not on record
   *[other] , held in { $place }
}.
archive-note-meeting = { $date ->
    [none] on a date that is not on record
   *[other] { $date }
}, meeting { $code } { $body } was held{ $place ->
    [none] ; the place is not on record
   *[other] {" "}in { $place }
}.
archive-note-participants = The participation of { $names } is on record as well.
archive-note-deadline = deadline: { $deadline }
archive-note-named = documents: { $documents }
archive-note-endorsed = { $who } endorsed { $document }.
archive-note-election = Election to { $office }: { $elected ->
    [none] it is not on record who was elected
   *[other] { $elected }
}{ $term ->
    [none] .
   *[other] , { $term }.
}
archive-note-vote = { $by } { $candidate ->
    [none] disclosed its vote.
   *[other] gave its vote to { $candidate }.
}
archive-note-by = transcribed from { $documents }
archive-note-other = { $document } says: { $value }
archive-note-several = { $documents } say so
archive-note-contradicted = contradicted: so { $document }; { $others }
archive-note-settled = settled; set aside is what { $others }
archive-note-documents = Documents
archive-note-document = { $document }: { $citation }{ $issuer ->
    [none] {""}
   *[other] , by { $issuer }
}. SHA-256 of the document: { $original }; of its text: { $text }.
archive-note-source = { $document }, { $citation }, SHA-256 { $digest }
archive-note-foot = { $sources }{ $more ->
    [0] {""}
    [one] {" "}and one more document
   *[other] {" "}and { $more } more documents
}
archive-note-remark = Transcribed from earlier documents: the record did not witness this meeting. What stands in brackets was read by the secretariat; all else are the words of the document.
archive-note-how = This paper is neither issued nor sealed: it is what the archive says today. Each fact can be checked in the record, at the entry whose number stands in the margin.
