# Committees.

sentence-committee-set-up = By agreement { $agreement }, the committee { $name } was set up with this mandate: { $mandate }. Base document: { $base_document }. Membership: { $admission ->
    [closed] closed
   *[open] open to any member that volunteers
}{ $members ->
    [none] {""}
   *[other] ; its members are { $members }
}. To be delivered: { $due }.
line-committee-set-up = the committee { $name } is set up, to deliver { $due }
sentence-committee-volunteered = { $seat } volunteered to join the committee { $name }.
line-committee-volunteered = { $seat } volunteers for the committee { $name }
sentence-committee-support-offered = { $seat } offered its support to the committee { $name }: { $offer }.
line-committee-support-offered = { $seat } offers its support to the committee { $name }
sentence-committee-support-accepted = The support that { $seat } had offered to the committee { $name } was accepted.
line-committee-support-accepted = the support of { $seat } for the committee { $name } is accepted
line-committee-fell-due = the committee { $name } is to deliver at plenary { $plenary }
sentence-committee-delivered = the committee { $name } delivered its text to plenary { $plenary }.
line-committee-delivered = the committee { $name } delivers its text to plenary { $plenary }
line-committee-dissolved = the committee { $name } is dissolved{ $agreement ->
    [none] {""}
   *[other] , by agreement { $agreement }
}
