### Las mesas de trabajo de quienes llevan la coalición.

desk-delegation = Mi delegación
desk-presidency = Mesa de la Presidencia
desk-secretariat = Mesa de la Secretaría Técnica
desk-registrar = Mesa del registro
desk-capacities = En calidad de
desk-other-acts = Otros actos que puede hacer
desk-overdue = fuera de plazo
desk-due = Para entregar { $due }.

desk-nobody = Hoy, { $day }, no consta ninguna acreditación vigente a su nombre: puede leerlo todo, pero no actuar por ningún asiento.
desk-nobody-what-to-do = Pida a su delegación o a la Secretaría Técnica que la acredite. En cuanto conste, esta será su mesa.
desk-second-factor = Entró con un enlace enviado por correo. Para actuar por la Presidencia o la Secretaría Técnica hace falta, además, un segundo factor.
desk-sign-in-again = Entrar con llave de acceso o con código
desk-to-coalition = Ir a la coalición

desk-next-plenary = Próxima plenaria
desk-no-plenary = No hay plenaria convocada. Aquí estará la próxima, con su hora en la sede y en su capital.
desk-to-convene = La próxima plenaria todavía no está convocada.
desk-hour = Abre a las { $hour } en la sede, { $place } ({ $offset })
desk-hour-capital = a las { $hour } en { $capital } ({ $offset })
desk-decision-open = Se está decidiendo:

desk-declarations = Declaraciones por responder
desk-no-declarations = Nada por responder. Aquí estarán las declaraciones sobre las que su asiento puede pronunciarse y no lo ha hecho.
desk-presented-in = Presentada en la plenaria { $plenary }.

desk-observations = Actas en observación
desk-no-observations = Ninguna. Aquí estarán las actas distribuidas que su delegación puede observar, con el último día para hacerlo.
desk-minutes-of = Acta de la plenaria { $plenary }
desk-last-day = Último día para observarla: { $day }.

desk-committees = Comités a los que puede sumarse
desk-no-committees = Ninguno por ahora. Aquí estarán los comités abiertos en los que su asiento aún no participa.

desk-commitments = Compromisos de su delegación
desk-no-commitments = Ninguno pendiente. Aquí estarán, con su plazo, los compromisos que la plenaria le haya encargado.
desk-all-members = todos los miembros
desk-commitment-pending = pendiente
desk-commitment-in-progress = informado
desk-commitment-verified = verificado
desk-commitment-disputed = objetado
desk-commitment-fulfilled = cumplido
desk-commitment-lapsed = sin efecto

desk-elections = Elecciones por venir
desk-no-elections = Ninguna. Aquí estarán los cargos que se van a elegir y las candidaturas.
desk-election-at = En la plenaria { $plenary }. { $count ->
    [0] Todavía no hay candidaturas.
    [one] Hay una candidatura.
   *[other] Hay { $count } candidaturas.
}
desk-election-called = convocada
desk-election-open = en curso
desk-election-contested = con objeción
desk-election-lot = por sortear
desk-election-decided = por proclamar
desk-election-carried-over = pospuesta
desk-election-required = por convocar
desk-office-until = El período en curso termina el { $day }.
desk-office-vacant = Nadie ejerce el cargo.

desk-minutes = Actas
desk-no-minutes = Las actas están al día. Aquí estará cada acta con su siguiente paso, de la redacción a la publicación.
desk-minutes-to-draft = Por redactar: la plenaria concluyó y no tiene acta.
desk-minutes-to-circulate = En borrador, por distribuir.
desk-minutes-to-settle = { $count ->
    [one] Hay una observación por resolver.
   *[other] Hay { $count } observaciones por resolver.
}
desk-minutes-out = En observación hasta el { $day }.
desk-minutes-to-submit = Lista para someterse a la plenaria.
desk-minutes-submitted = Sometida a la plenaria { $plenary }, que ha de aprobarla.
desk-minutes-to-publish = Aprobada, por publicar.
desk-minutes-to-sign = Aprobada, falta su firma.

