# Gatherings: plans, series, calendars.

gatherings-refused-cancelled = This gathering is cancelled. If it takes place after all, restore it on its page first.
gatherings-refused-over = This gathering is over, so its plan can no longer be changed. Attendance can still be written down.
gatherings-refused-too-early = It has not come yet. Attendance is written down on the day.
gatherings-refused-too-late = That is too long ago to be written down exactly.
gatherings-refused-members-only = This gathering is for members only.
gatherings-refused-no-series = This gathering happens only once, so there is no series to change. To change its day, use Move.
gatherings-refused-newer-minutes = Somebody else has just saved newer minutes (version { $version }). What you wrote is still here. Compare the two, then save again.
gatherings-refused-day-taken = Another gathering of the same series is on that day already. Choose another day.

gatherings-sort-meeting = Meeting
gatherings-sort-clean-up = Clean-up
gatherings-sort-class = Class
gatherings-sort-distribution = Distribution
gatherings-sort-event = Event
gatherings-sort-other = Something else

gatherings-answer-yes = Coming
gatherings-answer-maybe = Maybe
gatherings-answer-no = Not coming
gatherings-unanswered = Coming?

gatherings-masked = <5
gatherings-coming =
    { $count ->
        [0] nobody yet
       *[other] { $written } coming
    }
gatherings-people =
    { $count ->
        [one] { $written } person came
       *[other] { $written } people came
    }
gatherings-children =
    { $count ->
        [one] { $written } child
       *[other] { $written } children
    }
gatherings-adults =
    { $count ->
        [one] { $written } adult neighbour
       *[other] { $written } adult neighbours
    }
gatherings-not-written = Attendance is not written down yet
gatherings-hours-and-a-half = { $hours }½ hours
gatherings-untitled = Gathering without a name

gatherings-rhythm-daily = every day
gatherings-rhythm-weekly = every { $days }
gatherings-rhythm-weeks = every { $count } weeks on { $days }
gatherings-rhythm-date =
    { $count ->
        [one] every month on day { $date }
       *[other] every { $count } months on day { $date }
    }
gatherings-rhythm-date-skipping =
    { $count ->
        [one] every month on day { $date } (months without a day { $date } are skipped)
       *[other] every { $count } months on day { $date } (months without a day { $date } are skipped)
    }
gatherings-rhythm-weekday =
    { $count ->
        [one] the { $nth } { $weekday } of every month
       *[other] the { $nth } { $weekday } of every { $count } months
    }
gatherings-rhythm-weekday-skipping =
    { $count ->
        [one] the { $nth } { $weekday } of every month (months without one are skipped)
       *[other] the { $nth } { $weekday } of every { $count } months (months without one are skipped)
    }
gatherings-rhythm-until = { $rhythm }, until { $day }
gatherings-rhythm-times =
    { $count ->
        [one] { $rhythm }, { $count } time
       *[other] { $rhythm }, { $count } times
    }
gatherings-nth-1 = first
gatherings-nth-2 = second
gatherings-nth-3 = third
gatherings-nth-4 = fourth
gatherings-nth-5 = fifth
gatherings-nth-last = last
gatherings-list-two = { $first } and { $last }
gatherings-list-many = { $first }, and { $last }

gatherings-too-far = This day is too far away: ten years at most.
gatherings-title = Gatherings
gatherings-this-week = This week
gatherings-empty = Nothing is planned yet. One small meeting this week is enough to begin.
gatherings-empty-outside = Nothing open to everyone is planned yet. Please look again another time.
gatherings-cancelled = Cancelled
gatherings-cancelled-because = Cancelled: { $reason }
gatherings-because = Reason: { $reason }
gatherings-moved = Moved from { $planned }
gatherings-moved-because = Moved from { $planned }: { $reason }

gatherings-past = Past gatherings
gatherings-past-empty = Nothing has taken place yet. After the first gathering you see here who came.
gatherings-page = Page { $page } of { $pages }
gatherings-newer = Newer
gatherings-older = Older

gatherings-calendar = Put them into your phone’s calendar
gatherings-calendar-own = Gatherings and your answers appear in your phone’s calendar and change when the plan changes. This link is yours alone; please do not share it.
gatherings-calendar-public = Gatherings open to everyone appear in your phone’s calendar and change when the plan changes.
gatherings-calendar-subscribe = Add to my calendar
gatherings-calendar-copy = Copy the calendar link
gatherings-calendar-google = For Google Calendar: copy the link, open calendar.google.com, choose Other calendars, then From URL.
gatherings-calendar-for-others = For others there is a calendar with the open gatherings only.
gatherings-calendar-file = Public calendar

