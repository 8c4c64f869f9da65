### Lo que dicen las páginas.

page-skip = Ir al contenido
page-navigation = Principal
page-menu = Menú
page-other-language = English
page-assumed-notice = Lo que se supone está marcado como supuesto; lo que nadie dijo, como «no consta».
page-footer = plenaria · registro que ningún gobierno puede reescribir solo · esta página:
page-not-found-title = Aquí no hay nada
page-not-found-text = La dirección no corresponde a ninguna plenaria, acuerdo o acto del registro. Las direcciones se escriben con el símbolo: IV-2023, IV-2023/A5.
page-not-found-home = Ir a la coalición

nav-coalition = Coalición
nav-home = Hoy
nav-plenary = Plenarias
nav-plenaries = Plenarias
nav-decided = Lo acordado
nav-acts = Actos
nav-rules = Reglas
nav-record = Registro

part-assumed = supuesto
part-unknown = no consta
part-margin = Al margen
part-record-number = acto n.º { $number }
part-agreement = ACUERDO { $id }
part-committee = { $count ->
    [0] Nadie se ha ofrecido todavía a integrarlo.
    [one] Se ofrece a integrarlo { $members }.
   *[other] { $count } estados se ofrecen a integrarlo: { $members }.
}{ $helped ->
    [yes] {" "}Ofrece apoyo: { $helpers }.
   *[no] {""}
}
part-committee-page = Ver el comité
part-commitments = { $count ->
    [one] De él nace un compromiso
   *[other] De él nacen { $count } compromisos
}
part-corrected = corregido
part-decision = DECISIÓN { $id }
part-all-members = todos los miembros
part-overdue = fuera de plazo
part-record-signed = Registro firmado
part-record-origin = origen
part-record-entries = actos
part-record-root = raíz
part-record-last = último
part-record-witnesses = testigos
part-record-no-witnesses = ninguno todavía
part-record-verify = Verificar sin confiar en nosotros

seat-in-room = en sala
seat-remote = a distancia
seat-not-recorded = presente; no consta el modo
seat-left = se retiró
seat-expected = convocado
seat-accredited = delegación acreditada
seat-unknown = no consta

home-founded = Creada en { $year }
home-holder = Quién
home-term = Mandato
home-from-to = del { $from } al { $to }
home-open-ended = sin fecha de término conocida
home-no-plenaries = Aquí estarán las plenarias, en cuanto la Presidencia o la Secretaría Técnica convoque la primera.
home-agreements = Últimos acuerdos
home-no-agreements = Aquí estarán los acuerdos, en cuanto el pleno tome el primero.
home-members = Quiénes la integran
home-member = Asiento
home-class = Calidad
home-body = Órgano nacional
home-pending = Lo que vence
home-nothing-pending = Nada pendiente. Aquí estarán los comités que han de entregar, los compromisos, las actas en observación y los cargos por elegir.
home-next-plenary = Próxima plenaria
home-plenary-now = Plenaria en curso
home-none-convened = Todavía no está convocada.
home-last-plenary = La última fue
home-vacant = Nadie ejerce el cargo.
home-next-holder = Después: { $name }, desde el { $day }
home-until = hasta el { $day }
home-ad-interim = con carácter interino
home-all-members = Cada asiento y lo que consta de él
home-previous-holder = Antes: { $name }
home-more-due = Y { $count } más.
home-all-commitments = Todos los compromisos
home-all-agreements = Todos los acuerdos
home-members-are = { $count ->
    [one] Un Estado miembro
   *[other] { $count } Estados miembros
}: { $names }.
home-others-are = Además participan: { $names }.
home-no-members = Aquí estarán los Estados miembros, en cuanto conste la primera admisión.

office-presidency = Presidencia
office-secretariat = Secretaría Técnica
mandate-elect = electa
mandate-now = en ejercicio
mandate-to-come = por asumir
mandate-past = concluido

class-member = estado miembro
class-observer-state = estado observador
class-observer-organization = organización observadora
class-partner = organización asociada

