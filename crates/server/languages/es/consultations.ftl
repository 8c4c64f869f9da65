### Consultas a las capitales, sin reunión: actos y reglas.

act-consultation-circulate = Circular un texto a las capitales
do-consultation-circulate = Circular
act-consultation-object = Romper el silencio con una objeción
do-consultation-object = Objetar
act-consultation-state = Manifestarse sin romper el silencio
do-consultation-state = Manifestar
act-consultation-reply = Responder una consulta escrita
do-consultation-reply = Responder
act-consultation-extend = Prorrogar el plazo de una consulta
do-consultation-extend = Prorrogar
act-consultation-refer = Hacer constar que una decisión se toma ad referéndum
do-consultation-refer = Hacer constar
act-consultation-confirm = Confirmar lo tomado ad referéndum
do-consultation-confirm = Confirmar
act-consultation-decline = No confirmar lo tomado ad referéndum
do-consultation-decline = No confirmar
act-consultation-withdraw = Retirar un texto circulado
do-consultation-withdraw = Retirar el texto
act-consultation-conclude = Certificar cómo terminó una consulta
do-consultation-conclude = Certificar
field-consultation = Consulta
field-circulated-text = El texto que se circula
field-hours = Horas que corre el plazo
hint-hours = Horas corridas, las mismas para todas las capitales, desde que conste. Las reglas dan al menos { $hours }.
hint-consultation-plenary = Si una plenaria la encargó.
field-objection = A qué se objeta y por qué
hint-objection = Basta una objeción para romper el silencio, y no se retira: podrá circularse otro texto.
field-objected-paragraph = Párrafo al que se objeta
field-reply = Respuesta
field-extension-hours = Horas que corre desde ahora
hint-extension = El plazo corre de nuevo entero, y termina después que el anterior.
field-reserving = Miembros que la reservan a su capital
field-confirm-until = Último día para confirmar
consultation-matter = { $matter } ({ $rule })
consultation-matter-waits = { $matter } (espera a una plenaria)
consultation-statement-endorsement = acuerdo expreso
consultation-statement-does-not-block = tiene dudas, pero no rompe el silencio
consultation-statement-reservation = reserva
consultation-statement-interpretative-declaration = declaración interpretativa
desk-topic-consultation = Consulta

## Reglas.

rule-consultations = Decisiones sin reunión
rule-consultations-silence = Asuntos que pueden adoptarse por silencio
rule-consultations-hours = Horas de silencio
rule-consultations-written = Asuntos que pueden consultarse por escrito
rule-consultations-replies = Respuestas necesarias
rule-consultations-then = Con qué votación se cuentan
rule-consultations-extended-by = Quién prorroga un plazo
rule-consultations-confirm-days = Días para confirmar lo tomado ad referéndum
rule-consultations-lapse = Ad referéndum, callar confirma
hint-consultations = Lo que no se marque espera a una plenaria. Si nada se escribe en este bloque, las reglas no dicen nada y rige lo que se muestra como «no consta».
extender-circulator = quien circuló el texto
extender-presidency = la Presidencia
extender-secretariat = la Secretaría Técnica
extender-bureau = la Presidencia o la Secretaría Técnica
value-consultation-silence = { $matters }: silencio de { $hours } horas
value-consultation-written = { $matters }: consulta escrita, al menos { $replies } respuestas
value-consultation-none = ningún asunto
value-consultation-extends = prorroga { $extender }
value-consultation-confirms = ad referéndum se confirma en { $days } días, y callar { $lapse ->
    [confirms] confirma
   *[rejects] no confirma
}
value-consultation-unsaid = no consta; entretanto, { $value }

## Página pública, mesas y cartas.

