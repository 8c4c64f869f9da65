### Entrar, salir, la propia cuenta.
