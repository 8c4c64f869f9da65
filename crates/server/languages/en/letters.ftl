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
