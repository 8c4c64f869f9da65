# Words and short formulas that the sentences of the record and the papers share.

date-full = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
quoted = “{ $text }”
parts = { $head }, { $tail }
hour-at = { $time } ({ $city } time, { $offset })
own-state = our country
own-organization = our organization
not-recorded = not recorded
assumed = assumed
actor = { $capacity ->
    [presidency] the Presidency ({ $seat })
    [secretariat] the Technical Secretariat ({ $seat })
    [registrar] the keeper of the record ({ $seat })
   *[delegation] { $seat }
}
office = { $office ->
    [presidency] the Presidency
   *[secretariat] the Technical Secretariat
}
office-exercised = { $office ->
    [presidency] the Presidency, held by { $seat } through { $institution }
   *[secretariat] the Technical Secretariat, held by { $seat } through { $institution }
}
office-held = { $office ->
    [presidency] the Presidency, held by { $seat }
   *[secretariat] the Technical Secretariat, held by { $seat }
}
owner-all = all members
item = item { $number }, “{ $title }”
item-gone = an item taken off the agenda
span = from { $from } to { $to }
span-open = from { $from } on
plenary-kind = { $kind ->
    [extraordinary] extraordinary plenary meeting
    [preparatory] preparatory meeting
    [technical] technical meeting
   *[ordinary] ordinary plenary meeting
}
plenary-mode = { $mode ->
    [hybrid] hybrid format
    [remote] remote format
   *[in_person] in-person format
}
attendance = { $attendance ->
    [in_room] in the room
    [remote] remotely
   *[not_recorded] present; mode not recorded
}
due-on = on { $date }
due-days = within { $days ->
    [one] one day
   *[other] { $days } days
} of the agreement
due-first = at the first plenary of { $year }
due-first-found = at the first plenary of { $year } ({ $plenary })
due-at = at plenary { $plenary }
due-next = at the next plenary
due-next-found = at the next plenary ({ $plenary })
class = { $class ->
    [observer_state] observer state
    [observer_organization] observer organization
    [partner] partner organization
   *[member] member
}
role = { $role ->
    [head] head of delegation
    [alternate] alternate
    [focal_point] technical focal point
    [presidency_staff] staff of the Presidency
    [secretariat_staff] staff of the Technical Secretariat
   *[delegate] delegate
}
language = { $language ->
    [en] English
   *[es] Spanish
}
choice = { $choice ->
    [yes] in favor
    [no] against
   *[abstain] abstaining
}
