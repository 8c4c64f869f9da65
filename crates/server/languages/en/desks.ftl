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
desk-topic-decision = Decisions
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
