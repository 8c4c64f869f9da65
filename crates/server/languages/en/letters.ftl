### The letters that leave the house.

letter-convened-subject = Convocation of plenary { $plenary }: { $date }
letter-convened =
    { $name },

    Your delegation is convened to plenary { $plenary }.

    Date: { $date }
    Hour: { $hour } ({ $offset }), time of the venue
    In your capital: { $home-date }, { $home-hour }
    Place: { $place }

    The convocation, the agenda and the papers:
    { $link }

    You receive this letter because you are accredited in your delegation.
letter-circulated-subject = Minutes of { $plenary }: observations until { $until }
letter-circulated =
    { $name },

    The draft minutes of plenary { $plenary } have been circulated.
    Your delegation can observe them paragraph by paragraph, up to and including { $until }.

    The plenary and its minutes:
    { $link }

    You receive this letter because you are accredited in your delegation.
letter-due-subject = Due on { $date }: a commitment of { $agreement }
letter-due =
    { $name },

    On { $date } a commitment of { $seat } falls due, made in agreement { $agreement }:

    { $text }

    If it is done already, report it at your desk, with the evidence you have:
    { $link }

    You receive this letter because you speak for { $seat }, which answers for this commitment.
letter-overdue-subject = Was due on { $date }: a commitment of { $agreement }
letter-overdue =
    { $name },

    On { $date } a commitment of { $seat } was due, made in agreement { $agreement }, and the record does not say that it was kept:

    { $text }

    Report at your desk what was done, or what is missing:
    { $link }

    You receive this letter because you speak for { $seat }, which answers for this commitment.
letter-digest-subject = What waits for { $seat } as of { $date }
letter-digest =
    { $name },

    This waits for { $seat } as of { $date }:

    { $needs }

    Your desk, with the form of each act:
    { $link }

    You receive this letter, one a week and only if something waits, because you speak for { $seat }.
    To receive it no more:
    { $off }
digest-declaration = The record does not have your stance on declaration { $id }: { $title }
digest-minutes = The minutes of { $plenary } can be observed up to and including { $date }
digest-commitment = Commitment of { $agreement }{ $dated ->
    [yes] {" "}({ $late ->
        [yes] was due
       *[no] due
    } on { $date })
   *[no] { $late ->
        [yes] {" "}(overdue)
       *[no] {""}
    }
}: { $text }
digest-committee = You can join a committee: { $name }
digest-plenary = Next plenary: { $plenary }, { $date }, { $hour } ({ $offset })

letters-title = Letters
letters-lede = Everything that leaves the house by mail: what waits, what left, and what could not leave.
letters-not-yours = The Technical Secretariat keeps the letters; your account does not act for it today.
letters-to-desk = To your desk
letters-stages = By state
letters-all = All
letters-stage-waiting = Waiting
letters-stage-failed = Did not leave
letters-stage-sent = Left
letters-is-waiting = waiting
letters-is-failed = did not leave
letters-is-sent = left
letters-none = Letters will stand here once there is one: the program writes them when a plenary is convened, minutes are circulated, a commitment falls due or something waits for a seat.
letters-pages = Pages of letters
letters-newer = Newer
letters-older = Older
letters-reason = The last attempt failed: { $reason }
letters-how-title = How they leave
letters-how = A letter that cannot leave is tried again, ever more seldom; after three days it is given up, and can be tried once more here. Nothing is lost, and nothing leaves twice under another name.
letters-secret = The text of this letter lets its reader in, and is shown to that person alone.
letters-attached = Attached: { $name }
letters-retry = Try now
letters-back = All letters
letters-purpose = What for
letters-posted = Written
letters-attempts = Attempts
letters-left = Left
letters-next = Next attempt
letters-why = Last failure
letters-purpose-sign-in = link to sign in
letters-purpose-access = change of the way in to an account
letters-purpose-convocation = convocation
letters-purpose-minutes = minutes in circulation
letters-purpose-commitment = commitment falling due
letters-purpose-election = election
letters-purpose-digest = digest of the week
letters-off-title = Digest of the week
letters-off-on = You now receive one letter a week with what waits for your seat, if something does.
letters-off-off = You now receive no digest of the week.
letters-off-duty = Convocations, minutes in circulation and commitments falling due are always sent: your seat answers for them.
letters-off-go = Receive it no more
letters-off-back = Receive it again
letters-off-chosen = Noted.
letters-fault-closed = the account is closed
letters-fault-no-address = the address of the account is not one of mail
letters-fault-broken-off = the attempt was broken off
