# The page of one decision: ballots, counts, objections, and afterwards.

# The ballot.

votes-ask-consent = Any objection?
votes-ask-majority = Do you agree?
votes-ask-approval = Which ones suit you?
votes-ask-score = How many points do you give?
votes-ask-dots = Where do your dots go?
votes-ask-ranked = What is your order?
votes-ask-times = When can you come?
votes-ask-sense = How does it feel?
votes-ask-opt-in = Are you in?
votes-ask-budget = What should this money be for?
votes-consent = None, go ahead
votes-say-concern = Agreed, with a concern
votes-concern = Your concern
votes-concern-hint = The proposer reads it. The proposal goes on.
votes-send-concern = Agree with this concern
votes-say-objection = I object, because …
votes-objection = What could harm us?
votes-objection-hint = Everyone reads your reason, so that the proposal can get better.
votes-send-objection = Object
votes-aside = I stand aside
votes-agree = Agree
votes-disagree = Disagree
votes-abstain = Abstain
votes-good = Good
votes-unsure = Unsure
votes-worried = Worried
votes-in = I am in
votes-out = Not this time
votes-approval-line = Tick all that you can live with.
votes-budget-line = { $rupiah } in equal parts: about { $part } each. Tick what you support.
votes-score-line = 0 does not suit at all, 5 suits best. What is left empty counts as 0.
votes-dots-line = You have { $dots } dots. Spread them, or put them all on one.
votes-rank-line = 1 is what you want most. What is left empty comes below all others.
votes-unranked = –
votes-send = Vote
votes-change = Change my vote
votes-reason-fold = Add a reason
votes-reason = Your reason
votes-reason-hint = May stay empty. All members read it.
votes-optional = may stay empty
votes-yours = Your choice:
votes-choose-first = Choose your answer first.
votes-too-many-dots = You spread { $spent } dots, and there are { $dots }. Take some away.
votes-score-range = Points go from 0 to { $most }.
votes-rank-doubled = Number { $number } is used more than once.

# One's own vote.

votes-counted = Your vote is written down: { $vote }.
votes-change-until = You can change it until { $when }.
votes-cast = Your vote is kept. A secret vote cannot be changed.
votes-hand-counted = Your hand was counted in the room.
votes-not-a-voter = Those who belonged when it was opened can vote. You can read and talk.
votes-asked-again = The proposal has changed since you voted. Read it again, then answer again.
votes-entrusted = You entrusted your vote to { $name }
votes-see-all = See the whole decision
votes-said-none = nothing chosen
votes-said-abstain = abstained
votes-said-consent = no objection
votes-said-concern = agreed, with a concern
votes-said-object = objection
votes-said-aside = stands aside
votes-said-agree = agrees
votes-said-disagree = disagrees
votes-said-good = good
votes-said-unsure = unsure
votes-said-worried = worried
votes-said-in = joining
votes-said-out = not joining
votes-said-fits = can come
votes-said-fits-if-need-be = if need be
votes-said-fits-not = cannot come

# Votes of others.

votes-for-others = Write down another's vote
votes-for-whom = The vote of { $name }
votes-for-recorded = You record for { $name }.
votes-for-phone = Write down exactly what { $name } said by phone. Everyone sees that you wrote it down.
votes-for-proxy = { $name } entrusted their vote to you.
votes-somebody-else = Somebody else
votes-count-on-you = They count on you
votes-by-phone = By phone
votes-for-nobody = There is nobody whose vote you can write down now.
votes-for-nobody-secret = A secret vote is cast by oneself. You can only record for those who chose you as recorder.
votes-has-spoken = done
votes-not-yet = not yet
votes-others-wait = { $names } vote through you.
votes-trace-recorded = written down by { $name }
votes-trace-phone = by phone, written down by { $name }
votes-trace-proxy = entrusted to { $name }
votes-trace-room = in the room
votes-trace-room-recorded = in the room, noted by { $name }
votes-entrust = Entrust my vote
votes-entrust-line = If it is hard to take part, entrust it to a member you trust. You can still vote yourself.
votes-entrust-to = Entrust to
votes-entrust-send = Entrust
votes-take-back = Take my vote back

# How far it is.

