### What the rules say when they say no. Each sentence names the rule and, where there is one, the way onward.
### No full stop: “refusal-cited” puts it after the clause.

refusal-cited = { $sentence } ({ $clause }{ $status ->
    [assumed] ; assumed rule
   *[confirmed] {""}
}).
refusal-uncited = { $sentence }.

## Who may.

refusal-not-entitled = { $seat }, { $capacity ->
    [presidency] in the name of the Presidency
    [secretariat] in the name of the Technical Secretariat
    [registrar] as keeper of the record
   *[delegation] as a delegation
}, cannot do this: { $why }
refusal-not-accredited = { $capacity ->
    [presidency] your account is not accredited today to act for the Presidency on behalf of { $seat }
    [secretariat] your account is not accredited today to act for the Technical Secretariat on behalf of { $seat }
    [registrar] your account does not keep the record
   *[delegation] your account is not accredited today to do this for { $seat }; the delegation itself accredits, or the Technical Secretariat records its letter
}
refusal-not-entitled-belongs = it is for { $to }
refusal-not-entitled-lacks = { $reason ->
    [suspended] its rights have been suspended since { $date }
    [stranger] it does not take part in the coalition on { $date }
   *[class] it takes part as { $class }, which carries no { $right }
}
refusal-not-entitled-standing = { $reason ->
    [suspended] its rights have been suspended since { $date }
   *[stranger] it does not take part in the coalition on { $date }
}
refusal-not-entitled-office = { $holder ->
    [none] on { $date } that office is vacant
   *[other] on { $date } that office is held by { $holder }
}
refusal-not-entitled-registrar = the record already knows who holds { $office }
refusal-power = { $power ->
    [presidency] { $presidency }
    [secretariat] { $secretariat }
    [bureau] { $presidency } or { $secretariat }
    [delegation] a delegation with the { $right }
   *[any] those who take part in the coalition
}
refusal-office = { $holder ->
    [none] { $office }, vacant today
   *[other] { $office } ({ $holder })
}
refusal-right = { $right ->
    [attend] right to attend
    [speak] right to speak
    [propose] right to propose
    [vote] right to vote
   *[stand] right to stand for office
}

## Parts of sentences.

refusal-item = item { $number } (“{ $title }”)
refusal-that-item = that item
refusal-either = { $rest } or { $last }
refusal-class = { $class ->
    [observer_state] an observer state
    [observer_organization] an observer organization
    [partner] a partner organization
   *[member] a member
}
refusal-mode = { $mode ->
    [consensus] by consensus
    [acclamation] by acclamation
    [roll_call] by roll-call
    [recorded] by recorded vote
   *[show_of_hands] by show of hands
}
refusal-rule = { $rule ->
    [simple_present_and_voting] by a simple majority of those voting for or against
    [simple_present] by a majority of those present
    [absolute_members] by a majority of the members
    [two_thirds_present_and_voting] by two thirds of those voting for or against
    [two_thirds_members] by two thirds of the members
    [three_quarters_members] by three quarters of the members
    [unanimity_present] by unanimity of those present
    [unanimity_all] by unanimity of the members
    [consensus] by consensus
    [consensus_all_present] by consensus with every member present
    [consensus_minus] by consensus, with a limited number of objections
    [consensus_then_vote] by consensus and, failing that, by a vote
    [silence] by a silence procedure, between plenaries
    [acclamation] by acclamation
    [ad_referendum] ad referendum, confirmed by each member that reserved its answer
    [written_consultation] by written consultation, between plenaries
   *[chair_ruling] by a ruling of the chair, unless it is appealed
}
refusal-parameter = { $parameter ->
    [rights] rights of each class
    [ordinary_per_year] ordinary plenaries a year
    [numbering] numbering of plenaries
    [notice_days] notice of the convocation
    [agenda_closes_days] closing of the agenda
    [late_item] late items
    [quorum_to_open] quorum to open
    [quorum_to_decide] quorum to decide
    [remote_counts] remote presence
    [decisions] how each matter is decided
    [tie] tie
    [chair_vote] vote of the chair
    [presidency_months] length of the Presidency
    [secretariat_months] length of the Technical Secretariat
    [reelection] re-election
    [both_offices] both offices in one seat
    [election_tie] tie between candidates
    [observation_days] time to observe the minutes
    [ballot_change] changing a ballot before the voting is closed
    [speaking_seconds] time of each statement
    [consultations] decisions without a meeting
   *[minutes_approvers] who approves the minutes
}
refusal-kind = { $kind ->
    [minutes_approval] approval of minutes
    [report] receipt of a report
    [declaration] joint declaration
    [data_follow_up] follow-up of figures
    [committee] setting up of a committee
    [election] election
    [commitment] commitment
    [take_note] taking note
    [thank] thanks
    [welcome] welcome
   *[other] of another kind
}

