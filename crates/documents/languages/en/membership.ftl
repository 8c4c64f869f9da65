# Membership.

line-membership-founded = { $name } ({ $acronym }), created in { $year }, enters the record
line-membership-admitted = { $name } takes part as { $class } from { $date }
line-membership-renamed = { $seat } bears the name { $name } from { $date }
line-membership-suspended = the rights of { $seat } are suspended from { $date }: { $reason }
line-membership-reinstated = { $seat } has its rights back from { $date }
line-membership-withdrew = { $seat } withdraws; its last day is { $date }
line-membership-body-named = { $body } sits for { $seat }
line-membership-accredited = { $seat } accredits a person: { $role }
line-membership-replaced = { $seat } replaces a person of its delegation: { $role }
line-membership-accreditation-ended = { $seat } ends an accreditation; last day { $date }
