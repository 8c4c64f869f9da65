# Consultations of the capitals, without a meeting.

instant = { $date } at { $hour }
sentence-consultation-circulated = The text { $text } was circulated { $rule ->
    [written_consultation] for written replies
   *[silence] under silence procedure
} to { $asked ->
    [one] 1 member
   *[other] { $asked } members
}, for { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}, until { $until }.
line-consultation-circulated = { $consultation }: { $text } is circulated { $rule ->
    [written_consultation] for written replies
   *[silence] under silence procedure
}, until { $until }
sentence-consultation-objected = { $seat } broke the silence; it objected to { $paragraph ->
    [none] the text
   *[other] paragraph { $paragraph }
}: { $reason }.
line-consultation-objected = { $consultation }: { $seat } breaks the silence{ $paragraph ->
    [none] {""}
   *[other] {" "}(paragraph { $paragraph })
}: { $reason }
sentence-consultation-stated = { $stated }{ $again ->
    [again] {" "}(in place of what it had stated)
   *[first] {""}
}.
line-consultation-stated = { $consultation }: { $stated }
sentence-consultation-replied = { $seat } replied { $choice ->
    [yes] in favor
    [no] against
   *[abstain] with an abstention
}.
line-consultation-replied = { $consultation }: { $seat } replies { $choice ->
    [yes] in favor
    [no] against
   *[abstain] with an abstention
}
sentence-consultation-extended = The clock was set again, for { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}, until { $until }: { $reason }.
line-consultation-extended = { $consultation }: the time is extended until { $until }: { $reason }
sentence-consultation-referred = { $seats } took decision { $decision } ad referendum, subject to confirmation by { $count ->
    [one] its capital
   *[other] their capitals
} until { $date }; until then it is provisional ({ $consultation }).
line-consultation-referred = { $decision }: { $seats } { $count ->
    [one] takes
   *[other] take
} it ad referendum, until { $date } ({ $consultation })
sentence-consultation-confirmed = { $seat } confirmed what was taken ad referendum.
line-consultation-confirmed = { $consultation }: { $seat } confirms what was taken ad referendum
sentence-consultation-declined = { $seat } did not confirm what was taken ad referendum: { $reason }.
line-consultation-declined = { $consultation }: { $seat } does not confirm what was taken ad referendum: { $reason }
sentence-consultation-withdrawn = The text was withdrawn before its time was over: { $reason }.
line-consultation-withdrawn = { $consultation }: the text is withdrawn: { $reason }
sentence-consultation-concluded = { $kind ->
    [confirmation] { $outcome ->
        [adopted] It was certified that what was taken ad referendum is final: { $yes } of { $asked } confirmed.
       *[rejected] It was certified that what was taken ad referendum was not confirmed: { $yes } of { $asked } confirmed.
    }
    [replies] { $outcome ->
        [adopted] Adoption by written consultation was certified, with { $votes }.
       *[rejected] It was certified that the written consultation did not adopt the text, with { $votes }.
    }
   *[silence] { $outcome ->
        [adopted] Tacit adoption was certified: nobody objected in time.
       *[rejected] It was certified that the silence was broken: { $objections ->
            [one] there was 1 objection
           *[other] there were { $objections } objections
        }.
    }
}
line-consultation-concluded = { $consultation }: { $kind ->
    [confirmation] { $outcome ->
        [adopted] final; { $yes } of { $asked } confirmed
       *[rejected] not confirmed; { $yes } of { $asked } confirmed
    }
    [replies] { $outcome ->
        [adopted] adopted with { $votes }
       *[rejected] not adopted, with { $votes }
    }
   *[silence] { $outcome ->
        [adopted] tacitly adopted, no objections
       *[rejected] silence broken; { $objections ->
            [one] 1 objection
           *[other] { $objections } objections
        }
    }
}
