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
