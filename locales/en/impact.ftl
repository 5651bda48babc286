# Impact: numbers that show what changes.

impact-title = Impact
impact-line = Numbers that show what changes. Counted together, not guessed.
impact-empty = No number yet. Choose one that you want to see grow.
impact-nothing-yet = Nothing has been counted yet.
impact-first-by-attendance = The first number appears as soon as attendance is counted at a gathering.
impact-first-by-hand = Write down the first number.

impact-once = { $to } { $unit }
impact-grown = { $from } → { $to } { $unit } in { $span }
impact-fallen = down from { $from } to { $to } { $unit } in { $span }
impact-steady = steady at { $to } { $unit } for { $span }
impact-caption = { $unit } in { $span }
impact-within = in { $span }
impact-steady-for = steady, { $span }
impact-first-number = first number
impact-week = week of { $day }
impact-story-once = One number so far: { $sentence } ({ $day }).
impact-story = { $sentence }. Began at { $first } ({ $firstday }), latest { $latest } ({ $latestday }), highest { $highest } ({ $highestday }).
impact-target = Target: { $target } { $unit }.
impact-target-left = Target: { $target } { $unit }, { $left } to go.
impact-target-reached = Target of { $target } { $unit } reached.
impact-level-baseline = before
impact-level-target = target { $target }
impact-change-this-week = { $amount } this week
impact-change-last-week = { $amount } last week
impact-change-since = { $amount } since { $day }

impact-source-attendance = Counted at all gatherings; each week shows its best-attended one.
impact-source-series = Counted at { $title }; each week shows its best-attended one.
impact-source-sum = Written down by hand, adding up.
impact-source-level = Written down by hand, as it was on the day.
impact-band-to-6 = 0–6 years
impact-band-to-12 = 7–12 years
impact-band-to-17 = 13–17 years
impact-band-adult = Adults

impact-points = All numbers
impact-when = When
impact-records = Written down
impact-record = Write a number down
impact-edit = Change
impact-retire = Stop using
impact-share = Spread the word
impact-shared = { $community } is on the move!
    { $indicator }: { $sentence }.
    { $purpose }
impact-shared-short = { $community }: { $sentence } ({ $indicator })
impact-struck = struck out
impact-strike = Strike out

impact-choose = Choose a number
impact-choose-line = Five at most, so that everybody remembers them.
impact-suggestions = Often used
impact-own = Make your own
impact-kind-attendance = From attendance
impact-kind-attendance-line = Counted by itself from the attendance written down at gatherings.
impact-kind-sum = Adds up
impact-kind-sum-line = You write down every addition: books collected, waste carried away.
impact-kind-level = As it is now
impact-kind-level-line = You write down how many there are on a day: trees alive, members who save.
impact-name = What is counted
impact-name-example = Books collected
impact-unit = Unit
impact-unit-hint = One word behind the number.
impact-unit-example = books
impact-bands = Who is counted
impact-bands-hint = With all of them chosen, members and visitors who were there count as well.
impact-gathering = At which gathering
impact-gathering-all = All gatherings
impact-frame = Target and beginning
impact-optional = may be empty
impact-target-label = Target
impact-target-hint = The number you want to reach together.
impact-baseline-label = Beginning
impact-baseline-hint = How many there were before you all began. If there were none, write 0.
impact-baseline-day = Beginning on
impact-save = Save

impact-amount-sum = How many more { $unit }?
impact-amount-sum-hint = Only what is new; the sum is computed. Write −2 if there are two fewer.
impact-amount-level = How many { $unit } are there now?
impact-amount-level-hint = All of them, on that day.
impact-day = Day
impact-note = Note
impact-note-example = Given by the village school
impact-record-save = Write down

impact-strike-title = Strike this out?
impact-strike-what = { $amount } { $unit }, { $day }
impact-strike-line = Members still see the line, but it counts no more.
impact-strike-reason = Why it is struck out
impact-strike-example = Counted twice
impact-strike-save = Strike out
impact-retire-title = Stop using this number?
impact-retire-line = It is shown no more and makes room for another one. What was written down is not lost.
impact-retire-save = Yes, stop
impact-retire-keep = Keep it

impact-counted-at-gatherings = This number comes from attendance. Write down who came at the gathering.
impact-five-already = There are five numbers, and five are enough. Stop one first if you want another.
impact-retired = This number is no longer used.

impact-suggest-children = Children who come
impact-suggest-adults = Neighbours who come
impact-suggest-books = Books collected
impact-suggest-works = Works finished
impact-suggest-waste = Waste carried away
impact-suggest-trees-planted = Trees planted
impact-suggest-trees-alive = Trees alive
impact-suggest-portions = Portions shared
impact-suggest-families = Families helped
impact-suggest-toddlers = Toddlers who come
impact-suggest-savers = Neighbours who save
impact-suggest-products = Products sold
impact-unit-children = children
impact-unit-people = people
impact-unit-books = books
impact-unit-works = works
impact-unit-trees = trees
impact-unit-portions = portions
impact-unit-families = families
impact-unit-pieces = pieces
