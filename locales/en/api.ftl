# What the API tells programs, to be passed on to people.

api-malformed = This cannot be read: it does not have the right form.
api-not-by-api = This cannot be done by the API, because it needs a PIN or a secret link. Please use its page.
api-wrong-name-or-pin = This name and this PIN do not belong together. Check both and try again.
api-wait-first = The PIN was wrong several times. Wait { $span }, then try again.
api-locked = The PIN was wrong too often and is locked. Two members need to confirm that it is you.
api-no-such-method = This address is there, but cannot be used in this way.
