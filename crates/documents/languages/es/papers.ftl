# Actas, cartas y certificaciones: rótulos y fórmulas.

paper-how-to-check = Compruébelo sin conexión con «plenaria-verify» y este mismo archivo. El programa dirá si el documento y los hechos en que se apoya están en el registro, y quién lo firmó.
paper-label = { $kind ->
    [convocation] Convocatoria
    [draft_minutes] Acta (borrador)
    [minutes] Acta
    [certificate] Certificación de acuerdo
    [consultation_certificate] Certificación de consulta
   *[note] Nota
}
paper-meeting = { $kind ->
    [extraordinary] Reunión plenaria extraordinaria
    [preparatory] Reunión preparatoria
    [technical] Reunión técnica
   *[ordinary] Reunión plenaria ordinaria
}
remark-assumed = supuesto: { $source }
record-number = n.º { $number }

head-mode = Modalidad
head-mode-value = { $mode ->
    [hybrid] Híbrida
    [remote] Virtual
   *[in_person] Presencial
}
head-place = Lugar
head-host = Anfitrión
head-date = Fecha
head-hour = Hora
head-opening = Apertura
head-closing = Clausura
head-chair = Preside
head-secretary = Secretaría Técnica
office-label = { $office ->
    [presidency] Presidencia
   *[secretariat] Secretaría Técnica
}
host-label = anfitrión
signature-role = { $office ->
    [presidency] Por la Presidencia
   *[secretariat] Por la Secretaría Técnica
}{ $signed ->
    [signed] {" "}(firma asentada en el registro)
   *[open] {""}
}

column-state = Estado u organización
column-capacity = Calidad
column-attendance = Asistencia
column-agreement = Acuerdo
column-text = Texto
column-owner = A cargo de
column-due = Plazo
column-record = Registro
column-corrigendum = Corrigendo
column-capital = Capital
column-local-date = Fecha local
column-local-hour = Hora local

attendance-caption = Asistencia por Estado, con la calidad y el modo en que consta
attendance-absent = ausente
attendance-left = { $attendance }; se retiró antes de la clausura

minutes-title = { $draft ->
    [draft] Acta { $code } (borrador)
   *[final] Acta { $code }
}
minutes-attendance = Convocatoria y asistencia
minutes-agenda = Agenda
minutes-no-agenda = No consta la agenda.
minutes-opening = Apertura
minutes-closing = Clausura
minutes-nothing = No consta lo tratado en la sesión.
minutes-agreements = Acuerdos
minutes-no-agreements = No consta ningún acuerdo.
agreements-caption = Acuerdos de la plenaria, a cargo de quién y con qué plazo
minutes-annexes = Anexos
minutes-no-annexes = No consta ningún anexo.
minutes-corrigenda = Corrigendos al acta
minutes-approved = Acta aprobada por la plenaria { $by }.
minutes-approved-on = Acta aprobada por la plenaria { $by } el { $date }.
heading-again = { $heading } (continuación)
item-heading = { $number }. { $title }
agenda-carried-over = (quedó para una plenaria posterior)
agenda-proposed-by = (a propuesta de { $seat })
agenda-reason = Motivo: { $reason }.
speaker = { $seat }:
plenary-agrees = El pleno acuerda:
no-duty = sin compromiso registrado
text-corrected = { $text } [Corrigendo: { $corrigendum }]
annex-paper = { $symbol }, del punto { $number }
annex-declaration = { $symbol }, declaración { $title }{ $text ->
    [none] ; el registro no tiene su texto
   *[other] ; SHA-256 { $text }
}

box-agreement = Acuerdo { $code }
box-decision = Decisión { $code }
box-no-decision = No consta cómo se decidió.
box-corrigendum = Corrigendo: { $text }
text-untranslated = (texto auténtico en { $language ->
    [en] inglés
   *[es] español
}; sin traducción en el registro)
text-translated = (traducción; el texto auténtico está en { $language ->
    [en] inglés
   *[es] español
})
roll-call = { $choice ->
    [yes] Votaron a favor: { $seats }.
    [no] Votaron en contra: { $seats }.
   *[abstain] Se abstuvieron: { $seats }.
}
roll-call-silent = No votaron: { $seats }.

convocation-title = Convocatoria a la plenaria { $code } de { $acronym }
convocation-to = A quienes integran { $acronym }:
convocation-heading = Convocatoria
convocation-opening = Por la presente se convoca a la plenaria { $code } { $of_body }.
convocation-notice = La convocatoria se hizo con { $days ->
    [one] 1 día
   *[other] { $days } días
} de antelación; la regla pide { $needed ->
    [one] 1 día
   *[other] { $needed } días
} ({ $clause }{ $status ->
    [assumed] ; supuesto
   *[confirmed] {""}
}).
convocation-notice-without-rule = La convocatoria se hizo con { $days ->
    [one] 1 día
   *[other] { $days } días
} de antelación; no consta una regla sobre ello.
convocation-agenda = Agenda provisional
convocation-hours = La hora en cada capital
clocks-caption = Hora de apertura en cada capital
clock = { $time } ({ $offset })
clock-other-day = { $date } (otro día)

certificate-title = Certificación del acuerdo { $code }
certificate-heading = Certificación
certificate-opening = { $how ->
    [consulted] En el registro de { $acronym } consta que, sin reunión, las capitales adoptaron el acuerdo siguiente, que continúa la numeración de la { $kind } { $plenary } { $of_body }.
   *[agreed] En el registro de { $acronym } consta que en la { $kind } { $plenary } { $of_body }, convocada para el { $date } en { $place }, el pleno tomó el acuerdo siguiente.
}
certificate-duties = Compromisos que se apoyan en este acuerdo
certificate-duty = { $owner }. Plazo: { $due }.

consulted-title = Certificación de la consulta { $id }
consulted-opening = En el registro de { $acronym } consta que, sin reunión, se { $kind ->
    [silence] circuló en procedimiento de silencio
    [replies] circuló en consulta escrita
   *[confirmation] sometió a la confirmación de sus capitales, por haberse tomado ad referéndum,
} a { $asked ->
    [one] 1 miembro
   *[other] { $asked } miembros
} el texto siguiente, con el resultado que se certifica.
consulted-box = Consulta { $id }
consulted-decision = Decisión tomada ad referéndum: { $decision }.
consulted-agreement = De esta consulta se asentó el acuerdo { $agreement }.
consulted-by = Circuló
consulted-began = Inicio
consulted-until = Vencimiento
consulted-concluded = Conclusión
consulted-capitals = Respuesta de cada miembro
consulted-capitals-caption = Lo que respondió cada miembro consultado, y el asiento en que consta
consulted-course = Curso de la consulta
consulted-moment = { $instant }.
consulted-said = { $said ->
    [objection] Objetó
    [confirmed] Confirmó
    [declined] No confirmó
    [yes] A favor
    [no] En contra
    [abstain] Abstención
    [agreed] Conformidad expresa
    [doubts] Dudas que no bloquean
    [reservation] Reserva
    [reading] Declaración interpretativa
   *[silent] Guardó silencio
}
column-answer = Respuesta
