# Rules.

line-rules-adopted = the rules are adopted, in force from { $date }: { $assumed } of { $all } parameters are assumed
line-rules-amended = the rules are amended, in force from { $date }{ $agreement ->
    [none] {""}
   *[other] , by agreement { $agreement }
}: { $assumed } of { $all } parameters are assumed
