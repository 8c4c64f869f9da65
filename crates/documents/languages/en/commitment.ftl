# Commitments.

sentence-commitment-made = Commitment { $commitment }, owned by { $owner }: { $text }. Due: { $due }.
line-commitment-made = commitment { $commitment }, owned by { $owner }: { $text }
line-commitment-taken-up = commitment { $commitment }, transcribed from the archive ({ $meeting }), owned by { $owner }: { $text }
line-commitment-fell-due = commitment { $commitment } falls due at plenary { $plenary }
line-commitment-progress-reported = commitment { $commitment }: { $seat } reports: { $text }
line-commitment-verified = commitment { $commitment }: what was reported is verified
line-commitment-disputed = commitment { $commitment }: { $seat } disputes it: { $reason }
line-commitment-fulfilled = commitment { $commitment } is fulfilled
line-commitment-lapsed = commitment { $commitment } lapses: { $reason }
