# El archivo: documentos anteriores y lo transcrito de ellos.

## Actos y formularios.

act-archive-admit = Admitir un documento al archivo
do-archive-admit = Admitir documento
act-archive-transcribe = Transcribir lo que dice un documento
do-archive-transcribe = Transcribir
act-archive-settle = Resolver una contradicción del archivo
do-archive-settle = Resolver
act-archive-withdraw = Retirar algo transcrito por error
do-archive-withdraw = Retirar
act-archive-take-up = Asumir un compromiso del archivo
do-archive-take-up = Asumir compromiso
field-archive-citation = Qué documento es
hint-citation = Como «Nota de la SRE de México sobre la IV Reunión 2023». Así se citará en todas partes.
field-original-digest = Huella del documento
hint-original-digest = El SHA-256 del documento tal como llegó, 64 cifras hexadecimales. El documento no se publica.
field-text-digest = Huella de su texto
hint-text-digest = El SHA-256 del texto que se extrajo de él. Déjela en blanco si el documento es texto sin formato.
field-document-language = Idioma del documento
document-language-es = español
document-language-en = inglés
document-language-pt = portugués
field-issuer = Quién lo emitió
hint-who = Tres mayúsculas para un Estado, como MEX; «la Presidencia», «la Secretaría», «la plenaria» o «los miembros»; si no, el nombre como lo escribe el documento. Nunca una persona.
field-archived-document = Documento
field-archived-meeting = Reunión
hint-archived-meeting = Sigla y código, como CORETT/IV-2023; sin código, año y mes, como FAGA/2019-05.
field-about = De qué se trata
claim-body = Organismo que se reunió
claim-acronym = Sigla
claim-code = Código de la reunión
claim-kind = Clase de reunión
claim-days = Fecha
claim-place = Lugar
claim-mode = Modalidad
claim-host = Anfitrión
claim-presidency = Quién presidió
claim-secretariat = Quién llevó la Secretaría
claim-participant = Participante
claim-agreement = Acuerdo
claim-election = Elección
claim-endorsement = Respaldo
field-claim-value = Lo que dice
hint-claim-value = El organismo, la sigla, el código como está escrito, el lugar, el cargo elegido o el documento respaldado.
field-claim-who = Quién
field-claim-from = Primer día
field-claim-to = Último día
hint-partial = Como 2023-11-30; 2023-11 o 2023 si no se dice más.
field-claim-number = Número
hint-claim-number = El ordinal de la reunión, como 4, o el número del acuerdo en el documento, como 1.a.
field-claim-year = Año del código
field-claim-country = País
hint-country = Tres mayúsculas, como GTM.
field-meeting-kind = Clase de reunión
field-observer = En calidad de observador
field-agreement-kind = Clase de acuerdo
field-agreement-words = Palabras del acuerdo
field-agreement-summary = En una frase
field-deadline-kind = Cómo se dice el plazo
deadline-date = Un día, un mes o un año
deadline-duration = Un lapso
deadline-event = Un acontecimiento
deadline-vague = Sin medida
field-deadline = Plazo
hint-deadline = Un día como 2024-03; un lapso como P60D o P3M; o como está escrito, «la primera plenaria del 2024».
field-agreement-documents = Documentos que nombra
hint-semicolons = Separados por punto y coma.
field-agreement-amounts = Montos
hint-amounts = La moneda en tres letras y la cifra, como USD 1500 o GTQ 2.306,50; varios, separados por punto y coma.
field-role-decides = Quién decide
field-role-asked = A cargo de quién
field-role-offers = Quién ofrece apoyo
field-role-volunteers = Quién se ofrece
field-role-presents = Quién presenta
field-role-thanked = A quién se agradece
field-role-elected = Quién resulta electo
hint-several-who = Separados por comas: MEX, HND, OIM. Por punto y coma, si un nombre lleva coma.
field-elected = Quién fue electo
field-election-term = Por cuánto tiempo
field-voter = De quién se revela el voto
field-voted-for = Por quién votó
field-other-voter = Otro voto revelado: de quién
field-other-voted-for = Otro voto revelado: por quién
field-original-words = Palabras del documento
hint-original-words = Breves y sin nombres de personas: el registro es público y no se borra.
field-span-start = Primer byte del texto
field-span-end = Byte siguiente al último
fold-agreement = Si es un acuerdo
fold-election = Si es una elección
fold-source = Dónde lo dice el documento
field-claim = Asiento
hint-claim = El número del asiento que lo transcribe, como está en la página de la reunión.
fault-partial = Escriba la fecha como 2023-11-30, 2023-11 o 2023.
fault-amount = «{ $written }» no se entiende como monto: escriba la moneda en tres letras y la cifra, como USD 1500 o GTQ 2.306,50; varios, separados por punto y coma.
fault-vote-of-nobody = Diga de quién es el voto que se revela, o borre por quién votó.
desk-topic-archive = Archivo
part-transcribed = transcrito
part-transcribed-from = { $meeting } (transcrito del archivo)

