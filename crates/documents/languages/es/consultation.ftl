# Consultas a las capitales, sin reunión.

instant = { $date } a las { $hour }
sentence-consultation-circulated = Se circuló { $rule ->
    [written_consultation] en consulta escrita
   *[silence] en procedimiento de silencio
} el texto { $text } a { $asked ->
    [one] 1 miembro
   *[other] { $asked } miembros
}, con plazo de { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}, hasta el { $until }.
line-consultation-circulated = { $consultation }: se circula { $rule ->
    [written_consultation] en consulta escrita
   *[silence] en procedimiento de silencio
} { $text }, hasta el { $until }
sentence-consultation-objected = { $seat } rompió el silencio; objetó { $paragraph ->
    [none] el texto
   *[other] el párrafo { $paragraph }
}: { $reason }.
line-consultation-objected = { $consultation }: { $seat } rompe el silencio{ $paragraph ->
    [none] {""}
   *[other] {" "}(párrafo { $paragraph })
}: { $reason }
sentence-consultation-stated = { $stated }{ $again ->
    [again] {" "}(en lugar de lo declarado antes)
   *[first] {""}
}.
line-consultation-stated = { $consultation }: { $stated }
sentence-consultation-replied = { $seat } respondió { $choice ->
    [yes] a favor
    [no] en contra
   *[abstain] con abstención
}.
line-consultation-replied = { $consultation }: { $seat } responde { $choice ->
    [yes] a favor
    [no] en contra
   *[abstain] con abstención
}
sentence-consultation-extended = El plazo corre de nuevo, { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}, hasta el { $until }: { $reason }.
line-consultation-extended = { $consultation }: el plazo se prorroga hasta el { $until }: { $reason }
sentence-consultation-referred = { $seats } { $count ->
    [one] tomó
   *[other] tomaron
} la decisión { $decision } ad referéndum, sujeta a la confirmación de { $count ->
    [one] su capital
   *[other] sus capitales
} hasta el { $date }; entretanto es provisional ({ $consultation }).
line-consultation-referred = { $decision }: { $seats } { $count ->
    [one] la toma
   *[other] la toman
} ad referéndum, hasta el { $date } ({ $consultation })
sentence-consultation-confirmed = { $seat } confirmó lo tomado ad referéndum.
line-consultation-confirmed = { $consultation }: { $seat } confirma lo tomado ad referéndum
sentence-consultation-declined = { $seat } no confirmó lo tomado ad referéndum: { $reason }.
line-consultation-declined = { $consultation }: { $seat } no confirma lo tomado ad referéndum: { $reason }
sentence-consultation-withdrawn = Se retiró el texto antes de que venciera el plazo: { $reason }.
line-consultation-withdrawn = { $consultation }: se retira el texto: { $reason }
sentence-consultation-concluded = { $kind ->
    [confirmation] { $outcome ->
        [adopted] Se certificó que lo tomado ad referéndum quedó firme: confirmaron { $yes } de { $asked }.
       *[rejected] Se certificó que lo tomado ad referéndum no quedó confirmado: confirmaron { $yes } de { $asked }.
    }
    [replies] { $outcome ->
        [adopted] Se certificó la adopción por consulta escrita, con { $votes }.
       *[rejected] Se certificó que la consulta escrita no adoptó el texto, con { $votes }.
    }
   *[silence] { $outcome ->
        [adopted] Se certificó la adopción tácita: nadie objetó en el plazo.
       *[rejected] Se certificó que el silencio se rompió: { $objections ->
            [one] hubo 1 objeción
           *[other] hubo { $objections } objeciones
        }.
    }
}
line-consultation-concluded = { $consultation }: { $kind ->
    [confirmation] { $outcome ->
        [adopted] firme; confirmaron { $yes } de { $asked }
       *[rejected] no confirmado; confirmaron { $yes } de { $asked }
    }
    [replies] { $outcome ->
        [adopted] adoptado con { $votes }
       *[rejected] no adoptado, con { $votes }
    }
   *[silence] { $outcome ->
        [adopted] adopción tácita, sin objeciones
       *[rejected] silencio roto; { $objections ->
            [one] 1 objeción
           *[other] { $objections } objeciones
        }
    }
}
