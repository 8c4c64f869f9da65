### The acts and their forms.

nav-desk = My desk
form-faults = Something is missing. Nothing you wrote is lost.
form-optional = (if any)
form-choose = Choose…
form-authentic = Authentic version
form-file-kept = File received:
form-as = Acting as
form-actor = { $seat }, { $capacity ->
    [presidency] Presidency
    [secretariat] Technical Secretariat
    [registrar] in charge of the record
   *[delegation] delegation
}
form-basis = Basis
form-see-rules = See the rules
form-on-record = On the record
form-on-record-text = What is done here stays on the record for ever, with the seat and the capacity acted in. The person does not appear there.
form-not-ours = This page was opened in another session. Look over what you wrote and press the button again.
form-too-long = The text is too long for the record: it takes { $size } bytes and { $limit } fit. Attach long texts as a file.
form-failed = It could not be done, and that is our fault. What you wrote is still here: try again in a moment. If it happens again, give the Technical Secretariat this reference: { $reference }
form-done = Done. It stands as
form-done-nothing = Done. There was nothing to record.
fault-missing = This is missing.
fault-symbol = Write the symbol with letters, digits, hyphens, slashes or points, like IV-2023/A5.
fault-number = Write a whole number, in digits only.
fault-day = Write the day like 2024-03-15.
fault-hour = Write the day and the hour like 2024-03-15T09:00.
fault-choice = Choose one of the options.
fault-file-kind = “{ $name }” is no PDF, no Word, Excel or OpenDocument file, no PNG or JPEG picture and no text.
act-plenary-note = Note something that was said
do-plenary-note = Note
act-declaration-endorse = Endorse a declaration
do-declaration-endorse = Endorse
field-plenary = Plenary
field-item = Agenda item
field-speaker = Who spoke
field-note = What was said or shown, in the third person
field-declaration = Declaration
field-seat = Seat
field-reservation = Reservation: what it does not subscribe to, and why
field-paragraph = Paragraph the reservation is about
