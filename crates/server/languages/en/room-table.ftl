### The room with controls: the chair's console, the secretariat's table and each delegation's telephone.

room-item-done = dealt with
room-item-reserved = Reserved item
room-agenda-empty = The agenda is empty. The Technical Secretariat can add items from its desk.
room-open-item = Open item { $number }
room-close-item = Close item { $number }
room-item-more = More on item { $number }
room-leave-reason = Why it is left, for the minutes
room-move-up = Move up
room-move-down = Move down
room-move-edge = There is no other item beside it to change places with.
room-move-first = Take it up next
room-move-propose = Propose to take it up next
room-move-decides = The agenda is adopted: it is for the plenary to change, which decides that first.
room-move-text = The plenary takes up item { $number }, “{ $title }”, next.
room-close-asks = Close the plenary? This cannot be undone.
room-whole-agenda = The whole agenda
room-item-of = Item { $number } of { $count }
room-not-open-yet = The session has not been opened yet.
room-between-items = No item is under discussion.
room-resting = The session is suspended.
room-over-now = The plenary has ended.
room-next-item = Next:

room-acta = Live minutes
room-acta-empty = What happens in the session will appear here, sentence by sentence.
room-acta-earlier = { $count ->
    [one] One earlier sentence
   *[other] { $count } earlier sentences
}
room-acta-whole = The whole of the minutes
room-acta-hint = Each event with its sentence. What is written here lies beside the record, and the minutes begin from it.
room-acta-write = Write
room-acta-add = Add a paragraph
room-acta-written = written over
room-acta-keep = Save
room-acta-kept = Saved. The minutes will begin from this text.
room-acta-drafted = The minutes are drafted already: they are written on in their workshop.
room-acta-workshop = Go to the workshop
room-acta-overtaken = Somebody else changed this paragraph while you were writing. Your text is still in the box; compare it with the one that stands, and save it again.
room-acta-no-place = The text does not say which event it stands beside. Load the page again.
room-acta-failed = It could not be saved. The text is still in the box; try again.
room-to-secretary = The Secretariat's table in the room

room-screens = Screens
room-to-projector = Projector
room-to-text = The room as text
room-to-follow = The page to follow the plenary

room-note = Note
room-note-no-item = Notes stand under an item that is being discussed. Open it, and the box will be here.
room-note-nobody = the plenary

room-before = Before it opens
room-open-session = Declare the session open
room-open-asks = Declare the session open?
room-after = The plenary has ended
room-after-agreements = { $count ->
    [0] No agreements were taken.
    [one] One agreement was taken.
   *[other] { $count } agreements were taken.
}
room-after-page = The plenary's page

room-keys = Keys of the console
room-keys-all = all keys
room-keys-on = Use the keys
room-keys-close = Close
room-keys-unavailable = Not possible now.
room-asks-again = Press again to confirm; Esc to leave it.
room-asks-again-key = Press {"{"}{"}"} again to confirm; Esc to leave it.

room-banner = A decision is being taken
room-banner-yours = A decision is being taken: your delegation is awaited
room-banner-objections = Any objections?
room-banner-voted = A decision is being taken: your delegation's vote is registered
room-banner-election = An election is open: the vote of your delegation is awaited
room-seat-votes = { $seat } takes part in { $plenary } with voice and vote.
room-seat-speaks = { $seat } takes part in { $plenary } with voice and without vote.
room-seat-attends = { $seat } attends { $plenary } without voice or vote.

room-enter = Enter the room
room-follow = Follow the plenary
room-announce-asks = Announce the outcome? This cannot be undone.

room-dock-here = I am in the room
room-dock-remote = Taking part remotely
room-dock-announced = You announced your presence. It counts once the table confirms it.
room-dock-end = I have finished
room-dock-withdraw = Leave the list
room-dock-ask = Ask for the floor
room-dock-object = Object
room-dock-object-now = Confirm: my delegation objects
room-dock-reasons-aloud = States its reasons aloud.
room-dock-place = { $before ->
    [0] Your delegation speaks next.
    [one] One delegation speaks before yours.
   *[other] { $before } delegations speak before yours.
}
room-heard-text = Text: “{ $text }”.
room-heard-result = Result: { $verdict }.
