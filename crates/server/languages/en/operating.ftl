### What those who operate the program read.

settings-head =
    Settings of plenaria. Take the hash away from what you want to change.
    The environment is stronger than this file, and the command line stronger than the environment.
settings-variable = Environment: { $name }

setting-listen = Where pages are served: address and port.
setting-address =
    The address people know the house by: https://corett.example
    It stands in the links of every letter. Without it, the address listened on.
setting-log = The log of the program, which is not the record of the coalition.
setting-log-format = For people (text) or for other programs (json).
setting-log-level = How much is told: error, warn, info or debug.
setting-mail = The way letters go, and who writes.
setting-mail-host = The mail server. Without one, letters stay in a folder.
setting-mail-port = Its port; if missing, the usual one: 465 with tls, 587 with starttls, 25 with none.
setting-mail-protection =
    How the connection is protected: tls from the first byte, starttls, or none.
    Without protection only with a server on this very machine.
setting-mail-user = The account on that server.
setting-mail-password = Its password. Better in a file of its own, or in the environment.
setting-mail-password-file = A file that holds the password and nothing else.
setting-mail-from =
    Whom letters come from: "CORETT <secretariat@corett.example>"
    If missing, from plenaria at the host that the record's origin names.
setting-mail-folder = The folder in which letters stay if there is no server; if missing, mail beside the record.
setting-sessions = How long somebody stays signed in.
setting-sessions-idle-hours = Without doing anything, in hours.
setting-sessions-absolute-hours = Whatever is done, in hours.
setting-provider = The identity provider of an institution (OpenID Connect). Without it, one signs in with a passkey or a link.
setting-provider-issuer =
    The address it is known by: https://login.corett.example
    It is told where to come back to: the address of the house, and behind it /es/sign-in/provider/back and /en/sign-in/provider/back.
setting-provider-client-id = Who this house is to it.
setting-provider-client-secret = The secret that shows it. Better in a file of its own, or in the environment.
setting-provider-client-secret-file = A file that holds the secret and nothing else.
setting-provider-name = What people call it; if missing, the name of its server.
setting-model =
    A language model that may find more agreements in old documents. Without it, none is asked.
    With it, the text of each document left to be read is sent to that address:
    it leaves this machine, unless the model runs here.
setting-model-address =
    What stands before /chat/completions in an interface compatible with OpenAI's: http://127.0.0.1:11434/v1
    With https://, or of this very machine.
setting-model-name = What it is called there.
setting-model-key = The key that is shown to it, if it asks for one. Better in a file of its own, or in the environment.
setting-model-key-file = A file that holds the key and nothing else.
setting-model-patience-seconds = How long each answer is waited for, in seconds.
setting-uploads = What may be sent to the program.
setting-uploads-max-mb = The most at once, in megabytes.
setting-proxy = What stands in front of the program.
setting-proxy-trusted =
    The proxies whose word on where a request comes from is taken (X-Forwarded-For): ["127.0.0.1", "10.0.0.0/8"]
    Only your own: whoever is listed can say anything.
setting-tls = Encryption of its own, where nothing in front of the program does it.
setting-tls-certificate =
    The file with the certificate and those above it, in PEM.
    If it changes, it is read again within a minute; no restart is needed.
setting-tls-key = The file with its key, in PEM. Only the program should be able to read it.
setting-metrics = What those who operate the program are told.
setting-metrics-listen =
    Where counts are shown for Prometheus, at /metrics: on this machine alone, like 127.0.0.1:9464.
    Without it nothing is counted.

settings-no-file = the file of settings { $file } does not exist; “plenaria config” prints one
settings-may-not-read = { $file } may not be read; look at its owner and mode
settings-not-text = { $file } is not text in UTF-8
settings-unreadable = { $file } cannot be read
settings-not-toml = { $file } is not valid TOML: line { $line }, column { $column }
settings-is-a-section = { $file }: { $key } is a section; write [{ $key }] and its settings below
settings-unknown = { $file }: there is no setting { $key }; what can stand there: { $names }
settings-wrong = { $place }: { $key } has no valid value; expected { $expected }
settings-expects-socket = an address and a port, such as 127.0.0.1:8080
settings-expects-address = an address of the web without a password or a question, such as https://corett.example
settings-expects-format = text or json
settings-expects-level = error, warn, info or debug
settings-expects-port = a port, from 1 to 65535
settings-expects-protection = tls, starttls or none
settings-expects-sender = an address of mail, such as "CORETT <secretariat@corett.example>"
settings-expects-number = a whole number, from 1 to 65535
settings-expects-networks = a list of addresses or networks, such as ["127.0.0.1", "10.0.0.0/8"]
settings-expects-text = a text between quotes
settings-two-passwords = mail.password and mail.password_file say the same: keep one
settings-account-half = mail.user needs a password, and a password needs mail.user
settings-no-host = mail.port and mail.user are of a mail server: mail.host is missing
settings-idle-longer = sessions.idle_hours cannot be more than sessions.absolute_hours
settings-clear-password = the password of mail.user would go to { $host } unprotected; use tls or starttls
settings-expects-loopback = an address of this very machine and a port, like 127.0.0.1:9464
settings-tls-half = tls.certificate and tls.key belong together: one is missing

doctor-mark-good = good
doctor-mark-doubtful = look
doctor-mark-bad = BAD
doctor-bad = what is marked BAD keeps people from working ({ $count }); above is said what mends it
doctor-record = The record is whole: { $entries } acts.
doctor-unreadable = The record is of no use; restore a backup (docs/operating/backup.md): { $reason }
doctor-clock = The clock stands after the last act.
doctor-clock-behind = The clock stands before the last act ({ $last }): set it; nothing is recorded until then.
doctor-people = Open accounts: { $count }.
doctor-nobody = Nobody has an account: it can only be read like this.
doctor-letters-failed = Letters that could not leave: { $count }; the Secretariat sees them on its desk.
doctor-private = Nobody else on this machine can read the record's file.
doctor-not-private = Others on this machine can read { $file }, which holds the record's key: chmod 600.
doctor-room = { $free } MB are left on the disk.
doctor-no-room = { $free } MB are left on the disk: make room before there is none.
doctor-place = { $address } can be listened on.
doctor-place-taken = Somebody listens on { $address } already; if it is plenaria, all is well.
doctor-no-place = { $address } cannot be listened on; choose another address with listen: { $reason }
doctor-address = People come by { $address }.
doctor-address-plain = { $address } is not encrypted: browsers let nobody in like this; put a proxy with HTTPS in front, or use the settings of tls.
doctor-no-address = The setting address is missing: links in letters will carry the address listened on.
doctor-open = It listens on { $address } unencrypted and without a known proxy: use the settings of tls, or proxy.trusted.
doctor-certificate = The certificate holds until { $day }.
doctor-certificate-near = The certificate ends on { $day }: does it not renew itself?
doctor-certificate-over = The certificate ended on { $day }: renew it.
doctor-certificate-strange = The certificate does not say when it ends.
doctor-certificate-unusable = The certificate is of no use: { $reason }
doctor-pdf = Old PDF can be read (pdftotext).
doctor-no-pdf = To read old PDF, pdftotext is missing: apt-get install poppler-utils.
doctor-mail = The mail server { $host } answers.
doctor-mail-silent = The mail server { $host } is of no use; look at the settings of mail: { $reason }
doctor-mail-folder = Letters stay in the folder { $folder }: nobody receives them until the setting mail.host names a server.
doctor-mail-no-folder = The folder { $folder } cannot be written to, and letters are to stay there: { $reason }
settings-two-secrets = provider.client_secret and provider.client_secret_file say the same: keep one
settings-provider-half = an identity provider needs provider.issuer, provider.client_id and its secret
settings-provider-clear = provider.issuer has to begin with https://
settings-two-keys = model.key and model.key_file say the same: keep one
settings-model-half = a language model needs model.address and model.name; a key alone is not enough
settings-model-clear = model.address has to begin with https://, or to be of this very machine
