# Invitations.

invitations-title = Invitations
invitations-line = You know whoever you invite, and you vouch for them.
invitations-open = Those that can be used
invitations-none = No invitation can be used at the moment. Make one and send it to a neighbour you trust.
invitations-closed = Those that are over
invitations-note = For whom?
invitations-note-aside = optional
invitations-note-hint = Only members read this note.
invitations-note-example = Bu Tati and her husband
invitations-how-long = How long, and for how many
invitations-hours = How long is it valid?
invitations-hours-24 = 1 day
invitations-hours-72 = 3 days
invitations-hours-168 = 7 days
invitations-uses = For how many people?
invitations-uses-1 = 1 person
invitations-uses-5 = 5 people
invitations-uses-10 = 10 people
invitations-uses-any = Any number
invitations-make = Make an invitation
invitations-make-new = Make a new one

invitations-numbered = Invitation number { $number }
invitations-used = { $uses ->
    [0] Not used yet
    [one] Used by { $uses } person
   *[other] Used by { $uses } people
}
invitations-used-of = { $uses ->
    [0] Not used yet, good for { $max }
   *[other] Used by { $uses } of { $max }
}
invitations-until = Valid until { $until }
invitations-revoked = This invitation has been revoked.
invitations-expired = This invitation is no longer valid.
invitations-used-up = This invitation has been used by everyone it was meant for.

invitations-send-line = Send it to the person directly. Whoever holds this link can join.
invitations-qr-label = QR code of the invitation
invitations-qr-caption = Are they near you? Let their phone scan this.
invitations-poster = A4 poster
invitations-vouched-by = Invited by
invitations-expires-at = Valid until
invitations-came = Joined by this invitation
invitations-revoke-fold = Revoke this invitation
invitations-revoke-line = Its link and poster open no door any more. Whoever has joined stays a member.
invitations-revoke = Revoke the invitation

invitations-text =
    { $who } invites you to join { $community } in { $place }.

    “{ $purpose }”

    Open this link, write your name, and you have joined. The link is valid until { $until }.
invitations-text-short = { $who } invites you to join { $community } in { $place }. This link is valid until { $until }.
invitations-who-invites = { $who } invites you to join
invitations-preview = { $who } invites you: { $community }

invitations-agreement = Our agreement
invitations-join-title = Join
invitations-join-accepts = By joining you accept our agreement.
invitations-join = I join
invitations-join-member = A member already? Sign in
invitations-belongs = You are a member here already.
invitations-belongs-home = Go home
invitations-ask-again = Ask { $who } for a new link, or ask to join and wait for a member’s answer.
invitations-ask-to-join = Ask to join

invitations-poster-eyebrow = Come and join us
invitations-poster-next = Next: { $title }
invitations-poster-scan = Scan with your phone’s camera
invitations-poster-who = Invited by { $who }
invitations-poster-print = Print
invitations-poster-back = Back
invitations-poster-closed = This invitation is no longer valid, so its poster is not printed. Make a new invitation first.