votes-proposed-by = Proposed by { $name }
votes-version = Version { $version }
votes-from-idea = From the idea: { $title }
votes-from-idea-gone = From an idea that was taken back
votes-from-occasion = From { $title }, { $day }
votes-from-decision = Follows: { $title }
votes-spoken = { $spoken } of { $voters }
votes-voters = { $voters ->
    [one] { $voters } person
   *[other] { $voters } people
}
votes-names-spoken = Have voted: { $names }.
votes-names-objects = Object: { $names }.
votes-names-missing = Not yet: { $names }.
votes-names-on-leave = On leave: { $names }.
votes-needs = Needs { $quorum } of { $voters } people, { $lacking } to go.
votes-needs-people = Needs { $quorum } of { $voters } people.
votes-enough = Needs { $quorum } of { $voters } people: enough.
votes-silence-agrees = Silence agrees. One objection makes it an ordinary decision.
votes-early = Ends earlier when nothing can change the outcome any more.
votes-early-together = Ends as soon as everyone has voted.
votes-early-from = Ends earlier when nothing can change the outcome any more, not before { $when }.
votes-after-closing = The count is shown after it closes.
votes-secret-once = Secret: nobody knows what you chose. Once sent, a vote cannot be changed.
votes-secret = Secret: who chose what is not kept.
votes-secret-honest = To be honest: whoever runs this server could watch while votes come in, and if everyone chooses the same, everyone's choice is known.

# What is carried out.

votes-carries-consent = With consent, carried out at once
votes-carries = If agreed, carried out at once
votes-carried = What this decision sets going
votes-carried-not = Not carried out
votes-review-on = look again { $day }
votes-done = done
votes-already-so = was so already
votes-gone = not there any more
votes-overtaken = things have changed
votes-gone-hint = What it was about is gone. If it is still needed, propose it again.
votes-overtaken-hint = It cannot be done as decided any more. Talk it over and propose it again as things are now.
votes-act-spend = { $rupiah } out of the cash box for { $what }
votes-act-spend-by = { $rupiah } out of the cash box for { $what }, seen to by { $name }
votes-act-task = Task: { $what }
votes-act-task-by = { $name } does: { $what }
votes-act-task-due = Task: { $what }, by { $day }
votes-act-task-by-due = { $name } does: { $what }, by { $day }
votes-act-gather = Gathering: { $title }, { $day }
votes-act-series = Series: { $title }, from { $day }
votes-act-end-series = { $title } ends, the last one { $day }
votes-act-appoint = { $name } takes care of { $field }
votes-act-appoint-until = { $name } takes care of { $field } until { $day }
votes-act-end-field = { $name } no longer takes care of { $field }
votes-act-end-field-gone = A field is laid down
votes-act-purpose = Our purpose becomes: { $purpose }
votes-act-agreement = Our agreement becomes: { $words }
votes-act-limits = How we decide: light { $light } hours, ordinary { $ordinary } hours, weighty { $weighty } hours; { $wait } hours at least; light below { $below }, weighty above { $above }; second signature above { $signed }
votes-act-branch = The branch { $name } in { $place } stands on its own
votes-act-admit = { $name } becomes a member
votes-act-remove = { $name } is no longer a member

# The right of reply.

votes-reply = Your reply
votes-reply-hint = This is about you. Your words stand on top and are read before anyone votes.
votes-reply-send = Send my reply
votes-reply-of = The reply of { $name }

# Objections and how they are taken in.

votes-objections = Objections
votes-open-objection = open
votes-integrated = taken in
votes-integrated-by = Declared taken in by { $names }.
votes-held-by = { $names } hold it for taken in ({ $held } of { $needed }).
votes-mine-is-answered = My objection is taken in
votes-theirs-is-answered = The objection of { $name } is taken in
votes-hold-answered = I hold it for taken in ({ $held } of { $needed })
votes-objections-line = An objection is not a no: it shows how the proposal can get better. Change the proposal or talk it over in a round; then the others may declare it taken in.
votes-circle-is = Talked through in a small circle: { $names }.
votes-begin-round = Begin a round
votes-amend = Change the proposal
votes-refer = Take it to a small circle
votes-circle = Who talks it through?
votes-circle-hint = Two or more, with whoever objects among them.
votes-refer-send = Take it to the circle
votes-to-majority = Go on to a majority vote
votes-to-majority-line = Consent has been tried twice. Votes may be counted: more than half of those cast.

# What was said.

votes-voices = Our voices
votes-all-voices = { $count ->
    [one] { $count } more vote
   *[other] { $count } more votes
}
votes-to-version = to version { $version }
votes-earlier = Earlier versions
votes-followed-amend = then changed
votes-followed-narrow = then narrowed
votes-followed-shorten = then for a shorter time
votes-followed-measure = then watched by a number
votes-rooms = In the room
votes-room-held = { $when }, { $count } people present
votes-room-hands = Hands: { $agree } agree, { $disagree } disagree, { $abstain } abstain
votes-room-late = This record came after the decision was carried out, so it does not count.

# The count.

votes-so-far = So far
votes-result = The result
votes-result-later = The result is shown after it closes.
votes-awaits-lot = It is a tie. A lot decides it shortly, and the count is shown then.
votes-unopened = Too few took part, so the ballots were not opened.
votes-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
votes-of-needed = { $count }, with { $needed } needed
votes-supporters = { $count } in favour
votes-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
votes-abstained = { $count } abstained.
votes-chosen = chosen
votes-choice = Choice
votes-rounds = Rounds of counting
votes-round = Round { $number }
votes-out-of-it = out
votes-runoff-line = In each round the one with the fewest goes out, and its votes move on to the next choice.
votes-pairs = Each choice against each other
votes-pairs-before = rather than
votes-pairs-line = How many put the row above the column. The stronger one is bold.
votes-fit = { $maybe ->
    [0] { $yes } can
   *[other] { $yes } can · { $maybe } if need be
}
votes-fit-names = Can: { $names }.
votes-maybe-names = If need be: { $names }.
votes-plan-it = Plan a gathering at this time
votes-paid = paid for
votes-left = { $rupiah } stays in the cash box.
votes-part = { $rupiah } for { $what }
votes-my-part = Your part: { $parts }.
votes-budget-step = Counted with equal shares for everyone (Method of Equal Shares), raised by { $step } at a time.
votes-lot = A lot broke the tie.
votes-lot-check = Check the lot yourself
votes-lot-how = For each choice compute SHA-256(decision ‖ hash ‖ choice) and sort, smallest first. The decision is number { $decision }, choices count from 0 from the top, both as four bytes big-endian. The hash below came to be when voting closed, so nobody could know it before.

# Afterwards.

votes-ended = Closed { $when }: { $outcome }.
votes-was-withdrawn = Taken back { $when }: { $reason }
votes-who-does-what = Who does what?
votes-conclude = What comes of it?
votes-conclude-hint = A sentence or two that can be read out.
votes-conclude-more = Add a task or change the outcome
votes-conclude-send = Save the outcome
votes-concluded-by = written by { $name }
votes-review-day = Look again on
votes-task = A task
votes-propose-again = Propose it again
votes-review = Look at this decision again
votes-review-now = Time to look again: does it still fit?
votes-finding = How has it been going?
votes-keep = Keep
votes-keep-line = it goes well
votes-change-it = Change
votes-change-it-line = something needs mending
votes-stop = Stop
votes-stop-line = it does not fit any more
votes-review-words = What did we see?
votes-review-again = Look again on
votes-review-send = Save what we found
votes-kept = Looked at: kept
votes-to-change = Looked at: to be changed
votes-stopped = Looked at: stopped
votes-room = Decide in the room
votes-record = Record for paper
votes-withdraw = Take the proposal back
votes-withdraw-reason = Why is it taken back?
votes-withdraw-send = Take back

# The text for WhatsApp.

votes-share = Tell the group
votes-share-ask = { $question } Vote with one tap:
votes-share-missing = { $missing } of { $voters } votes are still missing.
votes-share-missing-secret = If you have not voted yet, there is still time.
votes-share-outcome = The decision: { $outcome }
votes-share-see = More here:
votes-share-anyone = Anyone
votes-at = at { $time }
votes-prepared = Prepared in the cash book: { $amount }, not paid yet
votes-payment-paid = Written in the cash book: { $amount }
votes-payment-dropped = The payment of { $amount } was dropped
