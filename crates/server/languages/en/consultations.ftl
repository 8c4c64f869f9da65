### Consultations of the capitals, without a meeting: acts and rules.

act-consultation-circulate = Circulate a text to the capitals
do-consultation-circulate = Circulate
act-consultation-object = Break the silence with an objection
do-consultation-object = Object
act-consultation-state = State something without breaking the silence
do-consultation-state = State
act-consultation-reply = Reply to a written consultation
do-consultation-reply = Reply
act-consultation-extend = Extend the time of a consultation
do-consultation-extend = Extend
act-consultation-refer = Note that a decision is taken ad referendum
do-consultation-refer = Note
act-consultation-confirm = Confirm what was taken ad referendum
do-consultation-confirm = Confirm
act-consultation-decline = Decline to confirm what was taken ad referendum
do-consultation-decline = Decline
act-consultation-withdraw = Withdraw a text that was circulated
do-consultation-withdraw = Withdraw the text
act-consultation-conclude = Certify how a consultation ended
do-consultation-conclude = Certify
field-consultation = Consultation
field-circulated-text = The text that is circulated
field-hours = Hours that the clock runs
hint-hours = Running hours, the same for all capitals, from the moment it is on record. The rules give at least { $hours }.
hint-consultation-plenary = If a plenary asked for it.
field-objection = What is objected to, and why
hint-objection = One objection is enough to break the silence, and it is not taken back: another text may be circulated.
field-objected-paragraph = Paragraph objected to
field-reply = Reply
field-extension-hours = Hours that it runs from now
hint-extension = The clock runs anew in full, and ends later than before.
field-reserving = Members that reserve it to their capital
field-confirm-until = Last day to confirm
consultation-matter = { $matter } ({ $rule })
consultation-matter-waits = { $matter } (waits for a plenary)
consultation-statement-endorsement = express agreement
consultation-statement-does-not-block = has doubts and does not break the silence
consultation-statement-reservation = reservation
consultation-statement-interpretative-declaration = interpretative declaration
desk-topic-consultation = Consultation

## Rules.

rule-consultations = Decisions without a meeting
rule-consultations-silence = Matters that silence may adopt
rule-consultations-hours = Hours of silence
rule-consultations-written = Matters for written consultation
rule-consultations-replies = Replies needed
rule-consultations-then = By which vote they are counted
rule-consultations-extended-by = Who extends the time
rule-consultations-confirm-days = Days to confirm what was taken ad referendum
rule-consultations-lapse = Ad referendum, silence confirms
hint-consultations = What is not marked waits for a plenary. If nothing is written in this block, the rules say nothing, and what is shown as “not recorded” holds.
extender-circulator = whoever circulated the text
extender-presidency = the Presidency
extender-secretariat = the Technical Secretariat
extender-bureau = the Presidency or the Technical Secretariat
value-consultation-silence = { $matters }: silence of { $hours } hours
value-consultation-written = { $matters }: written consultation, at least { $replies } replies
value-consultation-none = no matter
value-consultation-extends = { $extender } extends
value-consultation-confirms = ad referendum is confirmed within { $days } days, and silence { $lapse ->
    [confirms] confirms
   *[rejects] does not confirm
}
value-consultation-unsaid = not recorded; until then, { $value }

## Public page, desks and letters.

