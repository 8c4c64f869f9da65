### Las decisiones en la sala: actos, negativas y lo que se muestra.

act-decision-ask-objections = Preguntar si hay objeciones
do-decision-ask-objections = ¿Hay objeciones?
act-decision-draw-roll = Fijar el orden de la votación nominal
do-decision-draw-roll = Fijar orden
act-decision-cast-sealed = Votar en votación registrada
do-decision-cast-sealed = Votar
act-decision-extend-voting = Fijar o prorrogar hasta cuándo se vota
do-decision-extend-voting = Prorrogar
act-decision-close-voting = Cerrar la votación
do-decision-close-voting = Cerrar votación
field-seconds = Segundos que espera la sala
field-minutes-more = Minutos más
field-call-order = Por quién se empieza
field-meant-vote = Cómo debía constar su voto (solo en una rectificación)
order-lot = por sorteo a partir del registro
order-protocol = por orden de protocolo
hint-sealed = El voto se guarda sellado: nadie ve su sentido antes del anuncio del resultado.
rule-ballot-change = El voto antes del cierre
rules-unnamed = Estas reglas no lo dicen; rige lo que se supone.
value-ballot-may = puede cambiarse hasta que se cierra la votación
value-ballot-once = es definitivo desde que se entrega

room-decision-consensus = se busca consenso
room-decision-acclamation = por aclamación
room-decision-roll-call = votación nominal abierta
room-decision-show-of-hands = votación a mano alzada abierta
room-decision-recorded = votación registrada abierta
room-decision-closed = votación cerrada
room-decision-tied = empate
room-decision-adopted = ✓ aprobado
room-decision-rejected = ✗ no aprobado
room-decision-upheld = ✓ se mantiene
room-decision-overturned = ✗ se revoca
room-decision-more = Otras acciones
room-direction-later = El sentido de los votos se muestra al anunciar el resultado.
room-roll-voted = votó
room-roll-written = votó (asentado)
room-roll-due = falta
room-roll-absent = ausente
room-roll-no-vote = sin voto
room-roll-silent = no votó
room-roll-yes = ✓ a favor
room-roll-no = ✗ en contra
room-roll-abstain = ○ abstención
room-progress-voted = { $entitled ->
    [one] Ha votado { $voted } de { $entitled }.
   *[other] Han votado { $voted } de { $entitled }.
}
room-progress-closed = La votación está cerrada; falta anunciar el resultado.
room-progress-next = Se llama a: { $seat }.
room-progress-hands = Se votará a mano alzada.
room-progress-counted = Las manos están contadas; falta anunciar el resultado.
room-progress-tied = Hay empate; resuelve quien preside.
room-progress-objections = { $objections ->
    [0] Nadie ha objetado.
    [one] Objeta 1 miembro.
   *[other] Objetan { $objections } miembros.
}
room-progress-until = Se reciben votos hasta las { $hour }.
room-progress-waits = La sala espera objeciones hasta las { $hour }.
room-objection = objeción
room-verdict-adopted = Queda aprobado
room-verdict-rejected = No queda aprobado
room-verdict-upheld = Se mantiene lo resuelto por la Presidencia
room-verdict-overturned = Se revoca lo resuelto por la Presidencia
room-ask-objections = ¿Hay objeciones? (espera { $seconds } s)
room-adopt = Adoptar
room-announce = Anunciar resultado
room-extend = Prorrogar { $minutes } min
room-close-in = Fijar cierre en { $minutes } min
room-draw-lot = Sortear por quién se empieza
room-draw-protocol = Llamar por orden de protocolo
room-call = { $seat }: ¿cómo vota?
room-record = Asentar
room-record-answer = Asentar la respuesta de otra delegación
room-record-ballot = Asentar el voto de quien no puede usar su dispositivo
room-will-be-silent = Si se anuncia ahora, constará que no votaron: { $seats }.
room-teller = Quién contó ({ $number } de 2)
room-casting-vote = Voto de calidad { $choice }
room-put = Someter un texto
room-seat-vote = Votar
room-seat-does = { $does }: { $choice }
room-seat-afterwards = Después se decide:
room-seat-answer = Responder
room-seat-change = Cambiar el voto
room-seat-change-vote = Sustituir el voto
room-seat-registered = Su voto está registrado a las { $hour }.
room-seat-answered = Su respuesta consta en acta.
room-seat-aloud = También puede responder de viva voz cuando se le llame.
room-seat-hands = Se vota a mano alzada, en la sala.
room-seat-silence = Si no objeta, no hace falta hacer nada.
room-seat-objects = Su objeción consta e impide el consenso mientras no la retire.
room-say-objection = Objetar
room-say-does-not-block = Dejar constancia de dudas sin bloquear
room-say-withdraw-objection = Retirar la objeción
room-say-reservation = Formular una reserva
room-say-explanation = Añadir explicación de voto
room-say-rectification = Rectificar el voto
room-say-meant = Cómo debía constar
room-say-words = Sus palabras
room-say-send = Dejar constancia
