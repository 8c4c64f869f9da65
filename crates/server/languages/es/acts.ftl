### Los actos y sus formularios.

nav-desk = Mi mesa
form-faults = Falta algo. Nada de lo escrito se ha perdido.
form-optional = (si procede)
form-choose = Elija…
form-authentic = Versión auténtica
form-file-kept = Archivo recibido:
form-as = En calidad de
form-actor = { $seat }, { $capacity ->
    [presidency] Presidencia
    [secretariat] Secretaría Técnica
    [registrar] a cargo del registro
   *[delegation] delegación
}
form-basis = Fundamento
form-see-rules = Ver las reglas
form-on-record = Al registro
form-on-record-text = Lo que aquí se haga queda en el registro para siempre, con el asiento y la calidad en que se actúa. La persona no figura en él.
form-not-ours = Esta página se abrió en otra sesión. Revise lo escrito y vuelva a pulsar el botón.
form-too-long = El texto es demasiado largo para el registro: ocupa { $size } bytes y caben { $limit }. Adjunte los textos largos como archivo.
form-failed = No se pudo hacer, y es culpa nuestra. Lo escrito sigue aquí: vuelva a intentarlo en un momento. Si se repite, dé esta referencia a la Secretaría Técnica: { $reference }
form-done = Hecho. Consta como
form-done-nothing = Hecho. No hubo nada que asentar.
fault-missing = Falta este dato.
fault-symbol = Escriba el símbolo con letras, cifras, guiones, barras o puntos, como IV-2023/A5.
fault-number = Escriba un número entero, solo con cifras.
fault-day = Escriba el día como 2024-03-15.
fault-hour = Escriba el día y la hora como 2024-03-15T09:00.
fault-choice = Elija una de las opciones.
fault-file-kind = «{ $name }» no es un PDF, un documento de Word, Excel u OpenDocument, una imagen PNG o JPEG ni un texto.
act-plenary-note = Hacer constar una intervención
do-plenary-note = Hacer constar
act-declaration-endorse = Respaldar una declaración
do-declaration-endorse = Respaldar
field-plenary = Plenaria
field-item = Punto del orden del día
field-speaker = Quién intervino
field-note = Qué dijo o mostró, en tercera persona
field-declaration = Declaración
field-seat = Asiento
field-reservation = Reserva: a qué no se suscribe y por qué
field-paragraph = Párrafo al que se refiere la reserva