## Rules.

refusal-rules-already-adopted = The rules were adopted before; from then on they are amended
refusal-rules-no-rules-yet = The record has no rules in force on that day yet; they have to be adopted first
refusal-rules-takes-effect-before = The version in force took effect on { $date }, and the one that replaces it cannot take effect earlier
refusal-rules-unworkable = The rule “{ $rule }” cannot be carried out like this: it has to { $parameter ->
    [quorum_to_open] ask for more than nothing and not more than all members, and cite its clause
    [quorum_to_decide] ask for more than nothing and not more than all members, and cite its clause
    [presidency_months] give at least a month, and cite its clause
    [secretariat_months] give at least a month, and cite its clause
    [rights] give members a vote, and cite its clause
    [decisions] bring every vote, time limit and consultation to an end, and cite its clause
    [consultations] give times that run and procedures without a meeting that end, and cite its clause
    [ordinary_per_year] provide for at least one, and cite its clause
   *[other] cite its clause
}
refusal-rules-nothing-changes = The amendment repeats the version in force and changes nothing

## Participants and delegations.

refusal-membership-already-founded = The coalition is on record already, and it is founded once
refusal-membership-not-founded = The coalition is not on record yet; that is the first thing to record
refusal-membership-text-missing = A text that cannot stay blank in its authentic language is missing: the name, the body or the reason
refusal-membership-not-a-symbol = “{ $text }” cannot serve as a symbol: it may have unaccented letters, digits, hyphen, slash and full stop, up to 64
refusal-membership-unknown = The record knows no seat { $seat }
refusal-membership-already-in = { $seat } takes part as { $class } on that day already
refusal-membership-not-taking-part = { $seat } does not take part in the coalition on { $date }
refusal-membership-agreement-unknown = Agreement { $agreement }, which this rests on, is not on record
refusal-membership-begins-before = What holds now began on { $date }, and the change has to begin later
refusal-membership-already-suspended = The rights of that seat have been suspended since { $date } already
refusal-membership-not-suspended = The rights of { $seat } are not suspended, so there is nothing to restore
refusal-membership-holds-office = { $seat } holds { $office }: that office has to pass into other hands first
refusal-membership-already-has-head = { $seat } has a head of delegation in those days already, and there is one at a time; that head can be replaced
refusal-membership-already-accredited = That person is accredited for that seat in those days already
refusal-membership-not-accredited = That person is not accredited for that seat on that day
refusal-membership-ends-before-it-begins = The time would end before it begins; both days need another look
refusal-membership-plenary-unknown = Plenary { $plenary }, which the accreditation is limited to, is not on record
refusal-membership-not-a-commitment = The fingerprint of the person’s particulars is malformed: HMAC-SHA-256, 64 hexadecimal digits

## Offices.

refusal-mandate-not-a-member = { $seat } is not a member, and only members hold offices
refusal-mandate-already-held = { $seat } holds or is to hold that office { $span }
refusal-mandate-holds-the-other = { $seat } holds the other office in that time, and one seat does not hold both
refusal-mandate-too-long = The term lasts at most { $months ->
    [one] one month
   *[other] { $months } months
}
refusal-mandate-ends-before-it-begins = The term would end before it begins; both days need another look
refusal-mandate-not-designated = { $seat } was neither elected nor designated to that office
refusal-mandate-not-yet = The term begins on { $date }; the office can be taken up from that day on
refusal-mandate-over = The term ended on { $date }
refusal-mandate-not-held = { $seat } does not hold that office on that day
refusal-mandate-no-last-day = An office is held ad interim up to a stated day, and none was given
refusal-mandate-text-missing = The reason is missing, in its authentic language

## Plenaries.

refusal-plenary-no-such-plenary = The record knows no plenary { $plenary }
refusal-plenary-already-convened = Plenary { $plenary } was convened before, and each plenary is convened once
refusal-plenary-code-does-not-fit = By its number and by the year in which it opens, this plenary has the code { $expected }
refusal-plenary-out-of-order = Plenaries are numbered in order and without gaps: the next is number { $expected }
refusal-plenary-opens-in-the-past = { $date } has passed, and a plenary is convened for a day to come
refusal-plenary-notice-too-short = The convocation needs { $needed ->
    [one] one day
   *[other] { $needed } days
} of notice and { $given ->
    [0] none is left
    [one] one is left
   *[other] { $given } are left
}: it can be convened for { $earliest } or later, or with a recorded reason for waiving the notice
refusal-plenary-host-not-member = { $seat } is not a member, and only a member hosts a plenary
refusal-plenary-text-missing = A text that cannot stay blank is missing
refusal-plenary-stands-at = { $standing ->
    [convened] The plenary is convened and has not opened; this comes later
    [open] The plenary is in session, and this cannot be done while it is
    [suspended] The session is suspended; it has to be resumed first
   *[closed] The plenary is closed, and this can no longer be done
}
refusal-plenary-before-its-day = The plenary is convened for { $date }; this can be done from that day on
refusal-plenary-quorum-not-reached = There is no quorum to { $purpose ->
    [open] open
   *[decide] decide
}: of { $members } members, { $present ->
    [0] none is
    [one] 1 is
   *[other] { $present } are
} present and { $needed ->
    [one] 1 is
   *[other] { $needed } are
} needed; { $missing ->
    [one] 1 is missing
   *[other] { $missing } are missing
}{ $remote ->
    [counts] {""}
   *[does-not-count] , and remote participation does not count
}
refusal-plenary-lacks-right = { $seat } has no { $right }: { $reason ->
    [suspended] its rights have been suspended since { $date }
    [stranger] it does not take part in the coalition on { $date }
   *[class] it takes part as { $class }, which does not carry it
}
refusal-plenary-not-present = { $seat } is not among the delegations present; its presence has to be recorded first
refusal-plenary-already-recorded = { $seat } is recorded as present in just this way already
refusal-plenary-already-announced = { $seat } has announced this already; the chair or the Technical Secretariat has still to record it
refusal-plenary-mode-excludes = The plenary is convened in { $mode ->
    [in_person] in-person format
    [remote] remote format
   *[hybrid] hybrid format
}, which excludes taking part { $attendance ->
    [remote] remotely
   *[in_room] in the room
}
refusal-plenary-no-such-item = The agenda has no such item
refusal-plenary-item-twice = That item is or was on the agenda: each item is added once
refusal-plenary-title-missing = One item has no title, and each item on the agenda has one
refusal-plenary-out-of-place = A sub-item would stand away from its item; sub-items come right under it
refusal-plenary-order-incomplete = The new order has to name each item on the agenda once and leave none out
refusal-plenary-item-has-parts = { $item } has sub-items; those have to be withdrawn first
refusal-plenary-item-not-pending = { $item } was opened, dealt with or left for another plenary before
refusal-plenary-item-not-open = { $item } is not under discussion; it has to be opened first
refusal-plenary-item-still-open = { $item } is still under discussion; it has to be closed first
refusal-plenary-items-pending = { $count ->
    [one] One item has not been dealt with
   *[other] { $count } items have not been dealt with
}{ $items ->
    [none] {""}
   *[other] {" "}({ $items })
}; each is dealt with or left, with a reason, for another plenary
refusal-plenary-agenda-adopted = The plenary has adopted its agenda, and what it adopted stays unless the plenary decides otherwise on procedure; an item can be left for another plenary or added as a late one
refusal-plenary-late-item = The item comes late, since the agenda closes { $days ->
    [0] on the day of the opening
    [one] one day before the opening
   *[other] { $days } days before the opening
}: { $needed ->
    [unanimity] it takes a decision to admit it that no delegation present objects to
    [two-thirds] it takes a decision to admit it by two thirds of the delegations present
   *[chair] it is for the Presidency to admit it
}
refusal-plenary-decision-pending = Decision { $decision } is still open; it has to be closed or withdrawn first

## The floor.

refusal-floor-already-asked = { $seat } is waiting { $kind ->
    [point_of_order] to raise a point of order
    [right_of_reply] to exercise the right of reply
    [question] to put a question
   *[statement] for the floor
} already; each delegation is on the list once for each thing
refusal-floor-not-asked = { $seat } is not on the list { $kind ->
    [point_of_order] with a point of order
    [right_of_reply] with the right of reply
    [question] with a question
   *[statement] of speakers on this item
}
refusal-floor-members-only = { $seat } is not a member, and only members { $kind ->
    [point_of_order] raise points of order
    [right_of_reply] exercise the right of reply
    [question] interrupt with a question
   *[statement] take the floor here
}
refusal-floor-list-closed = The list of speakers is closed; it takes points of order and replies, and the chair may open it again
refusal-floor-list-open = The list of speakers is open
refusal-floor-item-over = { $item } was dealt with or left for another plenary
refusal-floor-nobody-speaks = Nobody has the floor at the moment
refusal-floor-own-speech = { $seat } has the floor and does not question itself
refusal-floor-nothing-to-reply-to = No other delegation has spoken yet to whom one could reply
refusal-floor-has-the-floor = { $seat } has the floor already
refusal-floor-does-not-speak = { $seat } does not have the floor at the moment
refusal-floor-voting-under-way = A vote is under way: until it ends, nothing interrupts but a point of order on how it is conducted
refusal-floor-running = The time of the speaker is running already
refusal-floor-paused = The time of the speaker is stopped already
refusal-floor-order-incomplete = The new order must name each request on the list exactly once
refusal-floor-urgent-first = Points of order come first, and after them questions to the speaker
refusal-floor-no-time = A limit is one second at least, or none
refusal-floor-nothing-changes = It stands so already

