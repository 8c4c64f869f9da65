# Membresía.

line-membership-founded = { $name } ({ $acronym }), creada en { $year }, queda en el registro
line-membership-admitted = { $name } participa como { $class } desde el { $date }
line-membership-renamed = { $seat } lleva el nombre { $name } desde el { $date }
line-membership-suspended = los derechos de { $seat } quedan en suspenso desde el { $date }: { $reason }
line-membership-reinstated = { $seat } recupera sus derechos desde el { $date }
line-membership-withdrew = { $seat } se retira; su último día es el { $date }
line-membership-body-named = por { $seat } comparece { $body }
line-membership-accredited = { $seat } acredita a una persona: { $role }
line-membership-replaced = { $seat } sustituye a una persona de su delegación: { $role }
line-membership-accreditation-ended = { $seat } pone fin a una acreditación; último día, el { $date }