desk-waiting-committees = Comités que han de entregar
desk-none-waiting = Ninguno. Aquí estarán los comités cuyo texto se espera.
desk-follow-up = Compromisos en seguimiento
desk-nothing-to-follow = Ninguno abierto. Aquí estarán los compromisos por verificar, los vencidos y los pendientes.

desk-decisions = Decisiones abiertas
desk-no-decisions = Ninguna. Aquí estará lo que la plenaria esté decidiendo.
desk-to-sign = Actas por firmar
desk-nothing-to-sign = Ninguna. Aquí estarán las actas aprobadas que lleven la firma de la Presidencia.
desk-own = Compromisos de la Presidencia
desk-nothing-own = Ninguno pendiente. Aquí estarán los que la plenaria encargue a la Presidencia.

desk-topic-rules = Reglas
desk-topic-membership = Integrantes y delegaciones
desk-topic-mandate = Cargos
desk-topic-plenary = Plenarias
desk-topic-floor = Uso de la palabra
desk-topic-decision = Decisiones
desk-topic-motion = Mociones de procedimiento
desk-topic-agreement = Acuerdos
desk-topic-minutes = Actas
desk-topic-declaration = Declaraciones
desk-topic-report = Informes
desk-topic-matrix = Matrices
desk-topic-committee = Comités
desk-topic-election = Elecciones
desk-topic-commitment = Compromisos
desk-topic-paper = Documentos

workshop-back = Volver a la mesa
workshop-paragraph = Párrafo { $number }
workshop-prose-alone = No narra ningún acto del registro: es prosa de la Secretaría Técnica.
workshop-revision = Revisión { $revision } · { $count ->
    [one] un párrafo
   *[other] { $count } párrafos
}.
workshop-published = Publicada.
workshop-not-over = El acta se redacta cuando la plenaria ha terminado.
workshop-none-yet = Esta plenaria todavía no tiene acta. La redacta la Secretaría Técnica.
workshop-waits = El borrador está en manos de la Secretaría Técnica. Cuando circule, podrá leerlo aquí y observarlo párrafo por párrafo.
workshop-to-draft = El registro propone { $count ->
    [one] un párrafo
   *[other] { $count } párrafos
}, uno por cada acto de la plenaria. Después se edita la prosa junto al acto que narra.
workshop-hint = A la izquierda está lo que dice el registro; a la derecha, lo que dirá el acta. Edite cuantos párrafos quiera y guárdelos juntos. Si vacía las dos casillas de un párrafo, vuelve la frase del registro.
workshop-observe-hint = Abra «Observar» bajo cada párrafo que quiera cambiar, diga qué debe decir y envíe todas las observaciones juntas.
workshop-observe = Observar el párrafo { $number }
workshop-save = Guardar cambios
workshop-send-observations = Enviar observaciones
workshop-addition = Añadir un párrafo
workshop-addition-hint = Se añade al final, como prosa que no narra ningún acto.
workshop-not-saved = sin guardar
workshop-is-prose = prosa de la Secretaría
workshop-is-sentence = frase del registro
workshop-not-all = No se guardó todo. Nada de lo escrito se ha perdido.
workshop-since = Abrió la revisión { $opened } y el acta va por la { $now }: otra persona ha escrito entretanto.
workshop-overtaken-in = Párrafo { $number }: otra persona lo cambió mientras usted escribía
workshop-saved = { $count ->
    [one] Lo demás, un párrafo, quedó guardado.
   *[other] Lo demás, { $count } párrafos, quedó guardado.
}
workshop-overtaken = Otra persona cambió este párrafo mientras usted escribía
workshop-overtaken-what-to-do = Compare las versiones. Si guarda, quedará lo que diga en las casillas; si prefiere la otra versión, tómela con el botón.
workshop-theirs = Ahora dice
workshop-before = Antes decía
workshop-yours = Lo que escribió usted:
workshop-take-theirs = Dejar la otra versión
workshop-observation = Observación { $number }
workshop-observation-open = por resolver
workshop-observation-accepted = aceptada
workshop-observation-rejected = rechazada
workshop-observation-noted = se tomó nota
workshop-settle-hint = Para aceptarla, escriba primero en las casillas de arriba cómo queda el párrafo.
workshop-settle-accepted = Aceptar con este texto
workshop-settle-rejected = Rechazar
workshop-settle-noted = Tomar nota

