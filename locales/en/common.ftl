# Words that every page uses.

span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

day-yesterday = yesterday
day-today = today
day-tomorrow = tomorrow
day-after-tomorrow = the day after tomorrow
time-at = { $time } { $zone }
day-at = { $day }, { $time }

frame-skip = Skip to the content
frame-sign-in = Sign in
bar-label = Main sections
bar-home = Home
bar-gatherings = Gatherings
bar-decisions = Decisions
bar-impact = Impact
bar-cash = Cash
bar-more = More

form-problems = Something still needs mending. What you wrote is kept.
counter-less = One less: { $what }
counter-more = One more: { $what }
share-whatsapp = Send by WhatsApp
share-copy = Copy the text
share-picture-square = Square picture
share-picture-tall = Picture for your status

live-offline = No signal. What you wrote has not been sent, but it is not lost.
live-failed = The server is in trouble. What you wrote has not been saved, but it is not lost.
live-again = Try again
live-copied = Copied
live-news = There is something new
live-see = Show