nav-consultations = Consultas
consultations-lede = Lo que se decide sin reunión: textos en procedimiento de silencio, consultas escritas y decisiones tomadas ad referéndum que esperan a las capitales.
consultations-none = Aquí estarán las consultas en cuanto la Presidencia o la Secretaría Técnica circule un texto a las capitales, o una plenaria tome una decisión ad referéndum.
consultation-silence = Procedimiento de silencio
consultation-replies = Consulta escrita
consultation-confirmation = Decisión ad referéndum
consultation-until = Hasta el { $end }.
consultation-ended = El plazo terminó el { $end }.
consultation-ran-until = El plazo iba hasta el { $end }.
consultation-by = Circulado por { $by } el { $at }
consultation-noted-by = Hecho constar por { $by } el { $at }
consultation-withdrawn = retirado
consultation-runs = corre el plazo
consultation-provisional = provisional
consultation-broken = silencio roto; por certificar
consultation-to-certify = sin oposición; por certificar
consultation-to-certify-not = no reúne lo necesario; por certificar
consultation-tacit = adopción tácita
consultation-adopted = adoptado
consultation-final = confirmado: firme
consultation-broken-for-good = silencio roto: no adoptado
consultation-rejected = no adoptado
consultation-fallen = no confirmado: sin efecto
consultation-of-decision = Decisión { $decision }, provisional hasta que confirmen las capitales que la reservaron.
consultation-capitals = El plazo en cada capital
consultation-text = El texto
consultation-so-far = { $said ->
    [0] Aún no se ha pronunciado ninguna de las { $asked } capitales
    [one] Se ha pronunciado 1 de { $asked } capitales
   *[other] Se han pronunciado { $said } de { $asked } capitales
}{ $kind ->
    [silence] { $objections ->
        [0] ; ninguna objeta.
        [one] ; 1 objeta.
       *[other] ; { $objections } objetan.
    }
   *[other] .
}
consultation-local-end = Termina, en su hora
consultation-answer = Respuesta
consultation-words = Sus palabras
consultation-said-objection = objetó
consultation-said-confirmed = confirmó
consultation-said-declined = no confirmó
consultation-said-agreement = de acuerdo
consultation-said-doubts = dudas, sin bloquear
consultation-said-reservation = reserva
consultation-said-reading = declaración interpretativa
consultation-kept-silent = calló
consultation-silent-yet = sin respuesta
consultation-course = Lo ocurrido
consultation-clock-note = El plazo corre igual para todas las capitales, desde que consta en el registro. Una objeción o respuesta que llega después se rechaza y dice cuándo terminó.
consultation-provisional-agreement = Provisional, ad referéndum: espera a las capitales hasta el { $day }.
consultation-fallen-agreement = No quedó confirmado por las capitales: sin efecto.
due-consultation = { $consultation }: { $text }
calendar-consultation = { $consultation }: termina el plazo
desk-consultations = Consultas a las capitales
desk-no-consultations = Nada espera a las capitales. Aquí estará cada texto que se circule, con lo que falta para que venza.
desk-consultations-office = Consultas a las capitales
desk-no-consultations-office = Ningún texto está circulando. Aquí se circula uno, y aquí se certifica cómo terminó.
desk-consultation-circulate = Decidir un asunto sin reunión
desk-consultation-left = { $end } { $days ->
    [0] Quedan { $hours } h.
   *[other] Quedan { $days } d y { $hours } h.
} En su capital: { $home }.
desk-consultation-over = { $end }
desk-consultation-answered = ya respondió: { $answer }
letters-purpose-consultation = consulta a las capitales
letter-consultation-begun-subject = { $consultation }: { $kind ->
    [silence] procedimiento de silencio
    [replies] consulta escrita
   *[confirmation] confirmación ad referéndum
} hasta el { $end }
letter-consultation-begun = { $name }:

    { $kind ->
        [silence] Se circuló este texto a { $seat } en procedimiento de silencio. Si ningún miembro objeta antes de que termine el plazo, queda adoptado.
        [replies] Se circuló este texto a { $seat } en consulta escrita. Se espera su respuesta antes de que termine el plazo.
       *[confirmation] { $seat } tomó esta decisión ad referéndum. Es provisional hasta que su capital la confirme.
    }

    { $text }

    Termina: { $end }
    En su capital: { $home-end }

    El texto, quién respondió y cómo responder:
    { $link }

    Recibe esta carta porque está en la acreditación de su delegación.
letter-consultation-extended-subject = { $consultation }: el plazo se prorroga hasta el { $end }
letter-consultation-extended = { $name }:

    El plazo de { $consultation } corre de nuevo.

    { $text }

    Termina: { $end }
    En su capital: { $home-end }

    Quién respondió y cómo responder:
    { $link }

    Recibe esta carta porque está en la acreditación de su delegación.
letter-consultation-reminder-subject = Recordatorio: { $consultation } termina el { $end }
letter-consultation-reminder = { $name }:

    { $seat } no ha respondido a { $consultation }. { $kind ->
        [silence] Si calla, se tiene por conforme.
        [replies] Su respuesta cuenta si llega en plazo.
       *[confirmation] La decisión es provisional hasta que su capital la confirme.
    }

    { $text }

    Termina: { $end }
    En su capital: { $home-end }

    { $link }

    Recibe esta carta porque está en la acreditación de su delegación.
letter-consultation-withdrawn-subject = { $consultation }: se retiró el texto
letter-consultation-withdrawn = { $name }:

    Se retiró el texto de { $consultation } antes de que venciera el plazo. Nada hay que responder.

    { $text }

    El motivo consta aquí:
    { $link }

    Recibe esta carta porque está en la acreditación de su delegación.
letter-consultation-concluded-subject = { $consultation }: { $outcome ->
    [adopted] { $kind ->
        [silence] adopción tácita
        [replies] adoptado
       *[confirmation] confirmado
    }
   *[rejected] { $kind ->
        [silence] el silencio se rompió
        [replies] no adoptado
       *[confirmation] no confirmado
    }
}
letter-consultation-concluded = { $name }:

    Se certificó cómo terminó { $consultation }: { $outcome ->
        [adopted] { $kind ->
            [silence] nadie objetó en el plazo, y el texto queda adoptado.
            [replies] el texto queda adoptado.
           *[confirmation] las capitales confirmaron, y la decisión es firme.
        }
       *[rejected] { $kind ->
            [silence] el silencio se rompió, y el texto no queda adoptado.
            [replies] el texto no queda adoptado.
           *[confirmation] la decisión no quedó confirmada y queda sin efecto.
        }
    }

    { $text }

    Lo que dijo cada capital:
    { $link }

    Recibe esta carta porque está en la acreditación de su delegación.
paper-consultation = Certificación de consulta
consultation-agreement = De esta consulta se asentó el acuerdo
agreement-of-consultation = Adoptado sin reunión, en la consulta
agreement-between = Entre plenarias
agreement-continues = su número continúa los de
search-paper-consultation-certificate = Certificación de la consulta { $consultation }
search-kind-consultation = Consultas
search-consultation = Consulta { $id }
act-agreement-record-consulted = Asentar como acuerdo lo adoptado en una consulta
do-agreement-record-consulted = Asentar el acuerdo
hint-paper-consultation = Para la certificación de una consulta concluida.
plenary-between = Adoptado después sin reunión
search-one-consultation = consulta
api-does-consultations = Las consultas a las capitales, en el orden en que empezaron.
api-does-consultation = Una consulta: su texto, su plazo, lo que dijo cada capital, cómo terminó, certificaciones.
