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
