# Join requests.

requests-ask-title = Ask to join
requests-ask-line = One of the members will read your request and answer it.
requests-words = Why would you like to join?
requests-words-aside = optional
requests-words-hint = For instance whom you know here, or what you would like to help with.
requests-ask = Send the request

requests-own-title = Your request
requests-own-line = In the name of { $name }
requests-waiting = Your request has arrived and waits for a member’s answer.
requests-waiting-line = Keep this page to see the answer. Once you are welcome you can also sign in with your name and PIN.
requests-look-again = Look again
requests-welcomed = Welcome! You are a member now.
requests-enter = Come in
requests-left = This request was accepted once, but that membership is over.
requests-ask-again = Ask to join again
requests-declined = Sorry, your request could not be accepted.
requests-declined-line = Talk to one of the members if there is anything you would like to ask.
requests-declined-home = See what they do

requests-title = Join requests
requests-line = Any member may answer. Accept those you know or have talked to.
requests-none = Nobody is waiting. Would you like to invite someone?
requests-none-invite = Make an invitation
requests-asked-at = Asked { $when }
requests-welcome = Welcome
requests-decline-fold = Cannot be accepted?
requests-reason = Reason
requests-reason-hint = Whoever asked reads it. Be kind.
requests-decline = Decline the request

requests-already-answered = Another member has answered this request.
requests-too-many-waiting = Many are waiting for an answer already. Try again once the members have answered, or ask for an invitation.
