# Arisan: everybody pays each round, one slot receives, each slot exactly once.

arisan-title = Arisan
arisan-line = Who has paid, who receives, and a draw that everybody can check.
arisan-more-line = Contributions, draws, turns
arisan-no-money = Percik only keeps the record. The money is held by somebody you trust, never by Percik.
arisan-empty = There is no arisan yet. Agree on a name, the contribution and who takes part.
arisan-new = New arisan

arisan-order-draw = By draw
arisan-order-draw-line = A draw at each meeting decides who receives.
arisan-order-agreement = Agreed order
arisan-order-agreement-line = The order is agreed from the beginning.
arisan-order-need = By need
arisan-order-need-line = At the meeting the group agrees who receives.

arisan-name = Name of the arisan
arisan-name-example = RW 04 women's arisan
arisan-contribution = Contribution each round
arisan-contribution-hint = For a whole slot. Half a slot pays half.
arisan-cut = Cut for the cash box
arisan-cut-hint = Of each round. Enter 0 if there is none.
arisan-order = Who receives?
arisan-save = Save
arisan-edit = Change what was agreed
arisan-amount-example = 50rb

arisan-of = { $contribution } a slot
arisan-slots-count = { $count ->
    [one] 1 slot
   *[other] { $count } slots
}
arisan-cycle = Cycle { $cycle }
arisan-state-planned = Not begun
arisan-state-running = Running
arisan-state-over = Cycle complete
arisan-state-ended = Ended
arisan-owed = You have not paid { $amount } yet

arisan-pot = Collected each round
arisan-prize = Received by each slot
arisan-cut-of = Cut for the cash box
arisan-slots = Slots
arisan-slot = Slot { $slot }
arisan-slot-shared = { $first } and { $second }, half each
arisan-mine = your slot
arisan-received = Received in round { $place }
arisan-turn = Turn { $turn }
arisan-waiting = Has not received
arisan-owes = owes { $amount }
arisan-circles = { $received } of { $slots } slots have received

arisan-slots-edit = Arrange the slots
arisan-slots-title = Who has which slot?
arisan-slots-line = One line is one slot. Choose two names where a slot is shared. Somebody may have several slots. Leave a line empty to remove it.
arisan-slots-first = Slot { $slot }
arisan-slots-second = shared with
arisan-slots-nobody = Nobody
arisan-slots-alone = Not shared
arisan-slots-none = There are no slots yet. Arrange first who takes part.
arisan-slots-wrong = A second name needs a first one on the same line, and must be somebody else.

arisan-start = Begin the cycle
arisan-start-line = Once begun, the list of slots does not change until everybody has received.
arisan-end = End this arisan
arisan-end-line = There will be no further cycle. Its records stay.

arisan-rounds = Rounds
arisan-rounds-none = There are no rounds yet.
arisan-earlier = Earlier cycles
arisan-round = Round { $place }
arisan-round-of = Round { $place } of { $rounds }
arisan-round-receives = { $name } receives
arisan-round-open = Nobody has received yet
arisan-round-new = Open the next round
arisan-round-new-line = Where a draw decides, Percik locks the seed of the draw at once and publishes its fingerprint.
arisan-round-day = Day of the round
arisan-round-move = Move to another day
arisan-at = At { $title }

arisan-debts = Arrears
arisan-debt = Round { $place }, { $day }
arisan-debt-after = { $name }, who has received

arisan-swaps = Exchange turns
arisan-swap-line = Turns are exchanged only when everybody concerned agrees.
arisan-swap-ask = Exchange { $mine } with { $theirs }
arisan-swap-asked = { $name } asks to exchange { $mine } with { $theirs }
arisan-swap-missing = Waiting for { $names }
arisan-swap-agree = I agree
arisan-swap-agree-for = Agree in the name of { $name }
arisan-swap-decline = No
arisan-swap-take-back = Take the request back

arisan-collect = Tick contributions
arisan-collect-title = Who has paid?
arisan-collect-line = Tick those whose money has come in. A wrong tick? Remove it.
arisan-collect-save = Save contributions
arisan-collect-half = half of slot { $slot }
arisan-collect-whole = slot { $slot }
arisan-collect-behind = { $count ->
    [one] 1 earlier round is open
   *[other] { $count } earlier rounds are open
}
arisan-paid-count = { $paid } of { $all } have paid

arisan-account = The money of this round
arisan-account-in = Came in
arisan-account-out = Handed over
arisan-account-cut = To the cash box
arisan-account-hand = Still with whoever holds it
arisan-account-missing = Not paid yet
arisan-account-sum = Came in { $in } = handed over { $out } + cash box { $cut } + still held { $hand }

arisan-drum = In the drum
arisan-drum-line = Only slots that are paid up to this round and have not received are in the drum.
arisan-drum-empty = No slot that has not received is paid up yet. Tick contributions first.

arisan-draw = The draw
arisan-committed = The seed's fingerprint was published { $day }
arisan-committed-line = Percik has chosen a secret seed and locked it. This fingerprint proves that it is not replaced.
arisan-commitment = Fingerprint of the seed
arisan-open-draw = Open the draw
arisan-open-draw-line = Do this at the meeting. Those present then add one word each.
arisan-word = Your word
arisan-word-for = Word from { $name }
arisan-word-hint = One word or the number of a die. It helps to decide the draw and is kept so that the draw can be repeated. Write no secret.
arisan-word-example = jasmine
arisan-word-add = Add the word
arisan-words = Words so far
arisan-words-none = No word yet. Ask those present to add one.
arisan-close-words = Close the words
arisan-close-words-line = Once closed, no word and no slot can be added.
arisan-closed-line = The words are closed. Anybody may reveal the seed.
arisan-draw-now = Draw now
arisan-call-off = Call this draw off
arisan-call-off-line = Its seed is revealed to everybody all the same, so nobody can roll again in secret.
arisan-call-off-reason = Why is it called off?
arisan-called-off = Draw { $round } was called off
arisan-called-off-seed = The revealed seed
arisan-called-off-lost = Its seed was lost with the old server. Nobody can reveal it any more.
arisan-commit = Lock a new seed

arisan-by-hand = Draw by hand
arisan-by-hand-title = Record a draw by hand
arisan-by-hand-line = Drawn with slips of paper already? Record the outcome with a photo and witnesses.
arisan-by-hand-slot = Who came out?
arisan-by-hand-witnesses = Witnesses
arisan-by-hand-witnesses-hint = At least two who saw it.
arisan-by-hand-photo = A photo of the slip
arisan-by-hand-photo-hint = Only members see it.
arisan-by-hand-caption = Draw by hand of { $name }, round { $place }
arisan-by-hand-save = Record the outcome
arisan-by-hand-choose = Choose a photo first.
arisan-by-hand-who = Choose who came out.

arisan-give-turn = It is the turn of { $name }
arisan-give-turn-button = Give it to { $name }
arisan-give-only = Only { $name } is left. No draw is needed.
arisan-give-need = Who needs it most?
arisan-give-choose = Choose a slot
arisan-give-reason = Why? May be left empty.
arisan-give-save = Record what was agreed
arisan-give-pay = Whose turn it is has not paid up. Tick contributions, or exchange turns.

arisan-receives = Who receives
arisan-congratulations = Congratulations, { $name }!
arisan-by-lot = Decided by a draw that can be checked
arisan-by-hand-said = Drawn by hand, witnessed by { $names }
arisan-given-said = Agreed together
arisan-instead = The draw fell on { $name }, who then exchanged turns.
arisan-see-photo = See the photo
arisan-check = Check it yourself

arisan-handings = Handing over the money
arisan-hand = Hand over to { $name }
arisan-hand-line = Due { $due }, there is { $available }.
arisan-hand-nothing = Due { $due }. There is no money to hand over yet.
arisan-hand-amount = Amount
arisan-hand-save = Record the handing over
arisan-handed = { $name } received { $amount }
arisan-handed-by = Recorded by { $name }
arisan-handed-confirmed = Confirmed by { $name }
arisan-handed-waits = Waits for the receiver or another member to confirm
arisan-handed-struck = Struck: { $reason }
arisan-confirm = Yes, it was received
arisan-strike = Strike it, a slip
arisan-strike-reason = Why is it struck?
arisan-done = This round is complete.

arisan-check-title = Check it yourself
arisan-check-line = Every step of the draw, so that anybody can repeat it.
arisan-check-here = Computed again on your phone
arisan-check-server = Below is what the server computed. With script your phone computes it once more.
arisan-check-running = Computing…
arisan-check-same = It matches. Your phone computed it by itself, with the same outcome.
arisan-check-other = It does not match! Your phone comes to another outcome. Keep the file and show it to the group.
arisan-check-cannot = This phone cannot compute it by itself. What the server computed is below.
arisan-check-step-commitment = 1. The fingerprint published before the meeting
arisan-check-published = Published { $day }
arisan-check-step-seed = 2. The revealed seed
arisan-check-step-id = 3. The mark of the round
arisan-check-id-line = This text as it is, in UTF-8.
arisan-check-bytes = Bytes: { $bytes }
arisan-check-again = SHA-256 of seed and mark
arisan-check-again-same = The same as the published fingerprint.
arisan-check-again-other = NOT the same as the published fingerprint!
arisan-check-step-words = 4. The words, in the order given
arisan-check-words-line = Joined by line breaks (byte 0a).
arisan-check-step-drum = 5. In the drum, in order of slot number
arisan-check-step-hash = 6. SHA-256 of seed, mark, words and counter
arisan-check-counter = Counter { $counter }
arisan-check-value = The first 8 bytes as a number: { $value }
arisan-check-limit = Limit: { $limit }
arisan-check-counts = Below the limit, so it counts.
arisan-check-rejected = Not below the limit, so it is drawn again.
arisan-check-step-winner = 7. Who receives
arisan-check-mod = { $value } divided by { $count } leaves { $index }: place { $place } in the drum.
arisan-check-json = Download everything needed (JSON)
arisan-check-formula = The exact formula, for whoever writes a program
arisan-print = Print

arisan-send = Send to the group
arisan-share-commit = Draw of { $name }, round { $place }, { $day }. The seed is locked, this is its fingerprint:
arisan-share-commit-keep = Keep this message. We will compare it together.
arisan-share-word = The draw of { $name }, round { $place }, is open! Add your word:
arisan-share-result = Congratulations { $who }! You receive { $name }, round { $place }.
arisan-share-check = Would you like to repeat the draw? Open:
arisan-share-remind = Contribution to { $name }, round { $place }, { $day }: { $amount } a slot.
arisan-share-open = Not yet paid: { $names }.
arisan-share-thanks = Thank you, everybody has paid.

arisan-refused-ended = This arisan has ended. Begin a new one.
arisan-refused-running = A cycle runs, so the list and what was agreed are locked until everybody has received.
arisan-refused-not-running = No cycle runs. Begin one first.
arisan-refused-too-few = An arisan needs at least two slots.
arisan-refused-odd = A slot is shared, so contribution and cut must be even.
arisan-refused-cut = The cut would take all that comes in. Make it smaller.
arisan-refused-round = Nobody has received in the round before. Finish that one first.
arisan-refused-has-receiver = It is known already who receives in this round.
arisan-refused-no-receiver = Nobody receives in this round yet.
arisan-refused-received = This slot has received in this cycle.
arisan-refused-not-paid-up = Only slots that are paid up to this round can receive. Tick their contribution first.
arisan-refused-turn = By the agreed order it is the turn of slot { $slot }. If it should be otherwise, exchange turns first.
arisan-refused-by-lot = Several slots are in the drum, so a draw decides.
arisan-refused-not-by-lot = No draw decides in this arisan.
arisan-refused-no-lot = Only slot { $slot } can receive, so no draw is needed. Give it directly.
arisan-refused-nobody = No slot that has not received is paid up yet. Tick contributions first.
arisan-refused-no-commitment = The fingerprint of the seed must be published before any word.
arisan-refused-not-open = The draw has not been opened.
arisan-refused-words-closed = The words are closed. Only the draw is left.
arisan-refused-words-open = The seed stays secret until the words are closed.
arisan-refused-word-given = One word each, and yours is in.
arisan-refused-no-words = There is no word yet. Without words of those present the server alone would decide.
arisan-refused-lost = The seed of this draw is not on this server any more. Call the draw off, then lock a new seed.
arisan-refused-witnesses = At least two witnesses are needed.
arisan-refused-nothing-to-swap = These two slots have no turns to exchange.
arisan-refused-not-yours = This slot is another member's.
arisan-refused-swap-open = One of them waits for an answer to an exchange already.
arisan-refused-swap-over = This request is not valid any more.
arisan-refused-handed = Its money was handed over, so this cannot be changed any more.
arisan-refused-amount = At most { $available } can be handed over now.
arisan-refused-own = Whoever wrote it down cannot confirm it. Ask the receiver or another member.
arisan-refused-settled = This was confirmed or struck already.
