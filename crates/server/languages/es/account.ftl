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
door-public = público

sign-in-title = Entrar
sign-in-text = Escriba el correo con el que le dieron de alta. Le enviaremos un enlace que sirve una sola vez, durante quince minutos.
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
