### La sala: el uso de la palabra, la presencia y el guion de quien preside.

act-plenary-announce-presence = Comunicar que la delegación está presente
do-plenary-announce-presence = Comunicar presencia
act-plenary-announce-departure = Comunicar que la delegación se retira
do-plenary-announce-departure = Comunicar retiro
act-floor-request = Pedir la palabra
do-floor-request = Pedir la palabra
act-floor-withdraw = Retirar una petición de palabra
do-floor-withdraw = Retirarse de la lista
act-floor-give = Dar la palabra
do-floor-give = Dar la palabra
act-floor-end = Terminar una intervención
do-floor-end = Terminar
act-floor-pause = Detener el tiempo de quien interviene
do-floor-pause = Detener el tiempo
act-floor-resume = Seguir con el tiempo de quien interviene
do-floor-resume = Seguir
act-floor-close-list = Cerrar la lista de oradores
do-floor-close-list = Cerrar la lista
act-floor-open-list = Reabrir la lista de oradores
do-floor-open-list = Reabrir la lista
act-floor-reorder = Ordenar la lista de oradores
do-floor-reorder = Ordenar la lista
act-floor-limit = Limitar el tiempo de las intervenciones
do-floor-limit = Limitar el tiempo
field-floor-kind = Para qué
field-floor-order = La lista completa, quien sigue primero
field-floor-seconds = Segundos por intervención
hint-floor-item = Para un punto posterior, elíjalo; en blanco, el punto abierto.
hint-floor-order = Asientos en su orden, separados por espacios. Tras una barra, lo que no sea una intervención: CRI MEX/right_of_reply.
hint-floor-seconds = En blanco, sin límite.
fault-floor-order = Escriba los asientos separados por espacios, como CRI MEX/right_of_reply.
floor-kind-statement = intervenir
floor-kind-point-of-order = cuestión de orden
floor-kind-right-of-reply = derecho de réplica
floor-kind-question = pregunta a quien interviene
rule-speaking-seconds = Segundos por intervención
value-no-limit = sin límite, salvo el que fije quien preside
value-seconds = { $seconds ->
    [one] 1 segundo
   *[other] { $seconds } segundos
}
