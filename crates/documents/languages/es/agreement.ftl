# Acuerdos.

sentence-agreement-recorded = { $consultation ->
    [none] El pleno acuerda, con el número { $agreement }: { $text }.
   *[other] Se asentó con el número { $agreement } el acuerdo adoptado sin reunión en la consulta { $consultation }: { $text }.
}
line-agreement-recorded = acuerdo { $agreement }{ $consultation ->
    [none] {""}
   *[other] , adoptado sin reunión ({ $consultation })
}: { $text }
sentence-agreement-corrected = Se corrige el acuerdo { $agreement } por corrigendo: { $text }.
line-agreement-corrected = corrigendo al acuerdo { $agreement }: { $text }
