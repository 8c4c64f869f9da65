### Lo que dicen las reglas cuando dicen que no. Cada frase nombra la regla y, donde lo hay, lo que puede hacerse.
### Sin punto final: lo pone «refusal-cited», después de la cláusula.

refusal-cited = { $sentence } ({ $clause }{ $status ->
    [assumed] ; regla supuesta
   *[confirmed] {""}
}).
refusal-uncited = { $sentence }.

## Quién puede.

refusal-not-entitled = { $seat }, { $capacity ->
    [presidency] en nombre de la Presidencia
    [secretariat] en nombre de la Secretaría Técnica
    [registrar] a cargo del registro
   *[delegation] como delegación
}, no puede hacerlo: { $why }
refusal-not-accredited = { $capacity ->
    [presidency] su cuenta no está acreditada hoy para actuar en nombre de la Presidencia por { $seat }
    [secretariat] su cuenta no está acreditada hoy para actuar en nombre de la Secretaría Técnica por { $seat }
    [registrar] su cuenta no lleva el registro
   *[delegation] su cuenta no está acreditada hoy para hacer esto por { $seat }; la acreditación la da la propia delegación o la asienta la Secretaría Técnica
}
refusal-not-entitled-belongs = corresponde { $to }
refusal-not-entitled-lacks = { $reason ->
    [suspended] sus derechos están en suspenso desde el { $date }
    [stranger] no participa en la coalición el { $date }
   *[class] participa como { $class }, y esa calidad no confiere { $right }
}
refusal-not-entitled-standing = { $reason ->
    [suspended] sus derechos están en suspenso desde el { $date }
   *[stranger] no participa en la coalición el { $date }
}
refusal-not-entitled-office = { $holder ->
    [none] el { $date } ese cargo está vacante
   *[other] el { $date } ese cargo lo ejerce { $holder }
}
refusal-not-entitled-registrar = el registro ya conoce a quien ejerce { $office }
refusal-power = { $power ->
    [presidency] a { $presidency }
    [secretariat] a { $secretariat }
    [bureau] a { $presidency } o a { $secretariat }
    [delegation] a una delegación con { $right }
   *[any] a quienes participan en la coalición
}
refusal-office = { $holder ->
    [none] { $office }, hoy vacante
   *[other] { $office } ({ $holder })
}
refusal-right = { $right ->
    [attend] derecho de asistencia
    [speak] derecho a voz
    [propose] derecho de propuesta
    [vote] derecho a voto
   *[stand] derecho a presentar candidatura
}

## Partes de frase.

refusal-item = el punto { $number } («{ $title }»)
refusal-that-item = ese punto
refusal-either = { $rest } o { $last }
refusal-class = { $class ->
    [observer_state] Estado observador
    [observer_organization] organización observadora
    [partner] organización socia
   *[member] miembro
}
refusal-mode = { $mode ->
    [consensus] por consenso
    [acclamation] por aclamación
    [roll_call] por votación nominal
    [recorded] por votación registrada
   *[show_of_hands] a mano alzada
}
refusal-rule = { $rule ->
    [simple_present_and_voting] por mayoría simple de quienes votan a favor o en contra
    [simple_present] por mayoría de los presentes
    [absolute_members] por mayoría de los miembros
    [two_thirds_present_and_voting] por dos tercios de quienes votan a favor o en contra
    [two_thirds_members] por dos tercios de los miembros
    [three_quarters_members] por tres cuartos de los miembros
    [unanimity_present] por unanimidad de los presentes
    [unanimity_all] por unanimidad de los miembros
    [consensus] por consenso
    [consensus_all_present] por consenso con todos los miembros presentes
    [consensus_minus] por consenso, con objeciones limitadas
    [consensus_then_vote] por consenso y, si no se logra, por votación
    [silence] por procedimiento de silencio, entre plenarias
    [acclamation] por aclamación
    [ad_referendum] ad referéndum, con la confirmación de cada miembro que se reservó
    [written_consultation] por consulta escrita, entre plenarias
   *[chair_ruling] por resolución de quien preside, salvo apelación
}
refusal-parameter = { $parameter ->
    [rights] derechos de cada clase
    [ordinary_per_year] plenarias ordinarias al año
    [numbering] numeración de las plenarias
    [notice_days] antelación de la convocatoria
    [agenda_closes_days] cierre de la agenda
    [late_item] puntos tardíos
    [quorum_to_open] quórum para abrir
    [quorum_to_decide] quórum para decidir
    [remote_counts] presencia a distancia
    [decisions] cómo se decide cada asunto
    [tie] empate
    [chair_vote] voto de quien preside
    [presidency_months] duración de la Presidencia
    [secretariat_months] duración de la Secretaría Técnica
    [reelection] reelección
    [both_offices] ambos cargos en un mismo asiento
    [election_tie] empate entre candidaturas
    [observation_days] plazo para observar el acta
    [ballot_change] cambio del voto antes del cierre
    [speaking_seconds] tiempo de cada intervención
    [consultations] decisiones sin reunión
   *[minutes_approvers] quién aprueba el acta
}
refusal-kind = { $kind ->
    [minutes_approval] aprobación de un acta
    [report] recepción de un informe
    [declaration] declaración conjunta
    [data_follow_up] seguimiento de cifras
    [committee] creación de un comité
    [election] elección
    [commitment] compromiso
    [take_note] toma de nota
    [thank] agradecimiento
    [welcome] beneplácito
   *[other] de otra índole
}

## Reglas.

refusal-rules-already-adopted = Las reglas ya se adoptaron; desde entonces se modifican
refusal-rules-no-rules-yet = El registro no tiene todavía reglas en vigor ese día; hay que adoptarlas antes
refusal-rules-takes-effect-before = La versión en vigor rige desde el { $date }, y la que la sustituye no puede regir antes
refusal-rules-unworkable = Así no puede aplicarse la regla «{ $rule }»: debe { $parameter ->
    [quorum_to_open] pedir más que nada y no más que todos los miembros, y citar su cláusula
    [quorum_to_decide] pedir más que nada y no más que todos los miembros, y citar su cláusula
    [presidency_months] dar al menos un mes, y citar su cláusula
    [secretariat_months] dar al menos un mes, y citar su cláusula
    [rights] dar voto a los miembros, y citar su cláusula
    [decisions] llevar a término toda votación, todo plazo y toda consulta, y citar su cláusula
    [consultations] dar plazos que corran y procedimientos sin reunión que terminen, y citar su cláusula
    [ordinary_per_year] prever al menos una, y citar su cláusula
   *[other] citar su cláusula
}
refusal-rules-nothing-changes = La modificación repite la versión en vigor y no cambia nada

## Participantes y delegaciones.

refusal-membership-already-founded = La coalición ya consta en el registro, y se funda una sola vez
refusal-membership-not-founded = La coalición no consta todavía en el registro; es lo primero que se anota
refusal-membership-text-missing = Falta un texto que no puede quedar en blanco en su lengua auténtica: el nombre, el órgano o el motivo
refusal-membership-not-a-symbol = «{ $text }» no puede servir de símbolo: admite letras sin tilde, cifras, guion, barra y punto, hasta 64
refusal-membership-unknown = El registro no conoce ningún asiento { $seat }
refusal-membership-already-in = { $seat } ya participa ese día como { $class }
refusal-membership-not-taking-part = { $seat } no participa en la coalición el { $date }
refusal-membership-agreement-unknown = El acuerdo { $agreement }, en que esto se apoya, no consta en el registro
refusal-membership-begins-before = Lo vigente rige desde el { $date }, y el cambio debe comenzar después
refusal-membership-already-suspended = Los derechos de ese asiento ya están en suspenso desde el { $date }
refusal-membership-not-suspended = { $seat } no tiene sus derechos en suspenso, de modo que no hay nada que restituir
refusal-membership-holds-office = { $seat } ejerce { $office }: ese cargo debe pasar antes a otras manos
refusal-membership-already-has-head = { $seat } ya tiene una jefatura de delegación en esos días, y hay una a la vez; puede sustituirse
refusal-membership-already-accredited = Esa persona ya está acreditada por ese asiento en esos días
refusal-membership-not-accredited = Esa persona no está acreditada por ese asiento ese día
refusal-membership-ends-before-it-begins = El plazo terminaría antes de comenzar; hay que revisar los dos días
refusal-membership-plenary-unknown = La plenaria { $plenary }, a la que se limita la acreditación, no consta en el registro
refusal-membership-not-a-commitment = La huella de los datos de la persona no tiene la forma debida: HMAC-SHA-256, 64 cifras hexadecimales

## Cargos.

refusal-mandate-not-a-member = { $seat } no es miembro, y solo los miembros ejercen cargos
refusal-mandate-already-held = { $seat } ejerce o ha de ejercer ese cargo { $span }
refusal-mandate-holds-the-other = { $seat } ejerce el otro cargo en ese tiempo, y un mismo asiento no reúne los dos
refusal-mandate-too-long = El mandato dura a lo sumo { $months ->
    [one] un mes
   *[other] { $months } meses
}
refusal-mandate-ends-before-it-begins = El mandato terminaría antes de comenzar; hay que revisar los dos días
refusal-mandate-not-designated = { $seat } no cuenta con elección ni designación para ese cargo
refusal-mandate-not-yet = El mandato comienza el { $date }; el cargo puede asumirse desde ese día
refusal-mandate-over = El mandato terminó el { $date }
refusal-mandate-not-held = { $seat } no ejerce ese cargo ese día
refusal-mandate-no-last-day = Un cargo se ejerce ad interim hasta un día determinado, y falta indicarlo
refusal-mandate-text-missing = Falta el motivo, en su lengua auténtica

## Plenarias.

