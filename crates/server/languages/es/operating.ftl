### Lo que lee quien opera el programa.

settings-head =
    Ajustes de plenaria. Quite la almohadilla de lo que quiera cambiar.
    El entorno vale más que este archivo, y la línea de órdenes más que el entorno.
settings-variable = Entorno: { $name }

setting-listen = Dónde se sirven las páginas: dirección y puerto.
setting-address =
    La dirección con que la gente conoce la casa: https://corett.example
    Está en los enlaces de cada carta. Sin ella vale la dirección en que se escucha.
setting-log = La bitácora del programa, que no es el registro de la coalición.
setting-log-format = Para personas (text) o para otros programas (json).
setting-log-level = Cuánto se cuenta: error, warn, info o debug.
setting-mail = Por dónde salen las cartas, y quién escribe.
setting-mail-host = El servidor de correo. Sin él, las cartas quedan en una carpeta.
setting-mail-port = Su puerto; si falta, el usual: 465 con tls, 587 con starttls, 25 con none.
setting-mail-protection =
    Cómo se protege la conexión: tls desde el primer byte, starttls, o none.
    Sin protección, solo con un servidor de esta misma máquina.
setting-mail-user = La cuenta en ese servidor.
setting-mail-password = Su contraseña. Mejor en un archivo aparte, o en el entorno.
setting-mail-password-file = Un archivo que solo contiene la contraseña.
setting-mail-from =
    De quién vienen las cartas: "CORETT <secretaria@corett.example>"
    Si falta, de plenaria en el servidor que nombra el origen del registro.
setting-mail-folder = La carpeta donde quedan las cartas si no hay servidor; si falta, mail junto al registro.
setting-sessions = Cuánto dura una sesión.
setting-sessions-idle-hours = Sin que se haga nada, en horas.
setting-sessions-absolute-hours = Se haga lo que se haga, en horas.
setting-uploads = Lo que se puede enviar al programa.
setting-uploads-max-mb = Lo máximo de una vez, en megabytes.
setting-proxy = Lo que está delante del programa.
setting-proxy-trusted =
    Los proxies a los que se les cree de dónde viene una solicitud (X-Forwarded-For): ["127.0.0.1", "10.0.0.0/8"]
    Solo los suyos: quien esté en la lista puede decir cualquier cosa.

settings-no-file = no existe el archivo de ajustes { $file }; «plenaria config» imprime uno
settings-may-not-read = no se permite leer { $file }; revise de quién es y sus permisos
settings-not-text = { $file } no es texto en UTF-8
settings-unreadable = no se puede leer { $file }
settings-not-toml = { $file } no es TOML válido: línea { $line }, columna { $column }
settings-is-a-section = { $file }: { $key } es una sección; escriba [{ $key }] y debajo sus ajustes
settings-unknown = { $file }: no existe el ajuste { $key }; ahí se puede escribir: { $names }
settings-wrong = { $place }: { $key } no tiene un valor válido; se espera { $expected }
settings-expects-socket = una dirección y un puerto, como 127.0.0.1:8080
settings-expects-address = una dirección de la web sin contraseña ni pregunta, como https://corett.example
settings-expects-format = text o json
settings-expects-level = error, warn, info o debug
settings-expects-port = un puerto, de 1 a 65535
settings-expects-protection = tls, starttls o none
settings-expects-sender = una dirección de correo, como "CORETT <secretaria@corett.example>"
settings-expects-number = un número entero, de 1 a 65535
settings-expects-networks = una lista de direcciones o redes, como ["127.0.0.1", "10.0.0.0/8"]
settings-expects-text = un texto entre comillas
settings-two-passwords = mail.password y mail.password_file dicen lo mismo: deje uno
settings-account-half = mail.user necesita una contraseña, y una contraseña necesita mail.user
settings-no-host = mail.port y mail.user son de un servidor de correo: falta mail.host
settings-idle-longer = sessions.idle_hours no puede ser mayor que sessions.absolute_hours
settings-clear-password = la contraseña de mail.user iría sin protección a { $host }; use tls o starttls
