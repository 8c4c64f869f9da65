### What the pages say.

page-skip = Skip to content
page-navigation = Main
page-other-language = Español
page-assumed-notice = What public sources do not tell is marked as assumed or as “not recorded”.
page-footer = plenaria · a record that no single government can rewrite · this page:
page-not-found-title = Nothing stands here
page-not-found-text = The address belongs to no plenary, agreement or act of the record. Addresses are written with the symbol: IV-2023, IV-2023/A5.
page-not-found-home = Go to the coalition

nav-coalition = Coalition
nav-plenary = Plenaries
nav-rules = Rules
nav-record = Record

part-assumed = assumed
part-unknown = not recorded
part-margin = In the margin
part-record-number = act no. { $number }
part-agreement = AGREEMENT { $id }
part-committee = { $count ->
    [0] Nobody has volunteered yet.
    [one] { $members } volunteers.
   *[other] { $count } states volunteer: { $members }.
}{ $helped ->
    [yes] {" "}Support offered by: { $helpers }.
   *[no] {""}
}
part-record-signed = Signed record
part-record-origin = origin
part-record-entries = acts
part-record-root = root
part-record-witnesses = witnesses
part-record-no-witnesses = none yet
part-record-verify = Verify without trusting us

seat-in-room = in the room
seat-remote = remote
seat-not-recorded = present; mode not recorded
seat-left = left
seat-expected = convened
seat-unknown = not recorded

home-founded = Created in { $year }
home-offices = Offices
home-office = Office
home-holder = Held by
home-term = Term
home-from-to = { $from } to { $to }
home-open-ended = no known end
home-plenaries = Plenaries
home-no-plenaries = Plenaries will stand here once the Presidency or the Technical Secretariat convenes the first.
home-agreements = Latest agreements
home-members = Who belongs to it
home-member = Seat
home-class = Status
home-body = National body
home-pending = To be done
home-nothing-pending = Nothing pending.

office-presidency = Presidency
office-secretariat = Technical Secretariat
mandate-elect = elect
mandate-now = in office
mandate-to-come = to take office
mandate-past = ended

class-member = member state
class-observer-state = observer state
class-observer-organization = observer organization
class-partner = partner organization

plenary-title = Plenary meeting no. { $ordinal } of { $year }
plenary-chaired-by = chaired by
plenary-secretariat = technical secretariat:
plenary-seats = Seats
plenary-agenda = Agenda
plenary-quorum = Quorum: { $present } of { $members }.
plenary-quorum-needed = { $needed } are required to open.
plenary-quorum-rule = See the rule and its source
plenary-papers = Papers
plenary-margin = Every fact bears its source, its rule and its number in the record. What is not recorded, is said so.
plenary-minutes = Minutes
plenary-pending = Left to do from this plenary

minutes-none = Not written yet; the Technical Secretariat writes them.
minutes-drafted = In draft.
minutes-circulated = Circulated; open to observations until { $day }.
minutes-submitted = Put before plenary { $plenary }.
minutes-approved = approved by

mode-in-person = in person
mode-hybrid = hybrid
mode-remote = remote

standing-convened = convened
standing-open = in session
standing-suspended = suspended
standing-closed = closed

item-pending = pending
item-open = under discussion
item-done = ✓ dealt with
item-carried-over = left for another plenary
item-late = late item

paper-convocation = Convocation
paper-draft-minutes = Draft minutes
paper-minutes = Minutes
paper-certificate = Certificate of an agreement
paper-note = A member's note

language-es = Spanish
language-en = English

agreement-text = What was agreed
agreement-decision = How it was decided
agreement-no-decision = How it was decided is not recorded.
agreement-how-we-know = How we know
agreement-commitments = Commitments
agreement-corrigenda = Corrections
agreement-kind-minutes-approval = Approval of minutes
agreement-kind-report = Report
agreement-kind-declaration = Joint declaration
agreement-kind-data-follow-up = Follow-up of figures
agreement-kind-committee = Committee
agreement-kind-election = Election
agreement-kind-commitment = Commitment
agreement-kind-take-note = Taking note
agreement-kind-thank = Thanks
agreement-kind-welcome = Welcome
agreement-kind-other = Agreement