refusal-plenary-no-such-plenary = El registro no conoce ninguna plenaria { $plenary }
refusal-plenary-already-convened = La plenaria { $plenary } ya está convocada, y cada plenaria se convoca una sola vez
refusal-plenary-code-does-not-fit = Por su número y por el año en que se abre, esta plenaria lleva el código { $expected }
refusal-plenary-out-of-order = Las plenarias se numeran en orden y sin saltos: la siguiente lleva el número { $expected }
refusal-plenary-opens-in-the-past = El { $date } ya pasó, y una plenaria se convoca para un día por venir
refusal-plenary-notice-too-short = La convocatoria requiere { $needed ->
    [one] un día
   *[other] { $needed } días
} de antelación y { $given ->
    [0] no queda ninguno
    [one] queda uno
   *[other] quedan { $given }
}: puede convocarse para el { $earliest } o después, o dejando constancia del motivo por el que se dispensa el plazo
refusal-plenary-host-not-member = { $seat } no es miembro, y solo un miembro es anfitrión de una plenaria
refusal-plenary-text-missing = Falta un texto que no puede quedar en blanco
refusal-plenary-stands-at = { $standing ->
    [convened] La plenaria está convocada y aún no se abre; esto corresponde a un momento posterior
    [open] La plenaria está en sesión, y esto no procede mientras lo esté
    [suspended] La sesión está suspendida; hay que reanudarla antes
   *[closed] La plenaria ya está clausurada, y esto ya no procede
}
refusal-plenary-before-its-day = La plenaria está convocada para el { $date }; esto puede hacerse desde ese día
refusal-plenary-quorum-not-reached = No hay quórum para { $purpose ->
    [open] abrir
   *[decide] decidir
}: de { $members } miembros, { $present ->
    [0] no hay ninguno presente
    [one] hay 1 presente
   *[other] hay { $present } presentes
} y { $needed ->
    [one] se requiere 1
   *[other] se requieren { $needed }
}; { $missing ->
    [one] falta 1
   *[other] faltan { $missing }
}{ $remote ->
    [counts] {""}
   *[does-not-count] , y quien participa a distancia no cuenta
}
refusal-plenary-lacks-right = { $seat } no tiene { $right }: { $reason ->
    [suspended] sus derechos están en suspenso desde el { $date }
    [stranger] no participa en la coalición el { $date }
   *[class] participa como { $class }, y esa calidad no lo confiere
}
refusal-plenary-not-present = { $seat } no figura entre las delegaciones presentes; antes hay que anotar su presencia
refusal-plenary-already-recorded = { $seat } ya figura así en la lista de presencia
refusal-plenary-already-announced = { $seat } ya lo comunicó; falta que quien preside o la Secretaría Técnica lo anote
refusal-plenary-mode-excludes = La plenaria está convocada en { $mode ->
    [in_person] modalidad presencial
    [remote] modalidad virtual
   *[hybrid] modalidad híbrida
}, que no admite participar { $attendance ->
    [remote] a distancia
   *[in_room] en sala
}
refusal-plenary-no-such-item = La agenda no tiene ese punto
refusal-plenary-item-twice = Ese punto ya está en la agenda, o lo estuvo: cada punto se incorpora una sola vez
refusal-plenary-title-missing = Hay un punto sin título, y cada punto de la agenda lleva el suyo
refusal-plenary-out-of-place = Un subpunto quedaría fuera de su punto; los subpuntos van inmediatamente debajo de él
refusal-plenary-order-incomplete = El nuevo orden debe nombrar cada punto de la agenda una sola vez, sin omitir ninguno
refusal-plenary-item-has-parts = { $item } tiene subpuntos; hay que retirarlos antes
refusal-plenary-item-not-pending = { $item } ya se abrió, se trató o se dejó para otra plenaria
refusal-plenary-item-not-open = { $item } no está en debate; hay que abrirlo antes
refusal-plenary-item-still-open = { $item } sigue en debate; hay que cerrarlo antes
refusal-plenary-items-pending = { $count ->
    [one] Queda un punto sin tratar
   *[other] Quedan { $count } puntos sin tratar
}{ $items ->
    [none] {""}
   *[other] {" "}({ $items })
}; cada uno se trata o se deja, con su motivo, para otra plenaria
refusal-plenary-agenda-adopted = El pleno ya adoptó la agenda, y lo adoptado no se cambia salvo por una decisión de procedimiento del pleno; un punto puede dejarse para otra plenaria o incorporarse como tardío
refusal-plenary-late-item = El punto llega tarde, porque la agenda se cierra { $days ->
    [0] el día de la apertura
    [one] un día antes de la apertura
   *[other] { $days } días antes de la apertura
}: { $needed ->
    [unanimity] se requiere una decisión de admitirlo sin objeción de ninguna delegación presente
    [two-thirds] se requiere una decisión de admitirlo con dos tercios de las delegaciones presentes
   *[chair] lo admite la Presidencia
}
refusal-plenary-decision-pending = La decisión { $decision } sigue abierta; antes hay que cerrarla o retirarla

## La palabra.

refusal-floor-already-asked = { $seat } ya espera { $kind ->
    [point_of_order] la palabra para una cuestión de orden
    [right_of_reply] para ejercer el derecho de réplica
    [question] para hacer una pregunta
   *[statement] la palabra
}; cada delegación figura una vez en la lista por cada motivo
refusal-floor-not-asked = { $seat } no figura en la lista { $kind ->
    [point_of_order] con una cuestión de orden
    [right_of_reply] con el derecho de réplica
    [question] con una pregunta
   *[statement] de oradores de este punto
}
refusal-floor-members-only = { $seat } no es miembro, y solo los miembros { $kind ->
    [point_of_order] plantean cuestiones de orden
    [right_of_reply] ejercen el derecho de réplica
    [question] interrumpen con una pregunta
   *[statement] toman aquí la palabra
}
refusal-floor-list-closed = La lista de oradores está cerrada; admite cuestiones de orden y derecho de réplica, y quien preside puede reabrirla
refusal-floor-list-open = La lista de oradores está abierta
refusal-floor-item-over = El { $item } ya se trató o se dejó para otra plenaria
refusal-floor-nobody-speaks = Nadie tiene la palabra en este momento
refusal-floor-own-speech = { $seat } tiene la palabra: no se pregunta a sí misma
refusal-floor-nothing-to-reply-to = Todavía no ha intervenido ninguna otra delegación a la que replicar
refusal-floor-has-the-floor = { $seat } ya tiene la palabra
refusal-floor-does-not-speak = { $seat } no tiene la palabra en este momento
refusal-floor-voting-under-way = Se está votando: hasta que termine, solo una cuestión de orden sobre la votación puede interrumpir
refusal-floor-running = El tiempo de quien interviene ya corre
refusal-floor-paused = El tiempo de quien interviene ya está detenido
refusal-floor-order-incomplete = El nuevo orden debe nombrar cada petición de la lista exactamente una vez
refusal-floor-urgent-first = Las cuestiones de orden van primero, y tras ellas las preguntas a quien interviene
refusal-floor-no-time = El límite es de un segundo al menos, o ninguno
refusal-floor-nothing-changes = Ya está así

## Decisiones.

refusal-decision-no-such-decision = El registro no conoce ninguna decisión { $decision }
refusal-decision-not-open = La decisión { $decision } ya se cerró o se retiró
refusal-decision-not-adopted = El texto de la decisión { $decision } no quedó aprobado, y nada puede apoyarse en él
refusal-decision-of-another-plenary = La decisión { $decision } es de la plenaria { $plenary }, y aquí se requiere una de la plenaria que actúa
refusal-decision-text-missing = Falta el texto de lo que se decide o se declara
refusal-decision-mode-does-not-suit = Este asunto se decide { $rule }, y no cabe decidirlo { $mode }{ $suiting ->
    [none] {""}
   *[other] ; cabe { $suiting }
}
refusal-decision-vote-under-way = La votación de la decisión { $decision } no ha terminado, y nada interrumpe una votación iniciada
refusal-decision-not-on-the-roll = { $seat } no figura entre quienes podían votar cuando se abrió la decisión
refusal-decision-already-voted = { $seat } ya respondió, y cada delegación vota una sola vez
refusal-decision-in-another-mode = Esta decisión se toma { $mode }, y esto pertenece a otra modalidad
refusal-decision-tellers-unfit = Cuentan las manos dos o más delegaciones presentes, distintas entre sí y de la que preside
refusal-decision-count-too-high = Se contaron { $counted } manos y podían votar { $entitled } delegaciones; hay que contar de nuevo
refusal-decision-not-counted = Las manos no se han contado; la decisión se cierra después del recuento
refusal-decision-not-called = Falta llamar a { $seats }; la votación nominal se cierra cuando todas las delegaciones con voto fueron llamadas
refusal-decision-objection-stands = { $objections ->
    [one] Hay 1 objeción
   *[other] Hay { $objections } objeciones
}, y por tanto no hay consenso: decide una votación, o se retira la objeción
refusal-decision-nobody-objects = Ningún miembro objeta, de modo que no hay nada que votar: la decisión puede cerrarse sin votación
refusal-decision-no-fallback = La regla de este asunto no prevé que se vote a falta de consenso
refusal-decision-fallback-too-early = El consenso se busca durante más tiempo: se puede pasar a votación desde las { $time }, hora de la plenaria
refusal-decision-no-tie = No hay empate por resolver
refusal-decision-voting-open = La votación de la decisión { $decision } sigue abierta; el resultado se anuncia después de cerrarla
refusal-decision-voting-closed = La votación de la decisión { $decision } ya se cerró y no se reciben más votos
refusal-decision-too-late = El plazo para votar terminó a las { $time }; quien preside puede prorrogarlo
refusal-decision-ballots-missing = Faltan los votos que entregó { $seats }, y sin ellos no hay resultado; hay que recuperarlos de una copia de respaldo
refusal-decision-ballot-is-its-own = { $seat } ya entregó su propio voto, y solo esa delegación puede cambiarlo
refusal-decision-seal-broken = El voto de { $seat } no es el que se recibió bajo su sello, y no se cuenta nada
refusal-decision-still-waiting = La sala espera objeciones hasta las { $time }; antes no se aprueba nada
refusal-decision-wait-unfit = La sala espera objeciones entre { $least } y { $most } segundos
refusal-decision-extension-unfit = Se prorroga de 1 a { $most } minutos cada vez
refusal-decision-nothing-to-rectify = En la decisión { $decision } no hay un voto propio anunciado que rectificar
refusal-decision-roll-call-begun = En la decisión { $decision } ya respondió alguna delegación, y el orden se fija antes

## Acuerdos.

refusal-agreement-no-such-agreement = El registro no conoce ningún acuerdo { $agreement }
refusal-agreement-text-missing = Falta el texto del acuerdo o de su corrección
refusal-agreement-decision-missing = Un acuerdo de esta naturaleza ({ $kind }) se toma por una decisión aprobada, y no se indicó ninguna
refusal-agreement-decision-used = En esa decisión ya se apoya el acuerdo { $agreement }, y cada decisión sostiene uno solo
refusal-agreement-not-adopted = La consulta { $consultation } no adoptó el texto, o aún no se certificó; un acuerdo se asienta de una consulta concluida que lo adoptó
refusal-agreement-taken-in-a-plenary = Lo tomado ad referéndum ({ $consultation }) es acuerdo de la plenaria que lo tomó, y en ella se asienta
refusal-agreement-consultation-used = De esa consulta ya se asentó el acuerdo { $agreement }
refusal-agreement-no-series = Aún no se celebró ninguna plenaria cuya numeración pueda continuar el acuerdo

## Actas.

refusal-minutes-already-known = El registro ya tiene el Acta { $plenary }
refusal-minutes-unknown = El registro no conoce el Acta { $plenary }
refusal-minutes-not-now = { $stage ->
    [drafted] El acta está en borrador y aún no se distribuye a las delegaciones; esto corresponde a otra etapa
    [circulated] El acta está distribuida, con plazo de observaciones hasta el { $detail }; esto corresponde a otra etapa
    [submitted] El acta está sometida a la plenaria { $detail }; esto corresponde a otra etapa
   *[approved] El acta ya fue aprobada por la plenaria { $detail }; desde entonces solo se corrige por corrigendo
}
refusal-minutes-text-missing = Falta un texto que no puede quedar en blanco: cada párrafo lleva el suyo o el acto del que da cuenta
refusal-minutes-out-of-sequence = Los párrafos se numeran desde el 1 y sin saltos: se indicó el { $number } y corresponde el { $expected }
refusal-minutes-not-in-proceedings = El acto n.º { $event } no pertenece a esta plenaria, y el acta da cuenta solo de lo ocurrido en ella
refusal-minutes-no-such-paragraph = El acta no tiene párrafo { $number }
refusal-minutes-no-such-observation = El acta no tiene observación { $number }
refusal-minutes-already-settled = La observación { $number } ya está resuelta
refusal-minutes-text-does-not-follow = { $disposition ->
    [accepted] Una observación se acepta junto con el párrafo en su nueva redacción, y falta ese texto
    [rejected] Una observación rechazada deja el texto como está, y aquí se propone otro
   *[noted] Una observación de la que solo se toma nota deja el texto como está, y aquí se propone otro
}
refusal-minutes-clock-over = El plazo de observaciones terminó el { $date }
refusal-minutes-clock-running = El plazo de observaciones corre hasta el { $date }; el acta puede someterse desde el día siguiente
refusal-minutes-observations-unsettled = { $count ->
    [one] Queda sin resolver la observación { $numbers }
   *[other] Quedan sin resolver las observaciones { $numbers }
}; antes de someter el acta, cada observación se acepta, se rechaza o se anota
refusal-minutes-not-later = El Acta { $of } la aprueba una plenaria posterior a la suya, y la plenaria { $by } no lo es
refusal-minutes-submitted-elsewhere = El acta está sometida a la plenaria { $plenary }, que es la que puede aprobarla
refusal-minutes-decision-missing = Una plenaria aprueba un acta por una decisión, y no se indicó ninguna
refusal-minutes-decision-does-not-approve = La decisión { $decision } no aprueba esta acta: se requiere una decisión aprobada sobre actas, de la plenaria que actúa y no usada antes
refusal-minutes-were-not-present-then = Aprueban el acta los miembros que estuvieron en su plenaria, y { $count ->
    [one] { $seats } no estuvo
   *[other] { $seats } no estuvieron
}
refusal-minutes-holds-no-such-office = Firma el acta quien ejerce el cargo o lo ejercía en esa plenaria, y { $seat } no ejerce ni ejercía { $office }
refusal-minutes-already-signed = { $seat } ya firmó el acta por { $office }
refusal-minutes-already-published = El acta ya está publicada

## Declaraciones.

refusal-declaration-unknown = El registro no conoce ninguna declaración { $declaration }
refusal-declaration-already-presented = La declaración ya se presentó a la plenaria { $plenary }
refusal-declaration-item-unknown = La agenda de esa plenaria no tiene ese punto
refusal-declaration-text-missing = Falta el título o el texto de la reserva, en su lengua auténtica
refusal-declaration-not-a-digest = La huella del archivo no tiene la forma debida: SHA-256, 64 cifras hexadecimales
refusal-declaration-not-a-member = { $seat } no es miembro, y las declaraciones conjuntas son de los miembros
refusal-declaration-already-so = Esa es ya la posición de { $seat } sobre la declaración
refusal-declaration-plenary-over = La plenaria { $plenary }, a la que se presentó la declaración, no está en sesión; desde su clausura cabe la adhesión posterior
refusal-declaration-plenary-not-over = La plenaria { $plenary }, a la que se presentó la declaración, no ha concluido; en ella se respalda, y la adhesión posterior viene después
refusal-declaration-not-backing = { $seat } no respalda la declaración, de modo que no hay respaldo que retirar

## Informes de gestión.

refusal-report-item-unknown = La agenda de esa plenaria no tiene ese punto
refusal-report-already-presented = Esta versión del informe ya se presentó a la plenaria { $plenary }
refusal-report-not-a-digest = La huella del archivo no tiene la forma debida: SHA-256, 64 cifras hexadecimales

## Matrices de datos.

refusal-matrix-item-unknown = La agenda de esa plenaria no tiene ese punto
refusal-matrix-version-out-of-order = Las versiones de una matriz se suceden sin saltos: la siguiente es la versión { $next }
refusal-matrix-text-missing = Falta el título de la matriz, en su lengua auténtica
refusal-matrix-not-a-digest = La huella del archivo no tiene la forma debida: SHA-256, 64 cifras hexadecimales

## Comités.

refusal-committee-id-taken = El símbolo { $committee } ya designa a otro comité; hay que elegir otro
refusal-committee-unknown = El registro no conoce ningún comité { $committee }
refusal-committee-agreement-of-other-kind = Un comité nace del acuerdo que lo crea, y el acuerdo { $agreement } es de otra naturaleza ({ $kind })
refusal-committee-not-a-digest = La huella del archivo no tiene la forma debida: SHA-256, 64 cifras hexadecimales
refusal-committee-text-missing = Falta un texto que no puede quedar en blanco: el nombre, el mandato, el documento base o la oferta
refusal-committee-due-passed = La entrega sería { $due }, y ese plazo ya pasó; hay que fijar otro
refusal-committee-not-a-member = { $seat } no es miembro, y solo los miembros integran comités
refusal-committee-nobody-named = Un comité de integración cerrada nombra a sus integrantes al crearse, y falta nombrarlos
refusal-committee-closed-to-volunteers = El comité es de integración cerrada: lo integran los miembros nombrados al crearlo
refusal-committee-already-in = { $seat } ya integra el comité
refusal-committee-dissolved = El comité ya está disuelto
refusal-committee-members-join = { $seat } es miembro: no ofrece apoyo desde fuera, sino que puede integrar el comité
refusal-committee-already-offered = { $seat } ya ofreció su apoyo al comité
refusal-committee-nothing-offered = { $seat } no tiene ninguna oferta de apoyo por aceptar
refusal-committee-not-of-the-committee = { $seat } no integra el comité; entregan sus integrantes o, por ellos, la Secretaría Técnica
refusal-committee-neither-delivered-nor-agreed = El comité no ha entregado su texto ni una plenaria acordó ponerle fin; se disuelve después de lo uno o de lo otro

## Elecciones.

refusal-election-id-taken = El símbolo { $election } ya designa otra elección; hay que elegir otro
refusal-election-unknown = El registro no conoce ninguna elección { $election }
refusal-election-not-now = { $stage ->
    [called] La elección está convocada y aún no se abre: se reciben candidaturas, y esto corresponde a un momento posterior
    [open] La elección ya está abierta, { $detail }, y esto corresponde a otro momento
    [contested] Un miembro objetó elegir sin votación: la elección continúa por votación nominal
    [lot-pending] Hay empate: está pendiente el sorteo entre { $detail }
    [decided] El resultado favorece a { $detail } y está pendiente de proclamación
    [announced] El resultado de la elección ya se proclamó
   *[carried-over] La elección terminó sin resultado y se dejó para más adelante
}
refusal-election-term-not-of-rule = El mandato dura { $months ->
    [one] un mes
   *[other] { $months } meses
}: el que comienza ese día termina el { $date }
refusal-election-term-taken = Para ese tiempo, { $office } ya tiene a quien la ejerce o una elección en curso: { $span }
refusal-election-already-nominated = { $seat } ya tiene candidatura en esta elección
refusal-election-not-a-candidate = { $seat } no figura entre las candidaturas aceptadas
refusal-election-already-consented = { $seat } ya aceptó su candidatura
refusal-election-reelection-excluded = { $seat } ejerce el mandato anterior, y las reglas excluyen dos mandatos consecutivos
refusal-election-holds-other-office = { $seat } ejerce o ha de ejercer { $office } en ese tiempo, y un mismo asiento no reúne los dos cargos
refusal-election-officer-not-neutral = Conduce la elección quien no ejerce el cargo ni tiene candidatura, y { $seat } no cumple esa condición
refusal-election-secretariat-conducts = Conduce la elección la Secretaría Técnica ({ $seat }), que no ejerce el cargo que se elige ni tiene candidatura
refusal-election-not-the-officer = { $seat } no conduce esta elección; corresponde a quien la conduce o, por su propio voto, a cada delegación
refusal-election-candidates-for-one-vote = Hay { $count } candidaturas, y sin votación solo se elige cuando hay una; procede la votación nominal
refusal-election-no-candidates = No hay ninguna candidatura aceptada; antes de abrir la elección debe haber una
refusal-election-not-on-the-roll = { $seat } no figura entre quienes podían votar cuando se abrió la elección
refusal-election-already-voted = { $seat } ya se pronunció, y cada delegación lo hace una sola vez
refusal-election-witnesses-unfit = El sorteo se hace ante dos o más delegaciones presentes, distintas entre sí y ajenas a él
refusal-election-already-disclosed = { $seat } ya manifestó cómo votó

## Compromisos.

refusal-commitment-binds-nobody = El acuerdo { $agreement } ({ $kind }) no obliga a nadie; un compromiso se apoya en un acuerdo que obligue
refusal-commitment-owner-unknown = { $seat } no participa hoy en la coalición, y no puede quedar a cargo de un compromiso
refusal-commitment-not-a-digest = La huella del archivo no tiene la forma debida: SHA-256, 64 cifras hexadecimales
refusal-commitment-text-missing = Falta un texto que no puede quedar en blanco: el compromiso, el informe o el motivo
refusal-commitment-due-passed = El plazo sería { $due }, y ya pasó; hay que fijar otro
refusal-commitment-unknown = El registro no conoce ningún compromiso { $commitment }
refusal-commitment-not-now = { $standing ->
    [pending] Sobre el compromiso aún no se ha informado; antes debe informar quien está a cargo
    [in-progress] Lo informado sobre el compromiso aún no está verificado; antes hay que verificarlo
    [verified] Lo informado sobre el compromiso ya está verificado
    [disputed] Lo informado está controvertido; antes hay que verificarlo o informar de nuevo
    [fulfilled] El compromiso ya está cumplido
   *[lapsed] El compromiso ya caducó
}
refusal-commitment-not-the-owner = { $seat } no está a cargo del compromiso, e informa quien lo está
refusal-commitment-own-work = { $seat } informó sobre el compromiso, y nadie verifica ni controvierte lo que informó
refusal-commitment-no-evidence = Lo que se verifica se apoya en pruebas, y no se ha adjuntado ninguna

## Documentos.

refusal-paper-plenary-unknown = El registro no conoce ninguna plenaria { $plenary }
refusal-paper-plenary-missing = Falta la plenaria de la que es el documento
refusal-paper-consultation-unknown = Falta la consulta que se certifica, o no consta en el registro
refusal-paper-not-concluded = La consulta { $consultation } no ha concluido: antes se certifica su resultado
refusal-paper-agreement-unknown = Falta el acuerdo que se certifica, o no consta en el registro
refusal-paper-not-your-note = La nota de un miembro la emite el propio miembro que en ella habla
refusal-paper-no-draft-any-more = El Acta { $plenary } ya está aprobada, y no se emite como borrador
refusal-paper-not-approved-yet = El Acta { $plenary } aún no está aprobada, y hasta entonces se emite como borrador
refusal-paper-not-a-digest = La huella o el tamaño del documento no tienen la forma debida: SHA-256, 64 cifras hexadecimales, y más de cero bytes
refusal-paper-already-issued = Ese mismo documento ya se emitió: es el acto n.º { $position } del registro

## Consultas a las capitales.

refusal-consultation-unknown = El registro no conoce ninguna consulta { $consultation }
refusal-consultation-text-missing = Falta el texto o el motivo, en su lengua auténtica
refusal-consultation-waits-for-a-plenary = Las reglas no dejan decidir sin reunión un asunto de «{ $matter }»: se decide en plenaria { $rule }. Haría falta que las reglas lo nombraran entre las decisiones sin reunión
refusal-consultation-too-short = El plazo de { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
} es menor que el de las reglas: hacen falta al menos { $least ->
    [one] 1 hora
   *[other] { $least } horas
}
refusal-consultation-nobody-to-ask = Ningún miembro tiene hoy derecho a voto, y no habría a quién consultar
refusal-consultation-not-asked = { $seat } no está entre los miembros consultados, o no tiene hoy derecho a voto; solo ellos responden
refusal-consultation-of-another-kind = Esto no cabe aquí: { $kind ->
    [silence] es un procedimiento de silencio, en el que se objeta o se calla
    [replies] es una consulta escrita, en la que se responde a favor, en contra o con abstención
   *[confirmation] son decisiones tomadas ad referéndum, que las capitales confirman o no
}
refusal-consultation-over = La consulta { $consultation } ya se certificó o se retiró
refusal-consultation-too-late = Llega tarde: el plazo terminó el { $end }
refusal-consultation-still-runs = Todavía no puede certificarse: nadie la ha resuelto y el plazo corre hasta el { $end }
refusal-consultation-broken = El silencio ya está roto por objeción de { $seats }: corresponde certificarlo y, en su caso, circular otro texto
refusal-consultation-answered-already = { $seat } ya objetó o respondió, y se hace una sola vez
refusal-consultation-statement-does-not-fit = Aquí caben el acuerdo expreso, las dudas que no bloquean, la reserva y la declaración interpretativa; para objetar hay un acto propio
refusal-consultation-not-the-circulator = Lo certifica o lo retira el cargo que lo circuló: { $capacity ->
    [presidency] la Presidencia
   *[other] la Secretaría Técnica
} ({ $seat })
refusal-consultation-not-the-extender = Según las reglas, solo prorroga { $extender ->
    [presidency] la Presidencia
   *[secretariat] la Secretaría Técnica
}
refusal-consultation-not-later = Así el plazo no terminaría después: ya corre hasta el { $end }, y una prórroga da más tiempo
refusal-consultation-already-referred = La decisión ya se tomó ad referéndum: { $consultation }
refusal-consultation-nobody-reserves = Falta decir qué miembros la reservan a su capital; sin ellos la decisión es firme
refusal-consultation-too-soon = Las capitales necesitan más tiempo: por las reglas, al menos hasta el { $date }

## Mociones, enmiendas y votación por partes.

motion-named = { $kind ->
    [appeal] la apelación de lo resuelto por la Presidencia
    [suspend_session] la moción de suspender la sesión
    [adjourn_session] la moción de levantar la sesión
    [adjourn_debate] la moción de aplazar el debate
    [close_debate] la moción de cerrar el debate
    [divide] la moción de decidir por partes
   *[reorder] la moción de cambiar el orden de los puntos
}
refusal-motion-no-such-motion = Esta plenaria no conoce ninguna moción { $number }
refusal-motion-no-such-ruling = Esta plenaria no conoce ninguna resolución { $number } de la Presidencia
refusal-motion-too-late-to-appeal = La resolución { $number } de la Presidencia ya no se apela: se apela una sola vez y mientras es la última
refusal-motion-moved-already = Lo mismo está propuesto ya en la moción { $number }, que aún no se decide
refusal-motion-not-pending = La moción { $number } ya no está pendiente: se decidió, se retiró, se declaró improcedente o perdió su objeto
refusal-motion-being-decided = El pleno está decidiendo la moción { $number }
refusal-motion-takes-precedence = Antes se somete { $kind } (moción { $number }), que tiene precedencia
refusal-motion-session-to-rest = El pleno aprobó la moción { $number }: primero se suspende o se clausura la sesión
refusal-motion-debate-adjourned = El pleno aplazó el debate sobre { $item }; bajo él no se decide nada hasta otra plenaria
refusal-motion-no-item-open = No hay ningún punto en debate que aplazar o cerrar
refusal-motion-text-missing = Falta el texto de lo que se resuelve o se propone
refusal-motion-appeal-stands = La moción { $number } es una apelación, y sobre ella decide el pleno
refusal-plenary-not-procedural = La decisión { $decision } no es de procedimiento, y el orden de los puntos se cambia por una que lo sea
refusal-plenary-reordered-already = Por la decisión { $decision } ya se cambió el orden de los puntos; otro cambio requiere otra decisión
refusal-decision-no-text-of-its-own = La decisión { $decision } recae sobre una moción o una parte, que no se enmienda ni se divide
refusal-decision-divided = El texto de la decisión { $decision } ya se dividió en partes
refusal-decision-not-to-be-divided = El pleno decidió no votar por partes el texto de la decisión { $decision }
refusal-decision-too-few-parts = Un texto se divide en dos partes o más, al menos una de ellas dispositiva
refusal-decision-no-such-part = El texto no tiene ninguna parte { $number }
refusal-decision-part-not-pending = La parte { $number } ya se decidió o se está decidiendo
refusal-decision-part-first = Las partes se someten en su orden: antes va la parte { $number }
refusal-decision-parts-pending = Antes que el conjunto se deciden sus partes: falta la parte { $number }
refusal-decision-no-such-amendment = El texto no tiene ninguna enmienda { $number }
refusal-decision-amendment-not-pending = La enmienda { $number } ya no está pendiente: se decidió, se está decidiendo, se retiró o quedó sin objeto
refusal-decision-amendment-first = La enmienda más alejada del texto se somete primero: antes va la enmienda { $number }
refusal-decision-amendments-pending = Las enmiendas se deciden antes que el texto: falta la enmienda { $number }
refusal-decision-amendment-order-incomplete = El orden debe nombrar cada enmienda pendiente una sola vez
refusal-decision-text-not-stated = Antes hay que dejar constancia de cómo queda el texto de la decisión { $decision } con lo ya aprobado
refusal-decision-nothing-to-state = Nada de lo decidido cambia el texto de la decisión { $decision }

## El archivo.

refusal-archive-not-a-digest = La huella del documento o de su texto no tiene la forma debida: SHA-256, 64 cifras hexadecimales
refusal-archive-already-admitted = Este mismo archivo, o este mismo texto, ya está en el archivo como { $document }; transcriba desde ese
refusal-archive-text-missing = Falta un texto que no puede quedar en blanco: la cita, quién lo emitió o el motivo
refusal-archive-document-unknown = El archivo no tiene ningún documento { $document }; antes hay que admitirlo
refusal-archive-meeting-unknown = El archivo no conoce ninguna reunión { $meeting }; nace con lo primero que se transcribe de ella
refusal-archive-not-a-meeting-id = «{ $typed }» no puede ser el nombre de una reunión: use letras sin acento, cifras, guiones y barras, como CORETT/IV-2023
refusal-archive-spelled-otherwise = Esa reunión ya está en el archivo, escrita { $meeting }; escríbala igual
refusal-archive-too-many = Se transcribe al menos un dato, y de una vez no más de { $most }
refusal-archive-malformed = El dato { $number } no puede asentarse: { $fault ->
    [empty] falta lo que dice
    [too-long] es demasiado largo para un asiento; abrévielo
    [unprintable] contiene caracteres que ningún texto lleva
    [not-a-code] un Estado y una moneda se escriben con tres mayúsculas, como MEX o USD
    [out-of-order] termina antes de empezar
   *[out-of-bounds] un número excede lo posible
}
refusal-archive-said-already = El dato { $number } ya consta{ $claim ->
    [none] {" "}en este mismo acto
   *[other] {" "}como transcrito del mismo documento, en el asiento { $claim }
}; quítelo
refusal-archive-no-such-claim = El asiento { $claim } no transcribe nada de esta reunión
refusal-archive-struck = Lo transcrito en el asiento { $claim } fue retirado
refusal-archive-nothing-to-settle = Los documentos no se contradicen en esto; no hay nada que resolver
refusal-archive-settled-so = Ya está resuelto así
refusal-archive-bears = En ello se apoya el compromiso { $commitment }, todavía abierto; antes hay que cumplirlo o darlo por caducado
refusal-archive-not-ours = La reunión { $meeting } no consta como propia de esta coalición; sus acuerdos no obligan aquí. Si lo es, transcriba antes la sigla
refusal-archive-not-an-agreement = El asiento { $claim } no transcribe un acuerdo, y un compromiso se apoya en uno
refusal-archive-unsettled = Los documentos sobre { $meeting } se contradicen en este acuerdo; antes hay que resolver cuál prevalece
refusal-archive-set-aside = Lo transcrito en el asiento { $claim } quedó de lado; apóyese en lo que prevaleció
refusal-archive-binds-nobody = Un acuerdo de esta clase ({ $kind }) no obliga a nadie; un compromiso se apoya en uno que obligue
refusal-archive-day-unknown = No consta cuándo fue la reunión { $meeting }, y el plazo se cuenta desde entonces; transcriba antes la fecha
refusal-archive-already-taken-up = A quien obliga ya le corresponde por el mismo acuerdo el compromiso { $commitment }
