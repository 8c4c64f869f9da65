# Offices.

line-mandate-begun = { $seat } holds { $office }{ $institution ->
    [none] {""}
   *[other] {" "}through { $institution }
} { $span }
line-mandate-designated = { $seat } is designated to hold { $office } { $span }
line-mandate-taken-over = { $seat } takes over { $office } on { $date }{ $institution ->
    [none] {""}
   *[other] , through { $institution }
}
line-mandate-ended = { $seat } leaves { $office }; last day { $date }: { $reason }
line-mandate-held-ad-interim = { $seat } holds { $office } ad interim { $span }: { $reason }
