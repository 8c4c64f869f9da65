# Compromisos.

sentence-commitment-made = Compromiso { $commitment }, a cargo de { $owner }: { $text }. Plazo: { $due }.
line-commitment-made = compromiso { $commitment }, a cargo de { $owner }: { $text }
line-commitment-taken-up = compromiso { $commitment }, transcrito del archivo ({ $meeting }), a cargo de { $owner }: { $text }
line-commitment-fell-due = el compromiso { $commitment } vence en la plenaria { $plenary }
line-commitment-progress-reported = compromiso { $commitment }: { $seat } informa: { $text }
line-commitment-verified = compromiso { $commitment }: se verifica lo informado
line-commitment-disputed = compromiso { $commitment }: { $seat } lo controvierte: { $reason }
line-commitment-fulfilled = el compromiso { $commitment } queda cumplido
line-commitment-lapsed = el compromiso { $commitment } caduca: { $reason }
