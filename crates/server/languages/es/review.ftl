### La revisión: archivos antiguos que se dejan, se leen y se revisan antes de entrar en el archivo.

reading-title = Lectura de documentos antiguos
reading-lede = Deje notas, actas y comunicados; aquí se leen, y usted decide hecho por hecho qué dice cada uno. Nada pasa al registro hasta que usted lo escriba.
reading-not-yours = Lee y revisa documentos antiguos la Secretaría Técnica, o quien lleva el registro mientras no la hay.
reading-files = Archivos
reading-files-hint = Uno o muchos a la vez, hasta { $megabytes } MB en total: Word (.docx), OpenDocument (.odt), PDF con texto, páginas web, Markdown o texto.
reading-leave = Dejar para lectura
reading-no-files = Elija al menos un archivo que no esté vacío
reading-kinds-title = Qué se lee
reading-kinds = Documentos en español, inglés y portugués. De un PDF digitalizado hay que reconocer antes el texto; si hace falta, se le dirá cómo.
reading-how-title = Qué se publica
reading-how = Ni el archivo ni su texto: solo su huella y lo que usted acepte, con su lugar en el documento. Lo que no acepte queda aquí, fuera del registro.
reading-model-title = Lo que se envía
reading-model = El texto de cada documento que deje se envía a { $host }, donde el modelo de lenguaje «{ $name }» busca otros acuerdos. Lo que propone viene marcado y siempre en duda.
reading-none = Todavía no se ha dejado ningún archivo.
reading-going = { $count ->
    [one] Queda { $count } archivo por leer.
   *[other] Quedan { $count } archivos por leer.
}
reading-paused = La lectura está en pausa; { $count ->
    [0] no espera ningún archivo.
    [one] espera { $count } archivo.
   *[other] esperan { $count } archivos.
}
reading-pause = Pausar
reading-resume = Continuar
reading-refresh = Ver cómo va
reading-batch = Dejados el { $at }
reading-report = { $files ->
    [one] { $files } archivo
   *[other] { $files } archivos
}, { $read ->
    [one] { $read } leído
   *[other] { $read } leídos
}: { $meetings ->
    [one] { $meetings } reunión
   *[other] { $meetings } reuniones
}, { $agreements ->
    [one] { $agreements } acuerdo
   *[other] { $agreements } acuerdos
}; { $accepted ->
    [one] { $accepted } asentado
   *[other] { $accepted } asentados
}.
reading-report-refused = { $count ->
    [one] { $count } no se pudo leer.
   *[other] { $count } no se pudieron leer.
}
reading-report-waiting = { $count ->
    [one] { $count } espera.
   *[other] { $count } esperan.
}
reading-found = { $meetings ->
    [one] { $meetings } reunión
   *[other] { $meetings } reuniones
}, { $agreements ->
    [one] { $agreements } acuerdo
   *[other] { $agreements } acuerdos
}
reading-decided = { $decided } de { $facts } hechos decididos
reading-refused = No se puede leer: { $why }.
reading-known = Es el mismo archivo que ya se dejó con el número { $number }.
reading-is-waiting = en espera
reading-is-reading = leyéndose
reading-is-refused = no se pudo leer
reading-is-read = por revisar
reading-is-in-review = en revisión
reading-is-accepted = asentado
reading-is-aside = apartado

reading-of = Revisión de { $name }
reading-back = Todos los documentos
reading-not-yet = Este archivo no tiene todavía un texto leído.
reading-file-title = El archivo
reading-size = Tamaño
reading-bytes = { $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}
reading-text-digest = Del texto
reading-download = Descargar el archivo
reading-do-aside = Apartar
reading-do-back = Volver a la revisión
reading-do-again = Leer otra vez
reading-show = Qué hechos se muestran
reading-show-all = todos
reading-show-unsure = dudosos
reading-show-undecided = sin decidir
reading-accept-sure = { $count ->
    [one] Aceptar el seguro
   *[other] Aceptar los { $count } seguros
}
reading-keys = Teclas
reading-next = Hecho siguiente
reading-previous = Hecho anterior
reading-facts = Lo que se leyó
reading-meeting-of = Reunión { $number } del documento
reading-no-facts = Aquí no hay hechos de esta clase.
reading-fact-accepted = aceptado
reading-fact-rejected = rechazado
reading-fact-corrected = corregido
reading-fact-added = añadido
reading-do-accept = Aceptar
reading-do-reject = Rechazar
reading-do-undo = Volver a decidir
reading-do-correct = Corregir
reading-keep-correct = Guardar la corrección
reading-keep-add = Añadir el hecho
reading-cancel = Dejarlo como estaba
reading-in-text = ver en el texto
reading-nowhere = sin lugar en el texto
reading-by-model = modelo de lenguaje
reading-amounts = Montos
reading-rule = regla «{ $rule }»
reading-add-title = Añadir un hecho que falta
reading-add = Continuar
reading-text = Texto del documento
reading-write-title = Escribir en el registro
reading-write-lede = { $count ->
    [0] Todavía no hay hechos aceptados.
    [one] Se transcribirá { $count } hecho aceptado.
   *[other] Se transcribirán { $count } hechos aceptados.
}
reading-write = Escribir en el registro
reading-save = Guardar sin escribir
reading-write-hint = Quedará como transcrito, con la huella del archivo y el lugar de cada hecho; nunca como presenciado.
reading-admitted = Este documento ya está en el archivo como { $document }; se transcribe desde ese.
reading-lived = El registro vivió la { $plenary }; lo transcrito no cambia nada de ella y se mostrará a su lado:
reading-compared = Lo aceptado junto a la plenaria { $plenary } del registro
reading-differs = { $count ->
    [0] En nada de lo que ambos dicen difieren.
    [one] Difieren en un punto, que está primero; mírelo antes de escribir.
   *[other] Difieren en { $count } puntos, que están primero; mírelos antes de escribir.
}
reading-column-document = Este documento
reading-exists = La reunión { $meeting } ya está en el archivo, por { $documents }; se completa:
reading-contradicts = este documento dice «{ $new }»; { $document } dice «{ $old }». Quedarán los dos hasta que se resuelva.
reading-leave-out = Dejar fuera lo que no se decidió
reading-undecided = { $count ->
    [one] Queda { $count } hecho sin decidir; no se transcribe.
   *[other] Quedan { $count } hechos sin decidir; no se transcriben.
}
reading-fault-undecided = Quedan hechos sin decidir: decídalos o marque que se dejan fuera
reading-nothing-accepted = No hay ningún hecho aceptado; acepte al menos uno.
reading-citation = { $name } (reunión { $meeting })
reading-citation-bare = { $name }
reading-written-title = Asentado en el registro
reading-written-document = Documento admitido:
reading-written = { $count ->
    [one] { $count } hecho transcrito de la reunión
   *[other] { $count } hechos transcritos de la reunión
}
reading-offers = Compromisos de { $meeting } que se pueden asumir

reading-rule-attendance = por la lista de asistencia
reading-rule-beside-meeting = por la palabra que acompaña a la reunión
reading-rule-code = por el código de la reunión
reading-rule-date-of-the-meeting = por la fecha en que dice que se celebró
reading-rule-decided = por el verbo en que se decide
reading-rule-decided-to = por el verbo en que se decide
reading-rule-decides = por quien decide en la frase
reading-rule-denied = por la negación del verbo
reading-rule-future = por lo que se dice que se hará
reading-rule-in-brackets = por lo que está entre paréntesis tras el nombre
reading-rule-infinitive = por el verbo con que empieza
reading-rule-lead-in = por la frase que introduce la lista
reading-rule-listed = por estar en la lista de acuerdos
reading-rule-model = propuesto por un modelo de lenguaje: hay que mirarlo en el texto
reading-rule-named = por cómo se le nombra
reading-rule-next-meeting = por fijar la reunión siguiente
reading-rule-no-outcome = por decir que no se decidió
reading-rule-office = por el cargo que se elige
reading-rule-ordinal = por el ordinal de la reunión
reading-rule-place-of-the-meeting = por el lugar en que dice que se celebró
reading-rule-responsible = por el responsable que se señala
reading-rule-said = por decirlo con todas las letras
reading-rule-some-from-afar = por quienes participaron a distancia
reading-rule-subject = por el sujeto de la frase
reading-rule-verb = por el verbo de la frase
