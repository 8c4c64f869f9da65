# Agreements.

sentence-agreement-recorded = The plenary agrees, under number { $agreement }: { $text }.
line-agreement-recorded = agreement { $agreement }: { $text }
sentence-agreement-corrected = Agreement { $agreement } is corrected by corrigendum: { $text }.
line-agreement-corrected = corrigendum to agreement { $agreement }: { $text }
