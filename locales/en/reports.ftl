# Reports: a gathering, a month, a quarter, a year.

reports-title = Reports
reports-more-line = Gatherings, months and years, ready to send
reports-line = Put together from what was recorded. Ready to send or print.
reports-empty = Nothing to report yet. The first report comes after the first gathering.
reports-by-time = By time
reports-by-gathering = By gathering

reports-quarter = Quarter { $number }, { $year }
reports-year = Year { $year }
reports-of-month = Report for { $month }
reports-of-quarter = Report for quarter { $number } of { $year }
reports-of-year = Report for { $year }
reports-of-gathering = Report on a gathering: { $title }
reports-of-gathering-untitled = Report on a gathering
reports-so-far = { $days }, recorded until { $today }

reports-gatherings = Gatherings
reports-people = Members and guests
reports-children = Children
reports-adults = Adults from around
reports-joined = New members
reports-day = Day
reports-at-least = at least { $count }
reports-counted-twice = Whoever came twice is counted twice.
reports-masked = Numbers below 5 are not shown.
reports-nothing = No gathering was recorded.
reports-untitled = Gathering
reports-decisions = What we agreed
reports-decision = { $title }: { $outcome }
reports-tasks = Tasks finished
reports-task = { $what } ({ $name })

reports-download = Download PDF
reports-download-inside = Download PDF for members
reports-download-outside = Download PDF for everyone
reports-inside = The one for members has decisions, names and internal photos. Send the one for everyone to others.
reports-choose = Choose photos for the PDF
reports-print = Print
reports-share = Send the report
reports-shared = *{ $title }* of { $community }
reports-fact = { $label }: { $value }
reports-grown = { $name }: { $sentence }
reports-page = Page { $page } of { $pages }
reports-sign-maker = Put together by
reports-sign-knowing = Acknowledged by
