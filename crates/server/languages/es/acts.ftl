### Los actos y sus formularios.
