# The journal: how it went, what is hard, what was achieved.

journal-title = Journal
journal-line = Three answers for each gathering. Two minutes are enough.
journal-note = Note
journal-how-was-it = How did it go?
journal-write-line = Three questions, two minutes. One answer is enough.
journal-worked = What worked?
journal-worked-hint = What you would do again.
journal-hard = What was hard?
journal-hard-hint = As it was, blaming nobody.
journal-hard-is-open = Not solved yet, keep it as a challenge
journal-next-time = What next time?
journal-next-time-hint = One thing that we will change.
journal-for-somebody = In another member's name
journal-save = Save the note
journal-replace = Replace it with mine
journal-theirs = { $name } has just saved
journal-written-by = written by { $names }
journal-write-on = Add or change
journal-write-free = Write a note on no gathering
journal-unwritten = Not noted yet
journal-notes = Our notes
journal-empty = No notes yet. After the next gathering, write three answers.
journal-to-gathering = To the gathering
journal-to-note = To the note
journal-history = History
journal-history-of = History: { $count ->
    [one] 1 version
   *[other] { $count } versions
}
journal-version = Version { $version }
journal-learnt = Lessons
journal-make-knowledge = Make it knowledge
journal-strike = Strike it out
journal-strike-line = What is struck out is not shown any more. That it was there stays on record.
journal-strike-short = Strike out
journal-erased = (erased)

journal-attached = Voices and files
journal-attach = Add a voice or a file
journal-voice-record = Record a voice
journal-voice-stop = Stop recording
journal-voice-listen = Your recording
journal-voice-drop = Remove the recording
journal-voice-refused = This phone does not allow the microphone yet. Allow it in the settings of the browser, or choose a recording that you have.
journal-voice-of = Voice of { $name }
journal-file = A recording or a file
journal-file-hint = A voice recording, PDF, office document, text or CSV of at most 20 MB. Places in recordings are removed. Only members can open it.
journal-file-of = File from { $name }
journal-file-choose = Record your voice first, or choose the file.
journal-file-sending = { $percent } sent
journal-file-waiting = No signal, it goes on by itself
journal-file-empty = This file is empty. Please choose again.
journal-file-too-heavy = This file is larger than 20 MB. Send a smaller one.
journal-file-is-photo = This is a photo or a film. Send it through the album of the gathering.
journal-file-unknown = This file cannot be attached. Choose a voice recording, PDF, office document, text or CSV.
journal-file-broken = This file is broken or was cut off. Try to send it again.
journal-file-unusual = A recording of this form cannot be read yet. Save it as MP3 or M4A, then send it again.
journal-file-disk-full = The server has no room left. The file is not kept; tell whoever runs the server.
journal-file-not-kept = It is not kept yet. Please try again.
journal-size-kb = { $size } KB
journal-size-mb = { $whole }.{ $tenth } MB
journal-detach = Take off
journal-detach-line = Its file is deleted for good.
journal-detach-yes = Yes, take off and delete

journal-challenges = Challenges
journal-challenge-one = Challenge
journal-no-challenge = No challenge is open.
journal-challenge = Write down a challenge
journal-challenge-what = What is hard?
journal-challenge-hint = Open until somebody writes how it was solved.
journal-challenge-add = Save the challenge
journal-open = Open
journal-open-today = Open since today
journal-open-days = Open for { $count ->
    [one] 1 day
   *[other] { $count } days
}
journal-solved = Solved
journal-solved-ones = { $count } solved
journal-how-solved = How was it solved?
journal-how-solved-hint = So that we, and other communities, know how next time.
journal-solve = It is solved
journal-how-it-was-solved = How it was solved
journal-reopen = Not after all, open it again
journal-reopened = Opened again { $day }
journal-reopened-by = Opened again by { $name }, { $day }

journal-achievements = Achievements
journal-achieve = Note an achievement
journal-achieve-what = What was achieved?
journal-achieve-example = All children of third grade read fluently
journal-achieve-when = When?
journal-achieve-add = Save the achievement

journal-newer = Somebody has saved before you. What you wrote is still here; join or replace.
journal-too-early = This gathering has not begun. Note it afterwards.
journal-not-yours = Another member wrote this. Only they can strike it out.
journal-others-wrote = Others have written in this note, so it cannot be struck out. You can still change it.
journal-struck = This was struck out.
journal-already-solved = This challenge is solved. If it is not after all, open it again first.
journal-saved = Saved.
journal-make-story = Make it a story
