# Home: what waits, what is next, growth, news. And the page for everyone.

home-myself = My page
home-waiting = Waiting for you
home-nothing-waits = Nothing is waiting for you. Enjoy the day.
home-more-waits = { $count } more
home-next = Next
home-nothing-next = No gathering is planned.
home-no-gatherings = No gathering yet. When do you meet for the first time?
home-plan = Plan a gathering
home-growing = We are growing
home-growth-label = { $name }, { $span }
home-no-growth = The chart begins as soon as the first attendance is written down.
home-see-impact = See impact
home-news = News

home-cancelled = Cancelled
home-coming = You are coming
home-maybe = Maybe
home-not-coming = Not coming
home-unanswered = Coming?

home-today = Today: { $title }
home-tomorrow = Tomorrow: { $title }
home-answer-line = You have not answered yet
home-answer-line-for = { $person } has not answered yet
home-late-attendance-line = Nobody has written down who came
home-minutes-line = The minutes are not written yet
home-reentry = { $person } is coming in on a new phone
home-reentry-line = Make sure that it is really them
home-request = { $name } would like to join
home-request-line = Waiting for a member’s answer
home-agreement = What we agreed
home-agreement-line = You have not accepted it yet
home-agreement-line-for = { $person } has not accepted it yet
home-task-due = Your task, by { $day }
home-task-overdue = Your task, overdue since { $day }
home-field-taken = { $person } takes care of { $field }
home-field-taken-line = Stands { $day } { $time } unless somebody objects
home-field-objected = { $person } objects: the field { $field }
home-field-ends = Your field: { $field }
home-field-ends-line = Its term ends { $day }
home-review = Look at the agreement again
home-review-line = Promised for { $day }
home-turn = Your turn to speak
home-turn-for = { $person }’s turn to speak
home-turn-line = Round: { $question }
home-idea-overdue = An idea, waiting for an answer since { $day }
home-idea-own = Your idea, without an answer since { $day }
home-idea-agreed = An idea that a decision has agreed to
home-idea-again = An idea, time to look at it again
home-note = { $title } has no note yet
home-note-yesterday = Yesterday: { $title } has no note yet
home-note-line = Write three answers
home-challenge-line = A challenge, open for { $count ->
    [one] 1 day
   *[other] { $count } days
}
home-invite-alone = Invite the others
home-invite-two = Invite one more
home-arisan-word = Add a word for { $name }
home-arisan-word-line = The draw is open
home-arisan-word-line-for = The draw is open. The word of { $person } is missing
home-arisan-swap = { $person } asks to exchange turns
home-arisan-handed = Was the money of { $name } received?
home-arisan-handed-line = { $amount } for { $person }
home-arisan-pay = Contribution to { $name }
home-arisan-pay-line = { $amount }, round { $day }
home-do-add-word = Add
home-do-confirm = Yes?
home-invite-line = Three of you can set off

home-do-answer = Coming?
home-do-see = See
home-do-attendance = Write down
home-do-write = Write
home-do-look = Look
home-do-accept = Accept
home-do-reply = Answer
home-do-read = Read
home-do-finish = Done?
home-do-hand-on = Hand on
home-do-invite = Invite

home-care-meetings = meetings
home-care-documentation = documentation
home-care-money = money
home-care-children = children
home-care-relations = relations

home-somebody = Somebody
home-news-founded = { $person } started this community
home-news-joined = { $person } joined
home-news-left = { $person } said goodbye
home-news-field = { $person } takes care of { $field }
home-news-agreement = { $person } renewed the agreement
home-news-scheduled = { $person } planned { $title }
home-news-moved = { $person } moved { $title }
home-news-moved-line = to { $day }, { $time }
home-news-cancelled = { $person } cancelled { $title }
home-news-attended = { $person } wrote down who came to { $title }
home-news-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
home-news-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
home-news-adults = { $count ->
    [one] { $count } adult neighbour
   *[other] { $count } adult neighbours
}
home-news-minutes = { $person } wrote the minutes of { $title }
home-news-task = { $person } finished { $task }
home-news-decision-opened = { $person } proposed { $title }
home-news-decision-amended = { $person } changed the proposal { $title }
home-news-decision-passed = { $title } was agreed
home-news-decision-closed = Voting on { $title } has ended
home-vote-line = Decision · { $spoken } of { $voters } have voted
home-vote-line-secret = Secret ballot
home-vote-line-for = The vote of { $person } is missing
home-objection-line = { $others ->
    [0] { $person } objects: “{ $reason }”
    [one] { $person } and one other object: “{ $reason }”
   *[other] { $person } and { $others } others object: “{ $reason }”
}
home-conclude-line = Agreed. Who does what?
home-look-again-line = Time to look at it again
home-do-vote = Vote
home-news-recorded = { $person } wrote down { $amount } { $unit } for { $name }
home-news-talked = { $person } replied in { $subject }
home-news-round = { $person } began a round: { $question }
home-news-photos =
    { $count ->
        [one] { $person } added { $count } photo
       *[other] { $person } added { $count } photos
    }
home-news-photos-of =
    { $count ->
        [one] { $person } added { $count } photo: { $title }
       *[other] { $person } added { $count } photos: { $title }
    }
home-news-idea = { $person } has an idea: { $title }
home-news-idea-answered = { $person } answered the idea { $title }
home-news-note = { $person } noted how { $title } went
home-news-note-free = { $person } wrote a note
home-news-achieved = { $person } noted an achievement: { $words }
home-news-challenged = { $person } wrote down a challenge: { $words }
home-news-solved = { $person } solved a challenge: { $words }
home-news-knowledge = { $person } wrote the page { $title }
home-news-knowledge-again = { $person } wrote on the page { $title }

home-about = { $place } · { $theme } · { $count ->
    [one] { $count } member
   *[other] { $count } members
}
home-about-plain = { $place } · { $count ->
    [one] { $count } member
   *[other] { $count } members
}
home-theme-environment = environment
home-theme-education = education
home-theme-arts = arts
home-theme-health = health
home-theme-economy = economy
home-theme-social = religion & social care
home-description = { $purpose }. { $sentence }.
home-as-others-see = This is how others see this page. Counts of people below five are masked.
home-more-growth = See all impact
home-i-come = I am coming
home-people-coming = { $count ->
    [one] { $count } person is coming
   *[other] { $count } people are coming
}
home-few-coming = <5 people are coming
home-join = Join in
home-join-line = Leave your name and a few words; a member will answer.
home-join-button = Ask to join
home-start-one = Start one like this
home-comments =
    { $count ->
        [one] { $count } comment waits
       *[other] { $count } comments wait
    }
home-news-arisan = { $person } began { $name }
home-news-arisan-drawn = { $who } receives { $name }
home-news-story = { $person } published the story { $title }
home-news-month-closed = The cash book of { $month } was counted and closed: { $held }
home-inspired-by = Inspired by { $name }
home-dues-line = Dues { $period } · { $amount }, pay the treasurer when it suits you
home-collect-dues-line = Dues { $period } · { $open } not recorded yet
home-do-collect = Record
home-thanks = Thanks for { $name }
home-promise = Promise of { $name }
home-do-thank = Say it
home-signature-line = { $amount } by { $person } waits for you to agree
home-payment-line = Decided, not paid yet: { $amount }
home-do-pay = Pay
home-month-end = Close the book of { $month }
