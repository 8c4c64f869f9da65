### El ensayo de una plenaria.

rehearsal-mark = ENSAYO
rehearsal-says = nada de esto consta
rehearsal-of-a-rehearsal = esto ya es un ensayo: ensaye el registro del que salió
rehearsal-runs-already = este registro ya se está ensayando; termine primero ese ensayo
rehearsal-not-copied = no se pudo hacer la copia para el ensayo
rehearsal-begins = ENSAYO en una copia, bajo el nombre { $origin } y con una clave propia. El registro no cambia, no sale ninguna carta, y todo se borra al terminar. Entra quien tenga un enlace, una sola vez:
rehearsal-link = { $name } ({ $actor })
    { $link }
rehearsal-keeper = a cargo del registro
rehearsal-over = El ensayo terminó y no queda nada de él.
rehearsal-no-such-time = «{ $at }» no es una plenaria del registro ni un instante como 2024-06-13T09:00:00-06:00
desk-rehearse = Ensayar la plenaria
desk-rehearse-how = Es la misma sala en una copia del registro, marcada como ENSAYO en cada pantalla y en cada papel: nada de lo que se haga consta, ni sale ninguna carta.
desk-rehearse-begin = Se comienza en la máquina del registro, desde la línea de órdenes:
desk-rehearse-folder = CARPETA
desk-rehearse-enter = Imprime un enlace para cada quien, que se usa una sola vez: quien preside, la Secretaría Técnica y cada delegación entran por el suyo.
desk-rehearse-end = Se termina con Ctrl+C; la copia se borra entera.
