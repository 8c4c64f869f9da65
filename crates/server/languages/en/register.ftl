### What the public pages of the register say: lists, search, feeds, interface for machines.

page-failed-title = The record could not be read
page-failed-text = That is our fault. Try again in a moment; if it happens again, give the Technical Secretariat this reference: { $reference }

nav-agreements = Agreements

list-search = Search for words
list-year = Year
list-plenary = Plenary
list-any = Any
list-show = Show
list-clear = Clear filters
list-csv = Download what is shown (CSV)
list-xlsx = Download what is shown (XLSX)

agreements-lede = Everything the coalition has agreed, numbered and quotable for ever.
agreements-symbol = Agreement
agreements-day = Date
agreements-kind = Subject
agreements-state = State or organization
agreements-status = With a commitment
agreements-found = { $count ->
    [one] One agreement
   *[other] { $count } agreements
}
agreements-none = The agreements that match will stand here; the Technical Secretariat records them during each plenary. Try fewer filters.

plenaries-lede = Each meeting has one page: before, during and after.
plenaries-line = { $items ->
    [one] one item
   *[other] { $items } items
} · { $agreements ->
    [0] no agreements recorded
    [one] one agreement
   *[other] { $agreements } agreements
}

nav-declarations = Declarations

declarations-lede = Joint texts, and what each state says of each.
declarations-none = Joint declarations will stand here as soon as the first is presented to a plenary.
declaration-presented = presented to plenary
declaration-backed = { $count ->
    [0] No state is on record yet as backing it
    [one] One state is on record as backing it
   *[other] { $count } states are on record as backing it
}
declaration-where-each-stands = Where each state stands
declaration-stance = Stance
declaration-ledger = Endorsement ledger
declaration-ledger-empty = Each stance will stand here, in order, when a state takes it.
declaration-no-text = The record does not hold the text of the declaration.

stance-endorsed = endorsed
stance-reservation = endorsed with a reservation
stance-joined-later = joined later
stance-took-note = took note
stance-declined = did not join
stance-withdrew = withdrew its endorsement
stance-unknown = not recorded
stance-paragraph = paragraph { $number }

region-label = Map of the region, a square for each state; the table that follows says the same
region-caption = A square for each state, roughly where it lies; it shows neither territories nor borders.

nav-committees = Committees

committees-lede = Working groups born in an agreement: who joined of its own will, who helps, and when they deliver.
committees-none = Committees will stand here as soon as a plenary agrees to set up the first.
committees-line = { $count ->
    [0] no members
    [one] one member
   *[other] { $count } members
} · delivers { $due }

due-observations = Observations on the minutes of { $plenary }
due-election = Election: { $office }
due-next-plenary = at the next plenary
due-office-until = the term ends on { $day }

nav-members = Members
nav-mandates = Mandates
nav-commitments = Commitments
nav-minutes = Minutes and notes
nav-audit = Who did what

members-lede = Who sits at the table, and what is on record of each seat. The record speaks of seats, never of persons.
members-gone = No longer taking part
member-gone = no longer takes part
member-suspended = suspended
member-since = First admission:
member-acts = What this seat did
member-attendance = Attendance
member-no-attendance = How it takes part in each plenary will stand here.
member-offices = Offices
member-in-committee = is a member
member-supports = supports it
member-notes = Own notes

mandates-lede = Presidency and Technical Secretariat: who held them, who holds them and who comes next.
mandates-none = Each mandate will stand here as soon as the first is on record.
mandate-elected-at = elected at

commitments-lede = Who is to do what and by when, what was reported, and whether it was done.
commitments-found = { $count ->
    [one] One commitment
   *[other] { $count } commitments
}
commitments-none = The commitments that match will stand here. They are born in an agreement of the plenary that entrusts something to somebody.
commitments-symbol = Commitment
commitments-owner = Owner
commitments-what = What
commitments-due = Due
commitments-overdue = overdue alone
commitment-due = due { $due }

minutes-lede = The minutes of each plenary, how far they have come, and the notes that each member publishes from its seat.
minutes-no-plenary = The minutes of each plenary will stand here once it is over.
minutes-observations = { $count ->
    [one] one observation
   *[other] { $count } observations
}
minutes-signed = signed by { $names }
minutes-how-title = The way of minutes
minutes-how = The Technical Secretariat drafts and circulates them; delegations observe paragraph by paragraph; the next plenary approves; they are signed and published. From then on they are mended by corrigendum alone.

audit-lede = Each act of the record with the seat and the capacity in which it was done.
audit-capacity = In the capacity of
audit-act = Act
audit-none = No act matches.
audit-none-here = In this part of the record no act matches; you can go further back.
audit-no-day = This is not a date. Write year, month and day: 2023-11-30.
audit-persons-title = And the persons
audit-persons = The record holds nobody's name. Who acted for each seat is kept apart, where it can be corrected and erased, and is not published.
capacity-registrar = record
capacity-presidency = Presidency
capacity-secretariat = Technical Secretariat
capacity-delegation = delegation
