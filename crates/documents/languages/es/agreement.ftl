# Acuerdos.

sentence-agreement-recorded = El pleno acuerda, con el número { $agreement }: { $text }.
line-agreement-recorded = acuerdo { $agreement }: { $text }
sentence-agreement-corrected = Se corrige el acuerdo { $agreement } por corrigendo: { $text }.
line-agreement-corrected = corrigendo al acuerdo { $agreement }: { $text }
