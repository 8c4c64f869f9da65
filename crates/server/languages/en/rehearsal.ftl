### The rehearsal of a plenary.

rehearsal-mark = REHEARSAL
rehearsal-says = nothing of this is on record
rehearsal-of-a-rehearsal = this is a rehearsal already: rehearse the record that it came from
rehearsal-runs-already = this record is being rehearsed already; end that rehearsal first
rehearsal-not-copied = the copy for the rehearsal could not be made
rehearsal-begins = REHEARSAL on a copy, under the name { $origin } and with a key of its own. The record does not change, no letter leaves, and everything is deleted at the end. Whoever has a link comes in, once:
rehearsal-link = { $name } ({ $actor })
    { $link }
rehearsal-keeper = keeps the record
rehearsal-over = The rehearsal is over, and nothing of it is left.
rehearsal-no-such-time = “{ $at }” is neither a plenary of the record nor an instant like 2024-06-13T09:00:00-06:00
desk-rehearse = Rehearse the plenary
desk-rehearse-how = It is the same room on a copy of the record, marked REHEARSAL on every screen and every paper: nothing that is done goes on record, and no letter leaves.
desk-rehearse-begin = It begins on the machine of the record, on the command line:
desk-rehearse-folder = FOLDER
desk-rehearse-enter = It prints a link for each, good for one use: whoever presides, the Technical Secretariat and each delegation come in by theirs.
desk-rehearse-end = It ends with Ctrl+C; the copy is thrown away as a whole.
