# Minutes.

line-minutes-carried-in = the Minutes of { $plenary } enter the record: { $text }
line-minutes-drafted = the Minutes of { $plenary } are drafted, in { $paragraphs ->
    [one] one paragraph
   *[other] { $paragraphs } paragraphs
}
line-minutes-revised = Minutes of { $plenary }: paragraph { $paragraph } is revised
line-minutes-circulated = Minutes of { $plenary }: circulated to the delegations, for observations until { $date }
line-minutes-observed = Minutes of { $plenary }: { $seat } observes paragraph { $paragraph } (observation { $observation })
line-minutes-observation-settled = Minutes of { $plenary }: observation { $observation } is { $disposition ->
    [accepted] accepted
    [rejected] rejected
   *[noted] noted
}
line-minutes-submitted = Minutes of { $plenary }: put before plenary { $to }
sentence-minutes-approved = The plenary approved the Minutes of { $plenary }.
line-minutes-approved = plenary { $by } approves the Minutes of { $plenary }
line-minutes-signed = Minutes of { $plenary }: signed by { $seat }{ $capacity ->
    [presidency] {" "}for the Presidency
    [secretariat] {" "}for the Technical Secretariat
   *[delegation] {""}
}
line-minutes-published = the Minutes of { $plenary } are published
line-minutes-corrected = corrigendum to the Minutes of { $plenary }: { $text }
