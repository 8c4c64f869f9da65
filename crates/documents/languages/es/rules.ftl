# Reglas.

line-rules-adopted = se adoptan las reglas, vigentes desde el { $date }: { $assumed } de { $all } parámetros son supuestos
line-rules-amended = se modifican las reglas, con efecto desde el { $date }{ $agreement ->
    [none] {""}
   *[other] , por el acuerdo { $agreement }
}: { $assumed } de { $all } parámetros son supuestos
