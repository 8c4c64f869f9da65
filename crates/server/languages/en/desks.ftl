### The desks of those who run the coalition.

desk-delegation = My delegation
desk-presidency = Desk of the Presidency
desk-secretariat = Desk of the Technical Secretariat
desk-registrar = Desk of the record
desk-capacities = Acting as
desk-other-acts = Other acts open to you
desk-overdue = overdue
desk-due = Due { $due }.

desk-nobody = Today, { $day }, the record has no accreditation in force in your name: you may read everything, but act for no seat.
desk-nobody-what-to-do = Ask your delegation or the Technical Secretariat to accredit you. Once that is on record, this will be your desk.
desk-second-factor = You signed in with a link sent by mail. To act for the Presidency or the Technical Secretariat, a second factor is needed as well.
desk-sign-in-again = Sign in with a passkey or a code
desk-to-coalition = Go to the coalition

desk-next-plenary = Next plenary
desk-no-plenary = No plenary is convened. The next one will stand here, with its hour at the venue and in your capital.
desk-to-convene = The next plenary is not convened yet.
desk-hour = Opens at { $hour } at the venue, { $place } ({ $offset })
desk-hour-capital = at { $hour } in { $capital } ({ $offset })
desk-decision-open = Being decided:

desk-declarations = Declarations to answer
desk-no-declarations = Nothing to answer. Declarations that your seat has a say in and has not answered will stand here.
desk-presented-in = Presented at plenary { $plenary }.

desk-observations = Minutes open to observations
desk-no-observations = None. Circulated minutes that your delegation may observe will stand here, with the last day to do so.
desk-minutes-of = Minutes of plenary { $plenary }
desk-last-day = Last day for observations: { $day }.

desk-committees = Committees you can join
desk-no-committees = None for now. Open committees that your seat does not take part in yet will stand here.

desk-commitments = Commitments of your delegation
desk-no-commitments = None pending. Commitments that the plenary entrusted to you will stand here, with their due dates.
desk-all-members = all members
desk-commitment-pending = pending
desk-commitment-in-progress = reported
desk-commitment-verified = verified
desk-commitment-disputed = disputed
desk-commitment-fulfilled = fulfilled
desk-commitment-lapsed = lapsed

desk-elections = Elections to come
desk-no-elections = None. Offices to be filled and their candidates will stand here.
desk-election-at = At plenary { $plenary }. { $count ->
    [0] There are no candidates yet.
    [one] There is one candidate.
   *[other] There are { $count } candidates.
}
desk-election-called = called
desk-election-open = under way
desk-election-contested = objected to
desk-election-lot = lot to be drawn
desk-election-decided = to be announced
desk-election-carried-over = carried over
desk-election-required = to be called
desk-office-until = The present term ends on { $day }.
desk-office-vacant = Nobody holds the office.

desk-minutes = Minutes
desk-no-minutes = The minutes are up to date. Each will stand here with its next step, from drafting to publication.
desk-minutes-to-draft = To be drafted: the plenary is over and has no minutes.
desk-minutes-to-circulate = Drafted, to be circulated.
desk-minutes-to-settle = { $count ->
    [one] There is one observation to settle.
   *[other] There are { $count } observations to settle.
}
desk-minutes-out = Open to observations until { $day }.
desk-minutes-to-submit = Ready to be submitted to a plenary.
desk-minutes-submitted = Submitted to plenary { $plenary }, which is to approve them.
desk-minutes-to-publish = Approved, to be published.
desk-minutes-to-sign = Approved, your signature is missing.

desk-waiting-committees = Committees that are to deliver
desk-none-waiting = None. Committees whose text is awaited will stand here.
desk-follow-up = Commitments to follow up
desk-nothing-to-follow = None open. Commitments to verify, overdue and pending will stand here.

desk-decisions = Open decisions
desk-no-decisions = None. What the plenary is deciding will stand here.
desk-to-sign = Minutes to sign
desk-nothing-to-sign = None. Approved minutes that the Presidency is to sign will stand here.
desk-own = Commitments of the Presidency
desk-nothing-own = None pending. Those that the plenary entrusts to the Presidency will stand here.

desk-topic-rules = Rules
desk-topic-membership = Membership and delegations
desk-topic-mandate = Offices
desk-topic-plenary = Plenaries
desk-topic-floor = The floor
desk-topic-decision = Decisions
desk-topic-motion = Procedural motions
desk-topic-agreement = Agreements
desk-topic-minutes = Minutes
desk-topic-declaration = Declarations
desk-topic-report = Reports
desk-topic-matrix = Matrices
desk-topic-committee = Committees
desk-topic-election = Elections
desk-topic-commitment = Commitments
desk-topic-paper = Papers

workshop-back = Back to the desk
workshop-paragraph = Paragraph { $number }
workshop-prose-alone = It tells of no act on record: it is prose of the Technical Secretariat.
workshop-revision = Revision { $revision } · { $count ->
    [one] one paragraph
   *[other] { $count } paragraphs
}.
workshop-published = Published.
workshop-not-over = Minutes are drafted once the plenary is over.
workshop-none-yet = This plenary has no minutes yet. The Technical Secretariat drafts them.
workshop-waits = The draft is with the Technical Secretariat. Once circulated, it can be read here and observed paragraph by paragraph.
workshop-to-draft = The record proposes { $count ->
    [one] one paragraph
   *[other] { $count } paragraphs
}, one for each act of the plenary. The prose is then edited beside the act it tells of.
workshop-hint = On the left stands what the record says; on the right, what the minutes will say. Edit as many paragraphs as you like and save them together. If you empty both boxes of a paragraph, the sentence of the record stands again.
workshop-observe-hint = Open “Observe” under each paragraph you would change, say how it should read, and send all observations together.
workshop-observe = Observe paragraph { $number }
workshop-save = Save changes
workshop-send-observations = Send observations
workshop-addition = Add a paragraph
workshop-addition-hint = It is added at the end, as prose that tells of no act.
workshop-not-saved = not saved
workshop-is-prose = prose of the Secretariat
workshop-is-sentence = sentence of the record
workshop-not-all = Not everything was saved. Nothing you typed is lost.
workshop-since = You opened revision { $opened } and the minutes are at revision { $now }: somebody else has written in the meantime.
workshop-overtaken-in = Paragraph { $number }: somebody else changed it while you were writing
workshop-saved = { $count ->
    [one] The rest, one paragraph, was saved.
   *[other] The rest, { $count } paragraphs, was saved.
}
workshop-overtaken = Somebody else changed this paragraph while you were writing
workshop-overtaken-what-to-do = Compare the versions. If you save, what the boxes say will stand; if you prefer the other version, take it with the button.
workshop-theirs = It now says
workshop-before = It said before
workshop-yours = What you wrote:
workshop-take-theirs = Keep the other version
workshop-observation = Observation { $number }
workshop-observation-open = to be settled
workshop-observation-accepted = accepted
workshop-observation-rejected = rejected
workshop-observation-noted = noted
workshop-settle-hint = To accept it, first write in the boxes above how the paragraph will read.
workshop-settle-accepted = Accept with this text
workshop-settle-rejected = Reject
workshop-settle-noted = Note

form-overtaken = Somebody else changed it while you were writing. Open it again, compare, and repeat your change if it is still needed.

agenda-title = Agenda of { $plenary }
agenda-public = See the public page
agenda-hint = Move items with the buttons or by dragging their number: the page arranges them, and nothing is recorded until you press “Renumber”. Nesting, drawing out, adding and changing are recorded at once.
agenda-adopted-hint = The plenary has adopted this agenda: what the items are about and their order no longer change. Papers, planned minutes and who may read them still may.
agenda-renumber = Renumber
agenda-order-pending = The order you see is not on record.
agenda-order-pending-hint = “Renumber” puts it on record, and the items take their new numbers.
agenda-restore = Back to the order on record
agenda-moved-by-hand = Drag to move the item
agenda-empty = There are no items yet. Add the first one below, or begin with what the record proposes.
agenda-change = Change
agenda-more = More fields
agenda-minutes = { $minutes } min
agenda-title-es = Title in Spanish
agenda-title-en = Title in English
agenda-papers = Papers, by symbol
agenda-up = Move up
agenda-down = Move down
agenda-nest = Nest under the one before
agenda-out = Draw out of the item it belongs to
agenda-add = Add an item
agenda-after = After
agenda-proposed = What the record proposes
agenda-proposed-hint = Tick what belongs on the agenda. Each item goes where it usually stands; you may move it afterwards.
agenda-usual = Every plenary has it.
agenda-take = Add what is ticked
agenda-overtaken = Somebody else changed the agenda while you were arranging it. Here it is with both changes: look at it and repeat what is missing.
agenda-overtaken-item = “{ $title }”: somebody else changed it while you were writing
agenda-overtaken-row = Somebody else changed this item while you were writing. It now says:
agenda-overtaken-what-to-do = The boxes hold what you wrote. If you save, that is how it will stand.
agenda-saved = { $count ->
    [one] The rest, one change, is recorded.
   *[other] The rest, { $count } changes, is recorded.
}
desk-agenda = Agenda

care-title = Care of the record
care-check = Check
care-never = Nobody has checked it from this page. A check reads everything on disk again: bytes, tree, signatures and files.
care-do-check = Check everything now
care-at = Last check: { $day }, at { $hour }.
care-sound = sound
care-looked-at = { $entries } entries, { $checkpoints } checkpoints and { $files } files were read.
care-damaged = The check found damage. Write nothing more and tell whoever runs the server.
care-backup = Backup
care-backup-text = A single file with the { $entries } entries, their papers and the accounts, as they are at this moment. It is made without stopping anything.
care-backup-secret = It holds the key that signs the record and the names of people: keep it where only you can read it.
care-do-backup = Download the copy
care-restore = Restore
care-restore-text = A copy is restored on the server with “plenaria restore”. Where the copy knows less than the record, or contradicts it, the program refuses.

desk-tools = Other pages of the desk
desk-own-delegation = Your delegation at this plenary
desk-accredited = { $named ->
    [0] Nobody accredited for this plenary alone
    [one] One person accredited for this plenary alone
   *[other] { $named } people accredited for this plenary alone
}; { $standing ->
    [0] none with a standing accreditation.
    [one] one with a standing accreditation.
   *[other] { $standing } with a standing accreditation.
}
desk-notes = Own notes
desk-no-notes = The plenaries you attend will stand here, for the note of your delegation.
desk-note-issued = published
desk-note-to-write = to be written
desk-to-help = Committees you may offer support to
desk-none-to-help = None for now. Committees at work that your organization does not support yet will stand here.
desk-papers = Papers
desk-no-papers = Papers will stand here as they are issued: convocations, minutes, certificates and notes.
desk-items = Agenda under way
desk-no-items = Nothing under way. With the plenary open, the item under discussion and the next one stand here.
desk-item-next = next
desk-report = Management report
desk-report-done = Presented. Next year's will stand here.
desk-report-of = Management report of { $year }
desk-report-when = Not presented yet. It is presented to a plenary, under its item.

seen-title = What changed since you last looked
seen-none = Nothing new. What others do will stand here, by document, from when you mark it as read.
seen-new = { $count ->
    [one] one thing new
   *[other] { $count } things new
}
seen-more = { $count ->
    [one] And one more, on the page of the plenary.
   *[other] And { $count } more, on the page of the plenary.
}
seen-mark = Mark as read
seen-mark-all = Mark everything as read

last-time-title = What you said last time
last-time-hint = The items of the next plenary, with what your seat said about each.
last-time-proposed = The next plenary is not called yet: these are the items that the record proposes.
last-time-none = No item that you could have spoken about before.
last-time-silent = The record has no word of your seat on it.
last-time-in = At plenary { $plenary }:

board-title = Board of commitments
board-none = None yet. What plenaries ask for will stand here, with its deadline and where it stands.
board-count = { $open } open of { $all }; overdue, { $late }.
board-overdue = Overdue
board-pending = Pending
board-in-progress = Reported
board-disputed = Disputed
board-verified = Verified
board-fulfilled = Fulfilled
board-lapsed = Lapsed
board-reported = Last report,
board-evidence = Evidence

note-page-title = Own note of plenary { $plenary }
note-page-hint = The note is drawn from the record and tells the plenary from your seat: how it took part and what it said and voted, and of the others only what is public.
note-page-not-over = The plenary is not over: the note may still change.
note-page-none = The record says nothing of this plenary from your seat.
note-page-show = Show it so
note-page-pdf = See the PDF
note-page-publish = Publish the note
note-page-publish-hint = Publishing issues it as a PDF with its proof, and puts it on record. It can be published in both languages.
note-page-issued = Published already
note-page-not-issued = Not yet.
field-tone = For whom
tone-sourced = for the institution: each point with its clause, its source and its number in the record
tone-plain = for the public: the points alone
