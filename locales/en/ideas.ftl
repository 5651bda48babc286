# Ideas: anyone may have one, and every idea gets an answer.

ideas-your-own = Your idea is answered by another member.
ideas-not-yours = This is another member's idea. Only they can take it back.
ideas-already-answered = This idea has its answer. Only whoever gave it can change it.
ideas-taken-back = This idea was taken back.
ideas-too-far = { $day } at the latest. Longer than that is the same as no.

ideas-title = Ideas
ideas-line = Every idea is answered within 14 days.
ideas-empty = No ideas yet. A small one will do.
ideas-waiting = Waiting for an answer
ideas-later = Tried or postponed
ideas-answered = Answered
ideas-untitled = Idea
ideas-new = A new idea
ideas-what = What is your idea?
ideas-what-example = A library on a handcart
ideas-words = Tell a little more
ideas-add = Share the idea
ideas-supporters = { $count ->
    [one] 1 person is for it
   *[other] { $count } people are for it
}
ideas-support = I support this
ideas-support-for = Support it in the name of { $name }
ideas-withdraw-support = Withdraw my support
ideas-waits = Answer due { $day }
ideas-overdue = Waiting for an answer since { $day }
ideas-agreed = Agreed on, to be accepted
ideas-waits-again = Time to look at it again
ideas-trying = Tried small until { $day }
ideas-postponed-until = Postponed until { $day }
ideas-give-answer = Give an answer
ideas-change-answer = Change the answer
ideas-answer = What is the answer?
ideas-accepted = Accepted
ideas-accepted-line = We do it
ideas-tried = Tried small
ideas-tried-line = Until a day, then we look again
ideas-postponed = Postponed
ideas-postponed-line = Comes back on its day
ideas-declined = No
ideas-declined-line = With a reason
ideas-until = Until when?
ideas-until-when = if tried or postponed
ideas-reason = Reason or message
ideas-reason-hint = Needed when the answer is no.
ideas-answer-send = Send the answer
ideas-answered-by = Answered by { $name }, { $day }
ideas-accept-as-decided = Accept, as we decided
ideas-by-decision = as we decided
ideas-decide = Decide it together
ideas-send = Send to the group
ideas-take-back = Take this idea back
ideas-take-back-line = An idea taken back is not shown any more and needs no answer.

ideas-share-by = An idea by { $name }:
ideas-share-ask = Do you agree? Support it or reply here:
ideas-share-accepted = This idea was accepted. Read it here:
ideas-share-trying = This idea is tried small until { $day }. Read it here:
ideas-share-postponed = This idea is postponed until { $day }. Read it here:
ideas-share-read = Read the answer here:
