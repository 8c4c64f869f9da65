# Cargos.

line-mandate-begun = { $seat } ejerce { $office }{ $of_institution ->
    [none] {""}
   *[other] {" "}a través { $of_institution }
} { $span }
line-mandate-designated = { $seat } ejercerá { $office } { $span }
line-mandate-taken-over = { $seat } asume { $office } el { $date }{ $of_institution ->
    [none] {""}
   *[other] , a través { $of_institution }
}
line-mandate-ended = { $seat } deja { $office }; último día, el { $date }: { $reason }
line-mandate-held-ad-interim = { $seat } ejerce { $office } ad interim { $span }: { $reason }