## Decisions.

refusal-decision-no-such-decision = The record knows no decision { $decision }
refusal-decision-not-open = Decision { $decision } was closed or withdrawn before
refusal-decision-not-adopted = The text of decision { $decision } was not adopted, and nothing can rest on it
refusal-decision-of-another-plenary = Decision { $decision } is of plenary { $plenary }, and this takes one of the acting plenary
refusal-decision-text-missing = The text of what is decided or stated is missing
refusal-decision-mode-does-not-suit = This matter is decided { $rule }, and cannot be decided { $mode }{ $suiting ->
    [none] {""}
   *[other] ; it can be decided { $suiting }
}
refusal-decision-vote-under-way = The vote on decision { $decision } is not over, and nothing interrupts a vote that has begun
refusal-decision-not-on-the-roll = { $seat } is not among those who could vote when the decision was opened
refusal-decision-already-voted = { $seat } has answered, and each delegation votes once
refusal-decision-in-another-mode = This decision is taken { $mode }, and this belongs to another mode
refusal-decision-tellers-unfit = Hands are counted by two or more different delegations that are present, none of them in the chair
refusal-decision-count-too-high = { $counted } hands were counted and { $entitled } delegations could vote; they have to be counted again
refusal-decision-not-counted = Hands have not been counted; the decision is closed after the count
refusal-decision-not-called = Still to be called: { $seats }; a roll-call is closed once every delegation with a vote was called
refusal-decision-objection-stands = { $objections ->
    [one] There is 1 objection
   *[other] There are { $objections } objections
}, so there is no consensus: a vote decides, or the objection is withdrawn
refusal-decision-nobody-objects = No member objects, so there is nothing to vote on: the decision can be closed without a vote
refusal-decision-no-fallback = The rule of this matter provides for no vote where consensus fails
refusal-decision-fallback-too-early = Consensus is to be sought longer: it can go to a vote from { $time }, on the clock of the plenary
refusal-decision-no-tie = There is no tie to settle
refusal-decision-voting-open = The voting on decision { $decision } is still open; the outcome is announced once it is closed
refusal-decision-voting-closed = The voting on decision { $decision } was closed, and no more ballots are taken
refusal-decision-too-late = The time to vote ended at { $time }; the chair may extend it
refusal-decision-ballots-missing = The ballots handed in by { $seats } are missing, and without them there is no outcome; they have to be brought back from a backup
refusal-decision-ballot-is-its-own = { $seat } handed in its ballot itself, and that delegation alone may change it
refusal-decision-seal-broken = The ballot of { $seat } is not the one that was received under its seal, and nothing is counted
refusal-decision-still-waiting = The room waits for objections until { $time }; nothing is adopted before
refusal-decision-wait-unfit = The room waits for objections between { $least } and { $most } seconds
refusal-decision-extension-unfit = The time is extended by 1 to { $most } minutes at once
refusal-decision-nothing-to-rectify = In decision { $decision } there is no announced vote of one's own to rectify
refusal-decision-roll-call-begun = In decision { $decision } a delegation has answered already, and the order is settled before that

## Agreements.

refusal-agreement-no-such-agreement = The record knows no agreement { $agreement }
refusal-agreement-text-missing = The text of the agreement or of its correction is missing
refusal-agreement-decision-missing = An agreement of this nature ({ $kind }) is taken by an adopted decision, and none was given
refusal-agreement-decision-used = Agreement { $agreement } rests on that decision already, and each decision carries one alone
refusal-agreement-not-adopted = Consultation { $consultation } did not adopt the text, or was not certified yet; an agreement is recorded from a concluded consultation that adopted it
refusal-agreement-taken-in-a-plenary = What was taken ad referendum ({ $consultation }) is an agreement of the plenary that took it, and is recorded there
refusal-agreement-consultation-used = Agreement { $agreement } was recorded from that consultation already
refusal-agreement-no-series = No plenary has been held yet whose numbers the agreement could continue

## Minutes.

refusal-minutes-already-known = The record has the Minutes of { $plenary } already
refusal-minutes-unknown = The record does not know the Minutes of { $plenary }
refusal-minutes-not-now = { $stage ->
    [drafted] The minutes are a draft that has not gone out to the delegations; this belongs to another stage
    [circulated] The minutes are circulated, for observations until { $detail }; this belongs to another stage
    [submitted] The minutes are before plenary { $detail }; this belongs to another stage
   *[approved] The minutes were approved by plenary { $detail }; since then they are corrected only by corrigendum
}
refusal-minutes-text-missing = A text that cannot stay blank is missing: each paragraph has its own or the act it tells of
refusal-minutes-out-of-sequence = Paragraphs are numbered from 1 without gaps: { $number } was given and { $expected } is due
refusal-minutes-not-in-proceedings = Act no. { $event } does not belong to this plenary, and its minutes tell of nothing else
refusal-minutes-no-such-paragraph = The minutes have no paragraph { $number }
refusal-minutes-no-such-observation = The minutes have no observation { $number }
refusal-minutes-already-settled = Observation { $number } was settled before
refusal-minutes-text-does-not-follow = { $disposition ->
    [accepted] An observation is accepted together with the paragraph as it now reads, and that text is missing
    [rejected] An observation that is rejected leaves the text as it is, and another is given here
   *[noted] An observation that is merely noted leaves the text as it is, and another is given here
}
refusal-minutes-clock-over = The time for observations ended on { $date }
refusal-minutes-clock-running = The time for observations runs until { $date }; the minutes can be put before a plenary from the day after
refusal-minutes-observations-unsettled = { $count ->
    [one] Observation { $numbers } is not settled
   *[other] Observations { $numbers } are not settled
}; each one is accepted, rejected or noted before the minutes go to a plenary
refusal-minutes-not-later = The Minutes of { $of } are approved by a plenary after their own, and plenary { $by } is not
refusal-minutes-submitted-elsewhere = The minutes are before plenary { $plenary }, which is the one that can approve them
refusal-minutes-decision-missing = A plenary approves minutes by a decision, and none was given
refusal-minutes-decision-does-not-approve = Decision { $decision } does not approve these minutes: it takes an adopted decision on minutes, of the acting plenary and not used before
refusal-minutes-were-not-present-then = The minutes are approved by members that were at their plenary, and { $count ->
    [one] { $seats } was not
   *[other] { $seats } were not
}
refusal-minutes-holds-no-such-office = The minutes are signed by who holds the office or held it at that plenary, and { $seat } neither holds nor held { $office }
refusal-minutes-already-signed = { $seat } has signed the minutes for { $office } already
refusal-minutes-already-published = The minutes are public already

## Declarations.

refusal-declaration-unknown = The record knows no declaration { $declaration }
refusal-declaration-already-presented = The declaration was presented to plenary { $plenary } before
refusal-declaration-item-unknown = The agenda of that plenary has no such item
refusal-declaration-text-missing = The title or the text of the reservation is missing, in its authentic language
refusal-declaration-not-a-digest = The fingerprint of the file is malformed: SHA-256, 64 hexadecimal digits
refusal-declaration-not-a-member = { $seat } is not a member, and joint declarations are for members
refusal-declaration-already-so = That is the position of { $seat } on the declaration already
refusal-declaration-plenary-over = Plenary { $plenary }, which the declaration was presented to, is not in session; once it is closed one joins later
refusal-declaration-plenary-not-over = Plenary { $plenary }, which the declaration was presented to, is not over; it is endorsed there, and joining later comes after
refusal-declaration-not-backing = { $seat } does not back the declaration, so there is no endorsement to withdraw

## Management reports.

refusal-report-item-unknown = The agenda of that plenary has no such item
refusal-report-already-presented = This version of the report was presented to plenary { $plenary } before
refusal-report-not-a-digest = The fingerprint of the file is malformed: SHA-256, 64 hexadecimal digits

## Data matrices.

refusal-matrix-item-unknown = The agenda of that plenary has no such item
refusal-matrix-version-out-of-order = Versions of a matrix follow one another without gaps: the next is version { $next }
refusal-matrix-text-missing = The title of the matrix is missing, in its authentic language
refusal-matrix-not-a-digest = The fingerprint of the file is malformed: SHA-256, 64 hexadecimal digits

## Committees.

