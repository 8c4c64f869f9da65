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
door-el-salvador = El Salvador
door-guatemala = Guatemala
door-honduras = Honduras
door-nicaragua = Nicaragua
door-panama = Panama
door-dominican-republic = Dominican Republic
door-canada = Canada (in English)
door-public = public

sign-in-title = Sign in
sign-in-text = Write the e-mail address your account was opened with. We will send you a link that works once, for fifteen minutes.
sign-in-by-mail = With a link sent by e-mail
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

new-not-empty = { $dir } exists and is not an empty folder; a record begins in a new folder
new-missing = answers are missing and there is no terminal to ask at: { $flags }
new-wrong = --{ $flag }: expected { $expected }
new-given-up = no record was created
new-done =
    Record created in { $dir }.
    Key that checks it: { $vkey }

    Serve it with: plenaria serve { $dir }

    { $name } signs in with this link, which works once, for { $hours } hours:
    { $link }
    The first thing to do there is to set up a second factor: without one nobody acts for the record.

    The rules are a template and stand as assumed until the coalition confirms them.
new-ask-languages = Languages of the coalition, the one that prevails first (es, en, es,en, en,es):
new-ask-name-es = Name of the coalition in Spanish:
new-ask-name-en = Name of the coalition in English:
new-ask-acronym = Acronym:
new-ask-founded-in = Year it was founded in:
new-ask-zone = Time zone in which its days are counted (for example America/Guatemala):
new-ask-origin = What the record calls itself, for ever (for example corett.example/record):
new-ask-rules = Rules to begin with (consensus; consensus-then-vote: consensus and, where there is none, two thirds; majority):
new-ask-seat = Seat that keeps the record until there is a Technical Secretariat (for example PAN):
new-ask-admin-name = Name of its first administrator:
new-ask-admin-email = The administrator’s e-mail address:
new-ask-admin-lang = The administrator’s language (es, en):
new-ask-address = Address people will know the house by:
new-expects-languages = es, en, es,en or en,es
new-expects-name-es = a name, on one line
new-expects-name-en = a name, on one line
new-expects-acronym = letters without accents, digits, hyphen, dot or slash, without spaces: CORETT
new-expects-founded-in = a year of four digits: 2011
new-expects-zone = a zone of the IANA database: America/Guatemala
new-expects-origin = a name with a dot in it, without “https://” or spaces: corett.example/record
new-expects-rules = consensus, consensus-then-vote or majority
new-expects-seat = the symbol of a seat, without spaces: PAN
new-expects-admin-name = a name, on one line
new-expects-admin-email = a complete e-mail address: name@institution.example
new-expects-admin-lang = es or en
new-expects-address = an address of the web: https://corett.example

sign-in-link-text-code = Type the code of your telephone and press the button to sign in with this browser. The link works once.
sign-in-link-lost = No telephone and no codes on paper? The Technical Secretariat can take your second factor away, so that you set up another.

factor-title = Second factor
factor-on = Signing in with a link asks for a code of your telephone as well.
factor-off = You have none. Whoever acts for the Technical Secretariat, the Presidency or the record needs one; everybody else is protected by it should somebody read their mail.
factor-set-up = Set up the second factor
factor-change = Change the second factor
factor-why = A code that your telephone computes, beside the link sent by e-mail: nobody acts in your name by reading your mail alone.
factor-step-app = Open an app for codes on your telephone (the one your institution uses, or any that reads TOTP codes).
factor-step-scan = Scan this with its camera:
factor-qr = QR code with the secret of your second factor
factor-by-hand = If you cannot, type this secret into the app:
factor-step-code = Type below the code of six digits that it shows.
factor-code = Code
factor-first-code-hint = Six digits.
factor-code-hint = Six digits from the telephone, or one of your codes on paper.
factor-code-wrong = This code is not valid now: each works once and for half a minute. Wait for the next one.
factor-confirm = Confirm
factor-failed = It could not be kept because of a fault of this machine. Please try again in a moment.
factor-done-title = The second factor is ready
factor-done = From now on, signing in with a link will ask for a code.
factor-paper-title = Codes on paper
factor-paper-text = Should you lose the telephone, each of these codes lets you in once. They will not be shown again: print or copy them, and keep them away from the telephone.
factor-paper-left = { $count ->
    [0] You have no codes on paper left.
    [one] You have one code on paper left.
   *[other] You have { $count } codes on paper left.
}
factor-go-on = I kept them, go on
factor-change-text = To change anything, type a code. If you change your telephone, take the second factor away and set up another.
factor-new-paper = Make new codes on paper
factor-remove = Take the second factor away
factor-with-passkey = You signed in with a link sent by e-mail, and your account has a passkey. To add a second factor, sign in with the passkey.

people-title = People and accounts
people-count = { $count ->
    [one] One open account.
   *[other] { $count } open accounts.
}
people-see = See, invite, accredit
people-invite = Invite a person
people-you = you
people-closed = closed
people-has-factor = with second factor
people-no-factor = without second factor
people-acts-as-nobody = Acts for no seat today: the accreditation is missing.
people-margin-title = Accounts and accreditations
people-margin = An account lets somebody in; acting for a seat takes an accreditation, which is on record. Name and e-mail address are kept beside it and can be corrected.
people-invite-title = Invite a person
people-invite-text = A link that works once is sent by e-mail. Then accredit the person: until it is on record whose it is, it can read and not act.
people-name-hint = As the person signs.
people-lang = Language of letters
people-do-invite = Invite
people-too-long = Too long: two hundred characters at most.
people-taken = Another open account has this address.
people-unknown = There is no such account.
people-own = Not with your own account: it would lock you out. Use “My account”, or ask somebody else.
people-not-yours = Accounts are kept by the Technical Secretariat or, while nobody exercises it, by whoever keeps the record; and it takes a session with a second factor.
people-number = Number { $number } in the record.
people-acts-as = What the person may act as today
people-accredit = Accredit this person
people-access = Access
people-sessions = { $count ->
    [0] No session is open.
    [one] One session is open.
   *[other] { $count } sessions are open.
}
people-correct = Details
people-do-correct = Save
people-all = All people
people-do-link = Send a new link
people-do-end = End all sessions
people-do-reset = Take the second factor away
people-do-close = Close the account
people-do-reopen = Open the account again
people-do-share = Let this person keep the record too
people-do-unshare = No longer let this person keep the record
people-invited = The account is open and the link is on its way by e-mail. The accreditation is still missing.
people-link-sent = The link is on its way by e-mail.
people-link-not-sent = The link exists, but the letter could not be kept for sending. Hand the link over in another way.
people-link-shown = Should the letter not arrive, hand the link over in another way: it works once, for { $hours } hours, and will not be shown again.
people-corrected = The details are saved.
people-done-closed = The account is closed and its sessions have ended.
people-done-reopened = The account is open again.
people-done-ended = The sessions have ended.
people-done-reset = The second factor is gone and the sessions have ended. Signing in will set up another.
people-done-shared = From now on this person keeps the record too, while nobody exercises the Technical Secretariat.
people-done-unshared = This person no longer keeps the record.
people-letter-subject = { $coalition }: your account
people-letter-text =
    { $name },

    You have an account at the record of { $coalition }. This link signs you in; it works once, for { $hours } hours:

    { $link }

    Afterwards you can ask for another link with this same e-mail address whenever you want to sign in.

passkey-title = With a passkey
passkey-enter = Sign in with a passkey
passkey-own = Passkeys
passkey-none = You have none. A passkey signs you in without mail or codes: with the fingerprint, the face or the PIN of your telephone or computer.
passkey-since = since { $day }
passkey-name = Name of the new passkey
passkey-name-hint = So that you recognize it: “telephone”, “office computer”.
passkey-add = Add a passkey
passkey-rename-label = Name
passkey-rename = Change the name
passkey-remove = Remove
passkey-unnamed = Passkey
passkey-script = Adding a passkey takes JavaScript in the browser. Without it, one signs in with the link sent by e-mail.
passkey-not-here = There are no passkeys here: they need a house whose address has a name (the setting “address”), not a number.
passkey-show-one = You signed in with a link sent by e-mail. To add another passkey, sign in with your second factor.
passkey-enough = You have twelve passkeys already; remove one first.
passkey-sign-in = The session is over. Sign in again.
passkey-not-made = The passkey could not be added. Please try again.
passkey-unknown = This passkey opens no account of this house.
passkey-too-often = Too many attempts. Try again later.
passkey-cancelled = It was not completed. You can try again.

provider-title = With your institution
provider-enter = Sign in with { $name }
provider-not-there = Signing in through your institution did not work. Please try again, or ask for a link by e-mail.
provider-no-account = Your institution knows you, but that address has no account here. Accounts are opened by the Technical Secretariat.

link-no-account = there is no open account with the address { $email }
link-done =
    { $name } signs in with this link, which works once, for { $hours } hours:
    { $link }

access-letter-subject = { $coalition }: the way in to your account has changed
access-letter-text =
    { $name },

    { $what }

    If it was you, there is nothing to do. If not, tell whoever keeps the accounts as soon as you can.
access-factor-set-up = A second factor was set up for your account: signing in with a link will ask for a code.
access-factor-removed = The second factor of your account was taken away: signing in with a link asks for no code any more.
access-factor-reset = Whoever keeps the accounts took your second factor and your passkeys away and ended your sessions. The next time you sign in with a link you can set up another.
access-passkey-added = A passkey was added to your account.
access-passkey-removed = A passkey was removed from your account.
