# Decisions: proposals, votes, outcomes, and what is carried out.

decisions-title = Decisions
decisions-consent = Consent
decisions-majority = Majority
decisions-approval = Choose all that fit
decisions-score = Give points
decisions-dots = Spread dots
decisions-ranked = Rank the choices
decisions-time-poll = Find a time
decisions-sense-check = Sense check
decisions-opt-in = Who is in
decisions-budget = Share a budget

decisions-light = Light
decisions-ordinary = Ordinary
decisions-weighty = Weighty
decisions-secret = Secret

decisions-closes = closes { $when }
decisions-passed = Agreed
decisions-passed-with = Chosen: { $choices }
decisions-rejected = Not agreed
decisions-objected = No consent yet
decisions-no-quorum = { $lacking ->
    [one] { $lacking } more person was needed
   *[other] { $lacking } more people were needed
}
decisions-nothing-chosen = Nothing was chosen
decisions-tied = A tie: { $choices }
decisions-awaits-lot = A tie, waiting for the lot
decisions-known = Finished
decisions-withdrawn = Taken back

decisions-already-closed = This decision has closed, so this does not count any more.
decisions-still-open = This decision is still running. Wait until it closes.
decisions-not-a-voter = Those who belonged when it was opened can vote. You can read and talk all the same.
decisions-already-voted = Your vote is kept. A secret vote cannot be changed.
decisions-voted-themselves = They have voted themselves, and that is what counts.
decisions-hand-counted = Their hand was counted in the room.
decisions-not-entrusted = They have not entrusted you with their vote.
decisions-newer-version = This proposal is now version { $version }. Read it first, then vote again.
decisions-no-reasons-in-secret = A secret vote is cast by oneself, without reasons and without proxies.
decisions-too-few-for-secret = A secret ballot needs at least five members, so that nobody can guess.
decisions-must-be-secret = Whether somebody stays is decided by a secret ballot.
decisions-carries-nothing = Only consent and majority can be carried out at once.
decisions-not-by-consent = This cannot be done by consent.
decisions-too-soon = That closes too soon. Leave more time, so that everyone can read it.
decisions-no-objection = They have no open objection.
decisions-not-tried-yet = First change the proposal or talk it over in a round. Then it can be declared taken in.
decisions-consent-first = Consent first: try one new version before votes are counted.
decisions-not-yours = Only the one who proposed it can do this.
decisions-hands-do-not-add-up = There are { $raised } hands, but { $expected } people were there whose names were not tapped. Look again.
decisions-no-hands-here = Hands can be counted for a majority only. Tap the names one by one.
decisions-too-late = This decision closed too long ago. Open a new one.
