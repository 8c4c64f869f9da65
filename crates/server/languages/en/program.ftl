### What the program says on the command line.

program-serving = Serving on { $address } (Ctrl-C to end)
program-counting = Counts for Prometheus at { $address }
program-backed-up = Backup in { $file }: { $entries } acts.
program-exported = Record published in { $folder }: { $files } files. Verify it with: plenaria-verify { $folder }
program-checked = The record is sound: { $entries } acts, { $checkpoints } checkpoints, { $files } files.
program-restored = Record restored: { $entries } acts.
program-set-aside = The earlier file was kept as { $file }.

program-is-a-file = { $dir } is a file; name the folder that holds { $file }
program-does-not-exist = { $dir } does not exist; “plenaria new { $dir }” makes a record
program-holds-no-record = { $dir } holds no record: { $file } is missing
program-cannot-listen = cannot listen on { $address }; choose another address with --listen
program-no-pem = there is nothing of use in { $file }: expected PEM that the program may read
program-no-pair = { $certificate } and { $key } are not a certificate and its key
program-damaged = the record is damaged; restore a backup:
program-witness-silent = the witness at { $address } did not answer; without it a fork cannot be ruled out
program-other-record = { $whom } knows a checkpoint that this backup's key did not sign: it is of another record
program-backup-too-old = { $whom } knows { $seen } acts and the backup has { $length }: restoring it would rewrite the record; find a newer backup, or ask whoever has the missing acts
program-other-history = { $whom } knows another history of the first { $seen } acts; do not restore, and compare both records

demo-title = Demonstration: meeting IV-2023 of CORETT, from convocation to minutes
demo-sources = What public sources tell bears its source; everything else is marked as assumed (~).
demo-exists = { $dir } exists already: the demonstration is not overwritten. Serve it with “plenaria serve { $dir }”, or start over with --fresh (deletes that record and its papers).
demo-not-a-demo = { $dir } exists and is no demonstration; choose another folder with --dir
demo-chapter-record = The record begins: rules, members and offices
demo-chapter-convocation = IV-2023 is convened
demo-chapter-plenary = 30 November 2023, Antigua Guatemala
demo-chapter-refusals = What the rules do not allow
demo-chapter-minutes = The minutes: draft and circulation
demo-chapter-handover = 1 January 2024: Honduras takes over the Presidency
demo-chapter-next = I-2024, from the proposed agenda
demo-chapter-papers = Papers that prove themselves
demo-refused = Refused
demo-attempt-vote = IOM tries to endorse the declaration.
demo-attempt-incumbent = Guatemala, which presides, tries to conduct the election.
demo-attempt-own-minutes = Somebody tries to approve the minutes of IV-2023 in IV-2023 itself.
demo-attempt-early = Honduras tries to take over in December 2023.
demo-attempt-notice = Somebody tries to convene an extraordinary plenary with ten days of notice.
demo-verified = Record verified: { $entries } acts, { $checkpoints } checkpoints and { $files } files; root { $root }
demo-written = Papers in { $dir }
demo-verify = Check it yourself: cargo run --release -p verifier -- { $paper } --key { $key }
demo-chapter-doors = The doors of the demonstration: invented accounts, nobody's name
