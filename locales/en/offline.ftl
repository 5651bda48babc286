# Pages that are kept on the phone, and notes that wait for signal.

offline-as-of = No signal: this page is as it was at { $time }.
offline-waiting = No signal: { $count } waiting to be sent
offline-sent = Sent
offline-refused = This could not be taken.
offline-mend = Open the form
offline-drop = Throw away
offline-drop-sure = Throw this away? What was written will be gone.
offline-leaving = Something is still waiting to be sent. It will only be sent once you sign in again on this phone. Sign out all the same?
offline-title = No signal
offline-line = This page has never been opened on this phone, so it is not kept here. It opens by itself as soon as there is signal.
offline-kept = What is kept on this phone
