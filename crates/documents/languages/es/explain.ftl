# La frase que explica una decisión: antes, qué se requiere; después, cómo resultó.

explain-presence = Con { $present } de { $members } miembros presentes
explain-share = { $share ->
    [half] mayoría
    [two-thirds] dos tercios
    [three-quarters] tres cuartos
    [all] unanimidad
    [at-least] al menos { $numerator }/{ $denominator }
    [more-than] más de { $numerator }/{ $denominator }
   *[count] número fijo
} { $base ->
    [members] de los miembros
    [present] de los presentes
   *[present-and-voting] de quienes votan a favor o en contra
}
explain-votes = { $yes ->
    [0] ningún voto a favor
    [one] 1 voto a favor
   *[other] { $yes } votos a favor
}, { $no ->
    [0] ninguno en contra
   *[other] { $no } en contra
} y { $abstain ->
    [0] ninguna abstención
    [one] 1 abstención
   *[other] { $abstain } abstenciones
}
explain-before-votes = { $presence } { $yes ->
    [one] se requiere 1 voto a favor
   *[other] se requieren { $yes } votos a favor
}: { $share }.
explain-before-sides = { $presence } { $yes ->
    [one] se requiere 1 voto a favor si todos toman posición
   *[other] se requieren { $yes } votos a favor si todos toman posición
}: { $share }.
explain-before-consensus = Por consenso: se adopta si ninguno de los { $present } miembros presentes objeta (de { $members } miembros{ $quorum ->
    [none] {""}
   *[other] ; quórum { $quorum }
}).
explain-before-consensus-minus = Por consenso: se adopta si { $objections ->
    [one] objeta a lo sumo 1
   *[other] objetan a lo sumo { $objections }
} de los { $present } miembros presentes (de { $members } miembros{ $quorum ->
    [none] {""}
   *[other] ; quórum { $quorum }
}).
explain-before-consensus-all = Por consenso de todos: se adopta si los { $members } miembros están presentes y ninguno objeta ({ $present } presentes).
explain-before-acclamation = Por aclamación: se adopta si ninguno de los { $present } miembros presentes pide votación (de { $members } miembros{ $quorum ->
    [none] {""}
   *[other] ; quórum { $quorum }
}).
explain-before-consensus-first = Se busca primero el consenso durante { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}; si no se logra, se vota. { $then }
explain-before-silence = Por procedimiento de silencio: se adopta si ningún miembro objeta en { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}.
explain-before-confirmation = Ad referéndum: queda firme cuando lo confirma cada miembro que se reservó, en { $days ->
    [one] 1 día
   *[other] { $days } días
}; el silencio { $lapse ->
    [confirms] confirma
   *[rejects] rechaza
}.
explain-before-replies = Por consulta escrita: se requieren al menos { $replies ->
    [one] 1 respuesta
   *[other] { $replies } respuestas
}. { $then }
explain-before-appeal = La resolución de la presidencia se mantiene salvo que una apelación reúna más votos a favor que en contra.
explain-unattainable = Los presentes no bastan para adoptarla.

explain-after-votes = { $presence }: { $verdict ->
    [adopted] aprobado con { $votes }
    [tied] empate, con { $votes }
   *[rejected] rechazado con { $votes }
}; { $needed ->
    [one] se requería 1 ({ $share })
   *[other] se requerían { $needed } ({ $share })
}.
explain-after-consensus = { $verdict ->
    [adopted] Por consenso: ninguno de los { $present } miembros presentes objetó
   *[rejected] Sin consenso: { $objections ->
        [one] objetó 1 de los { $present } miembros presentes
       *[other] objetaron { $objections } de los { $present } miembros presentes
    }
} (de { $members } miembros{ $quorum ->
    [none] {""}
   *[other] ; quórum { $quorum }
}).
explain-after-consensus-minus = { $verdict ->
    [adopted] Por consenso
   *[rejected] Sin consenso
}: { $objections ->
    [0] ninguno de los { $present } miembros presentes objetó
    [one] objetó 1 de los { $present } miembros presentes
   *[other] objetaron { $objections } de los { $present } miembros presentes
}; se admitían { $allowed } (de { $members } miembros{ $quorum ->
    [none] {""}
   *[other] ; quórum { $quorum }
}).
explain-after-consensus-all = { $verdict ->
    [adopted] Por consenso de todos: los { $members } miembros estaban presentes y ninguno objetó.
   *[rejected] Sin consenso de todos: { $present } de { $members } miembros presentes, { $objections ->
        [one] 1 objeción
       *[other] { $objections } objeciones
    }.
}
explain-after-acclamation = { $verdict ->
    [adopted] Por aclamación: ninguno de los { $present } miembros presentes pidió votación
   *[rejected] Sin aclamación: { $objections ->
        [one] pidió votación 1 de los { $present } miembros presentes
       *[other] pidieron votación { $objections } de los { $present } miembros presentes
    }
} (de { $members } miembros{ $quorum ->
    [none] {""}
   *[other] ; quórum { $quorum }
}).
explain-after-acclaimed = Por aclamación: ninguno de los { $present } miembros presentes pidió votación (de { $members } miembros; se requerían { $needed }: { $share }).
explain-after-silence = Por procedimiento de silencio de { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}: { $objections ->
    [0] ningún miembro objetó
    [one] objetó 1 miembro
   *[other] objetaron { $objections } miembros
}.
explain-after-confirmation = Ad referéndum: { $yes ->
    [one] confirmó 1
   *[other] confirmaron { $yes }
} de { $reserved } miembros que se reservaron, { $no ->
    [one] rechazó 1
   *[other] rechazaron { $no }
}.
explain-after-replies = Por consulta escrita: { $replies ->
    [one] 1 respuesta
   *[other] { $replies } respuestas
}, se requerían { $needed }. { $then }
explain-after-appeal = { $verdict ->
    [adopted] La resolución de la presidencia se mantuvo
   *[rejected] La apelación prosperó y la resolución de la presidencia quedó sin efecto
}: { $yes } a favor de la apelación, { $no } en contra.
explain-fell-back = No se logró el consenso y se pasó a votación.
explain-second-vote = Es la segunda votación, tras un empate.
explain-casting-vote = El empate se resolvió con el voto de calidad de quien presidía: { $choice }.
explain-referral = { $standing ->
    [open] Ad referéndum: es provisional hasta que confirmen las capitales de { $seats }, con plazo hasta el { $date } ({ $id }).
    [final] Ad referéndum: lo confirmaron las capitales que lo reservaron y es firme ({ $id }).
   *[fallen] Ad referéndum: las capitales no lo confirmaron y queda sin efecto ({ $id }).
}
explain-consulted = { $kind ->
    [replies] Adoptado por consulta escrita
   *[silence] Adoptado por procedimiento de silencio
} ({ $id }), concluido el { $date }.
