### La sala con mandos: la consola de quien preside, la mesa de la Secretaría y el teléfono de cada delegación.

room-item-done = tratado
room-item-reserved = Punto reservado
room-agenda-empty = El orden del día está vacío. La Secretaría Técnica puede incorporar puntos desde su mesa.
room-open-item = Abrir el punto { $number }
room-close-item = Cerrar el punto { $number }
room-item-more = Más sobre el punto { $number }
room-leave-reason = Por qué se deja, para el acta
room-move-up = Subir
room-move-down = Bajar
room-move-edge = No hay otro punto al lado con el que cambiar de lugar.
room-move-first = Tratarlo a continuación
room-move-propose = Proponer que se trate a continuación
room-move-decides = El orden del día está adoptado: lo cambia el pleno, que lo decide primero.
room-move-text = El pleno trata a continuación el punto { $number }, «{ $title }».
room-close-asks = ¿Clausurar la reunión? No se puede deshacer.
room-whole-agenda = Todo el orden del día
room-item-of = Punto { $number } de { $count }
room-not-open-yet = La sesión todavía no se ha abierto.
room-between-items = No hay ningún punto en debate.
room-resting = La sesión está suspendida.
room-over-now = La reunión ha concluido.
room-next-item = Sigue:

room-acta = Acta en vivo
room-acta-empty = Aquí aparecerá, frase por frase, lo que suceda en la sesión.
room-acta-earlier = { $count ->
    [one] Una frase anterior
   *[other] { $count } frases anteriores
}
room-acta-whole = El acta completa
room-acta-hint = Cada hecho con su frase. Lo que se redacta aquí queda junto al registro y será el punto de partida del acta.
room-acta-write = Redactar
room-acta-add = Añadir párrafo
room-acta-written = redactado
room-acta-keep = Guardar
room-acta-kept = Guardado. El acta partirá de este texto.
room-acta-drafted = El acta ya está redactada: se sigue escribiendo en su taller.
room-acta-workshop = Ir al taller
room-acta-overtaken = Otra persona cambió este párrafo mientras usted escribía. Su texto sigue en el recuadro; compárelo con el que quedó y guárdelo de nuevo.
room-acta-no-place = El texto no dice junto a qué hecho va. Vuelva a cargar la página.
room-acta-failed = No se pudo guardar. El texto sigue en el recuadro; inténtelo de nuevo.
room-to-secretary = Mesa de la Secretaría en la sala

room-screens = Pantallas
room-to-projector = Proyector
room-to-text = Texto de la sala
room-to-follow = Página para seguir la plenaria

room-note = Anotar
room-note-no-item = Se anota bajo un punto en debate. Ábralo y aquí estará el recuadro.
room-note-nobody = el pleno

room-before = Antes de abrir
room-open-session = Declarar abierta la sesión
room-open-asks = ¿Declarar abierta la sesión?
room-after = La reunión ha concluido
room-after-agreements = { $count ->
    [0] No se tomaron acuerdos.
    [one] Se tomó un acuerdo.
   *[other] Se tomaron { $count } acuerdos.
}
room-after-page = Página de la plenaria

room-keys = Teclas de la consola
room-keys-all = todas las teclas
room-keys-on = Usar las teclas
room-keys-close = Cerrar
room-keys-unavailable = Ahora no se puede.
room-asks-again = Pulse otra vez para confirmar; Esc para dejarlo.
room-asks-again-key = Pulse otra vez {"{"}{"}"} para confirmar; Esc para dejarlo.

room-banner = Se está decidiendo
room-banner-yours = Se está decidiendo: falta su delegación
room-banner-objections = ¿Hay objeciones?
room-banner-voted = Se está decidiendo: el voto de su delegación está registrado
room-banner-election = Elección abierta: falta el voto de su delegación
room-seat-votes = { $seat } participa en { $plenary } con voz y voto.
room-seat-speaks = { $seat } participa en { $plenary } con voz y sin voto.
room-seat-attends = { $seat } asiste a { $plenary } sin voz ni voto.

room-enter = Entrar a la sala
room-follow = Seguir la plenaria
room-announce-asks = ¿Anunciar el resultado? No se puede deshacer.

room-dock-here = Estoy en la sala
room-dock-remote = A distancia
room-dock-announced = Anunció su presencia. Contará en cuanto la mesa la confirme.
room-dock-end = He terminado
room-dock-withdraw = Retirarse de la lista
room-dock-ask = Pedir la palabra
room-dock-object = Objetar
room-dock-object-now = Confirmar: mi delegación objeta
room-dock-reasons-aloud = Expone sus motivos de viva voz.
room-dock-place = { $before ->
    [0] Usted es la siguiente delegación en hablar.
    [one] Hay una delegación antes que usted.
   *[other] Hay { $before } delegaciones antes que usted.
}
room-heard-text = Texto: «{ $text }».
room-heard-result = Resultado: { $verdict }.
