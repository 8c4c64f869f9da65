# The archive: earlier documents and what was transcribed from them.

## Acts and forms.

act-archive-admit = Admit a document to the archive
do-archive-admit = Admit document
act-archive-transcribe = Transcribe what a document says
do-archive-transcribe = Transcribe
act-archive-settle = Settle a contradiction in the archive
do-archive-settle = Settle
act-archive-withdraw = Withdraw something transcribed by mistake
do-archive-withdraw = Withdraw
act-archive-take-up = Take up a commitment from the archive
do-archive-take-up = Take up commitment
field-archive-citation = What document it is
hint-citation = Like “Note of Mexico’s foreign ministry on the fourth meeting of 2023”. It will be cited so everywhere.
field-original-digest = Digest of the document
hint-original-digest = The SHA-256 of the document as it came, 64 hexadecimal digits. The document itself is not published.
field-text-digest = Digest of its text
hint-text-digest = The SHA-256 of the text drawn from it. Leave it blank if the document is plain text.
field-document-language = Language of the document
document-language-es = Spanish
document-language-en = English
document-language-pt = Portuguese
field-issuer = Who issued it
hint-who = Three capitals for a state, like MEX; “the Presidency”, “the Secretariat”, “the plenary” or “the members”; else the name as the document writes it. Never a person.
field-archived-document = Document
field-archived-meeting = Meeting
hint-archived-meeting = Acronym and code, like CORETT/IV-2023; where there is no code, year and month, like FAGA/2019-05.
field-about = What it is about
claim-body = Body that met
claim-acronym = Acronym
claim-code = Code of the meeting
claim-kind = Kind of meeting
claim-days = Date
claim-place = Place
claim-mode = Manner
claim-host = Host
claim-presidency = Who presided
claim-secretariat = Who kept the Secretariat
claim-participant = Participant
claim-agreement = Agreement
claim-election = Election
claim-endorsement = Endorsement
field-claim-value = What it says
hint-claim-value = The body, the acronym, the code as written, the place, the office elected to or the document endorsed.
field-claim-who = Who
field-claim-from = First day
field-claim-to = Last day
hint-partial = Like 2023-11-30; 2023-11 or 2023 where no more is said.
field-claim-number = Number
hint-claim-number = The ordinal of the meeting, like 4, or the number of the agreement in the document, like 1.a.
field-claim-year = Year of the code
field-claim-country = Country
hint-country = Three capitals, like GTM.
field-meeting-kind = Kind of meeting
field-observer = As an observer
field-agreement-kind = Kind of agreement
field-agreement-words = Words of the agreement
field-agreement-summary = In one sentence
field-deadline-kind = How the deadline is put
deadline-date = A day, a month or a year
deadline-duration = A length of time
deadline-event = An event
deadline-vague = Without a measure
field-deadline = Deadline
hint-deadline = A day like 2024-03; a length of time like P60D or P3M; or as written, “the first plenary of 2024”.
field-agreement-documents = Documents it names
hint-semicolons = Separated by semicolons.
field-agreement-amounts = Amounts
hint-amounts = The currency in three letters and the figure, like USD 1500 or GTQ 2,306.50; several, separated by semicolons.
field-role-decides = Who decides
field-role-asked = Who is in charge
field-role-offers = Who offers support
field-role-volunteers = Who volunteers
field-role-presents = Who presents
field-role-thanked = Who is thanked
field-role-elected = Who is elected
hint-several-who = Separated by commas: MEX, HND, IOM. By semicolons, if a name has a comma.
field-elected = Who was elected
field-election-term = For how long
field-voter = Whose vote is disclosed
field-voted-for = For whom it voted
field-other-voter = Another disclosed vote: whose
field-other-voted-for = Another disclosed vote: for whom
field-original-words = Words of the document
hint-original-words = Short and without names of persons: the record is public and nothing is erased from it.
field-span-start = First byte of the text
field-span-end = Byte after the last
fold-agreement = If it is an agreement
fold-election = If it is an election
fold-source = Where the document says so
field-claim = Entry
hint-claim = The number of the entry that transcribes it, as on the page of the meeting.
fault-partial = Write the date as 2023-11-30, 2023-11 or 2023.
fault-amount = “{ $written }” cannot be read as an amount: write the currency in three letters and the figure, like USD 1500 or GTQ 2,306.50; several, separated by semicolons.
fault-vote-of-nobody = Say whose vote it is that is disclosed, or clear for whom it voted.
desk-topic-archive = Archive
part-transcribed = transcribed
part-transcribed-from = { $meeting } (transcribed from the archive)

