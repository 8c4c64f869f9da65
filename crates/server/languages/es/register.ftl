### Lo que dicen las páginas públicas del registro: listas, búsqueda, fuentes, interfaz para máquinas.

page-failed-title = No se pudo leer el registro
page-failed-text = La falla es nuestra. Intente de nuevo en un momento; si vuelve a ocurrir, dé esta referencia a la Secretaría Técnica: { $reference }

nav-agreements = Acuerdos

list-search = Buscar palabras
list-year = Año
list-plenary = Plenaria
list-any = Cualquiera
list-show = Mostrar
list-clear = Quitar filtros
list-csv = Descargar lo mostrado (CSV)
list-xlsx = Descargar lo mostrado (XLSX)

agreements-lede = Todo lo que la coalición ha acordado, numerado y citable para siempre.
agreements-symbol = Acuerdo
agreements-day = Fecha
agreements-kind = Materia
agreements-state = Estado u organización
agreements-status = Con un compromiso
agreements-found = { $count ->
    [one] Un acuerdo
   *[other] { $count } acuerdos
}
agreements-none = Aquí estarán los acuerdos que respondan a la búsqueda; los registra la Secretaría Técnica durante cada plenaria. Pruebe con menos filtros.

plenaries-lede = Cada reunión tiene una página, antes, durante y después.
plenaries-line = { $items ->
    [one] un punto
   *[other] { $items } puntos
} · { $agreements ->
    [0] sin acuerdos registrados
    [one] un acuerdo
   *[other] { $agreements } acuerdos
}

nav-declarations = Declaraciones

declarations-lede = Textos conjuntos, y qué dice de cada uno cada Estado.
declarations-none = Aquí estarán las declaraciones conjuntas, en cuanto se presente la primera a una plenaria.
declaration-presented = presentada a la plenaria
declaration-backed = { $count ->
    [0] No consta todavía el respaldo de ningún Estado
    [one] Consta el respaldo de un Estado
   *[other] Consta el respaldo de { $count } Estados
}
declaration-where-each-stands = Dónde está cada Estado
declaration-stance = Posición
declaration-ledger = Libro de respaldos
declaration-ledger-empty = Aquí constará cada posición, en orden, cuando un Estado la tome.
declaration-no-text = El texto de la declaración no consta en el registro.

stance-endorsed = respaldó
stance-reservation = respaldó con reserva
stance-joined-later = se sumó después
stance-took-note = tomó nota
stance-declined = no se sumó
stance-withdrew = retiró su respaldo
stance-unknown = no consta
stance-paragraph = párrafo { $number }

region-label = Mapa de la región, un cuadro por Estado; la tabla siguiente dice lo mismo
region-caption = Un cuadro por Estado, más o menos donde está; no representa territorios ni límites.

nav-committees = Comités

committees-lede = Grupos de trabajo que nacen de un acuerdo: quién los integra por voluntad propia, quién los apoya y cuándo entregan.
committees-none = Aquí estarán los comités, en cuanto una plenaria acuerde crear el primero.
committees-line = { $count ->
    [0] sin integrantes
    [one] un integrante
   *[other] { $count } integrantes
} · entrega { $due }

due-observations = Observaciones al Acta { $plenary }
due-election = Elección: { $office }
due-next-plenary = en la próxima plenaria
due-office-until = el período termina el { $day }

nav-members = Integrantes
nav-mandates = Mandatos
nav-commitments = Compromisos
nav-minutes = Actas y notas
nav-audit = Quién hizo qué

members-lede = Quiénes se sientan a la mesa y qué consta de cada asiento. El registro habla de asientos, nunca de personas.
members-gone = Ya no participan
member-gone = ya no participa
member-suspended = suspendido
member-since = Primera admisión:
member-acts = Lo que hizo este asiento
member-attendance = Asistencia
member-no-attendance = Aquí constará cómo participe en cada plenaria.
member-offices = Cargos
member-in-committee = lo integra
member-supports = lo apoya
member-notes = Notas propias

mandates-lede = Presidencia y Secretaría Técnica: quién las ejerció, quién las ejerce y quién sigue.
mandates-none = Aquí constará cada mandato, en cuanto se registre el primero.
mandate-elected-at = elección en

commitments-lede = Quién debe hacer qué y para cuándo, lo que ha informado y si se cumplió.
commitments-found = { $count ->
    [one] Un compromiso
   *[other] { $count } compromisos
}
commitments-none = Aquí estarán los compromisos que respondan a la búsqueda. Nacen de un acuerdo de la plenaria que encarga algo a alguien.
commitments-symbol = Compromiso
commitments-owner = A cargo de
commitments-what = Qué
commitments-due = Plazo
commitments-overdue = solo fuera de plazo
commitment-due = para entregar { $due }

minutes-lede = El acta de cada plenaria, dónde está en su camino, y las notas que cada miembro publica desde su asiento.
minutes-no-plenary = Aquí estará cada acta, desde que la plenaria concluya.
minutes-observations = { $count ->
    [one] una observación
   *[other] { $count } observaciones
}
minutes-signed = la firman { $names }
minutes-how-title = El camino de un acta
minutes-how = La Secretaría Técnica la redacta y la distribuye; las delegaciones la observan párrafo por párrafo; la plenaria siguiente la aprueba; se firma y se publica. Después solo se corrige por corrigendo.

audit-lede = Cada acto del registro con el asiento y la calidad en que se hizo.
audit-capacity = En calidad de
audit-act = Acto
audit-none = Ningún acto responde a la búsqueda.
audit-none-here = En esta parte del registro ningún acto responde a la búsqueda; puede seguir hacia atrás.
audit-no-day = Esto no es una fecha. Escriba año, mes y día: 2023-11-30.
audit-persons-title = Y las personas
audit-persons = El registro no contiene el nombre de nadie. Quién actuó por cada asiento se guarda aparte, donde puede corregirse y borrarse, y no se publica.
capacity-registrar = registro
capacity-presidency = Presidencia
capacity-secretariat = Secretaría Técnica
capacity-delegation = delegación