plenary-title = { $kind ->
    [extraordinary] Reunión extraordinaria
    [preparatory] Reunión preparatoria
    [technical] Reunión técnica
   *[ordinary] { $ordinal ->
        [1] Primera reunión plenaria
        [2] Segunda reunión plenaria
        [3] Tercera reunión plenaria
        [4] Cuarta reunión plenaria
        [5] Quinta reunión plenaria
        [6] Sexta reunión plenaria
       *[other] Reunión plenaria n.º { $ordinal }
    }
}{ $count ->
    [running] {""}
   *[yearly] {" "}de { $year }
}
plenary-chaired-by = preside
plenary-secretariat = secretaría técnica:
plenary-seats = Asientos
plenary-seats-to-come = Quiénes están convocados
plenary-members = { $count ->
    [one] un miembro
   *[other] { $count } miembros
}
plenary-others = Además: { $names }.
plenary-agenda = Orden del día
plenary-agenda-in-short = { $state ->
    [provisional] provisional
    [adopted] adoptado
    [carried-over] concluido, con puntos que pasan a otra plenaria
   *[exhausted] agotado
} · { $count ->
    [one] un punto
   *[other] { $count } puntos
}
plenary-no-agenda = Aquí estará el orden del día, en cuanto la Secretaría Técnica agregue el primer punto.
plenary-beside-agenda = Fuera del orden del día
plenary-beside = Otras plenarias
plenary-day-past = Su día ya pasó y no consta que se haya abierto.
plenary-days-left = { $days ->
    [0] Es hoy.
    [one] Falta un día.
   *[other] Faltan { $days } días.
}
plenary-opens = Abre el { $day } a las { $hour }, hora de la sede.
plenary-convocation = Convocatoria
plenary-convened = La convocó { $seat } el { $day }, con { $days ->
    [one] un día
   *[other] { $days } días
} de antelación.
plenary-notice-rule = La regla pide { $days ->
    [one] un día
   *[other] { $days } días
}.
plenary-waiver = Con menos antelación de la que pide la regla:
plenary-how-papers = La convocatoria y los documentos se publican en esta página. Las delegaciones los reciben además por correo y los tienen en su mesa.
plenary-now-open = En sesión.
plenary-now-suspended = La sesión está suspendida y continuará.
plenary-now-item = Se trata el punto { $number }: { $title }
plenary-quorum-lost = Se perdió el quórum para decidir: hasta que se recupere, nada puede acordarse.
plenary-deciding = Se está decidiendo
plenary-next-plenary = en la plenaria siguiente
plenary-approve-minutes = Aprobación del Acta { $plenary }
plenary-quorum = Quórum: { $present } de { $members }.
plenary-quorum-needed = Se requieren { $needed } para abrir.
plenary-quorum-to-come = Para abrir se requieren { $needed } de { $members } miembros.
plenary-quorum-rule = Ver la regla y su fuente
plenary-quorum-assumed = Regla supuesta, por confirmar
plenary-papers = Documentos
plenary-margin = Cada hecho lleva su fuente, su regla y su número de acto. Lo que no consta, se dice.
plenary-minutes = Acta
plenary-pending = Lo que sigue

minutes-not-yet = Se redacta cuando la plenaria concluya.
minutes-none = Todavía no se ha redactado; la redacta la Secretaría Técnica.
minutes-drafted = En borrador.
minutes-circulated = Distribuida; admite observaciones hasta el { $day }.
minutes-submitted = Sometida a la plenaria { $plenary }.
minutes-approved = aprobada por

mode-in-person = modalidad presencial
mode-hybrid = modalidad híbrida
mode-remote = modalidad virtual

standing-convened = convocada
standing-open = en sesión
standing-suspended = suspendida
standing-closed = concluida

item-pending = pendiente
item-open = en debate
item-done = ✓ tratado
item-carried-over = pasa a otra plenaria
item-late = punto tardío
item-agreed = ✓ acordado
item-elected = ✓ electa: { $name }
item-due-at = vence en { $plenary }
item-minutes = { $minutes } min
item-papers = Documentos: { $papers }
item-for-members = solo para miembros y observadores
item-in-camera = a puerta cerrada

paper-convocation = Convocatoria
paper-draft-minutes = Borrador del acta
paper-minutes = Acta
paper-certificate = Certificación de acuerdo
paper-note = Nota de un miembro
paper-note-of = Nota de { $seat }
paper-read = { $paper }, PDF en { $language }

language-es = español
language-en = inglés

agreement-text = Lo acordado
agreement-decision = Cómo se decidió
agreement-no-decision = No consta cómo se decidió.
agreement-item = punto { $number }: { $title }
agreement-related = Con qué se relaciona
agreement-approves = Acta { $plenary }, que aprueba
agreement-beside = Otros acuerdos
agreement-permanent = Dirección permanente
agreement-qr = Código QR de { $address }
commitment-evidence = evidencia
agreement-how-we-know = Cómo lo sabemos
agreement-commitments = Compromisos
agreement-corrigenda = Correcciones
agreement-kind-minutes-approval = Aprobación de acta
agreement-kind-report = Informe
agreement-kind-declaration = Declaración conjunta
agreement-kind-data-follow-up = Seguimiento de cifras
agreement-kind-committee = Comité
agreement-kind-election = Elección
agreement-kind-commitment = Compromiso
agreement-kind-take-note = Toma de nota
agreement-kind-thank = Agradecimiento
agreement-kind-welcome = Beneplácito
agreement-kind-other = Acuerdo

decision-withdrawn = El texto se retiró antes de decidirse.

committee-members = Integrantes
committee-support = Apoyo
committee-born = nace del acuerdo
committee-mandate = Mandato
committee-base = Documento base:
committee-delivers = Entrega { $due }.
committee-open = abierto a los miembros que lo deseen
committee-closed = con los miembros nombrados al crearlo
committee-nobody = Todavía nadie. Aquí estará cada miembro que se ofrezca, con el acto por el que lo hizo.
committee-support-offered = ofrecido
committee-support-accepted = aceptado
committee-deliveries = Entregas
committee-no-deliveries = Ninguna. Aquí estará el texto del comité en cuanto lo presente a una plenaria.
committee-text = texto entregado
committee-no-text = el texto no consta en el registro
committee-delivered = entregó
committee-dissolved = disuelto
committee-at-work = trabaja

