# Decisiones y lo que los miembros declaran sobre ellas.

statement-objection = { $seat } objetó: { $text }
statement-does-not-block = { $seat } no bloqueó el consenso y dejó constancia: { $text }
statement-reservation = { $seat } formuló una reserva{ $paragraph ->
    [none] {""}
   *[other] {" "}al párrafo { $paragraph }
}: { $text }
statement-interpretative-declaration = { $seat } formuló una declaración interpretativa: { $text }
statement-dissociation = { $seat } se desvinculó del párrafo { $paragraph }
statement-endorsement = { $seat } expresó su respaldo
statement-will-join = { $seat } anunció que se sumará el { $date }
statement-explanation = { $seat } explicó su posición: { $text }
statement-rectification = { $seat } rectificó, después del anuncio, que su voto debía ser { $choice ->
    [yes] a favor
    [no] en contra
   *[abstain] de abstención
}, sin que ello altere el resultado: { $text }
sentence-decision-opened = Se sometió al pleno, { $mode ->
    [consensus] por consenso
    [acclamation] por aclamación
    [roll_call] por votación nominal
    [recorded] por votación registrada
   *[show_of_hands] a mano alzada
}, { $subject ->
    [motion] la moción de { $seat }:
    [appeal] la apelación de { $seat } contra lo resuelto por la Presidencia:
    [amendment] la enmienda { $number }, de { $seat }:
    [part] la parte { $number } del texto:
   *[none] el texto
} { $text }.
line-decision-opened = { $decision }: se somete al pleno { $subject ->
    [motion] una moción:
    [appeal] una apelación:
    [amendment] la enmienda { $number }:
    [part] la parte { $number }:
   *[none] {""}
}{ $subject ->
    [none] {""}
   *[other] {" "}
}{ $text }
sentence-decision-stated = { $stated }{ $again ->
    [again] {" "}(en lugar de lo declarado antes)
   *[first] {""}
}.
line-decision-stated = { $decision }: { $stated }
sentence-decision-vote-cast = { $seat } { $choice ->
    [yes] votó a favor
    [no] votó en contra
   *[abstain] se abstuvo
}.
line-decision-vote-cast = { $decision }: { $seat } { $choice ->
    [yes] vota a favor
    [no] vota en contra
   *[abstain] se abstiene
}
sentence-decision-hands-counted = Se contaron los votos a mano alzada: { $votes }{ $tellers ->
    [none] {""}
   *[other] ; escrutaron { $tellers }
}.
line-decision-hands-counted = { $decision }: se cuentan los votos a mano alzada: { $votes }
sentence-decision-fell-back-to-vote = Al no lograrse el consenso, se pasó a votación { $mode ->
    [roll_call] nominal
    [recorded] registrada
   *[show_of_hands] a mano alzada
}.
line-decision-fell-back-to-vote = { $decision }: sin consenso, se pasa a votación
sentence-decision-voted-again = Al haber empate ({ $votes }), se votó por segunda vez.
line-decision-voted-again = { $decision }: empate; se vota de nuevo
sentence-decision-tie-settled = El empate se resolvió con el voto de calidad de quien presidía, { $choice }: { $outcome ->
    [adopted] quedó aprobado
   *[rejected] quedó rechazado
}.
line-decision-tie-settled = { $decision }: voto de calidad { $choice }; { $outcome ->
    [adopted] aprobado
   *[rejected] rechazado
}
sentence-decision-closed = { $votes ->
    [none] { $outcome ->
        [adopted] El pleno lo aprobó sin votación{ $objections ->
            [0] {" "}y sin objeciones
            [one] , con 1 objeción
           *[other] , con { $objections } objeciones
        }.
       *[rejected] El pleno no lo aprobó: { $objections ->
            [one] hubo 1 objeción
           *[other] hubo { $objections } objeciones
        }.
    }
   *[other] { $outcome ->
        [adopted] El pleno lo aprobó con { $votes }.
        [tied] La votación resultó en empate, con { $votes }.
       *[rejected] El pleno lo rechazó con { $votes }.
    }
}
line-decision-closed = { $decision }: { $outcome ->
    [adopted] aprobado
    [tied] empate
   *[rejected] no aprobado
}{ $votes ->
    [none] , { $objections ->
        [0] sin objeciones
        [one] 1 objeción
       *[other] { $objections } objeciones
    }
   *[other] , { $votes }
}
sentence-decision-withdrawn = Se retiró el texto antes de que se decidiera.
line-decision-withdrawn = { $decision }: se retira el texto antes de decidirse
sentence-decision-objections-asked = Se preguntó si había objeciones y se esperó.
line-decision-objections-asked = { $decision }: se pregunta si hay objeciones
sentence-decision-roll-drawn = La votación nominal comenzó por { $seat }, { $how ->
    [lot] por sorteo a partir del registro
   *[protocol] según el orden de protocolo
}.
line-decision-roll-drawn = { $decision }: se llamará primero a { $seat }, { $how ->
    [lot] por sorteo
   *[protocol] por orden de protocolo
}
sentence-decision-ballot-received = { $seat } entregó su voto, sellado hasta el anuncio del resultado.
line-decision-ballot-received = { $decision }: se recibe el voto sellado de { $seat }
sentence-decision-voting-extended = Se dispuso recibir votos hasta las { $time }.
line-decision-voting-extended = { $decision }: se reciben votos hasta las { $time }
sentence-decision-voting-closed = Se cerró la votación.
line-decision-voting-closed = { $decision }: se cierra la votación
sentence-decision-ballots-disclosed = { $roll ->
    [none] No se recibió ningún voto.
   *[other] Se abrieron los votos recibidos. { $roll }.
}
line-decision-ballots-disclosed = { $decision }: { $ballots ->
    [0] no se recibió ningún voto
    [one] se abre el voto recibido
   *[other] se abren los { $ballots } votos recibidos
}
