### El correo que sale de la casa.

letter-convened-subject = Convocatoria a la plenaria { $plenary }: { $date }
letter-convened =
    { $name }:

    Su delegación está convocada a la plenaria { $plenary }.

    Fecha: { $date }
    Hora: { $hour } ({ $offset }), hora de la sede
    En su capital: { $home-date }, { $home-hour }
    Lugar: { $place }

    La convocatoria, el orden del día y los documentos:
    { $link }

    Recibe esta carta porque está en la acreditación de su delegación.
letter-circulated-subject = Acta { $plenary }: observaciones hasta el { $until }
letter-circulated =
    { $name }:

    El proyecto de acta de la plenaria { $plenary } está en circulación.
    Su delegación puede observarlo párrafo por párrafo hasta el { $until } inclusive.

    La plenaria y su acta:
    { $link }

    Recibe esta carta porque está en la acreditación de su delegación.
letter-due-subject = Vence el { $date }: compromiso de { $agreement }
letter-due =
    { $name }:

    El { $date } vence un compromiso de { $seat }, asumido en el acuerdo { $agreement }:

    { $text }

    Si ya está hecho, infórmelo en su mesa, con la prueba que tenga:
    { $link }

    Recibe esta carta porque habla por { $seat }, que responde de este compromiso.
letter-overdue-subject = Venció el { $date }: compromiso de { $agreement }
letter-overdue =
    { $name }:

    El { $date } venció un compromiso de { $seat }, asumido en el acuerdo { $agreement }, y no consta que se haya cumplido:

    { $text }

    Informe en su mesa de lo hecho, o de lo que falta:
    { $link }

    Recibe esta carta porque habla por { $seat }, que responde de este compromiso.
letter-digest-subject = Lo que espera a { $seat } al { $date }
letter-digest =
    { $name }:

    Esto espera a { $seat } al { $date }:

    { $needs }

    Su mesa, con el formulario de cada acto:
    { $link }

    Recibe esta carta, una por semana y solo si algo espera, porque habla por { $seat }.
    Para no recibirla más:
    { $off }
digest-declaration = No consta su posición sobre la declaración { $id }: { $title }
digest-minutes = El acta { $plenary } puede observarse hasta el { $date } inclusive
digest-commitment = Compromiso de { $agreement }{ $dated ->
    [yes] {" "}({ $late ->
        [yes] venció
       *[no] vence
    } el { $date })
   *[no] { $late ->
        [yes] {" "}(vencido)
       *[no] {""}
    }
}: { $text }
digest-committee = Puede sumarse a un comité: { $name }
digest-plenary = Próxima plenaria: { $plenary }, { $date }, { $hour } ({ $offset })

letters-title = Cartas
letters-lede = Todo lo que sale de la casa por correo: lo que espera, lo que salió y lo que no pudo salir.
letters-not-yours = Las cartas las lleva la Secretaría Técnica; su cuenta no actúa hoy por ella.
letters-to-desk = A su mesa
letters-stages = Por estado
letters-all = Todas
letters-stage-waiting = Esperan
letters-stage-failed = No salieron
letters-stage-sent = Salieron
letters-is-waiting = espera
letters-is-failed = no salió
letters-is-sent = salió
letters-none = Aquí estarán las cartas en cuanto haya una: las escribe el programa cuando se convoca una plenaria, circula un acta, vence un compromiso o algo espera a un asiento.
letters-pages = Páginas de cartas
letters-newer = Más recientes
letters-older = Anteriores
letters-reason = El último intento falló: { $reason }
letters-how-title = Cómo salen
letters-how = Una carta que no puede salir se intenta de nuevo cada vez más espaciado; a los tres días se da por no salida, y aquí puede intentarse otra vez. Nada se pierde ni sale dos veces con otro nombre.
letters-secret = El texto de esta carta permite entrar a quien la recibe, y solo a esa persona se le muestra.
letters-attached = Adjunto: { $name }
letters-retry = Intentar ahora
letters-back = Todas las cartas
letters-purpose = Para qué
letters-posted = Escrita
letters-attempts = Intentos
letters-left = Salió
letters-next = Próximo intento
letters-why = Último fallo
letters-purpose-sign-in = enlace para entrar
letters-purpose-access = cambio en el acceso a la cuenta
letters-purpose-convocation = convocatoria
letters-purpose-minutes = acta en circulación
letters-purpose-commitment = compromiso que vence
letters-purpose-election = elección
letters-purpose-digest = resumen de la semana
letters-off-title = Resumen de la semana
letters-off-on = Ahora recibe una carta por semana con lo que espera a su asiento, si algo espera.
letters-off-off = Ahora no recibe el resumen de la semana.
letters-off-duty = Las convocatorias, las actas en circulación y los compromisos que vencen se envían siempre: a ellos responde su asiento.
letters-off-go = No recibirlo más
letters-off-back = Volver a recibirlo
letters-off-chosen = Anotado.
letters-fault-closed = la cuenta está cerrada
letters-fault-no-address = la dirección de la cuenta no es una dirección de correo
letters-fault-broken-off = el intento se interrumpió
