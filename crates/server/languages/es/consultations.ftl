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
