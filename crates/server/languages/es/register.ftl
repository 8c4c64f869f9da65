### Lo que dicen las páginas públicas del registro: listas, búsqueda, fuentes, interfaz para máquinas.
