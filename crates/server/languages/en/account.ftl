### Signing in and out, one's own account.

nav-sign-in = Sign in
nav-sign-out = Sign out
doors-title = Demonstration. Enter as…
door-secretariat = Technical Secretariat
door-presidency = Presidency
door-mexico = Mexico
door-costa-rica = Costa Rica
door-belize = Belize (in English)
door-iom = IOM
door-public = public

sign-in-title = Sign in
sign-in-text = Write the e-mail address your account was opened with. We will send you a link that works once, for fifteen minutes.
sign-in-email = E-mail address
sign-in-send = Receive a link by e-mail
sign-in-no-account = Accounts are opened by the Technical Secretariat. Reading the public record needs none.
sign-in-not-an-address = Write a complete e-mail address, for example: name@institution.example.
sign-in-sent = If that address has an account, the link is on its way. If it does not arrive within a few minutes, look in your junk mail.
sign-in-shown = The demonstration sends no mail; this is the link:
sign-in-open = open the link
sign-in-shown-nobody = The demonstration tells you: that address has no account. Try mexico@demostracion.example.
sign-in-too-often = Too many attempts. You can try again in { $minutes } min.
sign-in-spent = This link was used, has expired or is incomplete. Ask for another one below.
sign-in-failed = Signing in failed because of a fault of this machine. Please try again in a moment.
sign-in-link-title = Sign in with the link
sign-in-link-text = Press the button to sign in with this browser. The link works once.
sign-in-link-go = Sign in
sign-in-letter-subject = { $coalition }: your link to sign in
sign-in-letter-text =
    { $name },

    This link signs you in to your account. It works once, for fifteen minutes:

    { $link }

    If you did not ask for it, there is nothing to do: without the link nobody gets in.

nav-account = My account
account-title = My account
account-name = Name
account-function = Position
account-number = Number in the record
account-number-text = The record knows persons by their number alone; name and e-mail address are kept beside it, where they can be corrected and erased.
account-acts-as = What you may act as today
account-acts-as-nobody = Nothing today: no accreditation in force is on record for you.
account-weak = You signed in with a link sent by e-mail. That is not enough to act for the Technical Secretariat or the Presidency: those capacities are not offered in this session.
account-sessions = Where you are signed in
account-session = { $browser }, since { $day }
account-session-here = this session
account-browser-unknown = A browser we do not recognize
account-end = End
account-end-others = End all others