## Las páginas.

nav-archive = Archivo
archive-lede = Lo que dicen documentos anteriores, propios y de otros organismos, transcrito dato por dato con su fuente.
archive-mark = Transcrito del archivo.
archive-mark-says = El registro no presenció nada de esto: consta que un documento lo dice.
archive-found = { $meetings ->
    [one] Una reunión
   *[other] { $meetings } reuniones
}, { $documents ->
    [one] un documento
   *[other] { $documents } documentos
}
archive-meetings = Reuniones
archive-no-meetings = Aquí estarán las reuniones de las que hable un documento, desde que se transcriba lo primero.
archive-documents = Documentos
archive-no-documents = Aquí estarán los documentos que la Secretaría Técnica admita.
archive-acts = Llevar el archivo
archive-to-review-says = Deje notas y actas para que se lean, y decida hecho por hecho qué pasa al archivo.
archive-to-review = Leer y revisar documentos
archive-pages-meetings = Páginas de la lista de reuniones
archive-meetings-previous = Reuniones más recientes
archive-meetings-next = Reuniones anteriores
archive-pages-documents = Páginas de la lista de documentos
archive-documents-previous = Documentos más recientes
archive-documents-next = Documentos anteriores
archive-meeting-title = Reunión { $code } de { $body }
archive-meeting-of-id = Reunión { $id }
archive-when-unknown = no consta cuándo ni dónde
archive-contradictions = { $count ->
    [one] una contradicción
   *[other] { $count } contradicciones
}
archive-contradictions-say = Los documentos no dicen lo mismo. Todo queda a la vista, lado a lado, hasta que se resuelva.
archive-agreements-count = { $count ->
    [0] sin acuerdos
    [one] un acuerdo
   *[other] { $count } acuerdos
}
archive-issued-by = de { $who }
archive-admitted-on = admitido el { $date }
archive-nothing-transcribed = Todavía no se ha transcrito nada de este documento.
archive-digests = Huellas
archive-digests-say = SHA-256. El documento no se publica: los papeles antiguos nombran a personas. Quien lo tenga comprueba con esto que es el mismo.
archive-all = Todo el archivo
archive-facts = Datos de la reunión
archive-participants = Participantes
archive-agreed = Acuerdos
archive-no-agreements = No consta ningún acuerdo.
archive-elections = Elecciones
archive-endorsements = Respaldos
archive-state-corroborated = varias fuentes
archive-state-contradicted = contradicho
archive-state-settled = resuelto
archive-corrected = corregido por una persona
archive-by-hand = leído por una persona
archive-by-model-accepted = propuesto por un modelo de lenguaje y aceptado por una persona
archive-prefer = Dar por cierto
archive-withdrawn = Retirado
archive-withdrawn-because = Motivo:
archive-take-up-for = Asumir compromiso: { $owner }
archive-compared = Cotejo con la plenaria { $plenary } del registro
archive-compared-says = Lo presenciado no cambia por lo transcrito; aquí se ve en qué coinciden.
archive-to-plenary = La plenaria { $plenary }
archive-column-archive = Archivo
archive-column-record = Registro
archive-column-verdict = Cotejo
archive-verdict-agrees = coincide
archive-verdict-differs = difiere
archive-verdict-only-archive = solo el archivo
archive-verdict-only-record = solo el registro
archive-topic-participation = Participación de { $seat }
archive-topic-agreements = Número de acuerdos
archive-topic-elected-presidency = Quién fue electo a la Presidencia
archive-topic-elected-secretariat = Quién fue electo a la Secretaría Técnica
archive-present = presente
archive-of-plenary = Documentos anteriores también hablan de esta plenaria.
archive-note-pdf = Nota en PDF
archive-note-text = Nota en texto
api-does-archived-documents = Los documentos del archivo, por sus huellas.
api-does-archived-meetings = Las reuniones de las que hablan los documentos del archivo.
api-does-archived-meeting = Una de ellas: cada dato con sus fuentes, las contradicciones y lo retirado.
