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
setting-provider = El proveedor de identidad de una institución (OpenID Connect). Sin él, se entra con llave de acceso o con enlace.
setting-provider-issuer =
    La dirección con que se le conoce: https://acceso.corett.example
    Se le dice como dirección de regreso: la de la casa, y detrás /es/sign-in/provider/back y /en/sign-in/provider/back.
setting-provider-client-id = Quién es esta casa para él.
setting-provider-client-secret = El secreto que lo muestra. Mejor en un archivo aparte, o en el entorno.
setting-provider-client-secret-file = Un archivo que solo contiene el secreto.
setting-provider-name = Cómo lo llama la gente; si falta, el nombre de su servidor.
setting-model =
    Un modelo de lenguaje que puede encontrar más acuerdos en documentos antiguos. Sin él no se pregunta a ninguno.
    Con él, el texto de cada documento que se deja para leer se envía a esa dirección:
    sale de esta máquina, a menos que el modelo funcione en ella.
setting-model-address =
    Lo que está delante de /chat/completions en una interfaz compatible con la de OpenAI: http://127.0.0.1:11434/v1
    Con https://, o de esta misma máquina.
setting-model-name = Cómo se llama allí.
setting-model-key = La clave que se le muestra, si pide una. Mejor en un archivo aparte, o en el entorno.
setting-model-key-file = Un archivo que solo contiene la clave.
setting-model-patience-seconds = Cuánto se espera cada respuesta, en segundos.
setting-uploads = Lo que se puede enviar al programa.
setting-uploads-max-mb = Lo máximo de una vez, en megabytes.
setting-proxy = Lo que está delante del programa.
setting-proxy-trusted =
    Los proxies a los que se les cree de dónde viene una solicitud (X-Forwarded-For): ["127.0.0.1", "10.0.0.0/8"]
    Solo los suyos: quien esté en la lista puede decir cualquier cosa.
setting-tls = Cifrado propio, donde nada delante del programa lo haga.
setting-tls-certificate =
    El archivo con el certificado y los que están por encima, en PEM.
    Si cambia, se lee de nuevo en un minuto; no hace falta reiniciar.
setting-tls-key = El archivo con su clave, en PEM. Que solo el programa pueda leerlo.
setting-metrics = Lo que se cuenta a quien opera el programa.
setting-metrics-listen =
    Dónde se muestran las cuentas para Prometheus, en /metrics: solo en esta máquina, como 127.0.0.1:9464.
    Sin esto no se cuenta nada.

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
settings-expects-loopback = una dirección de esta misma máquina y un puerto, como 127.0.0.1:9464
settings-tls-half = tls.certificate y tls.key van juntos: falta uno

doctor-mark-good = bien
doctor-mark-doubtful = ojo
doctor-mark-bad = MAL
doctor-bad = lo marcado MAL impide trabajar ({ $count }); arriba dice cómo se remedia
doctor-record = El registro está íntegro: { $entries } actos.
doctor-unreadable = El registro no puede usarse; restaure una copia de seguridad (docs/operating/backup.md): { $reason }
doctor-clock = El reloj está después del último acto.
doctor-clock-behind = El reloj está antes del último acto ({ $last }): póngalo en hora; hasta entonces no se registra nada.
doctor-people = Cuentas abiertas: { $count }.
doctor-nobody = Nadie tiene una cuenta: así solo puede leerse.
doctor-letters-failed = Cartas que no pudieron salir: { $count }; la Secretaría las ve en su escritorio.
doctor-private = Nadie más en esta máquina puede leer el archivo del registro.
doctor-not-private = Otros en esta máquina pueden leer { $file }, que contiene la clave del registro: chmod 600.
doctor-room = Quedan { $free } MB en el disco.
doctor-no-room = Quedan { $free } MB en el disco: haga sitio antes de que falte.
doctor-place = Se puede escuchar en { $address }.
doctor-place-taken = En { $address } ya escucha alguien; si es plenaria, está bien.
doctor-no-place = No se puede escuchar en { $address }; elija otra dirección con listen: { $reason }
doctor-address = La gente llega por { $address }.
doctor-address-plain = { $address } no va cifrada: los navegadores no dejan entrar a nadie así; ponga un proxy con HTTPS delante, o los ajustes de tls.
doctor-no-address = Falta el ajuste address: los enlaces de las cartas llevarán la dirección en que se escucha.
doctor-open = Se escucha en { $address } sin cifrar y sin un proxy conocido: use los ajustes de tls, o proxy.trusted.
doctor-certificate = El certificado vale hasta el { $day }.
doctor-certificate-near = El certificado termina el { $day }: ¿no se renueva solo?
doctor-certificate-over = El certificado terminó el { $day }: renuévelo.
doctor-certificate-strange = El certificado no dice cuándo termina.
doctor-certificate-unusable = El certificado no puede usarse: { $reason }
doctor-pdf = Los PDF antiguos se pueden leer (pdftotext).
doctor-no-pdf = Para leer PDF antiguos falta pdftotext: apt-get install poppler-utils.
doctor-mail = El servidor de correo { $host } responde.
doctor-mail-silent = El servidor de correo { $host } no sirve; revise los ajustes de mail: { $reason }
doctor-mail-folder = Las cartas quedan en la carpeta { $folder }: nadie las recibe hasta que el ajuste mail.host nombre un servidor.
doctor-mail-no-folder = En la carpeta { $folder } no se puede escribir, y ahí deben quedar las cartas: { $reason }
settings-two-secrets = provider.client_secret y provider.client_secret_file dicen lo mismo: deje uno
settings-provider-half = un proveedor de identidad necesita provider.issuer, provider.client_id y su secreto
settings-provider-clear = provider.issuer ha de comenzar con https://
settings-two-keys = model.key y model.key_file dicen lo mismo: deje uno
settings-model-half = un modelo de lenguaje necesita model.address y model.name; la clave sola no basta
settings-model-clear = model.address ha de comenzar con https://, o ser de esta misma máquina
