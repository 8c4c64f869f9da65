### Entrar, salir, la propia cuenta.

nav-sign-in = Entrar
nav-sign-out = Salir
doors-title = Demostración. Entrar como…
door-secretariat = Secretaría Técnica
door-presidency = Presidencia
door-mexico = México
door-costa-rica = Costa Rica
door-belize = Belice (en inglés)
door-iom = OIM
door-el-salvador = El Salvador
door-guatemala = Guatemala
door-honduras = Honduras
door-nicaragua = Nicaragua
door-panama = Panamá
door-dominican-republic = República Dominicana
door-canada = Canadá (en inglés)
door-public = público

sign-in-title = Entrar
sign-in-text = Escriba el correo con el que le dieron de alta. Le enviaremos un enlace que sirve una sola vez, durante quince minutos.
sign-in-by-mail = Con un enlace por correo
sign-in-email = Correo electrónico
sign-in-send = Recibir un enlace por correo
sign-in-no-account = Las cuentas las abre la Secretaría Técnica. Para leer el registro público no hace falta ninguna.
sign-in-not-an-address = Escriba una dirección de correo completa, por ejemplo: nombre@institucion.example.
sign-in-sent = Si ese correo tiene una cuenta, el enlace ya va en camino. Si no llega en unos minutos, mire en el correo no deseado.
sign-in-shown = En la demostración no se envía correo; este es el enlace:
sign-in-open = abrir el enlace
sign-in-shown-nobody = En la demostración se dice: ese correo no tiene cuenta. Pruebe con mexico@demostracion.example.
sign-in-too-often = Demasiados intentos. Podrá volver a intentarlo en { $minutes } min.
sign-in-spent = Este enlace ya se usó, venció o está incompleto. Pida otro aquí abajo.
sign-in-failed = No se pudo entrar por un fallo de esta máquina. Inténtelo de nuevo dentro de un momento.
sign-in-link-title = Entrar con el enlace
sign-in-link-text = Pulse el botón para entrar en este navegador. El enlace sirve una sola vez.
sign-in-link-go = Entrar
sign-in-letter-subject = { $coalition }: su enlace para entrar
sign-in-letter-text =
    { $name }:

    Con este enlace entra en su cuenta. Sirve una sola vez, durante quince minutos:

    { $link }

    Si no lo pidió, no tiene que hacer nada: sin el enlace nadie entra.

nav-account = Mi cuenta
account-title = Mi cuenta
account-name = Nombre
account-function = Cargo
account-number = Número en el registro
account-number-text = El registro conoce a las personas solo por su número; el nombre y el correo se guardan aparte, donde pueden corregirse y borrarse.
account-acts-as = En qué calidad puede actuar hoy
account-acts-as-nobody = Hoy, en ninguna: no consta una acreditación vigente a su nombre.
account-weak = Entró con un enlace por correo. Para actuar por la Secretaría Técnica o la Presidencia no basta: esas calidades no aparecen en esta sesión.
account-sessions = Dónde tiene abierta la sesión
account-session = { $browser }, desde el { $day }
account-session-here = esta sesión
account-browser-unknown = Navegador que no se reconoce
account-end = Cerrar
account-end-others = Cerrar todas las demás

new-not-empty = { $dir } existe y no es una carpeta vacía; un registro comienza en una carpeta nueva
new-missing = faltan respuestas y no hay terminal donde preguntarlas: { $flags }
new-wrong = --{ $flag }: se espera { $expected }
new-given-up = no se creó ningún registro
new-done =
    Registro creado en { $dir }.
    Clave para verificarlo: { $vkey }

    Sírvalo con: plenaria serve { $dir }

    { $name } entra con este enlace, que sirve una sola vez, durante { $hours } horas:
    { $link }
    Al entrar ha de preparar un segundo factor: sin él no se puede actuar por el registro.

    Las reglas son una plantilla y constan como supuestas hasta que la coalición las confirme.
new-ask-languages = Idiomas de la coalición, primero el que prevalece (es, en, es,en, en,es):
new-ask-name-es = Nombre de la coalición en español:
new-ask-name-en = Nombre de la coalición en inglés:
new-ask-acronym = Siglas:
new-ask-founded-in = Año en que se creó:
new-ask-zone = Zona horaria en que se cuentan sus días (por ejemplo America/Guatemala):
new-ask-origin = Cómo se llama el registro, para siempre (por ejemplo corett.example/registro):
new-ask-rules = Reglas para comenzar (consensus: por consenso; consensus-then-vote: consenso y, si no lo hay, dos tercios; majority: por mayoría):
new-ask-seat = Asiento que lleva el registro mientras no haya Secretaría Técnica (por ejemplo PAN):
new-ask-admin-name = Nombre de quien lo administrará primero:
new-ask-admin-email = Su correo electrónico:
new-ask-admin-lang = Su idioma (es, en):
new-ask-address = Dirección con que se conocerá la casa:
new-expects-languages = es, en, es,en o en,es
new-expects-name-es = un nombre, en una línea
new-expects-name-en = un nombre, en una línea
new-expects-acronym = letras sin acento, cifras, guion, punto o barra, sin espacios: CORETT
new-expects-founded-in = un año con cuatro cifras: 2011
new-expects-zone = una zona de la base IANA: America/Guatemala
new-expects-origin = un nombre con punto, sin «https://» ni espacios: corett.example/registro
new-expects-rules = consensus, consensus-then-vote o majority
new-expects-seat = el símbolo de un asiento, sin espacios: PAN
new-expects-admin-name = un nombre, en una línea
new-expects-admin-email = una dirección de correo completa: nombre@institucion.example
new-expects-admin-lang = es o en
new-expects-address = una dirección de la web: https://corett.example

sign-in-link-text-code = Escriba el código de su teléfono y pulse el botón para entrar en este navegador. El enlace sirve una sola vez.
sign-in-link-lost = ¿Sin teléfono y sin códigos en papel? La Secretaría Técnica puede borrar su segundo factor para que prepare otro.

factor-title = Segundo factor
factor-on = Al entrar con un enlace se le pide además un código de su teléfono.
factor-off = No tiene. Quien actúa por la Secretaría Técnica, la Presidencia o el registro lo necesita; a los demás les protege la cuenta si alguien lee su correo.
factor-set-up = Preparar el segundo factor
factor-change = Cambiar el segundo factor
factor-why = Un código que calcula su teléfono, además del enlace por correo: así nadie actúa en su nombre con solo leer su correo.
factor-step-app = Abra en el teléfono una aplicación de códigos (la que use su institución, o cualquiera que lea códigos TOTP).
factor-step-scan = Lea con su cámara este dibujo:
factor-qr = Código QR con el secreto de su segundo factor
factor-by-hand = Si no puede, escriba este secreto en la aplicación:
factor-step-code = Escriba aquí abajo el código de seis cifras que muestra.
factor-code = Código
factor-first-code-hint = Seis cifras.
factor-code-hint = Seis cifras del teléfono, o uno de sus códigos en papel.
factor-code-wrong = Ese código no es válido ahora: cada uno sirve una sola vez y durante medio minuto. Espere al siguiente.
factor-confirm = Confirmar
factor-failed = No se pudo guardar por un fallo de esta máquina. Inténtelo de nuevo dentro de un momento.
factor-done-title = El segundo factor está listo
factor-done = Desde ahora, al entrar con un enlace se le pedirá un código.
factor-paper-title = Códigos en papel
factor-paper-text = Si pierde el teléfono, cada uno de estos códigos le deja entrar una vez. No se volverán a mostrar: imprímalos o cópielos y guárdelos lejos del teléfono.
factor-paper-left = { $count ->
    [0] No le quedan códigos en papel.
    [one] Le queda un código en papel.
   *[other] Le quedan { $count } códigos en papel.
}
factor-go-on = Los guardé, continuar
factor-change-text = Para cambiar algo, escriba un código. Si cambia de teléfono, quite el segundo factor y prepare otro.
factor-new-paper = Hacer códigos en papel nuevos
factor-remove = Quitar el segundo factor
factor-with-passkey = Entró con un enlace por correo y su cuenta tiene una llave de acceso. Para añadir un segundo factor, entre con la llave.

people-title = Personas y cuentas
people-count = { $count ->
    [one] Una cuenta abierta.
   *[other] { $count } cuentas abiertas.
}
people-see = Ver, invitar, acreditar
people-invite = Invitar a una persona
people-you = usted
people-closed = cerrada
people-has-factor = con segundo factor
people-no-factor = sin segundo factor
people-acts-as-nobody = Hoy no actúa por ningún asiento: falta acreditarla.
people-margin-title = Cuentas y acreditaciones
people-margin = Una cuenta deja entrar; actuar por un asiento lo permite la acreditación, que consta en el registro. El nombre y el correo se guardan aparte y pueden corregirse.
people-invite-title = Invitar a una persona
people-invite-text = Recibirá por correo un enlace que sirve una sola vez. Después acredítela: mientras no conste de quién es, podrá leer y no actuar.
people-name-hint = Como firma la persona.
people-lang = Idioma de sus cartas
people-do-invite = Invitar
people-too-long = Es demasiado largo: doscientos caracteres como máximo.
people-taken = Otra cuenta abierta tiene ese correo.
people-unknown = Esa cuenta no existe.
people-own = En la propia cuenta no: quedaría fuera. Use «Mi cuenta», o pídaselo a otra persona.
people-not-yours = Las cuentas las lleva la Secretaría Técnica o, mientras nadie la ejerza, quien lleva el registro; y hace falta haber entrado con segundo factor.
people-number = Número { $number } en el registro.
people-acts-as = En qué calidad puede actuar hoy
people-accredit = Acreditar a esta persona
people-access = Acceso
people-sessions = { $count ->
    [0] No tiene ninguna sesión abierta.
    [one] Tiene una sesión abierta.
   *[other] Tiene { $count } sesiones abiertas.
}
people-correct = Datos
people-do-correct = Guardar
people-all = Todas las personas
people-do-link = Enviar un enlace nuevo
people-do-end = Cerrar sus sesiones
people-do-reset = Borrar su segundo factor
people-do-close = Cerrar la cuenta
people-do-reopen = Abrir la cuenta de nuevo
people-do-share = Que también lleve el registro
people-do-unshare = Que ya no lleve el registro
people-invited = La cuenta está abierta y el enlace va por correo. Falta acreditarla.
people-link-sent = El enlace va por correo.
people-link-not-sent = El enlace existe, pero la carta no se pudo guardar para su envío. Entréguelo de otro modo.
people-link-shown = Si el correo no llega, entréguelo de otro modo: sirve una sola vez, durante { $hours } horas, y no se volverá a mostrar.
people-corrected = Los datos están guardados.
people-done-closed = La cuenta está cerrada y sus sesiones, terminadas.
people-done-reopened = La cuenta está abierta de nuevo.
people-done-ended = Sus sesiones están cerradas.
people-done-reset = Su segundo factor está borrado y sus sesiones, cerradas. Al entrar preparará otro.
people-done-shared = Desde ahora también lleva el registro, mientras nadie ejerza la Secretaría Técnica.
people-done-unshared = Ya no lleva el registro.
people-letter-subject = { $coalition }: su cuenta
people-letter-text =
    { $name }:

    Tiene una cuenta en el registro de { $coalition }. Con este enlace entra en ella; sirve una sola vez, durante { $hours } horas:

    { $link }

    Después podrá pedir otro enlace con este mismo correo cada vez que quiera entrar.

passkey-title = Con llave de acceso
passkey-enter = Entrar con llave de acceso
passkey-own = Llaves de acceso
passkey-none = Ninguna. Con una llave de acceso entra sin correo ni códigos: con la huella, el rostro o el PIN de su teléfono o computadora.
passkey-since = desde el { $day }
passkey-name = Nombre de la llave nueva
passkey-name-hint = Para reconocerla: «teléfono», «computadora de la oficina».
passkey-add = Añadir una llave de acceso
passkey-rename-label = Nombre
passkey-rename = Cambiar el nombre
passkey-remove = Quitar
passkey-unnamed = Llave de acceso
passkey-script = Para añadir una llave de acceso, el navegador necesita JavaScript. Sin él se entra con el enlace por correo.
passkey-not-here = Aquí no hay llaves de acceso: necesitan que la casa tenga una dirección con nombre (el ajuste «address»), no un número.
passkey-show-one = Entró con un enlace por correo. Para añadir otra llave de acceso, entre con su segundo factor.
passkey-enough = Ya tiene doce llaves de acceso; quite alguna antes.
passkey-sign-in = La sesión terminó. Entre de nuevo.
passkey-not-made = No se pudo añadir la llave de acceso. Inténtelo de nuevo.
passkey-unknown = Esa llave de acceso no abre ninguna cuenta de esta casa.
passkey-too-often = Demasiados intentos. Inténtelo más tarde.
passkey-cancelled = No se completó. Puede intentarlo de nuevo.

provider-title = Con su institución
provider-enter = Entrar con { $name }
provider-not-there = No se pudo entrar por su institución. Inténtelo de nuevo, o pida un enlace por correo.
provider-no-account = Su institución la reconoce, pero ese correo no tiene cuenta aquí. Las cuentas las abre la Secretaría Técnica.

link-no-account = no hay ninguna cuenta abierta con el correo { $email }
link-done =
    { $name } entra con este enlace, que sirve una sola vez, durante { $hours } horas:
    { $link }

access-letter-subject = { $coalition }: cambió el acceso a su cuenta
access-letter-text =
    { $name }:

    { $what }

    Si fue usted, no tiene que hacer nada. Si no, avise cuanto antes a quien lleva las cuentas.
access-factor-set-up = Se preparó un segundo factor para su cuenta: al entrar con un enlace se pedirá un código.
access-factor-removed = Se quitó el segundo factor de su cuenta: al entrar con un enlace ya no se pedirá ningún código.
access-factor-reset = Quien lleva las cuentas borró su segundo factor y sus llaves de acceso, y cerró sus sesiones. La próxima vez que entre con un enlace podrá preparar otro.
access-passkey-added = Se añadió una llave de acceso a su cuenta.
access-passkey-removed = Se quitó una llave de acceso de su cuenta.
