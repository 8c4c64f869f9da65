# Petit comités.

sentence-committee-set-up = Por el acuerdo { $agreement } se creó el comité { $name }, con el mandato siguiente: { $mandate }. Documento base: { $base_document }. Integración: { $admission ->
    [closed] cerrada
   *[open] abierta a los miembros que lo deseen
}{ $members ->
    [none] {""}
   *[other] ; lo integran { $members }
}. Entrega: { $due }.
line-committee-set-up = se crea el comité { $name }, con entrega { $due }
sentence-committee-volunteered = { $seat } expresó, de manera voluntaria, su interés en integrar el comité { $name }.
line-committee-volunteered = { $seat } se ofrece a integrar el comité { $name }
sentence-committee-support-offered = { $seat } ofreció su apoyo al comité { $name }: { $offer }.
line-committee-support-offered = { $seat } ofrece su apoyo al comité { $name }
sentence-committee-support-accepted = Se aceptó el apoyo que { $seat } ofreció al comité { $name }.
line-committee-support-accepted = se acepta el apoyo de { $seat } al comité { $name }
line-committee-fell-due = el comité { $name } debe entregar en la plenaria { $plenary }
sentence-committee-delivered = el comité { $name } entregó su texto a la plenaria { $plenary }.
line-committee-delivered = el comité { $name } entrega su texto a la plenaria { $plenary }
line-committee-dissolved = se disuelve el comité { $name }{ $agreement ->
    [none] {""}
   *[other] , por el acuerdo { $agreement }
}