## The pages.

nav-archive = Archive
archive-lede = What earlier documents say, ours and those of other bodies, transcribed fact by fact with its source.
archive-mark = Transcribed from the archive.
archive-mark-says = The record witnessed nothing of this: what is on record is that a document says so.
archive-found = { $meetings ->
    [one] One meeting
   *[other] { $meetings } meetings
}, { $documents ->
    [one] one document
   *[other] { $documents } documents
}
archive-meetings = Meetings
archive-no-meetings = The meetings that a document tells of will be here, from the first thing transcribed.
archive-documents = Documents
archive-no-documents = The documents that the Technical Secretariat admits will be here.
archive-acts = Keeping the archive
archive-to-review-says = Leave notes and minutes to be read, and decide fact by fact what enters the archive.
archive-to-review = Read and review documents
archive-pages-meetings = Pages of the list of meetings
archive-meetings-previous = More recent meetings
archive-meetings-next = Earlier meetings
archive-pages-documents = Pages of the list of documents
archive-documents-previous = More recent documents
archive-documents-next = Earlier documents
archive-meeting-title = Meeting { $code } of { $body }
archive-meeting-of-id = Meeting { $id }
archive-when-unknown = neither date nor place is on record
archive-contradictions = { $count ->
    [one] one contradiction
   *[other] { $count } contradictions
}
archive-contradictions-say = The documents do not say the same. All of it stays in sight, side by side, until it is settled.
archive-agreements-count = { $count ->
    [0] no agreements
    [one] one agreement
   *[other] { $count } agreements
}
archive-issued-by = by { $who }
archive-admitted-on = admitted on { $date }
archive-nothing-transcribed = Nothing has been transcribed from this document yet.
archive-digests = Digests
archive-digests-say = SHA-256. The document is not published: old papers name people. Whoever has it can check with this that it is the same.
archive-all = The whole archive
archive-facts = Facts of the meeting
archive-participants = Participants
archive-agreed = Agreements
archive-no-agreements = No agreement is on record.
archive-elections = Elections
archive-endorsements = Endorsements
archive-state-corroborated = several sources
archive-state-contradicted = contradicted
archive-state-settled = settled
archive-corrected = corrected by a person
archive-by-hand = read by a person
archive-by-model-accepted = proposed by a language model and accepted by a person
archive-prefer = Prefer this
archive-withdrawn = Withdrawn
archive-withdrawn-because = Reason:
archive-take-up-for = Take up commitment: { $owner }
archive-compared = Compared with plenary { $plenary } of the record
archive-compared-says = What was witnessed is not changed by what was transcribed; here is where they agree.
archive-to-plenary = Plenary { $plenary }
archive-column-archive = Archive
archive-column-record = Record
archive-column-verdict = Comparison
archive-verdict-agrees = agrees
archive-verdict-differs = differs
archive-verdict-only-archive = archive alone
archive-verdict-only-record = record alone
archive-topic-participation = Participation of { $seat }
archive-topic-agreements = Number of agreements
archive-topic-elected-presidency = Who was elected to the Presidency
archive-topic-elected-secretariat = Who was elected to the Technical Secretariat
archive-present = present
archive-of-plenary = Earlier documents tell of this plenary as well.
archive-note-pdf = Note as PDF
archive-note-text = Note as text
api-does-archived-documents = The documents of the archive, by their digests.
api-does-archived-meetings = The meetings that documents of the archive tell of.
api-does-archived-meeting = One of them: every fact with its sources, contradictions and what was withdrawn.
