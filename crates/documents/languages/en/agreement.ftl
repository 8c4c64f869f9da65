# Agreements.

sentence-agreement-recorded = { $consultation ->
    [none] The plenary agrees, under number { $agreement }: { $text }.
   *[other] The agreement adopted without a meeting in consultation { $consultation } was recorded under number { $agreement }: { $text }.
}
line-agreement-recorded = agreement { $agreement }{ $consultation ->
    [none] {""}
   *[other] , adopted without a meeting ({ $consultation })
}: { $text }
sentence-agreement-corrected = Agreement { $agreement } is corrected by corrigendum: { $text }.
line-agreement-corrected = corrigendum to agreement { $agreement }: { $text }
