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
