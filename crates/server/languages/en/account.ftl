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
