# Minutes, letters and certificates: labels and formulas.

paper-how-to-check = Check it offline with “plenaria-verify” and this very file. The program tells whether the paper and the facts it rests on are in the record, and who signed it.
paper-label = { $kind ->
    [convocation] Convocation
    [draft_minutes] Minutes (draft)
    [minutes] Minutes
    [certificate] Certificate of agreement
    [consultation_certificate] Certificate of a consultation
   *[note] Note
}
paper-meeting = { $kind ->
    [extraordinary] Extraordinary plenary meeting
    [preparatory] Preparatory meeting
    [technical] Technical meeting
   *[ordinary] Ordinary plenary meeting
}
remark-assumed = assumed: { $source }
record-number = No. { $number }

head-mode = Format
head-mode-value = { $mode ->
    [hybrid] Hybrid
    [remote] Remote
   *[in_person] In person
}
head-place = Place
head-host = Host
head-date = Date
head-hour = Hour
head-opening = Opening
head-closing = Closing
head-chair = Chair
head-secretary = Technical Secretariat
office-label = { $office ->
    [presidency] Presidency
   *[secretariat] Technical Secretariat
}
host-label = host
signature-role = { $office ->
    [presidency] For the Presidency
   *[secretariat] For the Technical Secretariat
}{ $signed ->
    [signed] {" "}(signature in the record)
   *[open] {""}
}

column-state = State or organization
column-capacity = Capacity
column-attendance = Attendance
column-agreement = Agreement
column-text = Text
column-owner = Owner
column-due = Due
column-record = Record
column-corrigendum = Corrigendum
column-capital = Capital
column-local-date = Local date
column-local-hour = Local hour

attendance-caption = Attendance by state, with the capacity and the mode on record
attendance-absent = absent
attendance-left = { $attendance }; left before the closing

minutes-title = { $draft ->
    [draft] Minutes of { $code } (draft)
   *[final] Minutes of { $code }
}
minutes-attendance = Convocation and attendance
minutes-agenda = Agenda
minutes-no-agenda = The agenda is not recorded.
minutes-opening = Opening
minutes-closing = Closing
minutes-nothing = What was dealt with is not recorded.
minutes-agreements = Agreements
minutes-no-agreements = No agreement is recorded.
agreements-caption = Agreements of the plenary, with owner and deadline
minutes-annexes = Annexes
minutes-no-annexes = No annex is recorded.
minutes-corrigenda = Corrigenda to the minutes
minutes-approved = Minutes approved by plenary { $by }.
minutes-approved-on = Minutes approved by plenary { $by } on { $date }.
heading-again = { $heading } (continued)
item-heading = { $number }. { $title }
agenda-carried-over = (left for a later plenary)
agenda-proposed-by = (proposed by { $seat })
agenda-reason = Reason: { $reason }.
speaker = { $seat }:
plenary-agrees = The plenary agrees:
no-duty = no commitment recorded
text-corrected = { $text } [Corrigendum: { $corrigendum }]
annex-paper = { $symbol }, of item { $number }
annex-declaration = { $symbol }, declaration { $title }{ $text ->
    [none] ; the record does not have its text
   *[other] ; SHA-256 { $text }
}

box-agreement = Agreement { $code }
box-decision = Decision { $code }
box-no-decision = How it was decided is not recorded.
box-corrigendum = Corrigendum: { $text }
text-untranslated = (authentic text in { $language ->
    [en] English
   *[es] Spanish
}; no translation in the record)
text-translated = (translation; the authentic text is in { $language ->
    [en] English
   *[es] Spanish
})
roll-call = { $choice ->
    [yes] In favor: { $seats }.
    [no] Against: { $seats }.
   *[abstain] Abstaining: { $seats }.
}
roll-call-silent = Not voting: { $seats }.

convocation-title = Convocation of plenary { $code } of { $acronym }
convocation-to = To those who make up { $acronym }:
convocation-heading = Convocation
convocation-opening = Plenary { $code } of { $body } is hereby convened.
convocation-notice = The convocation went out { $days ->
    [one] 1 day
   *[other] { $days } days
} ahead; the rule asks for { $needed ->
    [one] 1 day
   *[other] { $needed } days
} ({ $clause }{ $status ->
    [assumed] ; assumed
   *[confirmed] {""}
}).
convocation-notice-without-rule = The convocation went out { $days ->
    [one] 1 day
   *[other] { $days } days
} ahead; no rule on this is recorded.
convocation-agenda = Provisional agenda
convocation-hours = The hour in each capital
clocks-caption = Hour of the opening in each capital
clock = { $time } ({ $offset })
clock-other-day = { $date } (another day)

certificate-title = Certificate of agreement { $code }
certificate-heading = Certificate
certificate-opening = { $how ->
    [consulted] The record of { $acronym } shows that the capitals adopted the following agreement without a meeting; it continues the numbers of the { $kind } { $plenary } of { $body }.
   *[agreed] The record of { $acronym } shows that at the { $kind } { $plenary } of { $body }, convened for { $date } in { $place }, the plenary took the following agreement.
}
certificate-duties = Commitments that rest on this agreement
certificate-duty = { $owner }. Due: { $due }.

consulted-title = Certificate of consultation { $id }
consulted-opening = The record of { $acronym } shows that the following text was put, without a meeting, to { $asked ->
    [one] 1 member
   *[other] { $asked } members
} { $kind ->
    [silence] under silence procedure
    [replies] for written replies
   *[confirmation] for confirmation by their capitals, having been taken ad referendum
}, with the outcome certified here.
consulted-box = Consultation { $id }
consulted-decision = Decision taken ad referendum: { $decision }.
consulted-agreement = Agreement { $agreement } was recorded from this consultation.
consulted-by = Circulated by
consulted-began = Began
consulted-until = Ended
consulted-concluded = Concluded
consulted-capitals = What each member replied
consulted-capitals-caption = What each member that was asked replied, and the entry it stands in
consulted-course = Course of the consultation
consulted-moment = { $instant }.
consulted-said = { $said ->
    [objection] Objected
    [confirmed] Confirmed
    [declined] Did not confirm
    [yes] In favor
    [no] Against
    [abstain] Abstaining
    [agreed] Express agreement
    [doubts] Doubts that do not block
    [reservation] Reservation
    [reading] Interpretative declaration
   *[silent] Kept silent
}
column-answer = Reply