nav-consultations = Consultations
consultations-lede = What is decided without a meeting: texts under silence procedure, written consultations, and decisions taken ad referendum that wait for the capitals.
consultations-none = Consultations will stand here once the Presidency or the Technical Secretariat circulates a text to the capitals, or a plenary takes a decision ad referendum.
consultation-silence = Silence procedure
consultation-replies = Written consultation
consultation-confirmation = Decision ad referendum
consultation-until = Until { $end }.
consultation-ended = The time ended on { $end }.
consultation-ran-until = The time was to run until { $end }.
consultation-by = Circulated by { $by } on { $at }
consultation-noted-by = Noted by { $by } on { $at }
consultation-withdrawn = withdrawn
consultation-runs = time runs
consultation-provisional = provisional
consultation-broken = silence broken; to be certified
consultation-to-certify = unopposed; to be certified
consultation-to-certify-not = short of what it takes; to be certified
consultation-tacit = tacitly adopted
consultation-adopted = adopted
consultation-final = confirmed: final
consultation-broken-for-good = silence broken: not adopted
consultation-rejected = not adopted
consultation-fallen = not confirmed: without effect
consultation-of-decision = Decision { $decision }, provisional until the capitals that reserved it confirm.
consultation-capitals = The time in each capital
consultation-text = The text
consultation-so-far = { $said ->
    [0] None of the { $asked } capitals has spoken yet
    [one] 1 of { $asked } capitals has spoken
   *[other] { $said } of { $asked } capitals have spoken
}{ $kind ->
    [silence] { $objections ->
        [0] ; none objects.
        [one] ; 1 objects.
       *[other] ; { $objections } object.
    }
   *[other] .
}
consultation-local-end = Ends, by its clock
consultation-answer = Answer
consultation-words = Its words
consultation-said-objection = objected
consultation-said-confirmed = confirmed
consultation-said-declined = did not confirm
consultation-said-agreement = agrees
consultation-said-doubts = doubts, does not block
consultation-said-reservation = reservation
consultation-said-reading = interpretative declaration
consultation-kept-silent = kept silent
consultation-silent-yet = no answer
consultation-course = What happened
consultation-clock-note = The time runs for all capitals alike, from the moment it is on record. An objection or a reply that comes later is refused and told when it ended.
consultation-provisional-agreement = Provisional, ad referendum: it waits for the capitals until { $day }.
consultation-fallen-agreement = Not confirmed by the capitals: without effect.
due-consultation = { $consultation }: { $text }
calendar-consultation = { $consultation }: time ends
desk-consultations = Consultations of the capitals
desk-no-consultations = Nothing waits for the capitals. Each text that is circulated will stand here, with the time that is left.
desk-consultations-office = Consultations of the capitals
desk-no-consultations-office = No text is out. One is circulated here, and here it is certified how it ended.
desk-consultation-circulate = Decide a matter without a meeting
desk-consultation-left = { $end } { $days ->
    [0] { $hours } h left.
   *[other] { $days } d and { $hours } h left.
} In your capital: { $home }.
desk-consultation-over = { $end }
desk-consultation-answered = answered: { $answer }
letters-purpose-consultation = consultation of the capitals
letter-consultation-begun-subject = { $consultation }: { $kind ->
    [silence] silence procedure
    [replies] written consultation
   *[confirmation] confirmation ad referendum
} until { $end }
letter-consultation-begun = { $name },

    { $kind ->
        [silence] This text was circulated to { $seat } under silence procedure. If no member objects before the time ends, it is adopted.
        [replies] This text was circulated to { $seat } for a written reply, which is expected before the time ends.
       *[confirmation] { $seat } took this decision ad referendum. It is provisional until the capital confirms it.
    }

    { $text }

    Ends: { $end }
    In your capital: { $home-end }

    The text, who answered and how to answer:
    { $link }

    You receive this letter because you are accredited in your delegation.
letter-consultation-extended-subject = { $consultation }: the time is extended until { $end }
letter-consultation-extended = { $name },

    The time of { $consultation } runs anew.

    { $text }

    Ends: { $end }
    In your capital: { $home-end }

    Who answered and how to answer:
    { $link }

    You receive this letter because you are accredited in your delegation.
letter-consultation-reminder-subject = Reminder: { $consultation } ends on { $end }
letter-consultation-reminder = { $name },

    { $seat } has not answered { $consultation }. { $kind ->
        [silence] Silence is taken as agreement.
        [replies] The reply counts if it comes in time.
       *[confirmation] The decision is provisional until the capital confirms it.
    }

    { $text }

    Ends: { $end }
    In your capital: { $home-end }

    { $link }

    You receive this letter because you are accredited in your delegation.
letter-consultation-withdrawn-subject = { $consultation }: the text was withdrawn
letter-consultation-withdrawn = { $name },

    The text of { $consultation } was withdrawn before its time was over. There is nothing to answer.

    { $text }

    The reason is on record here:
    { $link }

    You receive this letter because you are accredited in your delegation.
letter-consultation-concluded-subject = { $consultation }: { $outcome ->
    [adopted] { $kind ->
        [silence] tacitly adopted
        [replies] adopted
       *[confirmation] confirmed
    }
   *[rejected] { $kind ->
        [silence] the silence was broken
        [replies] not adopted
       *[confirmation] not confirmed
    }
}
letter-consultation-concluded = { $name },

    It was certified how { $consultation } ended: { $outcome ->
        [adopted] { $kind ->
            [silence] nobody objected in time, and the text is adopted.
            [replies] the text is adopted.
           *[confirmation] the capitals confirmed, and the decision is final.
        }
       *[rejected] { $kind ->
            [silence] the silence was broken, and the text is not adopted.
            [replies] the text is not adopted.
           *[confirmation] the decision was not confirmed and is without effect.
        }
    }

    { $text }

    What each capital said:
    { $link }

    You receive this letter because you are accredited in your delegation.
paper-consultation = Certificate of a consultation
consultation-agreement = Agreement recorded from this consultation:
agreement-of-consultation = Adopted without a meeting, in consultation
agreement-between = Between plenaries
agreement-continues = its number continues those of
search-paper-consultation-certificate = Certificate of consultation { $consultation }
search-kind-consultation = Consultations
search-consultation = Consultation { $id }
act-agreement-record-consulted = Record as an agreement what a consultation adopted
do-agreement-record-consulted = Record the agreement
hint-paper-consultation = For the certificate of a concluded consultation.
plenary-between = Adopted afterwards without a meeting
search-one-consultation = consultation
api-does-consultations = Consultations of the capitals, in the order in which they began.
api-does-consultation = A consultation: its text, its clock, what each capital said, how it ended, certificates.
