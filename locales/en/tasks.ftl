# Tasks: who does what, until when.

tasks-already-closed = This task has been closed already.
tasks-not-yours = Another member holds this task. Only they can hand it over or close it.

tasks-title = Tasks
tasks-line = Take what you can manage, hand over what is too much.
tasks-empty = There are no tasks yet. Write one here, or take one from the minutes after a meeting.
tasks-mine = Your tasks
tasks-free = Nobody has taken these
tasks-others = Held by other members
tasks-done = Done lately
tasks-free-one = anyone may take it
tasks-due-on = Due { $day }
tasks-overdue = Was due { $day }. Need a hand?
tasks-from = from { $title }, { $day }
tasks-finished = Done { $day }
tasks-finished-by = Done { $day }, recorded by { $name }
tasks-dropped = No longer needed, { $day }

tasks-finish = Done
tasks-take = I will take it
tasks-take-for = Take it for { $name }
tasks-more = Hand over or lay down
tasks-more-free = Hand over, finish or drop
tasks-lay-down = Lay it down so that others can take it
tasks-to = Hand over to
tasks-to-choose = Choose a member
tasks-hand-over = Hand over
tasks-reason = Why is it no longer needed?
tasks-drop = Drop the task

tasks-new = New task
tasks-what = What needs to be done?
tasks-what-example = Borrow mats from the village hall
tasks-owner = Who takes it?
tasks-owner-nobody = Nobody yet, anyone may take it
tasks-due = No later than
tasks-add = Add the task

tasks-loads = How much each of us holds
tasks-load = { $count ->
    [0] holds no task
    [one] holds { $count } task
   *[other] holds { $count } tasks
}
tasks-loads-line = One dot is one task. When somebody has many, offer a hand.
