# One gathering on one day: answering, attendance, agenda, minutes.

occasions-sort-meeting = Meeting
occasions-sort-clean-up = Clean-up
occasions-sort-class = Class
occasions-sort-distribution = Distribution
occasions-sort-event = Event
occasions-sort-other = Gathering
occasions-series = Recurring
occasions-members-only = Members only
occasions-back = This gathering
occasions-planned-by = Planned by { $name }
occasions-cancelled = Cancelled.
occasions-cancelled-because = Cancelled: { $reason }
occasions-moved = It has been moved. It was planned for { $when }.
occasions-moved-because = It has been moved. It was planned for { $when }. The reason: { $reason }
occasions-over = This gathering is over. Thank you to everyone who came.

occasions-ask = Are you coming?
occasions-yes = Coming
occasions-maybe = Maybe
occasions-no = No
occasions-said-yes = Thank you. You are coming.
occasions-said-yes-with = { $more ->
    [one] Thank you. You are coming with { $more } other person.
   *[other] Thank you. You are coming with { $more } other people.
}
occasions-said-always = You always come, so there is no need to answer again.
occasions-said-maybe = Thank you. You may be coming.
occasions-said-no = Thank you for letting us know. You cannot come.
occasions-change-any-time = Changed your mind? Tap another answer any time before it ends.
occasions-more-to-say = Number of people, role, note
occasions-party = How many people are coming?
occasions-party-hint = Including yourself.
occasions-role = Role
occasions-role-none = No particular role
occasions-note = Note
occasions-optional = optional
occasions-save-answer = Save the answer
occasions-for-whom = For { $name }
occasions-always = I always come
occasions-always-stop = I no longer always come
occasions-always-comes = always comes
occasions-see-all = See the gathering
occasions-job-taken = { $taken } of { $wanted }
occasions-job-full = enough people
occasions-job-open = still wanted

occasions-who = Who is coming
occasions-who-answered = Who answered
occasions-coming-nobody = Nobody has said yet that they are coming.
occasions-coming = { $count ->
    [one] { $count } person is coming.
   *[other] { $count } people are coming.
}
occasions-coming-few = Some people are coming already.
occasions-unanswered = Not answered yet: { $names }
occasions-recorded-by = recorded by { $name }
occasions-guest = guest
occasions-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
occasions-guest-cannot = Is a guest not coming after all?
occasions-guest-withdraw = { $name } is not coming

occasions-join = I will come
occasions-join-line = A name will do, no account needed.
occasions-join-send = I will come
occasions-join-as-guest = I will come as a guest
occasions-as-guest = Not a member?
occasions-i-am-member = I am a member
occasions-your-name = Your name
occasions-wanted = Help wanted
occasions-signed-up = You are signed up as { $name }. See you there!
occasions-signed-up-with = You are signed up as { $name }, { $party } people. See you there!
occasions-your-role = Your role: { $role }
occasions-withdraw = I cannot come after all
occasions-withdrawn = You are not coming after all. If you change your mind, just sign up again.
occasions-guest-is-here = You are marked as present. Thank you for coming.

occasions-attendance = Who is here?
occasions-take-attendance = Take attendance
occasions-mend-attendance = Complete the attendance
occasions-attendance-early = Attendance is taken on the day, { $day }.
occasions-attendance-late = This gathering is too long ago to take attendance.
occasions-attendance-cancelled = This gathering was cancelled, so there is no attendance to take.
occasions-attendance-prepare = Meanwhile you can prepare a sheet to sign or the code for the door.
occasions-attendance-done = Done
occasions-walk-in = + A volunteer or guest (a name will do)
occasions-guest-name = Name
occasions-walk-in-send = Mark as present
occasions-people-here = { $count ->
    [0] Nobody is marked as present yet. Tap the names.
    [one] { $count } person is marked as present.
   *[other] { $count } people are marked as present.
}
occasions-counted = Children and neighbours
occasions-counted-line = counted, not registered
occasions-switch = Who is counted
occasions-returning = Been here before
occasions-new = First time
occasions-children-total = All children
occasions-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
occasions-new-among = { $count ->
    [one] { $count } for the first time
   *[other] { $count } for the first time
}
occasions-all-total = Everyone present
occasions-count-full = At most { $most } people in one age band.
occasions-count-step = At most { $most } people in one step.
occasions-band-to-6 = 0–6 years
occasions-band-to-12 = 7–12 years
occasions-band-to-17 = 13–17 years
occasions-band-adult = Adults

occasions-came = Who was there
occasions-came-people = Members and guests
occasions-came-children = Children
occasions-came-adults = Adult neighbours

occasions-door = Code for the door
occasions-door-line = Whoever scans it can mark themselves as present.
occasions-door-code = QR code for attendance
occasions-door-scan = Point the phone's camera here
occasions-door-early = It is not the day yet. Scan again on { $day }.
occasions-are-you-here = Are you at { $title }?
occasions-i-am-here = Yes, I am here
occasions-i-am-here-as = Yes, I am { $name }
occasions-somebody-else = Not you? Write another name
occasions-you-are-here = You are marked as present. Enjoy!

occasions-agenda = Agenda
occasions-agenda-empty = There is nothing to talk about yet.
occasions-agenda-add = Add a matter
occasions-agenda-what = What should be talked about?
occasions-agenda-save = Add
occasions-agenda-drop = Remove from the agenda: { $what }
occasions-agenda-open = From what is still open:
occasions-matter-task = Task: { $what }
occasions-matter-request = Request to join: { $name }

occasions-minutes = Minutes
occasions-write-minutes = Write the minutes
occasions-continue-minutes = Continue the minutes
occasions-minutes-words = What was said and agreed?
occasions-minutes-hint = Write as you go and save any time.
occasions-minutes-mine = What you wrote, not saved yet
occasions-minutes-theirs = Saved already by { $name }
occasions-minutes-saved = Saved already
occasions-minutes-save = Save the minutes
occasions-minutes-join = Put both together
occasions-minutes-replace = Save only what I wrote
occasions-tasks = Tasks from this gathering
occasions-task-from-minutes = A task from this gathering
occasions-task-save = Save the minutes and add the task

occasions-sheet = Print the sign-in sheet
occasions-sheet-title = Sign-in sheet
occasions-sheet-what = Gathering
occasions-sheet-when = When
occasions-sheet-where = Where
occasions-sheet-number = No.
occasions-sheet-name = Name
occasions-sheet-signature = Signature
occasions-sheet-tally = One stroke for each person.
occasions-print = Print

occasions-send = Send to the group
occasions-share-place = Where: { $place }
occasions-share-needed = Still needed: { $jobs }
occasions-share-ask = Are you coming? Answer with one tap:
occasions-ics = Save to the calendar
occasions-see-series = See the series
occasions-edit = Edit
occasions-move = Move
occasions-cancel = Cancel the gathering
occasions-restore = It takes place after all
