### El correo que sale de la casa.
