# Actas.

line-minutes-carried-in = entra en el registro el Acta { $plenary }: { $text }
line-minutes-drafted = se redacta el Acta { $plenary }, con { $paragraphs ->
    [one] un párrafo
   *[other] { $paragraphs } párrafos
}
line-minutes-revised = Acta { $plenary }: se revisa el párrafo { $paragraph }
line-minutes-circulated = Acta { $plenary }: se distribuye a las delegaciones, con plazo de observaciones hasta el { $date }
line-minutes-observed = Acta { $plenary }: { $seat } observa el párrafo { $paragraph } (observación { $observation })
line-minutes-observation-settled = Acta { $plenary }: la observación { $observation } { $disposition ->
    [accepted] se acepta
    [rejected] se rechaza
   *[noted] queda anotada
}
line-minutes-submitted = Acta { $plenary }: se somete a la plenaria { $to }
sentence-minutes-approved = El pleno aprobó el Acta { $plenary }.
line-minutes-approved = la plenaria { $by } aprueba el Acta { $plenary }
line-minutes-signed = Acta { $plenary }: firma { $seat }{ $capacity ->
    [presidency] {" "}por la Presidencia
    [secretariat] {" "}por la Secretaría Técnica
   *[delegation] {""}
}
line-minutes-published = se publica el Acta { $plenary }
line-minutes-corrected = corrigendo al Acta { $plenary }: { $text }
