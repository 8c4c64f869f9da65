### Para máquinas y para quien comprueba: la interfaz, las suscripciones, la búsqueda, verificar un documento.

api-title-bad-parameter = Un parámetro no puede usarse
api-title-not-found = Aquí no hay nada
api-title-not-allowed = Aquí solo se responden preguntas
api-title-ours = Fallamos
api-mend-bad-parameter = Corrija el parámetro u omítalo. /api/v1/openapi.json dice cuáles admite cada dirección.
api-mend-not-found = Los nombres se escriben como los dan las listas, con su símbolo: IV-2023, IV-2023/A5, MEX.
api-mend-not-allowed = Pregunte con GET. Los actos son de personas, con una cuenta.
api-mend-ours = Vuelva a preguntar más tarde. Si sigue igual, avise a la Secretaría Técnica; lo demás está en la bitácora del programa.
api-takes-none = Aquí no se conoce el parámetro { $parameter }; esta dirección no admite ninguno.
api-unknown = Aquí no se conoce el parámetro { $parameter }. Se conocen: { $known }.
api-repeated = El parámetro { $parameter } aparece más de una vez.
api-not-a-number = El parámetro { $parameter } no es un número entero de { $from } a { $to }.
api-not-a-day = El parámetro { $parameter } no es un día del calendario, escrito como 2023-11-30.
api-not-one-of = El parámetro { $parameter } no es una de estas palabras: { $options }.
api-too-long = El parámetro { $parameter } tiene más de { $limit } caracteres.
api-not-found = El registro no conoce este nombre, o no hay tal dirección.
api-not-allowed = Esta dirección responde solo a GET y HEAD.
api-ours = La respuesta no pudo terminarse.

api-page-title = Para máquinas
api-page-lede = Todo lo que dicen las páginas públicas, como JSON, para programas. Sin cuenta ni clave; aquí no se puede escribir nada.
api-page-addresses = Direcciones
api-page-address = Dirección
api-page-what = Qué responde
api-page-takes = Puede preguntarse con
api-page-problems = Cuando algo está mal
api-page-problems-lede = Un problema llega como application/problem+json (RFC 9457): qué pasó, con qué parámetro y qué puede hacerse, en el idioma de Accept-Language.
api-page-try = Pruébelo
api-page-document = La descripción completa (OpenAPI 3.1)
api-page-manners = Conviene saber
api-page-manners-text = Cada respuesta lleva un ETag; quien lo devuelve en If-None-Match recibe 304 hasta que el registro crezca o termine el día. Las listas llegan en partes de 200 como máximo. Los días se escriben 2023-11-30. Cualquier página de la red puede preguntar (CORS).

api-does-coalition = La coalición tal como está hoy: cargos, próxima plenaria, estado del registro.
api-does-mandates = Quién ejerce, ejerció o ejercerá un cargo.
api-does-members = Miembros, observadores y organizaciones asociadas, por asiento.
api-does-member = Uno de ellos, con su asistencia, sus respaldos, sus comités y sus cargos.
api-does-plenaries = Las plenarias, en el orden en que fueron convocadas.
api-does-plenary = Una plenaria: agenda, asistencia, decisiones, acuerdos, elecciones, documentos y todo lo que ocurrió.
api-does-minutes-list = Las actas por plenaria, sin su texto.
api-does-minutes = El acta de una plenaria: párrafos, observaciones, firmas, correcciones.
api-does-papers = Los documentos emitidos, cada uno con su huella y la dirección del archivo.
api-does-agreements = Los acuerdos de todas las plenarias.
api-does-agreement = Un acuerdo: su texto, cómo se decidió, correcciones, comités, compromisos, certificados.
api-does-declarations = Las declaraciones conjuntas.
api-does-declaration = Una declaración conjunta con su libro de respaldos.
api-does-committees = Los comités.
api-does-committee = Un comité.
api-does-commitments = Quién debe hacer qué y para cuándo, y lo que se informó.
api-does-rules = Las reglas vigentes en un día, cada una con su cláusula y si está confirmada.
api-does-versions = Cada versión de las reglas.
api-does-entries = Los asientos del registro en su orden; el desplazamiento es una posición.
api-does-entry = Un asiento: sus bytes exactos, su huella y la prueba de que está en el árbol firmado.