committee-members = Members
committee-support = Offers support
committee-due = Delivers at

record-title = The record
record-lede = Everything that happened, in order. Each act stands in a signed Merkle tree: nothing can be taken out or changed without being noticed.
record-pages = Pages of the record
record-newer = Newer
record-older = Older
record-check-title = Check it yourself
record-check-text = With the verifier, a program that does not depend on this server:
record-check-command = plenaria-verify ‹address of this site›
record-checkpoint = Signed checkpoint
record-key = Verification key

entry-bytes = The act, byte by byte
entry-hash = Its hash in the tree
entry-proof = Proof of inclusion
entry-proof-text = With these hashes, from the leaf upwards, one reaches the root signed over { $size } acts.
entry-source = Source

rules-title = Rules in force
rules-lede = Each rule with its clause and its source. What could not be confirmed is an assumption and says so.
rules-none = The record has no rules yet; the Technical Secretariat adopts them.
rules-assumed = Version { $version }: { $assumed } of { $all } parameters are assumed.
rules-rule = Rule
rules-value = Value
rules-clause = Clause and source
rules-status = Status
rules-confirmed = confirmed

rule-ordinary-per-year = Ordinary plenaries a year
rule-numbering = Numbering
rule-notice = Notice of the convocation
rule-agenda-closes = Agenda closes before the opening
rule-late-item = Late item
rule-quorum-to-open = Quorum to open
rule-quorum-to-decide = Quorum to decide
rule-remote-counts = Remote presence counts
rule-presidency-term = Term of the Presidency
rule-secretariat-term = Term of the Technical Secretariat
rule-reelection = Re-election for the next term
rule-both-offices = Both offices in one state
rule-election-tie = Tie between candidates
rule-observations = Time to observe the minutes
rule-approvers = Who approves the minutes

value-days = { $days ->
    [one] one day
   *[other] { $days } days
}
value-months = { $months } months
value-yes = yes
value-no = no
value-roman-year = roman and year: IV-2023
value-running = running: XVII
value-late-unanimity = no delegation present objects
value-late-two-thirds = two thirds of the delegations present
value-late-chair = the Presidency admits it
value-present-now = whoever is present when they are approved
value-present-then = whoever was at the plenary
value-repeat-then-lot = repeated { $times } time, then drawn by lot
value-repeat-then-carry-over = repeated { $times } time, then carried over
value-at-least = at least { $numerator }/{ $denominator } of the members
value-more-than = more than { $numerator }/{ $denominator } of the members
value-count = { $numerator } members

rule-decisions = How matters are decided
rule-tie = Tie in a vote
rule-chair-vote = Vote of the chair
rule-rights = Rights by status

matter-procedural = procedure
matter-substantive = substance
matter-minutes = minutes
matter-declaration = declarations
matter-rules-change = rules
matter-election = elections
matter-admission = admissions
matter-reconsideration = reconsideration

decided-simple-present-and-voting = majority of those voting
decided-simple-present = majority of those present
decided-absolute-members = majority of the members
decided-two-thirds-present-and-voting = two thirds of those voting
decided-two-thirds-members = two thirds of the members
decided-three-quarters-members = three quarters of the members
decided-unanimity-present = unanimity of those present
decided-unanimity-all = unanimity of the members
decided-consensus = consensus
decided-consensus-all-present = consensus with every member present
decided-consensus-minus = consensus that survives some objection
decided-consensus-then-vote = consensus and, failing that, a vote
decided-silence = silence procedure
decided-acclamation = acclamation
decided-ad-referendum = ad referendum
decided-written-consultation = written consultation
decided-chair-ruling = ruling of the chair

right-attend = attend
right-speak = speak
right-propose = propose
right-vote = vote
right-stand = stand for office

value-tie-rejected = rejected
value-tie-second-vote = voted again
value-tie-casting-vote = the chair decides
value-chair-as-member = as any member
value-chair-on-ties = on ties alone
value-chair-never = never
