# Where people talk: talk about anything, rounds with the talking piece, voices that are missing.

threads-not-yours = These words are another member's. Only they can change them or take them back.
threads-too-late = It is more than 15 minutes ago and others have read it. Write a new reply, or take the old one back.
threads-already-taken-back = These words were taken back already.
threads-round-under-way = A round about this is still going. Wait until everyone has had their turn.
threads-not-in-the-circle = You do not sit in this round. You can still reply in its talk.
threads-not-your-turn = Somebody else has the talking piece. Your turn will come.
threads-spoke-already = You have had your turn in this round. Now we listen to the others.
threads-skipped-already = They were passed over once already. Wait a little, or close the round.
threads-turns-left = Somebody has not had their turn yet.
threads-round-closed = This round is closed. You can still reply in its talk.

threads-title = Talk
threads-line = Every voice is heard, the quiet ones too.
threads-general = General talk
threads-others = Other talk
threads-more = Also here
threads-about-occasion = { $title }, { $day }
threads-about-task = Task: { $what }
threads-about-field = Field: { $field }
threads-about-idea = Idea: { $title }
threads-about-agreement = Our agreement
threads-about-gone = Something that is no longer there
threads-posts = { $count ->
    [0] no replies yet
    [one] 1 reply
   *[other] { $count } replies
}
threads-see-subject = See its page

threads-part = Talk
threads-write = Write a reply
threads-send = Send
threads-all = { $count ->
    [one] See the 1 reply
   *[other] See all { $count } replies
}
threads-open = Open this talk
threads-empty = Nobody has said anything here yet. Begin with one sentence.
threads-earlier = See what was said earlier
threads-latest = Back to the latest
threads-in-the-name = In the name of
threads-myself = Myself
threads-recorded-by = recorded by { $name }
threads-corrected = corrected
threads-taken-back = Taken back by its author.
threads-erased = The words were erased.
threads-reply = Reply
threads-reply-to = Reply to { $name }
threads-in-round = See the round
threads-mend = Change or take back
threads-correct-words = Correct your words
threads-correct = Save the correction
threads-take-back = Take these words back
threads-take-back-line = Words taken back are shown on no page any more. They stay in the minute book until you ask for your data to be erased.

threads-round = Round
threads-rounds = Rounds
threads-rounds-line = The talking piece goes round: everyone speaks once before anyone speaks twice. Passing is fine.
threads-begin-round = Begin a round
threads-question = What is the question?
threads-question-example = Poetry contest: what do we need to prepare?
threads-circle = Who sits in the circle?
threads-circle-hint = The order moves on by itself, so that nobody is always first or last.
threads-lap = Lap { $lap }
threads-turn-of = { $name }’s turn · { $had } of { $of } done
threads-your-turn = Your turn
threads-lap-over = Everyone has had their turn
threads-lap-over-line = Everyone has had their turn. The round can go once more or be closed.
threads-round-is-closed = This round is over.
threads-piece-with = { $name } has the talking piece
threads-listen = We listen first. The next turn comes by itself.
threads-speak = It is your turn to speak
threads-speak-for = It is { $name }’s turn. Write down their words
threads-speak-hint = The others listen. Short is fine.
threads-speak-send = Say it
threads-pass = Pass, I only listen
threads-said = What was said
threads-circle-title = The circle
threads-circle-line = Whoever passes need not say why.
threads-had-turn = { $had } of { $of } people
threads-seat-spoke = Has spoken
threads-seat-passed = Passed
threads-seat-holds = Now
threads-seat-waits = Waits
threads-seat-at-the-end = Waits, at the end
threads-seat-missed = Had no time
threads-keep = Keep the round going
threads-skip = Pass over { $name } for now
threads-skip-line = If they are not there, their turn moves to the end, once.
threads-once-more = Once more around
threads-close = Close the round
threads-send-round = Tell the group

threads-share-round = A round:
threads-share-turn = It is { $name }’s turn. The others listen first, please:
threads-share-all = Everyone has had their turn. Read it here:
threads-share-closed = The round is over. Read it here:

threads-unheard = Voices we have not heard
threads-unheard-line = Who has not spoken yet
threads-unheard-intro = Perhaps there was no time, perhaps they wait to be asked. Invite them one by one, without pressing.
threads-unheard-nobody = Everyone was heard in what is still open.
threads-invite = Hello { $name }, we would like to hear what you think about:
threads-invite-ask = It need not be long, whenever you have time:
