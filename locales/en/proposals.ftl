# The list of decisions, making a proposal, and amending it after an objection.

proposals-new = Make a proposal
proposals-room = Decide on the spot
proposals-empty = Here we decide together: one proposes, everyone has a voice, and what is agreed is carried out at once.
proposals-waiting = Waiting for your voice
proposals-running = Under way
proposals-being-decided = Being decided together
proposals-was-decided = Decided together
proposals-closed = Done
proposals-closed-more = { $count ->
    [one] { $count } older decision
   *[other] { $count } older decisions
}
proposals-speak = Have your say
proposals-spoken = { $spoken } of { $voters } have spoken
proposals-objections = { $count ->
    [one] { $count } objection
   *[other] { $count } objections
}

proposals-rules = The rules we decide by
proposals-rules-light = Light: { $span }. For what can easily be undone and costs less than { $below }. Silence agrees; one objection makes it ordinary.
proposals-rules-ordinary = Ordinary: { $span }. At least half of the members take part.
proposals-rules-weighty = Weighty: { $span }. For money above { $above }, members, purpose, agreements and branches. At least two thirds of the members take part.
proposals-rules-wait = It ends earlier when nothing can change the outcome any more, { $span } after opening at the soonest.
proposals-rules-early = It ends earlier when nothing can change the outcome any more.
proposals-rules-change = These rules can be changed by a weighty decision.

proposals-what = What is to be decided?
proposals-how = In which way?
proposals-choosing = Choose one of several
proposals-secretly = Secret ballot
proposals-other-way = Another way
proposals-optional = may be empty
proposals-choose = Not chosen yet

proposals-consent-line = One proposal. It goes ahead when nobody objects.
proposals-time-poll-line = When most people can come.
proposals-opt-in-line = Who takes part, and whether that is enough.
proposals-choosing-line = Several choices; we look for what suits everyone best.
proposals-approval-line = Tick all that suit you. What suits most is chosen.
proposals-score-line = Give each choice 0 to 5.
proposals-dots-line = Spread 8 dots as you like.
proposals-ranked-line = Order them, the most wanted first.
proposals-budget-line = Money is shared fairly: each voice is worth the same.
proposals-majority-line = Yes or no, then the votes are counted.
proposals-sense-check-line = How do we feel about it? It decides nothing yet.
proposals-secretly-line = Yes or no, and nobody knows who chose what.

proposals-title = What do you propose?
proposals-question = What is the question?
proposals-title-example = Buy 2 bookshelves
proposals-title-example-time = When do we clean up?
proposals-title-example-sense = A second reading corner?
proposals-title-example-join = Who comes to the book fair?
proposals-title-example-choice = Which contest next month?
proposals-title-example-budget = What is the fair's money for?
proposals-details = Why?
proposals-how-choose = How do we choose?
proposals-budget = Money to be shared
proposals-target = How many people are needed?
proposals-target-hint = Leave it empty when any number will do.

proposals-choices = The choices
proposals-times = Possible times
proposals-wishes = What the money could be for
proposals-choice-row = Choice { $row }
proposals-day-row = Day, time { $row }
proposals-time-row = Time
proposals-wish-row = Purpose { $row }
proposals-cost-row = Cost
proposals-more-rows = Add rows

proposals-acts = When agreed, carried out at once
proposals-acts-line = Open only what you need. Everyone sees it before they speak.
proposals-acts-weight = Costs from { $light } on are decided as ordinary, above { $weighty } as weighty.
proposals-acts-more = Others: fields, agreement, purpose, members …
proposals-acts-again = Add another one
proposals-act-spend = Money out
proposals-act-task = Task
proposals-act-gather = Gathering
proposals-act-end-series = End a series of gatherings
proposals-act-appoint = Appoint somebody to a field
proposals-act-end-field = Lay down a field
proposals-act-purpose = Change the purpose
proposals-act-agreement = Change the agreement
proposals-act-limits = Change the rules we decide by
proposals-act-branch = Open a branch
proposals-act-admit = Welcome a member
proposals-act-remove = Remove a member
proposals-minutes = How many minutes?
proposals-rupiah = How many rupiah?
proposals-spend-what = What for?
proposals-spend-owner = Who sees to it?
proposals-series = Which series?
proposals-series-last = Last day
proposals-series-reason = Why does it end?
proposals-appoint-who = Who?
proposals-appoint-care = Takes care of what?
proposals-appoint-name = Name of the field
proposals-appoint-name-hint = Only for something else.
proposals-appoint-until = Until when?
proposals-end-field = Which field?
proposals-purpose = The new purpose
proposals-now = Now: { $now }
proposals-limits-line = Fill in only what changes. What is empty stays as it is.
proposals-limits-light = Light, hours
proposals-limits-ordinary = Ordinary, hours
proposals-limits-weighty = Weighty, hours
proposals-limits-wait = Earliest end, hours
proposals-limits-light-below = Light when it costs less than
proposals-limits-weighty-above = Weighty when it costs more than
proposals-limits-signature-above = Second signature when money leaves above
proposals-branch-name = Name of the branch
proposals-branch-place = Where?
proposals-admit = Who is welcomed?
proposals-remove = Who?
proposals-remove-secret = This is decided by secret ballot. Whom it is about may answer first.
proposals-remove-title = Membership of { $name }

proposals-options = More: how weighty, when it closes
proposals-options-poll = More: when it closes
proposals-class = How weighty is it?
proposals-class-hint = A large cost may make it weightier. You are told before it opens.
proposals-class-light = { $span }. Easily undone, below { $below }. Silence agrees.
proposals-class-ordinary = { $span }. { $needed ->
    [one] { $needed } person has
   *[other] { $needed } people have
} to take part.
proposals-class-weighty = { $span }. { $needed ->
    [one] { $needed } person has
   *[other] { $needed } people have
} to take part.
proposals-closes = Closes on
proposals-closes-time = At
proposals-closes-hint = Left empty, it closes by its weight.
proposals-closes-poll = Left empty, it closes after { $span }.
proposals-secret = Secret ballot
proposals-secret-line = Nobody knows who chose what, and a vote cannot be changed. It becomes weighty.
proposals-results = When is the count shown?
proposals-results-come = As votes come in
proposals-results-after = After closing
proposals-together = We are in one place now
proposals-together-line = It ends as soon as everyone has spoken, without waiting.
proposals-review = Look again on
proposals-review-hint = On that day we see whether the decision was a good one.
proposals-share = How many have to agree?
proposals-share-half = More than half
proposals-share-two-thirds = Two thirds
proposals-share-three-quarters = Three quarters
proposals-share-everyone = Everyone
proposals-of = Of whom?
proposals-of-votes = Of those who say yes or no
proposals-of-electorate = Of all who may vote
proposals-count = How orders are counted
proposals-count-hint = Only for “Rank the choices”.
proposals-count-runoff = Rounds of elimination
proposals-count-runoff-line = The one with the fewest goes out, its votes move on to the next choice.
proposals-count-schulze = In pairs
proposals-count-schulze-line = Each choice against each other (Schulze's method).
proposals-save = Make the proposal
proposals-save-question = Ask everyone

proposals-raised = By what is in it, this becomes { $class }: { $line } Look it over, then send it once more.
proposals-too-many-open = There are { $max } decisions under way. Wait until one has ended. What you wrote is still here.
proposals-two-choices = Write at least two choices.
proposals-too-many-choices = At most { $max } choices, so that they can be read. Empty some.
proposals-same-choices = Two choices are the same. Change or empty one of them.
proposals-too-many-acts = At most { $max } things in one proposal. Make several proposals of it.
proposals-not-oneself = You cannot propose yourself. To leave, use the page “Me”.
proposals-already-so = It is so already, so nothing would change.
proposals-closes-too-late = At most { $days } days from now.

proposals-amend = Amend the proposal
proposals-amend-back = Proposal
proposals-amend-objections = Objections to take in
proposals-amend-how = How is the objection taken in?
proposals-amend-words = Amend it
proposals-amend-words-line = Other words or acts. Everyone who has answered is asked again.
proposals-amend-narrow = Narrow it
proposals-amend-narrow-line = For fewer people, places or less money. Everyone is asked again.
proposals-amend-shorten = Shorten its time
proposals-amend-shorten-line = Tried for a while, then looked at. Only those who objected or had a concern are asked again.
proposals-amend-measure = Watch it by a number
proposals-amend-measure-line = One number that shows whether it harms. Only those who objected or had a concern are asked again.
proposals-amend-save = Save and ask again
proposals-amend-theirs = Meanwhile there is version { $version }
proposals-discuss = Decide on it
proposals-discuss-matter = Decide on “{ $what }”

proposals-file-fold = Do you have a .pb file?
proposals-file = Text of the .pb file (Pabulib)
proposals-file-hint = Paste all of it. The wishes and their costs are taken over, the votes are not.
proposals-file-take = Take from the file
proposals-file-line = Line { $line } of this file cannot be read. Look at it again.
proposals-file-wrong = This is not a whole .pb file. Paste all of it, from META to VOTES.
proposals-file-too-many = There is too much in this file: { $max } wishes at most.
