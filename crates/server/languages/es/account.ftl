### Entrar, salir, la propia cuenta.

nav-sign-in = Entrar
nav-sign-out = Salir
doors-title = Demostración. Entrar como…
door-secretariat = Secretaría Técnica
door-presidency = Presidencia
door-mexico = México
door-costa-rica = Costa Rica
door-belize = Belice (en inglés)
door-iom = OIM
door-public = público
