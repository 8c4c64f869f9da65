### What the pages say.

page-skip = Skip to content
page-navigation = Main
page-menu = Menu
page-other-language = Español
page-assumed-notice = What is assumed is marked as assumed; what nobody told, as “not recorded”.
page-footer = plenaria · a record that no single government can rewrite · this page:
page-not-found-title = Nothing stands here
page-not-found-text = The address belongs to no plenary, agreement or act of the record. Addresses are written with the symbol: IV-2023, IV-2023/A5.
page-not-found-home = Go to the coalition

nav-coalition = Coalition
nav-home = Today
nav-plenary = Plenaries
nav-plenaries = Plenaries
nav-decided = Agreed
nav-acts = Acts
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
part-committee-page = See the committee
part-commitments = { $count ->
    [one] One commitment rests on it
   *[other] { $count } commitments rest on it
}
part-corrected = corrected
part-decision = DECISION { $id }
part-all-members = all members
part-overdue = overdue
part-record-signed = Signed record
part-record-origin = origin
part-record-entries = acts
part-record-root = root
part-record-last = latest
part-record-witnesses = witnesses
part-record-no-witnesses = none yet
part-record-verify = Verify without trusting us

seat-in-room = in the room
seat-remote = remote
seat-not-recorded = present; mode not recorded
seat-left = left
seat-expected = convened
seat-accredited = delegation accredited
seat-unknown = not recorded

home-founded = Created in { $year }
home-holder = Held by
home-term = Term
home-from-to = { $from } to { $to }
home-open-ended = no known end
home-no-plenaries = Plenaries will stand here once the Presidency or the Technical Secretariat convenes the first.
home-agreements = Latest agreements
home-no-agreements = The agreements will stand here as soon as the plenary takes the first.
home-members = Who belongs to it
home-member = Seat
home-class = Status
home-body = National body
home-pending = What falls due
home-nothing-pending = Nothing pending. Committees that have to deliver, commitments, minutes out for observations and offices to be filled will stand here.
home-next-plenary = Next plenary
home-plenary-now = Plenary under way
home-none-convened = It has not been convened yet.
home-last-plenary = The last one was
home-vacant = Nobody holds the office.
home-next-holder = Then: { $name }, from { $day }
home-until = until { $day }
home-ad-interim = ad interim
home-all-members = Each seat and what is on record of it
home-previous-holder = Before: { $name }
home-more-due = And { $count } more.
home-all-commitments = All commitments
home-all-agreements = All agreements
home-members-are = { $count ->
    [one] One member state
   *[other] { $count } member states
}: { $names }.
home-others-are = Also taking part: { $names }.
home-no-members = Member states will stand here as soon as the first admission is on record.

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

plenary-title = { $kind ->
    [extraordinary] Extraordinary meeting
    [preparatory] Preparatory meeting
    [technical] Technical meeting
   *[ordinary] { $ordinal ->
        [1] First plenary meeting
        [2] Second plenary meeting
        [3] Third plenary meeting
        [4] Fourth plenary meeting
        [5] Fifth plenary meeting
        [6] Sixth plenary meeting
       *[other] Plenary meeting no. { $ordinal }
    }
}{ $count ->
    [running] {""}
   *[yearly] {" "}of { $year }
}
plenary-chaired-by = chaired by
plenary-secretariat = technical secretariat:
plenary-seats = Seats
plenary-seats-to-come = Who is convened
plenary-members = { $count ->
    [one] one member
   *[other] { $count } members
}
plenary-others = Also there: { $names }.
plenary-agenda = Agenda
plenary-agenda-in-short = { $state ->
    [provisional] provisional
    [adopted] adopted
    [carried-over] closed, with items left for another plenary
   *[exhausted] exhausted
} · { $count ->
    [one] one item
   *[other] { $count } items
}
plenary-no-agenda = The agenda will stand here as soon as the Technical Secretariat adds the first item.
plenary-beside-agenda = Outside the agenda
plenary-beside = Other plenaries
plenary-day-past = Its day has passed and nothing on record tells of its opening.
plenary-days-left = { $days ->
    [0] It is today.
    [one] One day left.
   *[other] { $days } days left.
}
plenary-opens = It opens on { $day } at { $hour }, by the clock of the place.
plenary-convocation = Convocation
plenary-convened = { $seat } convened it on { $day }, with { $days ->
    [one] one day
   *[other] { $days } days
} of notice.
plenary-notice-rule = The rule asks for { $days ->
    [one] one day
   *[other] { $days } days
}.
plenary-waiver = With less notice than the rule asks for:
plenary-how-papers = The convocation and the papers are published on this page. Delegations also receive them by mail and find them on their desk.
plenary-now-open = In session.
plenary-now-suspended = The session is suspended and will go on.
plenary-now-item = Under discussion is item { $number }: { $title }
plenary-quorum-lost = The quorum to decide was lost: until it is regained, nothing can be agreed.
plenary-deciding = Being decided
plenary-next-plenary = at the next plenary
plenary-approve-minutes = Approval of the minutes of { $plenary }
plenary-quorum = Quorum: { $present } of { $members }.
plenary-quorum-needed = { $needed } are required to open.
plenary-quorum-to-come = To open, { $needed } of { $members } members are required.
plenary-quorum-rule = See the rule and its source
plenary-quorum-assumed = Assumed rule, to be confirmed
plenary-papers = Papers
plenary-margin = Every fact bears its source, its rule and its number in the record. What is not recorded, is said so.
plenary-minutes = Minutes
plenary-pending = What comes next

minutes-not-yet = They are drafted once the plenary is over.
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
item-agreed = ✓ agreed
item-elected = ✓ elected: { $name }
item-due-at = due at { $plenary }
item-minutes = { $minutes } min
item-papers = Papers: { $papers }
item-for-members = for members and observers alone
item-in-camera = behind closed doors

paper-convocation = Convocation
paper-draft-minutes = Draft minutes
paper-minutes = Minutes
paper-certificate = Certificate of an agreement
paper-note = A member's note
paper-note-of = Note of { $seat }
paper-read = { $paper }, PDF in { $language }

language-es = Spanish
language-en = English

agreement-text = What was agreed
agreement-decision = How it was decided
agreement-no-decision = How it was decided is not recorded.
agreement-item = item { $number }: { $title }
agreement-related = What it has to do with
agreement-approves = Minutes of { $plenary }, which it approves
agreement-beside = Other agreements
agreement-permanent = Permanent address
agreement-qr = QR code of { $address }
commitment-evidence = evidence
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

decision-withdrawn = The text was withdrawn before it was decided.

committee-members = Members
committee-support = Support
committee-born = born in agreement
committee-mandate = Mandate
committee-base = Base document:
committee-delivers = It delivers { $due }.
committee-open = open to members that wish to join
committee-closed = with the members named when it was set up
committee-nobody = Nobody yet. Each member that volunteers will stand here, with the act by which it did.
committee-support-offered = offered
committee-support-accepted = accepted
committee-deliveries = Deliveries
committee-no-deliveries = None. The text of the committee will stand here as soon as it presents it to a plenary.
committee-text = delivered text
committee-no-text = the record does not hold the text
committee-delivered = delivered
committee-dissolved = dissolved
committee-at-work = at work

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

rules-title = Rules
rules-lede = Each rule with its clause and its source. What could not be confirmed is an assumption and says so.
rules-none = The record has no rules yet; the Technical Secretariat adopts them.
rules-assumed = Version { $version }: { $assumed } of { $all } parameters are assumed.
rules-rule = Rule
rules-value = Value
rules-clause = Clause and source
rules-status = Status
rules-confirmed = confirmed
rules-on = Rules of the day
rules-today = See those of today
rules-no-day = This is not a date. Write year, month and day: 2023-11-30. The rules of today are shown.
rules-none-then = On { $day } the record had no rules.
rules-of-day = Rules of { $day }.
rules-versions = Versions
rules-version = Version { $number }
rules-since = in force since { $day }

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
reserved-text = (reserved matter)
