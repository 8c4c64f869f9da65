### The review: old files that are left, read and reviewed before they enter the archive.

reading-title = Reading of old documents
reading-lede = Leave notes, minutes and communiqués; they are read here, and you decide fact by fact what each one says. Nothing goes on record until you write it.
reading-not-yours = Old documents are read and reviewed by the Technical Secretariat, or by whoever keeps the record while there is none.
reading-files = Files
reading-files-hint = One or many at once, up to { $megabytes } MB altogether: Word (.docx), OpenDocument (.odt), PDF with text, web pages, Markdown or text.
reading-leave = Leave for reading
reading-no-files = Choose at least one file that is not empty
reading-kinds-title = What is read
reading-kinds = Documents in Spanish, English and Portuguese. The text of a scanned PDF has to be recognized first; if so, you are told how.
reading-how-title = What is published
reading-how = Neither the file nor its text: only its digest and what you accept, with its place in the document. What you do not accept stays here, off the record.
reading-model-title = What is sent
reading-model = The text of each document that you leave is sent to { $host }, where the language model “{ $name }” looks for more agreements. What it proposes is marked, and always in doubt.
reading-none = No file has been left yet.
reading-going = { $count ->
    [one] { $count } file is still to be read.
   *[other] { $count } files are still to be read.
}
reading-paused = Reading is paused; { $count ->
    [0] no file waits.
    [one] { $count } file waits.
   *[other] { $count } files wait.
}
reading-pause = Pause
reading-resume = Go on
reading-refresh = See how it goes
reading-batch = Left on { $at }
reading-report = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $read } read: { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
}, { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
}; { $accepted } on record.
reading-report-refused = { $count } could not be read.
reading-report-waiting = { $count ->
    [one] { $count } waits.
   *[other] { $count } wait.
}
reading-found = { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
}, { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
}
reading-decided = { $decided } of { $facts } facts decided
reading-refused = It cannot be read: { $why }.
reading-known = It is the same file that was left before as number { $number }.
reading-is-waiting = waiting
reading-is-reading = being read
reading-is-refused = could not be read
reading-is-read = to be reviewed
reading-is-in-review = under review
reading-is-accepted = on record
reading-is-aside = put aside

reading-of = Review of { $name }
reading-back = All documents
reading-not-yet = No text has been read in this file yet.
reading-file-title = The file
reading-size = Size
reading-bytes = { $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}
reading-text-digest = Of the text
reading-download = Download the file
reading-do-aside = Put aside
reading-do-back = Back to the review
reading-do-again = Read again
reading-show = Which facts are shown
reading-show-all = all
reading-show-unsure = unsure
reading-show-undecided = undecided
reading-accept-sure = { $count ->
    [one] Accept the sure one
   *[other] Accept the { $count } sure ones
}
reading-keys = Keys
reading-next = Next fact
reading-previous = Previous fact
reading-facts = What was read
reading-meeting-of = Meeting { $number } of the document
reading-no-facts = There are no facts of this sort here.
reading-fact-accepted = accepted
reading-fact-rejected = rejected
reading-fact-corrected = corrected
reading-fact-added = added
reading-do-accept = Accept
reading-do-reject = Reject
reading-do-undo = Decide again
reading-do-correct = Correct
reading-keep-correct = Keep the correction
reading-keep-add = Add the fact
reading-cancel = Leave it as it was
reading-in-text = see it in the text
reading-nowhere = without a place in the text
reading-by-model = language model
reading-amounts = Amounts
reading-rule = rule “{ $rule }”
reading-add-title = Add a fact that is missing
reading-add = Go on
reading-text = Text of the document
reading-write-title = Write into the record
reading-write-lede = { $count ->
    [0] No fact has been accepted yet.
    [one] { $count } accepted fact will be transcribed.
   *[other] { $count } accepted facts will be transcribed.
}
reading-write = Write into the record
reading-save = Keep without writing
reading-write-hint = It will stand as transcribed, with the digest of the file and the place of each fact; never as witnessed.
reading-admitted = This document is in the archive already as { $document }; it is transcribed from that one.
reading-lived = The record has lived { $plenary }; what is transcribed changes nothing of it and will be shown beside it:
reading-compared = What is accepted beside plenary { $plenary } of the record
reading-differs = { $count ->
    [0] They differ in nothing that both of them tell.
    [one] They differ in one point, which stands first; look at it before writing.
   *[other] They differ in { $count } points, which stand first; look at them before writing.
}
reading-column-document = This document
reading-exists = The meeting { $meeting } is in the archive already, by { $documents }; it is completed:
reading-contradicts = this document says “{ $new }”; { $document } says “{ $old }”. Both stay until it is settled.
reading-leave-out = Leave out what was not decided
reading-undecided = { $count ->
    [one] { $count } fact is undecided; it is not transcribed.
   *[other] { $count } facts are undecided; they are not transcribed.
}
reading-fault-undecided = Some facts are undecided: decide them, or tick that they are left out
reading-nothing-accepted = No fact is accepted; accept at least one.
reading-citation = { $name } (meeting { $meeting })
reading-citation-bare = { $name }
reading-written-title = On record
reading-written-document = Document admitted:
reading-written = { $count ->
    [one] { $count } fact transcribed of the meeting
   *[other] { $count } facts transcribed of the meeting
}
reading-offers = Commitments of { $meeting } that can be taken up

reading-rule-attendance = by the list of attendance
reading-rule-beside-meeting = by the word beside the meeting
reading-rule-code = by the code of the meeting
reading-rule-date-of-the-meeting = by the date on which it says it was held
reading-rule-decided = by the verb of decision
reading-rule-decided-to = by the verb of decision
reading-rule-decides = by whoever decides in the sentence
reading-rule-denied = by the denial of the verb
reading-rule-future = by what is said will be done
reading-rule-in-brackets = by what stands in brackets after the name
reading-rule-infinitive = by the verb it begins with
reading-rule-lead-in = by the sentence that leads into the list
reading-rule-listed = by standing in the list of agreements
reading-rule-model = proposed by a language model: look at it in the text
reading-rule-named = by how it is named
reading-rule-next-meeting = by fixing the next meeting
reading-rule-no-outcome = by saying that nothing was decided
reading-rule-office = by the office that is filled
reading-rule-ordinal = by the ordinal of the meeting
reading-rule-place-of-the-meeting = by the place where it says it was held
reading-rule-responsible = by the one named as responsible
reading-rule-said = because it says so in as many words
reading-rule-some-from-afar = by those who took part from afar
reading-rule-subject = by the subject of the sentence
reading-rule-verb = by the verb of the sentence
