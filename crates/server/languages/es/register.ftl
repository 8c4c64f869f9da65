### Lo que dicen las páginas públicas del registro: listas, búsqueda, fuentes, interfaz para máquinas.

page-failed-title = No se pudo leer el registro
page-failed-text = La falla es nuestra. Intente de nuevo en un momento; si vuelve a ocurrir, dé esta referencia a la Secretaría Técnica: { $reference }
