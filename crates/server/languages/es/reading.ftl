### El archivo: lo que se lee en notas y actas antiguas.

archive-kind-minutes-approval = aprobación de un acta
archive-kind-adopt = aprobación
archive-kind-endorse = respaldo
archive-kind-take-note = toma de nota
archive-kind-report = informe recibido
archive-kind-mandate = encargo
archive-kind-commit = compromiso
archive-kind-set-up = creación
archive-kind-elect = elección
archive-kind-recommend = recomendación
archive-kind-thank = agradecimiento
archive-kind-welcome = beneplácito
archive-kind-convene = convocatoria
archive-kind-follow-up = seguimiento
archive-kind-postpone = aplazamiento
archive-kind-reject = rechazo
archive-kind-other = otro

archive-meeting-ordinary = ordinaria
archive-meeting-extraordinary = extraordinaria
archive-meeting-technical = técnica
archive-meeting-ministerial = ministerial
archive-meeting-summit = cumbre
archive-meeting-preparatory = preparatoria
archive-meeting-committee = de comité
archive-meeting-assembly = asamblea

archive-mode-in-person = presencial
archive-mode-virtual = a distancia
archive-mode-hybrid = híbrida

archive-sure-sure = seguro
archive-sure-likely = probable
archive-sure-unsure = dudoso

archive-language-es = en español
archive-language-en = en inglés
archive-language-pt = en portugués

archive-who-plenary = el pleno
archive-who-presidency = la presidencia
archive-who-secretariat = la secretaría
archive-who-members = los miembros
archive-who-observers = los observadores
archive-who-committee = un comité

archive-role-decides = decide
archive-role-asked = recibe el encargo
archive-role-offers = ofrece
archive-role-volunteers = se postula
archive-role-thanked = recibe el agradecimiento
archive-role-elected = resulta electo
archive-role-presents = presenta

archive-by-date = hasta { $date }
archive-by-event = hasta «{ $event }»
archive-within-days = en un plazo de { $many } { $many ->
    [one] día
   *[other] días
}
archive-within-weeks = en un plazo de { $many } { $many ->
    [one] semana
   *[other] semanas
}
archive-within-months = en un plazo de { $many } { $many ->
    [one] mes
   *[other] meses
}
archive-within-years = en un plazo de { $many } { $many ->
    [one] año
   *[other] años
}
archive-from-to = del { $from } al { $to }
archive-counted = { $meetings ->
    [one] { $meetings } reunión
   *[other] { $meetings } reuniones
}, { $agreements ->
    [one] { $agreements } acuerdo
   *[other] { $agreements } acuerdos
}

archive-remark-no-meeting = El texto no habla de ninguna reunión.
archive-remark-no-agreements = El texto habla de una reunión y de nada que se haya acordado en ella.
archive-remark-hardly-readable = Casi ninguna palabra se puede leer: está mal digitalizado, o en otro idioma.
archive-model-silent = El modelo de lenguaje «{ $name }» no respondió: la lectura queda como está, sin él.
archive-model-broke-off = El modelo de lenguaje «{ $name }» solo respondió sobre { $answered } de { $passages } partes del texto.
archive-model-added = { $count ->
    [0] El modelo de lenguaje «{ $name }» no añadió nada.
    [one] El modelo de lenguaje «{ $name }» propone { $count } acuerdo más, que hay que mirar.
   *[other] El modelo de lenguaje «{ $name }» propone { $count } acuerdos más, que hay que mirar.
}
archive-model-dropped = { $count ->
    [one] { $count } propuesta suya se descartó porque el texto no la respalda.
   *[other] { $count } propuestas suyas se descartaron porque el texto no las respalda.
}
archive-by-model = propuesto por un modelo de lenguaje: hay que mirarlo en el texto

archive-file-text = texto
archive-file-markdown = Markdown
archive-file-html = página web
archive-file-docx = Word (.docx)
archive-file-odt = OpenDocument (.odt)
archive-file-pdf = PDF

archive-field-body = organismo
archive-field-acronym = sigla
archive-field-code = código
archive-field-kind = clase
archive-field-days = fecha
archive-field-place = lugar
archive-field-mode = modalidad
archive-field-host = anfitrión
archive-field-presidency = presidencia
archive-field-secretariat = secretaría
archive-field-participants = participantes
archive-field-observers = observadores
archive-field-actors = actores
archive-field-deadline = plazo
archive-field-documents = documentos
archive-field-amounts = montos
archive-field-elections = elecciones
archive-field-endorsements = respaldos
archive-absent = no consta
archive-code-number = número { $number }
archive-code-year = año { $year }
archive-line = línea { $line }
archive-page-line = página { $page }, línea { $line }
archive-meeting = Reunión { $number }
archive-agreements = Acuerdos
archive-nothing-agreed = Ningún acuerdo.

archive-office-presidency = presidencia
archive-office-vice-presidency = vicepresidencia
archive-office-secretariat = secretaría
archive-elected = { $office }: { $who }
archive-term = período «{ $term }»
archive-disclosed = voto revelado: { $who }
archive-endorsed = { $who } respalda «{ $document }»
archive-bare-pages = Sin texto, tal vez digitalizadas: páginas { $pages }
archive-read-all = { $read } de { $all } archivos leídos.
archive-not-read = { $file }: { $why }
archive-no-file = no se puede abrir: { $why }

extracting-empty = no contiene texto
extracting-too-large = pesa más de { $megabytes } MB; divídalo, o guarde solo su texto
extracting-unknown = no es de un formato que se lea; guárdelo como .docx, .odt, .pdf, .html, .md o .txt
extracting-old-word = es de un Word anterior a 2007 (.doc) o de otro programa antiguo; ábralo y guárdelo como .docx o .odt
extracting-rtf = es RTF; ábralo y guárdelo como .docx o .odt
extracting-encrypted = está protegido con contraseña; quítesela y vuelva a intentarlo
extracting-scanned = está digitalizado: sus { $pages } páginas son imágenes sin texto. Reconozca antes el texto, por ejemplo con «ocrmypdf -l spa entrada.pdf salida.pdf»
extracting-broken = está dañado o incompleto; pida otra copia
extracting-doctype = declara entidades propias (DOCTYPE), lo que ningún procesador de textos hace; no se lee
extracting-bomb = descomprimido es mucho mayor que un documento; no se lee
extracting-no-pdf-reader = para leer PDF hace falta pdftotext; en Debian y Ubuntu: apt-get install poppler-utils
extracting-gave-up = leerlo tomó demasiado tiempo o memoria, o el archivo hizo fallar al lector; ábralo y guarde su texto