gatherings-plan = Plan a gathering
gatherings-plan-save = Save the gathering
gatherings-save = Save changes
gatherings-optional = may be left empty
gatherings-field-title = What it is called
gatherings-field-title-example = Saturday reading corner
gatherings-field-sort = Sort
gatherings-field-day = Day
gatherings-field-time = Time
gatherings-field-length = How long
gatherings-field-minutes = Or in minutes
gatherings-field-place = Place
gatherings-field-place-example = Village hall
gatherings-field-repeats = How often
gatherings-repeats-once = Once
gatherings-repeats-week = Every week
gatherings-repeats-month-date = Every month, same date
gatherings-repeats-month-date-line = for example every 5th
gatherings-repeats-month-weekday = Every month, same weekday
gatherings-repeats-month-weekday-line = for example the second Tuesday
gatherings-repeats-month-last = Every month, last weekday
gatherings-repeats-month-last-line = for example the last Saturday
gatherings-field-days = On which days
gatherings-field-days-hint = If you choose none: the weekday of the first day.
gatherings-field-interval = How far apart
gatherings-field-interval-hint = 1 means every week or month, 2 every other one, and so on.
gatherings-field-ends = Until when
gatherings-ends-never = It goes on
gatherings-ends-on = Until a certain day
gatherings-ends-after = A number of times
gatherings-field-ends-day = Last day
gatherings-field-ends-count = How many times
gatherings-field-exceptions = Days left out or added
gatherings-field-skipped = Left out (untick if it takes place)
gatherings-field-skip = Leave out a day
gatherings-field-added = Added
gatherings-field-add = Add a day
gatherings-field-welcome = Who may come
gatherings-welcome-everyone = Everyone
gatherings-welcome-everyone-line = Shown to all; others sign up by name alone
gatherings-welcome-members = Members only
gatherings-welcome-members-line = Only members see it
gatherings-field-roles = Whose help is needed?
gatherings-field-roles-hint = For example driver 1, cooks 3. Members choose when they answer.
gatherings-field-role = Role { $row }
gatherings-field-role-example = cook
gatherings-field-wanted = People
gatherings-field-roles-more = Add rows
gatherings-field-note = Note
gatherings-field-note-example = Bring one book

gatherings-edit = Change the gathering
gatherings-change = Change
gatherings-finish = End
gatherings-field-reach = What to change
gatherings-reach-this = Only this one
gatherings-reach-following = This one and all following
gatherings-reach-all = All of them
gatherings-reach-all-line = What has passed stays as it was
gatherings-field-day-of-series = Beginning on
gatherings-field-day-of-series-hint = Change it only if the day shifts. For one time only, use Move.
gatherings-kept = Gatherings that people answered do not disappear. If their day no longer fits the new plan, they take place as people know them:
gatherings-move = Move
gatherings-move-save = Move the gathering
gatherings-move-told =
    { $count ->
        [one] { $count } person said they will come. The answer is kept, and they see why it is moved.
       *[other] { $count } people said they will come. Their answers are kept, and they see why it is moved.
    }
gatherings-cancel = Cancel
gatherings-cancel-save = Cancel this gathering
gatherings-cancel-told =
    { $count ->
        [one] { $count } person said they will come. They see your reason, and the answer is kept.
       *[other] { $count } people said they will come. They see your reason, and their answers are kept.
    }
gatherings-cancel-move = Rather move it to another day
gatherings-field-reason = Why
gatherings-field-reason-own = In your own words
gatherings-reason-rain = Rain
gatherings-reason-mourning = Mourning
gatherings-reason-place = Place taken
gatherings-reason-leader = Leader away
gatherings-reason-holiday = Holiday
gatherings-reason-few = Too few
gatherings-end = End the series
gatherings-end-save = End the series
gatherings-end-told = People have answered for these days. Those after the last day are cancelled with your reason, not deleted:
gatherings-field-last = Last day
gatherings-field-last-hint = On this day it still takes place.

gatherings-fact-time = Time
gatherings-fact-since = Since
gatherings-fact-last = Last
gatherings-fact-skipped = Left out
gatherings-fact-planned-by = Planned by
gatherings-always = I come every time
gatherings-always-no-more = I no longer come every time
gatherings-always-for = { $who } comes every time
gatherings-always-no-more-for = { $who } no longer comes every time
gatherings-always-who = Come every time
gatherings-next = Next
gatherings-next-none = Nothing more is planned.
gatherings-later-part = It goes on here
gatherings-earlier-part = The plan before
gatherings-attendance = Who came, time after time
gatherings-attendance-said = Last, on { $day }, { $people } came.

gatherings-ics-cancelled = CANCELLED: { $title }
gatherings-ics-moved = Moved. Reason: { $reason }
gatherings-ics-answer = Your answer: { $answer }
gatherings-ics-always = You always come to this.