record-title = El registro
record-lede = Todo lo que ocurrió, en orden. Cada acto queda en un árbol de Merkle firmado: nada puede quitarse ni cambiarse sin que se note.
record-pages = Páginas del registro
record-newer = Más recientes
record-older = Más antiguos
record-check-title = Compruébelo usted
record-check-text = Con el programa verificador, que no depende de este servidor:
record-check-command = plenaria-verify ‹dirección de este sitio›
record-checkpoint = Punto de control firmado
record-key = Clave de verificación

entry-bytes = El acto, byte por byte
entry-hash = Su huella en el árbol
entry-proof = Prueba de inclusión
entry-proof-text = Con estas huellas, de la hoja hacia arriba, se llega a la raíz firmada sobre { $size } actos.
entry-source = Fuente

rules-title = Reglas
rules-lede = Cada regla con su cláusula y su fuente. Lo que no pudo confirmarse es un supuesto y lo dice.
rules-none = El registro no tiene reglas todavía; las adopta la Secretaría Técnica.
rules-assumed = Versión { $version }: { $assumed } de { $all } parámetros son supuestos.
rules-rule = Regla
rules-value = Valor
rules-clause = Cláusula y fuente
rules-status = Estado
rules-confirmed = confirmada
rules-on = Reglas del día
rules-today = Ver las de hoy
rules-no-day = Esto no es una fecha. Escriba año, mes y día: 2023-11-30. Se muestran las reglas de hoy.
rules-none-then = El { $day } el registro no tenía reglas.
rules-of-day = Reglas del { $day }.
rules-versions = Versiones
rules-version = Versión { $number }
rules-since = en vigor desde el { $day }

rule-ordinary-per-year = Plenarias ordinarias al año
rule-numbering = Numeración
rule-notice = Antelación de la convocatoria
rule-agenda-closes = Cierre del orden del día antes de la apertura
rule-late-item = Punto tardío
rule-quorum-to-open = Quórum para abrir
rule-quorum-to-decide = Quórum para decidir
rule-remote-counts = La presencia a distancia cuenta
rule-presidency-term = Duración de la Presidencia
rule-secretariat-term = Duración de la Secretaría Técnica
rule-reelection = Reelección para el período siguiente
rule-both-offices = Ambos cargos en un mismo estado
rule-election-tie = Empate entre candidaturas
rule-observations = Plazo para observar el acta
rule-approvers = Quién aprueba el acta

value-days = { $days ->
    [one] un día
   *[other] { $days } días
}
value-months = { $months } meses
value-yes = sí
value-no = no
value-roman-year = romano y año: IV-2023
value-running = corrida: XVII
value-late-unanimity = sin objeción de ninguna delegación presente
value-late-two-thirds = dos tercios de las delegaciones presentes
value-late-chair = lo admite la Presidencia
value-present-now = quienes estén presentes al aprobarla
value-present-then = quienes estuvieron en la plenaria
value-repeat-then-lot = se repite { $times } vez y luego se sortea
value-repeat-then-carry-over = se repite { $times } vez y luego se pospone
value-at-least = al menos { $numerator }/{ $denominator } de los miembros
value-more-than = más de { $numerator }/{ $denominator } de los miembros
value-count = { $numerator } miembros

rule-decisions = Cómo se decide
rule-tie = Empate en una votación
rule-chair-vote = Voto de quien preside
rule-rights = Derechos por calidad

matter-procedural = procedimiento
matter-substantive = sustancia
matter-minutes = actas
matter-declaration = declaraciones
matter-rules-change = reglas
matter-election = elecciones
matter-admission = admisiones
matter-reconsideration = reconsideración

decided-simple-present-and-voting = mayoría de quienes votan
decided-simple-present = mayoría de los presentes
decided-absolute-members = mayoría de los miembros
decided-two-thirds-present-and-voting = dos tercios de quienes votan
decided-two-thirds-members = dos tercios de los miembros
decided-three-quarters-members = tres cuartos de los miembros
decided-unanimity-present = unanimidad de los presentes
decided-unanimity-all = unanimidad de los miembros
decided-consensus = consenso
decided-consensus-all-present = consenso con todos los miembros presentes
decided-consensus-minus = consenso que resiste alguna objeción
decided-consensus-then-vote = consenso y, si no se logra, votación
decided-silence = procedimiento de silencio
decided-acclamation = aclamación
decided-ad-referendum = ad referéndum
decided-written-consultation = consulta escrita
decided-chair-ruling = decisión de quien preside

right-attend = asistir
right-speak = hablar
right-propose = proponer
right-vote = votar
right-stand = ser candidato

value-tie-rejected = se rechaza
value-tie-second-vote = se vota de nuevo
value-tie-casting-vote = decide quien preside
value-chair-as-member = como cualquier miembro
value-chair-on-ties = solo en los empates
value-chair-never = nunca
reserved-text = (asunto reservado)