feed-title = Actos del registro (Atom)
calendar-name = { $acronym }: plenarias y plazos
calendar-plenary = Plenaria { $plenary } de { $acronym }
calendar-minutes = Último día para observar el acta { $plenary }
calendar-committee = Vence el encargo: { $name }
calendar-commitment = Vence un compromiso de { $agreement }
calendar-commitment-done = Cumplido: compromiso de { $agreement }
calendar-add = Al calendario
api-page-subscribe = Suscribirse
api-page-calendar = Plenarias y plazos (iCalendar)
api-page-subscribe-text = Ponga estas direcciones en su lector o en su calendario. Cada plenaria tiene además su propia entrada: a la dirección de su página, añada .ics.

find-label = Buscar en todo
find-go = Buscar
search-title = Búsqueda
search-title-of = Búsqueda: { $query }
search-lede = Todo lo que dice el registro, en español y en inglés.
search-how = Escriba palabras o un símbolo (IV-2023/A5). Los acentos y las mayúsculas no importan; basta el comienzo de cada palabra, y se encuentra lo que las tiene todas. La tecla / lleva a la casilla de búsqueda desde cualquier página.
search-found = { $count ->
    [0] Nada responde a «{ $query }»
    [one] Un resultado para «{ $query }»
   *[other] { $count } resultados para «{ $query }»
}
search-none = Pruebe con menos palabras, o solo con el comienzo de una.
search-kinds = Por clase
search-pages = Páginas de resultados
search-previous = Resultados anteriores
search-next = Más resultados
search-kind-all = Todo
search-kind-plenary = Plenarias
search-kind-item = Puntos del orden del día
search-kind-agreement = Acuerdos
search-kind-declaration = Declaraciones
search-kind-committee = Comités
search-kind-commitment = Compromisos
search-kind-minutes = Actas
search-kind-paper = Documentos
search-kind-member = Integrantes
search-kind-act = Asientos
search-one-plenary = Plenaria
search-one-item = Punto del orden del día
search-one-agreement = Acuerdo
search-one-declaration = Declaración
search-one-committee = Comité
search-one-commitment = Compromiso
search-one-minutes = Acta
search-one-paper = Documento (PDF)
search-one-member = Integrante
search-one-act = Asiento del registro
search-plenary = Plenaria { $plenary }
search-item = Orden del día de la { $plenary }
search-declaration = Declaración { $id }
search-commitment = Compromiso { $id }
search-paragraph = Acta { $plenary }, párrafo { $number }
search-paper-convocation = Convocatoria de la { $plenary }
search-paper-draft-minutes = Borrador del acta { $plenary }
search-paper-minutes = Acta { $plenary }
search-paper-certificate = Certificado de un acuerdo de la { $plenary }
search-paper-note = Nota de un integrante sobre la { $plenary }
api-missing = Falta el parámetro { $parameter }.
api-does-search = Lo que el registro dice con estas palabras, lo mejor primero, con el pasaje en que están.

verify-title = Verificar un documento
verify-lede = Envíe el PDF de un acta, un certificado, una convocatoria o una nota, o escriba su código: se comprueba que es el que el registro emitió, byte por byte.
verify-file = El documento (PDF)
verify-file-hint = Hasta { $megabytes } MB. Se lee, se comprueba y se olvida: nada de lo que envíe se guarda.
verify-code = O el código de su última página
verify-code-hint = Cinco grupos de cuatro letras y cifras. Dice cuál es el documento; solo el archivo dice si es el mismo.
verify-go = Verificar
verify-nothing-given = Elija un PDF o escriba un código.
verify-not-a-pdf = Esto no es un PDF. Se verifican los documentos tal como se descargan, no su copia en otro formato.
verify-no-such-code = Ningún documento de este registro lleva este código. Revíselo letra por letra; si es así como está impreso, el documento no salió de aquí.
verify-too-large = Lo enviado es demasiado grande o llegó incompleto.
verify-too-often = Se han pedido muchas verificaciones desde su red. Vuelva a intentarlo en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}, o compruebe con plenaria-verify, que no pregunta a nadie.
verify-code-known = Este código es el de un documento de este registro. Compárelo con el que usted tiene:
verify-code-open = abrir el documento
verify-found = No concuerda
verify-checked = Comprobado
verify-unchecked = No comprobado
verify-alone-title = Sin confiar en nosotros
verify-alone-text = Esta página la sirve el mismo registro. Quien no quiera creerle comprueba en su propia máquina, con la clave que haya recibido por otra vía:
