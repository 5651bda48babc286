# The room and the record: one phone, people who sit together, paper that is signed.

rooms-title = The room
rooms-new = Decide together, here
rooms-back = Back to the proposal
rooms-steps = Steps of the meeting
rooms-next = Next: { $step }
rooms-step-present = Here
rooms-step-proposal = Read
rooms-step-questions = Ask
rooms-step-reactions = React
rooms-step-voices = Voices
rooms-step-notes = Notes
rooms-secret = This is decided by secret ballot. Each person votes alone on their own phone, not in this room.
rooms-closed = This was closed { $when }. What happened before that can still be written down: say when you met, in the last step.
rooms-nothing-yet = Nothing is written down yet. Tap the turn or the voice of each name, then save again.

rooms-who = Who is here?
rooms-who-line = Tap the names of those who are here. Whoever speaks or votes here counts as present.
rooms-present = Present
rooms-present-count = Present
rooms-read = Read the proposal aloud
rooms-read-line = Read it clearly, until everyone has heard it.
rooms-carries = When it passes, this is done at once
rooms-questions = Round of questions
rooms-questions-line = Only to understand. Give turns in this order, and tap each name that has asked or passed.
rooms-reactions = Round of reactions
rooms-reactions-line = Each person reacts once, without being interrupted. The order moves on, so that nobody is always last.
rooms-had-turn = done
rooms-voices = Round of voices
rooms-voices-line = Ask each person and tap the answer. Whoever has voted from afar keeps that vote, unless an answer is tapped.
rooms-voices-silence = Any objections? Tap each person’s answer. For a light proposal, silence agrees.
rooms-notes = Notes
rooms-notes-line = Write down what mattered. May stay empty.
rooms-notes-words = Notes of the meeting
rooms-afterwards = Writing this down later?
rooms-afterwards-line = Say when you met, so that it is recorded at the right time. Leave it empty if it was just now.
rooms-held-day = Day
rooms-held-time = Time
rooms-save = Save what we decided

rooms-not-yet = Not yet
rooms-spoken = Has voted
rooms-says-consent = No objection
rooms-says-concern = Yes, with a concern
rooms-says-object = Objection
rooms-says-aside = Stand aside
rooms-says-agree = Agree
rooms-says-disagree = Disagree
rooms-says-abstain = Abstain
rooms-says-good = Good
rooms-says-unsure = Unsure
rooms-says-worried = Worried
rooms-says-in = In
rooms-says-out = Not in
rooms-says-nothing = Chose nothing
rooms-fits-yes = Can come
rooms-fits-maybe = If need be
rooms-fits-no = Cannot come
rooms-reason = The reason
rooms-not-here = Not here?
rooms-choices = Choices
rooms-here = In the room
rooms-by-phone = By phone
rooms-how-own = by themselves
rooms-how-room = in the room
rooms-how-phone = by phone
rooms-how-proxy = Entrusted to { $name }
rooms-how-entrusted = entrusted
rooms-hands = Only count hands
rooms-hands-line = For those who are here and whose voice is not named above. Whoever voted from afar is counted by hand here.
rooms-hands-expected = Hands expected

rooms-proposal-title = What is proposed?
rooms-proposal-details = Why
rooms-proposal-method = How we decide
rooms-consent-line = Goes ahead when nobody objects
rooms-majority-line = More than half of the votes agree
rooms-spend = Money out
rooms-spend-what = What for?
rooms-spend-rupiah = How many rupiah?
rooms-tasks = Tasks
rooms-task-what = Task { $number }
rooms-task-due = Done by
rooms-owner = By whom?
rooms-nobody = Nobody yet

rooms-act-spend = Money out { $amount }: { $what }
rooms-act-task = Task: { $what }
rooms-act-task-by = Task: { $what }, done by { $day }
rooms-act-owner = { $act } (by { $name })
rooms-act-gather = Gathering: { $title }, { $day }
rooms-act-end-series = { $title } ends { $day }
rooms-act-appoint = { $name } takes care of { $field }
rooms-act-end-field = { $name } no longer takes care of { $field }
rooms-act-end-field-gone = A field is laid down
rooms-act-purpose = Our purpose becomes: { $purpose }
rooms-act-agreement = New agreement: { $words }
rooms-act-limits = Limits: light below { $light }, weighty above { $weighty }
rooms-act-branch = New branch: { $name }, { $place }
rooms-act-admit = { $name } becomes a member
rooms-act-remove = { $name } is no longer a member
rooms-carried-done = done
rooms-carried-already = it was so already
rooms-carried-gone = what it was about is gone
rooms-carried-overtaken = can no longer be done, because things have changed

rooms-record = Record of the meeting
rooms-number = Number { $number }
rooms-at = at { $time }
rooms-print = Print
rooms-proposed-by = Proposed by
rooms-opened = Opened
rooms-method = Method
rooms-voters = Entitled to vote
rooms-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
rooms-quorum = Quorum
rooms-quorum-of = { $quorum } of { $voters } people
rooms-version = Version
rooms-held = Meeting in the room
rooms-when = When
rooms-recorded = Written down
rooms-hands-of = { $agree } agree, { $disagree } disagree, { $abstain } abstain
rooms-does-not-count = This record came after the decision had been carried out, so it is kept and changes nothing.
rooms-secret-voices = Secret ballot: only the numbers are known.
rooms-name = Name
rooms-voice = Voice
rooms-trace-head = Trace
rooms-trace = { $how }, written down by { $name }
rooms-objections = Objections
rooms-objection = { $name }: “{ $reason }”
rooms-objection-open = Not taken in yet.
rooms-objection-taken-in = Taken in, say { $names }.
rooms-result = Outcome
rooms-still-open = Still open, closes at the latest { $when }
rooms-withdrawn = Withdrawn: { $reason }
rooms-needed = Needed to agree
rooms-voices-count = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
rooms-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
rooms-pairs = { $count ->
    [one] ahead of { $count } other choice
   *[other] ahead of { $count } other choices
}
rooms-times = { $yes } can come, { $maybe } if need be
rooms-left = Stays in the cash box
rooms-review-on = Looked at again on { $day }.
rooms-tasks-from = Tasks from this decision
rooms-sign-chair = Chair of the meeting
rooms-sign-recorder = Recorder
rooms-sign-witness-1 = Witness 1
rooms-sign-witness-2 = Witness 2

rooms-slips = Paper ballots
rooms-slips-line = One small slip for each person, without a name. Cut along the lines.
rooms-slip-one = Mark one answer.
rooms-slip-any = Mark all that suit you.
rooms-slip-score = Write 0 to 5 in each box.
rooms-slip-dots = Spread 8 dots over these boxes.
rooms-slip-ranked = Write 1 for what you want most, then 2, 3 and so on.
rooms-slip-because = If you object or have a concern, the reason:
