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
