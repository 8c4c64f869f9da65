### The archive: what is read in old notes and minutes.

archive-kind-minutes-approval = minutes approved
archive-kind-adopt = adoption
archive-kind-endorse = endorsement
archive-kind-take-note = note taken
archive-kind-report = report received
archive-kind-mandate = mandate
archive-kind-commit = commitment
archive-kind-set-up = creation
archive-kind-elect = election
archive-kind-recommend = recommendation
archive-kind-thank = thanks
archive-kind-welcome = welcome
archive-kind-convene = next meeting
archive-kind-follow-up = follow-up
archive-kind-postpone = postponement
archive-kind-reject = rejection
archive-kind-other = other

archive-meeting-ordinary = ordinary
archive-meeting-extraordinary = extraordinary
archive-meeting-technical = technical
archive-meeting-ministerial = ministerial
archive-meeting-summit = summit
archive-meeting-preparatory = preparatory
archive-meeting-committee = of a committee
archive-meeting-assembly = assembly

archive-mode-in-person = in person
archive-mode-virtual = remote
archive-mode-hybrid = hybrid

archive-sure-sure = sure
archive-sure-likely = likely
archive-sure-unsure = doubtful

archive-language-es = in Spanish
archive-language-en = in English
archive-language-pt = in Portuguese

archive-who-plenary = the plenary
archive-who-presidency = the presidency
archive-who-secretariat = the secretariat
archive-who-members = the members
archive-who-observers = the observers
archive-who-committee = a committee

archive-role-decides = decides
archive-role-asked = is asked
archive-role-offers = offers
archive-role-volunteers = comes forward
archive-role-thanked = is thanked
archive-role-elected = is elected
archive-role-presents = presents

archive-by-date = by { $date }
archive-by-event = by “{ $event }”
archive-within-days = within { $many } { $many ->
    [one] day
   *[other] days
}
archive-within-weeks = within { $many } { $many ->
    [one] week
   *[other] weeks
}
archive-within-months = within { $many } { $many ->
    [one] month
   *[other] months
}
archive-within-years = within { $many } { $many ->
    [one] year
   *[other] years
}
archive-from-to = { $from } to { $to }
archive-counted = { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
}, { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
}

archive-remark-no-meeting = The text tells of no meeting.
archive-remark-no-agreements = The text tells of a meeting and of nothing that was agreed there.
archive-remark-hardly-readable = Hardly a word can be read: it is badly scanned, or in another language.
archive-model-silent = The language model “{ $name }” did not answer: the reading stands as it is, without it.
archive-model-broke-off = The language model “{ $name }” answered for { $answered } of { $passages } parts of the text only.
archive-model-added = { $count ->
    [0] The language model “{ $name }” added nothing.
    [one] The language model “{ $name }” proposes { $count } more agreement, to be looked at.
   *[other] The language model “{ $name }” proposes { $count } more agreements, to be looked at.
}
archive-model-dropped = { $count ->
    [one] { $count } proposal of it was dropped because the text does not bear it out.
   *[other] { $count } proposals of it were dropped because the text does not bear them out.
}
archive-by-model = proposed by a language model: look at it in the text

archive-file-text = text
archive-file-markdown = Markdown
archive-file-html = web page
archive-file-docx = Word (.docx)
archive-file-odt = OpenDocument (.odt)
archive-file-pdf = PDF

archive-field-body = body
archive-field-acronym = acronym
archive-field-code = code
archive-field-kind = kind
archive-field-days = date
archive-field-place = place
archive-field-mode = mode
archive-field-host = host
archive-field-presidency = presidency
archive-field-secretariat = secretariat
archive-field-participants = participants
archive-field-observers = observers
archive-field-actors = actors
archive-field-deadline = deadline
archive-field-documents = documents
archive-field-amounts = amounts
archive-field-elections = elections
archive-field-endorsements = endorsements
archive-absent = not stated
archive-code-number = number { $number }
archive-code-year = year { $year }
archive-line = line { $line }
archive-page-line = page { $page }, line { $line }
archive-meeting = Meeting { $number }
archive-agreements = Agreements
archive-nothing-agreed = No agreement.

archive-office-presidency = presidency
archive-office-vice-presidency = vice-presidency
archive-office-secretariat = secretariat
archive-elected = { $office }: { $who }
archive-term = term “{ $term }”
archive-disclosed = disclosed vote: { $who }
archive-endorsed = { $who } endorses “{ $document }”
archive-bare-pages = Without text, perhaps scanned: pages { $pages }
archive-read-all = { $read } of { $all } files read.
archive-not-read = { $file }: { $why }
archive-no-file = it cannot be opened: { $why }

extracting-empty = it holds no text
extracting-too-large = it is larger than { $megabytes } MB; divide it, or save its text alone
extracting-unknown = it is of no format that is read; save it as .docx, .odt, .pdf, .html, .md or .txt
extracting-old-word = it comes from a Word before 2007 (.doc) or another old program; open it and save it as .docx or .odt
extracting-rtf = it is RTF; open it and save it as .docx or .odt
extracting-encrypted = it is protected by a password; take the password off and try again
extracting-scanned = it is scanned: its { $pages } pages are pictures without text. Have the text recognized first, for example with “ocrmypdf -l eng in.pdf out.pdf”
extracting-broken = it is damaged or incomplete; ask for another copy
extracting-doctype = it declares entities of its own (DOCTYPE), which no word processor does; it is not read
extracting-bomb = unpacked it is far larger than a document can be; it is not read
extracting-no-pdf-reader = reading PDF needs pdftotext; on Debian and Ubuntu: apt-get install poppler-utils
extracting-gave-up = reading it took too much time or memory, or the file made the reader fail; open it and save its text