refusal-committee-id-taken = The symbol { $committee } is that of another committee; another has to be chosen
refusal-committee-unknown = The record knows no committee { $committee }
refusal-committee-agreement-of-other-kind = A committee is born of the agreement that sets it up, and agreement { $agreement } is of another nature ({ $kind })
refusal-committee-not-a-digest = The fingerprint of the file is malformed: SHA-256, 64 hexadecimal digits
refusal-committee-text-missing = A text that cannot stay blank is missing: the name, the mandate, the base document or the offer
refusal-committee-due-passed = It would be due { $due }, and that has passed; another time has to be set
refusal-committee-not-a-member = { $seat } is not a member, and only members sit in committees
refusal-committee-nobody-named = A closed committee has its members named when it is set up, and none were
refusal-committee-closed-to-volunteers = The committee is closed: its members are those named when it was set up
refusal-committee-already-in = { $seat } is in the committee already
refusal-committee-dissolved = The committee is dissolved
refusal-committee-members-join = { $seat } is a member: it does not offer support from outside, it may join
refusal-committee-already-offered = { $seat } has offered its support to the committee already
refusal-committee-nothing-offered = { $seat } has no offer of support waiting to be accepted
refusal-committee-not-of-the-committee = { $seat } is not in the committee; its members deliver or, for them, the Technical Secretariat
refusal-committee-neither-delivered-nor-agreed = The committee has neither delivered its text nor has a plenary agreed to end it; it is dissolved after one or the other

## Elections.

refusal-election-id-taken = The symbol { $election } is that of another election; another has to be chosen
refusal-election-unknown = The record knows no election { $election }
refusal-election-not-now = { $stage ->
    [called] The election is called and has not been opened: candidates come forward, and this comes later
    [open] The election is open, { $detail }, and this belongs to another moment
    [contested] A member objected to electing without a vote: the election goes on by roll-call
    [lot-pending] There is a tie: a lot is still to be drawn between { $detail }
    [decided] The result favors { $detail } and is still to be announced
    [announced] The result of the election was announced before
   *[carried-over] The election ended without a result and was left for later
}
refusal-election-term-not-of-rule = The term lasts { $months ->
    [one] one month
   *[other] { $months } months
}: one that begins on that day ends on { $date }
refusal-election-term-taken = For that time { $office } has a holder or an election under way: { $span }
refusal-election-already-nominated = { $seat } is a candidate in this election already
refusal-election-not-a-candidate = { $seat } is not among the candidates that agreed to stand
refusal-election-already-consented = { $seat } has agreed to stand already
refusal-election-reelection-excluded = { $seat } holds the term before, and the rules exclude two terms in a row
refusal-election-holds-other-office = { $seat } holds or is to hold { $office } in that time, and one seat does not hold both offices
refusal-election-officer-not-neutral = The election is conducted by who neither holds the office nor stands for it, and { $seat } does not meet that
refusal-election-secretariat-conducts = The election is conducted by the Technical Secretariat ({ $seat }), which neither holds the office nor stands for it
refusal-election-not-the-officer = { $seat } does not conduct this election; this is for who does or, for its own vote, each delegation
refusal-election-candidates-for-one-vote = There are { $count } candidates, and only a single one is elected without a vote; it takes a roll-call
refusal-election-no-candidates = No candidate has agreed to stand; it takes one before the election is opened
refusal-election-not-on-the-roll = { $seat } is not among those who could vote when the election was opened
refusal-election-already-voted = { $seat } has answered, and each delegation does so once
refusal-election-witnesses-unfit = The lot is drawn before two or more different delegations that are present, none of them part of it
refusal-election-already-disclosed = { $seat } has said how it voted already

## Commitments.

refusal-commitment-binds-nobody = Agreement { $agreement } ({ $kind }) binds nobody; a commitment rests on an agreement that does
refusal-commitment-owner-unknown = { $seat } does not take part in the coalition today and cannot be given a commitment
refusal-commitment-not-a-digest = The fingerprint of the file is malformed: SHA-256, 64 hexadecimal digits
refusal-commitment-text-missing = A text that cannot stay blank is missing: the commitment, the report or the reason
refusal-commitment-due-passed = It would be due { $due }, and that has passed; another time has to be set
refusal-commitment-unknown = The record knows no commitment { $commitment }
refusal-commitment-not-now = { $standing ->
    [pending] Nothing has been reported on the commitment yet; a report of its owner comes first
    [in-progress] What was reported on the commitment is not verified yet; that comes first
    [verified] What was reported on the commitment is verified already
    [disputed] What was reported is disputed; it has to be verified or reported anew first
    [fulfilled] The commitment is fulfilled already
   *[lapsed] The commitment has lapsed
}
refusal-commitment-not-the-owner = { $seat } does not owe this commitment, and who owes it reports
refusal-commitment-own-work = { $seat } reported on the commitment, and nobody verifies or disputes what it reported itself
refusal-commitment-no-evidence = What is verified rests on evidence, and none has been given

## Papers.

refusal-paper-plenary-unknown = The record knows no plenary { $plenary }
refusal-paper-plenary-missing = The plenary that the paper is of is missing
refusal-paper-consultation-unknown = The consultation to certify is missing, or is not on record
refusal-paper-not-concluded = Consultation { $consultation } is not concluded: its outcome is certified first
refusal-paper-agreement-unknown = The agreement to certify is missing, or is not on record
refusal-paper-not-your-note = A member’s note is issued by the very member that speaks in it
refusal-paper-no-draft-any-more = The Minutes of { $plenary } are approved, and do not go out as a draft
refusal-paper-not-approved-yet = The Minutes of { $plenary } are not approved yet, and until then go out as a draft
refusal-paper-not-a-digest = The fingerprint or the size of the paper is malformed: SHA-256, 64 hexadecimal digits, and more than no bytes
refusal-paper-already-issued = That very paper went out before: it is act no. { $position } of the record

## Consultations of the capitals.

refusal-consultation-unknown = The record knows no consultation { $consultation }
refusal-consultation-text-missing = The text or the reason is missing, in its authentic language
refusal-consultation-waits-for-a-plenary = The rules do not let a matter of “{ $matter }” be decided without a meeting: it is decided in plenary { $rule }. The rules would have to name it among the decisions without a meeting
refusal-consultation-too-short = { $hours ->
    [one] 1 hour is
   *[other] { $hours } hours are
} less than the rules give: it takes at least { $least ->
    [one] 1 hour
   *[other] { $least } hours
}
refusal-consultation-nobody-to-ask = No member has a right to vote today, so there would be nobody to consult
refusal-consultation-not-asked = { $seat } is not among the members consulted, or has no right to vote today; only they answer
refusal-consultation-of-another-kind = This does not fit here: { $kind ->
    [silence] it is a silence procedure, in which one objects or keeps silent
    [replies] it is a written consultation, in which one replies in favor, against or with an abstention
   *[confirmation] these are decisions taken ad referendum, which capitals confirm or not
}
refusal-consultation-over = Consultation { $consultation } was certified or withdrawn before
refusal-consultation-too-late = It comes too late: the time ended on { $end }
refusal-consultation-still-runs = It cannot be certified yet: nobody has settled it and the time runs until { $end }
refusal-consultation-broken = The silence is broken by the objection of { $seats }: it is to be certified, and another text may be circulated
refusal-consultation-answered-already = { $seat } has objected or answered before, and that is done once
refusal-consultation-statement-does-not-fit = Express agreement, doubts that do not block, reservations and interpretative declarations fit here; to object there is an act of its own
refusal-consultation-not-the-circulator = The office that circulated it certifies it or withdraws it: { $capacity ->
    [presidency] the Presidency
   *[other] the Technical Secretariat
} ({ $seat })
refusal-consultation-not-the-extender = By the rules, only { $extender ->
    [presidency] the Presidency
   *[secretariat] the Technical Secretariat
} extends
refusal-consultation-not-later = The time would not end later: it runs until { $end } already, and an extension gives more time
refusal-consultation-already-referred = The decision was taken ad referendum before: { $consultation }
refusal-consultation-nobody-reserves = It has to be said which members reserve it to their capital; without them the decision is final
refusal-consultation-too-soon = Capitals need more time: by the rules, at least until { $date }

## Motions, amendments and decisions in parts.

