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
    [true] as an observer
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
