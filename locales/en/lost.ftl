# Visits that do not reach their page.

lost-title = This page cannot be opened
lost-not-here = What you are looking for is not here, or is for members only. Please check the link.
lost-reading-only = This community’s records can only be read at the moment. What you sent has not been saved. Please tell whoever runs the server.
lost-busy = Many people are writing at once. What you sent has not been saved. Please try once more.
lost-too-large = This is too large to send. Shorten it and send it again.
lost-too-slow = What you sent did not arrive in full and has not been saved. Try again when the signal is better.
lost-garbled = This could not be read. Go back to the page before and send it again.
lost-foreign = This was sent from another site, so it was not accepted. Open the page here and try again.
lost-signed-out = You are signed out. Sign in again and send once more; the file is still on your phone.
lost-ours = The server has a problem. What you sent may not have been saved. Please try again in a moment.
lost-home = To the front page