motion-named = { $kind ->
    [appeal] the appeal against the ruling of the chair
    [suspend_session] the motion to suspend the session
    [adjourn_session] the motion to adjourn the session
    [adjourn_debate] the motion to adjourn the debate
    [close_debate] the motion to close the debate
    [divide] the motion to decide in parts
   *[reorder] the motion to change the order of the items
}
refusal-motion-no-such-motion = This plenary knows no motion { $number }
refusal-motion-no-such-ruling = This plenary knows no ruling { $number } of the chair
refusal-motion-too-late-to-appeal = Ruling { $number } of the chair is no longer appealed: a ruling is appealed once, and while it is the last
refusal-motion-moved-already = The same is moved already, in motion { $number }, which is still to be decided
refusal-motion-not-pending = Motion { $number } is no longer pending: it was decided, withdrawn or found out of order, or has lapsed
refusal-motion-being-decided = The plenary is deciding motion { $number }
refusal-motion-takes-precedence = First { $kind } (motion { $number }) is put, which takes precedence
refusal-motion-session-to-rest = The plenary adopted motion { $number }: first the session is suspended or closed
refusal-motion-debate-adjourned = The plenary adjourned the debate on { $item }; nothing is decided under it until another plenary
refusal-motion-no-item-open = No item is under discussion whose debate could be adjourned or closed
refusal-motion-text-missing = The text of what is ruled or moved is missing
refusal-motion-appeal-stands = Motion { $number } is an appeal, and the plenary decides on it
refusal-plenary-not-procedural = Decision { $decision } is not on procedure, and the order of the items is changed by one that is
refusal-plenary-reordered-already = By decision { $decision } the order of the items was changed already; another change takes another decision
refusal-decision-no-text-of-its-own = Decision { $decision } is on a motion or a part, which is neither amended nor divided
refusal-decision-divided = The text of decision { $decision } was divided into parts already
refusal-decision-not-to-be-divided = The plenary decided not to decide the text of decision { $decision } in parts
refusal-decision-too-few-parts = A text is divided into two parts or more, one of them at least operative
refusal-decision-no-such-part = The text has no part { $number }
refusal-decision-part-not-pending = Part { $number } was decided or is being decided
refusal-decision-part-first = Parts are put in their order: part { $number } goes first
refusal-decision-parts-pending = The parts are decided before the whole: part { $number } is still to come
refusal-decision-no-such-amendment = The text has no amendment { $number }
refusal-decision-amendment-not-pending = Amendment { $number } is no longer pending: it was decided or withdrawn, is being decided, or was left without an object
refusal-decision-amendment-first = The amendment furthest from the text is put first: amendment { $number } goes before
refusal-decision-amendments-pending = Amendments are decided before the text: amendment { $number } is still to come
refusal-decision-amendment-order-incomplete = The order has to name each pending amendment exactly once
refusal-decision-text-not-stated = First it is stated what the text of decision { $decision } reads with what was adopted
refusal-decision-nothing-to-state = Nothing that was decided changes the text of decision { $decision }

## The archive.

refusal-archive-not-a-digest = The digest of the document or of its text is not of the right form: SHA-256, 64 hexadecimal digits
refusal-archive-already-admitted = This very file, or this very text, is in the archive already as { $document }; transcribe from that one
refusal-archive-text-missing = A text that cannot be blank is missing: the citation, who issued it or the reason
refusal-archive-document-unknown = The archive has no document { $document }; it has to be admitted first
refusal-archive-meeting-unknown = The archive knows no meeting { $meeting }; it begins with the first thing transcribed of it
refusal-archive-not-a-meeting-id = “{ $typed }” cannot be the name of a meeting: use letters without accents, digits, hyphens and slashes, as in CORETT/IV-2023
refusal-archive-spelled-otherwise = That meeting is in the archive already, spelled { $meeting }; spell it the same
refusal-archive-too-many = At least one thing is transcribed, and no more than { $most } at once
refusal-archive-malformed = Item { $number } cannot be recorded: { $fault ->
    [empty] what it says is missing
    [too-long] it is too long for an entry; shorten it
    [unprintable] it holds characters that no text has
    [not-a-code] a state and a currency are written with three capitals, like MEX or USD
    [out-of-order] it ends before it begins
   *[out-of-bounds] a number is out of bounds
}
refusal-archive-said-already = Item { $number } is on record already{ $claim ->
    [none] {" "}in this very act
   *[other] {" "}as transcribed from the same document, in entry { $claim }
}; leave it out
refusal-archive-no-such-claim = Entry { $claim } transcribes nothing of this meeting
refusal-archive-struck = What entry { $claim } transcribes was withdrawn
refusal-archive-nothing-to-settle = The documents do not contradict each other in this; there is nothing to settle
refusal-archive-settled-so = It is settled so already
refusal-archive-bears = Commitment { $commitment } rests on it and is still open; it has to be fulfilled or lapse first
refusal-archive-not-ours = Meeting { $meeting } is not on record as this coalition’s own; its agreements bind nobody here. If it is, transcribe its acronym first
refusal-archive-not-an-agreement = Entry { $claim } transcribes no agreement, and a commitment rests on one
refusal-archive-unsettled = The documents on { $meeting } contradict each other about this agreement; settle first which prevails
refusal-archive-set-aside = What entry { $claim } transcribes was set aside; rest on what prevailed
refusal-archive-binds-nobody = An agreement of this kind ({ $kind }) binds nobody; a commitment rests on one that does
refusal-archive-day-unknown = It is not on record when meeting { $meeting } took place, and time counts from then; transcribe the date first
refusal-archive-already-taken-up = Its owner has commitment { $commitment } under the same agreement already