form-overtaken = Otra persona lo cambió mientras usted escribía. Vuelva a abrirlo, compare y repita el cambio si hace falta.

agenda-title = Orden del día de { $plenary }
agenda-public = Ver la página pública
agenda-hint = Mueva los puntos con los botones o arrastrándolos por su número: la página los ordena y nada se asienta hasta que pulse «Renumerar». Anidar, sacar, añadir y cambiar se asientan al momento.
agenda-adopted-hint = La plenaria adoptó este orden del día: lo que tratan los puntos y su orden ya no cambian. Aún pueden cambiar los documentos, los minutos previstos y quién puede leerlos.
agenda-renumber = Renumerar
agenda-order-pending = El orden que se ve no está en el registro.
agenda-order-pending-hint = Con «Renumerar» pasa al registro y los puntos toman sus números nuevos.
agenda-restore = Volver al orden del registro
agenda-moved-by-hand = Arrastre para mover el punto
agenda-empty = Todavía no hay puntos. Añada el primero aquí abajo, o parta de lo que propone el registro.
agenda-change = Cambiar
agenda-more = Otros datos
agenda-minutes = { $minutes } min
agenda-title-es = Título en español
agenda-title-en = Título en inglés
agenda-papers = Documentos, por su símbolo
agenda-up = Subir
agenda-down = Bajar
agenda-nest = Anidar bajo el anterior
agenda-out = Sacar del punto al que pertenece
agenda-add = Añadir un punto
agenda-after = Después de
agenda-proposed = Lo que propone el registro
agenda-proposed-hint = Marque lo que deba ir en el orden del día. Cada punto se coloca donde suele ir; después puede moverlo.
agenda-usual = Toda plenaria lo lleva.
agenda-take = Añadir lo marcado
agenda-overtaken = Otra persona cambió el orden del día mientras usted lo arreglaba. Aquí está con los dos cambios: revíselo y repita lo que falte.
agenda-overtaken-item = «{ $title }»: otra persona lo cambió mientras usted escribía
agenda-overtaken-row = Otra persona cambió este punto mientras usted escribía. Ahora dice:
agenda-overtaken-what-to-do = En las casillas está lo que escribió usted. Si guarda, quedará así.
agenda-saved = { $count ->
    [one] Lo demás, un cambio, quedó asentado.
   *[other] Lo demás, { $count } cambios, quedó asentado.
}
desk-agenda = Orden del día

care-title = Cuidado del registro
care-check = Revisión
care-never = Nadie lo ha revisado desde esta página. La revisión vuelve a leer todo lo que hay en el disco: bytes, árbol, firmas y archivos.
care-do-check = Revisar todo ahora
care-at = Última revisión: { $day }, a las { $hour }.
care-sound = sin daños
care-looked-at = Se leyeron { $entries } asientos, { $checkpoints } puntos de control y { $files } archivos.
care-damaged = La revisión encontró daños. No escriba nada más y avise a quien administra el servidor.
care-backup = Copia de respaldo
care-backup-text = Un solo archivo con los { $entries } asientos, sus documentos y las cuentas, tal como están en este momento. Se hace sin detener nada.
care-backup-secret = Lleva dentro la llave con que se firma el registro y los nombres de las personas: guárdelo donde solo usted lo lea.
care-do-backup = Descargar la copia
care-restore = Restaurar
care-restore-text = Una copia se restaura en el servidor con «plenaria restore». Si la copia sabe menos que el registro, o lo contradice, el programa se niega.

desk-tools = Otras páginas de la mesa
desk-own-delegation = Su delegación en esta plenaria
desk-accredited = { $named ->
    [0] Nadie acreditado solo para esta plenaria
    [one] Una persona acreditada solo para esta plenaria
   *[other] { $named } personas acreditadas solo para esta plenaria
}; { $standing ->
    [0] ninguna con acreditación general.
    [one] una con acreditación general.
   *[other] { $standing } con acreditación general.
}
desk-notes = Notas propias
desk-no-notes = Aquí estarán las plenarias en las que participe, para escribir la nota de su delegación.
desk-note-issued = publicada
desk-note-to-write = por escribir
desk-to-help = Comités a los que puede ofrecer apoyo
desk-none-to-help = Ninguno por ahora. Aquí estarán los comités que trabajan y a los que su organización aún no apoya.
desk-papers = Documentos
desk-no-papers = Aquí estarán los documentos que se emitan: convocatorias, actas, certificaciones y notas.
desk-items = Orden del día en curso
desk-no-items = Nada en curso. Con la plenaria abierta, aquí estarán el punto en discusión y el que sigue.
desk-item-next = el siguiente
desk-report = Informe de gestión
desk-report-done = Presentado. Aquí estará el del próximo año.
desk-report-of = Informe de gestión de { $year }
desk-report-when = Todavía no se ha presentado. Se presenta en una plenaria, bajo su punto.

seen-title = Lo que cambió desde la última vez
seen-none = Nada nuevo. Aquí estará, por documento, lo que hagan los demás desde que usted lo marque como leído.
seen-new = { $count ->
    [one] una novedad
   *[other] { $count } novedades
}
seen-more = { $count ->
    [one] Y otra más, en la página de la plenaria.
   *[other] Y otras { $count }, en la página de la plenaria.
}
seen-mark = Marcar como leído
seen-mark-all = Marcar todo como leído

last-time-title = Lo que dijo la última vez
last-time-hint = Los puntos de la próxima plenaria, con lo que su asiento dijo sobre cada uno.
last-time-proposed = La próxima plenaria no está convocada: estos son los puntos que propone el registro.
last-time-none = Ningún punto en el que pueda haber hablado antes.
last-time-silent = No consta que su asiento se haya pronunciado antes.
last-time-in = En la plenaria { $plenary }:

board-title = Tablero de compromisos
board-none = Ninguno todavía. Aquí estará lo que las plenarias encarguen, con su plazo y su estado.
board-count = { $open } abiertos de { $all }; fuera de plazo, { $late }.
board-overdue = Fuera de plazo
board-pending = Pendientes
board-in-progress = Informados
board-disputed = Objetados
board-verified = Verificados
board-fulfilled = Cumplidos
board-lapsed = Sin efecto
board-reported = Último informe,
board-evidence = Evidencia

note-page-title = Nota propia de la plenaria { $plenary }
note-page-hint = La nota sale del registro y cuenta la plenaria desde su asiento: cómo participó y qué dijo y votó, y de los demás solo lo que es público.
note-page-not-over = La plenaria no ha terminado: la nota todavía puede cambiar.
note-page-none = El registro no dice nada de esta plenaria desde su asiento.
note-page-show = Ver así
note-page-pdf = Ver el PDF
note-page-publish = Publicar la nota
note-page-publish-hint = Al publicarla se emite en PDF con su prueba y queda en el registro. Puede publicarse en los dos idiomas.
note-page-issued = Ya publicada
note-page-not-issued = Todavía no.
field-tone = Para quién
tone-sourced = para la institución: cada punto con su cláusula, su fuente y su número en el registro
tone-plain = para el público: los puntos solos
