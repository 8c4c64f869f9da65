# Elecciones.

round-votes = { $seat } ({ $votes ->
    [one] 1 voto
   *[other] { $votes } votos
})
round-elected = Reunió los votos requeridos { $seat }.
round-restricted = Nadie los reunió; pasan a la ronda siguiente { $seats }.
round-repeated = Hubo empate; se repite la ronda.
round-to-lot = Persistió el empate; se decide por sorteo entre { $seats }.
round-lot-for-second-place = Pasa a la ronda siguiente { $leader }; el otro puesto se decide por sorteo entre { $seats }.
round-carried-over = No hubo resultado; la elección se deja para más adelante.
sentence-election-called = Se convocó la elección para ejercer { $office } { $span }.
line-election-called = se convoca la elección para { $office } { $span }
sentence-election-nominated = { $by ->
    [none] { $candidate } presentó su candidatura a { $office }.
   *[other] { $by } propuso la candidatura de { $candidate } a { $office }{ $consents ->
        [consents] , con su consentimiento
       *[asked] {""}
    }.
}
line-election-nominated = { $by ->
    [none] { $candidate } presenta su candidatura a { $office }
   *[other] { $by } propone a { $candidate } para { $office }
}
sentence-election-consented = { $candidate } aceptó su candidatura a { $office }.
line-election-consented = { $candidate } acepta su candidatura a { $office }
sentence-election-candidacy-withdrawn = { $candidate } retiró su candidatura a { $office }.
line-election-candidacy-withdrawn = { $candidate } retira su candidatura a { $office }
sentence-election-opened = La elección para { $office } se hizo { $mode ->
    [acclamation] por aclamación
    [consensus] por consenso
   *[roll_call] por votación nominal
} y la condujo { $officer }; { $entitled ->
    [one] participó 1 miembro
   *[other] participaron { $entitled } miembros
}. Candidaturas: { $candidates }.
line-election-opened = se abre la elección para { $office }, que conduce { $officer }; candidaturas: { $candidates }
sentence-election-objected = { $seat } pidió que la elección para { $office } se decidiera por votación.
line-election-objected = { $seat } pide votación en la elección para { $office }
sentence-election-vote-cast = En la ronda { $round }, { $seat } { $candidate ->
    [none] se abstuvo
   *[other] votó por { $candidate }
}.
line-election-vote-cast = ronda { $round }: { $seat } { $candidate ->
    [none] se abstiene
   *[other] vota por { $candidate }
}
sentence-election-round-closed = Resultado de la ronda { $round }: { $tally }; { $abstentions ->
    [0] ninguna abstención
    [one] 1 abstención
   *[other] { $abstentions } abstenciones
}. { $result }
line-election-round-closed = elección para { $office }, ronda { $round }: { $tally }
sentence-election-lot-drawn = El sorteo favoreció a { $seat }{ $witnesses ->
    [none] {""}
   *[other] , en presencia de { $witnesses }
}.
line-election-lot-drawn = el sorteo favorece a { $seat }
sentence-election-announced = Se proclamó el resultado: { $elected } ejercerá { $office }{ $span ->
    [none] {""}
   *[other] {" "}{ $span }
}, por { $mode ->
    [acclamation] aclamación
    [consensus] consenso
   *[roll_call] votación nominal
}.
line-election-announced = Se proclama el resultado: { $elected }, para { $office }{ $span ->
    [none] {""}
   *[other] {" "}{ $span }
}
sentence-election-vote-disclosed = { $seat } manifestó, por voluntad propia, haber otorgado su voto de confianza a { $candidate }; el registro no lo comprueba.
line-election-vote-disclosed = { $seat } manifiesta que dio su voto de confianza a { $candidate }
