### For machines and those who check: the interface, feeds, search, verifying a paper.

api-title-bad-parameter = A parameter cannot be used
api-title-not-found = Nothing stands here
api-title-not-allowed = Only questions are answered here
api-title-ours = We failed
api-mend-bad-parameter = Correct the parameter, or leave it out. /api/v1/openapi.json lists what each address takes.
api-mend-not-found = Names are written as the lists give them, with their symbol: IV-2023, IV-2023/A5, MEX.
api-mend-not-allowed = Ask with GET. Acts are for people, with an account.
api-mend-ours = Ask again later. If it stays so, tell the Technical Secretariat; the log of the program has the rest.
api-takes-none = The parameter { $parameter } is not known here; this address takes none.
api-unknown = The parameter { $parameter } is not known here. Known are: { $known }.
api-repeated = The parameter { $parameter } is given more than once.
api-not-a-number = The parameter { $parameter } is not a whole number from { $from } to { $to }.
api-not-a-day = The parameter { $parameter } is not a day of the calendar, written as 2023-11-30.
api-not-one-of = The parameter { $parameter } is not one of: { $options }.
api-too-long = The parameter { $parameter } has more than { $limit } characters.
api-not-found = The record knows nothing of this name, or there is no such address.
api-not-allowed = This address answers GET and HEAD alone.
api-ours = The answer could not be finished.

api-page-title = For machines
api-page-lede = All that the public pages say, as JSON, for programs. No account, no key; nothing can be written here.
api-page-addresses = Addresses
api-page-address = Address
api-page-what = What it answers
api-page-takes = May be asked with
api-page-problems = When something is wrong
api-page-problems-lede = A problem comes as application/problem+json (RFC 9457): what happened, to which parameter, and what can be done, in the language of Accept-Language.
api-page-try = Try it
api-page-document = The whole description (OpenAPI 3.1)
api-page-manners = Good to know
api-page-manners-text = Every answer has an ETag; whoever sends it back in If-None-Match gets 304 until the record grows or the day ends. Lists come in parts of at most 200. Days are written 2023-11-30. Any page of the web may ask (CORS).

api-does-coalition = The coalition as it stands today: offices, next plenary, state of the record.
api-does-mandates = Who holds, held and is to hold an office.
api-does-members = Members, observers and partners, by seat.
api-does-member = One of them, with its attendance, endorsements, committees and mandates.
api-does-plenaries = Plenaries, in the order in which they were convened.
api-does-plenary = One plenary: agenda, attendance, decisions, agreements, elections, papers, everything that happened.
api-does-minutes-list = Minutes by the plenary they are of, without their text.
api-does-minutes = The minutes of one plenary: paragraphs, observations, signatures, corrections.
api-does-papers = Papers issued, each with its hash and the address of the file.
api-does-agreements = Agreements of all plenaries.
api-does-agreement = One agreement: its text, how it was decided, corrections, committees, commitments, certificates.
api-does-declarations = Joint declarations.
api-does-declaration = One joint declaration with its endorsement ledger.
api-does-committees = Committees.
api-does-committee = One committee.
api-does-commitments = Who is to do what by when, and what was reported.
api-does-rules = The rules in force on a day, each with its clause and whether that is confirmed.
api-does-versions = Every version of the rules.
api-does-entries = Entries of the record in their order; the offset is a position.
api-does-entry = One entry: its exact bytes, its hash, and the proof that it is in the signed tree.

feed-title = Acts of the record (Atom)
calendar-name = { $acronym }: plenaries and deadlines
calendar-plenary = Plenary { $plenary } of { $acronym }
calendar-minutes = Last day to observe the minutes { $plenary }
calendar-committee = Delivery due: { $name }
calendar-commitment = A commitment of { $agreement } is due
calendar-commitment-done = Fulfilled: commitment of { $agreement }
calendar-add = Add to calendar
api-page-subscribe = Subscribe
api-page-calendar = Plenaries and deadlines (iCalendar)
api-page-subscribe-text = Put these addresses into your reader or calendar. Each plenary also has an entry of its own: add .ics to the address of its page.

find-label = Search everything
find-go = Search
search-title = Search
search-title-of = Search: { $query }
search-lede = Everything the record says, in Spanish and in English.
search-how = Type words or a symbol (IV-2023/A5). Accents and capitals do not matter; the beginning of each word is enough, and what has all of them is found. The key / leads to the search box from any page.
search-found = { $count ->
    [0] Nothing answers to “{ $query }”
    [one] One result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}
search-none = Try fewer words, or only the beginning of one.
search-kinds = By kind
search-pages = Pages of results
search-previous = Earlier results
search-next = More results
search-kind-all = Everything
search-kind-plenary = Plenaries
search-kind-item = Agenda items
search-kind-agreement = Agreements
search-kind-declaration = Declarations
search-kind-committee = Committees
search-kind-commitment = Commitments
search-kind-minutes = Minutes
search-kind-paper = Papers
search-kind-member = Participants
search-kind-act = Entries
search-one-plenary = Plenary
search-one-item = Agenda item
search-one-agreement = Agreement
search-one-declaration = Declaration
search-one-committee = Committee
search-one-commitment = Commitment
search-one-minutes = Minutes
search-one-paper = Paper (PDF)
search-one-member = Participant
search-one-act = Entry of the record
search-plenary = Plenary { $plenary }
search-item = Agenda of { $plenary }
search-declaration = Declaration { $id }
search-commitment = Commitment { $id }
search-paragraph = Minutes of { $plenary }, paragraph { $number }
search-paper-convocation = Convocation of { $plenary }
search-paper-draft-minutes = Draft minutes of { $plenary }
search-paper-minutes = Minutes of { $plenary }
search-paper-certificate = Certificate of an agreement of { $plenary }
search-paper-note = A participant's note of { $plenary }
api-missing = The parameter { $parameter } is missing.
api-does-search = What the record says in these words, the best first, with the passage they stand in.

verify-title = Verify a paper
verify-lede = Send the PDF of minutes, a certificate, a convocation or a note, or type its code: it is checked, byte by byte, that it is the one the record issued.
verify-file = The paper (PDF)
verify-file-hint = Up to { $megabytes } MB. It is read, checked and forgotten: nothing that you send is kept.
verify-code = Or the code on its last page
verify-code-hint = Five groups of four letters and digits. It says which paper this is; only the file says whether it is the same.
verify-go = Verify
verify-nothing-given = Choose a PDF or type a code.
verify-not-a-pdf = This is not a PDF. Papers are verified as they are downloaded, not as a copy in another format.
verify-no-such-code = No paper of this record has this code. Look at it letter by letter; if this is how it is printed, the paper did not come from here.
verify-too-large = What was sent is too large or did not arrive whole.
verify-too-often = Many checks were asked for from your network. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, or check with plenaria-verify, which asks nobody.
verify-code-known = This code is that of a paper of this record. Compare it with the one you have:
verify-code-open = open the paper
verify-found = Does not agree
verify-checked = Checked
verify-unchecked = Not checked
verify-alone-title = Without trusting us
verify-alone-text = This page is served by the record itself. Whoever does not want to believe it checks on a machine of their own, with the key that came to them by another way:
