# Back in on a new phone.

reentries-ask-title = New phone or forgotten PIN
reentries-ask-line = Two members who know you confirm that it is really you. Then you come in with a new PIN.
reentries-name-hint = Write the name by which other members know you here.
reentries-pin-hint = This PIN is valid once two members have confirmed. Tell nobody.
reentries-ask = Ask to be confirmed

reentries-own-title = Waiting to be confirmed
reentries-own-title-granted = Welcome back
reentries-tell-code = Call or visit two members and tell them this number. Ask them to open Percik.
reentries-confirmed = { $confirmed } of { $needed } have confirmed
reentries-if-right = If the name was right, other members see this number on their home page. If they see nothing, check how you spelt your name and start again. This request is valid for 24 hours.
reentries-start-over = Start again
reentries-granted = Confirmed. The door is open, and your new PIN is valid.
reentries-refused = A member said that this is not you. If that is a mistake, talk to them and start again.

reentries-is-it = Is this really { $name }?
reentries-is-it-you = Is this you?
reentries-how-to-check = A new phone wants to sign in as { $name }. Call or visit { $name } in person, not by message, and ask for the number that their phone shows.
reentries-code-on-their-phone = The number on their phone must be the same as this one:
reentries-confirm = Yes, this is really { $name }
reentries-not-them = Not them
reentries-not-me = Not me
reentries-about-you = Another phone wants to sign in as you. If it is you, tell this number to two members. If it is not, stop it now.
reentries-consequence = Once confirmed, their old phone is signed out. If only one person says no, this request ends.
reentries-has-confirmed = has confirmed
reentries-you-confirmed = You have confirmed. Thank you.
reentries-until = Valid until { $until }
reentries-was-granted = Confirmed. { $name } can sign in again.
reentries-was-refused = This request was stopped because somebody said no.
reentries-was-expired = This request is more than 24 hours old. If it is still needed, ask them to start again.

reentries-closed = This request is over or has been stopped.
reentries-yourself = You cannot confirm yourself. Ask other members.
reentries-nobody-to-confirm = There is no other member yet who could confirm. Ask whoever runs the server for a sign-in link.
reentries-too-many-open = There are several requests for this name already. Ask two members to answer them first, or try again tomorrow.
