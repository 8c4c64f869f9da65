### Lo que dice el programa en la línea de órdenes.

program-serving = Sirviendo en { $address } (Ctrl-C para terminar)
program-counting = Cuentas para Prometheus en { $address }
program-backed-up = Copia de seguridad en { $file }: { $entries } actos.
program-exported = Registro publicado en { $folder }: { $files } archivos. Verifíquelo con: plenaria-verify { $folder }
program-checked = Registro íntegro: { $entries } actos, { $checkpoints } puntos de control, { $files } archivos.
program-restored = Registro restaurado: { $entries } actos.
program-set-aside = El archivo anterior quedó en { $file }.

program-is-a-file = { $dir } es un archivo; indique la carpeta que contiene { $file }
program-does-not-exist = { $dir } no existe; «plenaria new { $dir }» crea un registro
program-holds-no-record = { $dir } no contiene ningún registro: falta { $file }
program-cannot-listen = no se puede escuchar en { $address }; elija otra dirección con --listen
program-no-pem = no hay nada utilizable en { $file }: se espera PEM, que el programa pueda leer
program-no-pair = { $certificate } y { $key } no son un certificado y su clave
program-damaged = el registro está dañado; restaure una copia de seguridad:
program-witness-silent = el testigo de { $address } no respondió; sin él no se puede descartar una bifurcación
program-other-record = { $whom } conoce un punto de control que la clave de esta copia no firmó: es de otro registro
program-backup-too-old = { $whom } conoce { $seen } actos y la copia tiene { $length }: restaurarla reescribiría el registro; busque una copia más reciente o pida los actos que faltan a quien los tenga
program-other-history = { $whom } conoce otra historia de los primeros { $seen } actos; no restaure, y compare ambos registros

demo-title = Demostración: la Reunión IV-2023 de la CORETT, de la convocatoria al acta
demo-sources = Lo que dicen las fuentes públicas lleva su fuente; todo lo demás está marcado como supuesto (~).
demo-exists = { $dir } ya existe: la demostración no se sobrescribe. Sírvala con «plenaria serve { $dir }», o empiece de nuevo con --fresh (borra ese registro y sus documentos).
demo-not-a-demo = { $dir } existe y no es una demostración; elija otra carpeta con --dir
demo-chapter-record = El registro comienza: reglas, integrantes y cargos
demo-chapter-convocation = Convocatoria de la IV-2023
demo-chapter-plenary = 30 de noviembre de 2023, Antigua Guatemala
demo-chapter-refusals = Lo que las reglas no permiten
demo-chapter-minutes = El acta: borrador y circulación
demo-chapter-handover = 1 de enero de 2024: Honduras asume la Presidencia
demo-chapter-next = La I-2024, desde el orden del día propuesto
demo-chapter-papers = Documentos que se prueban solos
demo-refused = Rechazado
demo-attempt-vote = La OIM intenta respaldar la declaración.
demo-attempt-incumbent = Guatemala, que preside, intenta conducir la elección.
demo-attempt-own-minutes = Se intenta aprobar el Acta IV-2023 en la propia IV-2023.
demo-attempt-early = Honduras intenta asumir en diciembre de 2023.
demo-attempt-notice = Se intenta convocar una plenaria extraordinaria con diez días de antelación.
demo-verified = Registro verificado: { $entries } actos, { $checkpoints } puntos de control y { $files } archivos; raíz { $root }
demo-written = Documentos en { $dir }
demo-verify = Compruébelo usted: cargo run --release -p verifier -- { $paper } --key { $key }
demo-chapter-doors = Las puertas de la demostración: cuentas inventadas, sin nombre de nadie
