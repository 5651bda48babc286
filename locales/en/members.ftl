# Members: who belongs to the community.

members-title = Members
members-former = former member
members-count = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
members-count-masked = Fewer than 5 members
members-count-paused = { $all }, { $count } on leave
members-names-inside = Only members see each other’s names.
members-ask-to-join = Ask to join
members-invite = Invite
members-add = Add without phone
members-branch = There are more than 30 active members. Small groups stay closer: it may be time to light a new community nearby. There is no hurry.
members-requests = { $count ->
    [one] { $count } person would like to join
   *[other] { $count } people would like to join
}
members-requests-line = Waiting for any member’s answer
members-requests-see = See
members-paused = on leave
members-alone = no phone, nobody records for them yet
members-recorded-by = recorded by { $who }
members-came-founding = founder
members-came-invitation = invited by { $who }
members-came-request = welcomed by { $who }
members-came-recorder = added by { $who }
members-formers = Members in the past
members-left-on = left { $day }
members-forgotten = { $count ->
    [one] { $count } former member has asked for their name to be erased.
   *[other] { $count } former members have asked for their names to be erased.
}
members-since = Since { $day } · { $came }
members-to-myself = Change my details
members-deeds = What they have done
members-no-deeds = Nothing written down yet.
members-attended = { $count ->
    [one] Attended once
   *[other] Attended { $count } times
}
members-attended-last = last on { $day }
members-tasks = { $count ->
    [one] { $count } task finished
   *[other] { $count } tasks finished
}
members-numbers = { $count ->
    [one] { $count } impact number written down
   *[other] { $count } impact numbers written down
}
members-records-for = Records for
members-take-on-line = { $who } has no phone and nobody records for them yet. If you are willing, you can answer and agree in their name.
members-take-on = I will record for them
members-acts-for = In the name of { $who }
members-rename = Change the name
members-pause-for = Go on leave
members-resume-for = Back from leave
members-other-recorder = Change who records
members-leave-for = Leave the community
members-add-title = Add a member without a phone
members-add-line = For somebody without a phone. You record for them: you answer for gatherings and accept agreements in their name. It is always shown as “recorded by”.
members-name = Name
members-add-save = Add
members-adults-only = Accounts are for people of 18 and older. Children are welcome at gatherings all the same.
members-not-yours = This is for that member to do, or for whoever records for them.
members-last-one = You are the last member who can sign in, so you cannot leave yet. Invite somebody first, so that the community still belongs to someone.
