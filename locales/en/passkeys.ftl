# Signing in with the phone's own key (passkey).

passkeys-title = Phone key
passkeys-line = Sign in with your fingerprint, face or screen lock. Your name and PIN stay valid.
passkeys-back = Me
passkeys-numbered = Key { $number }
passkeys-added = Added { $when }
passkeys-add = Add this phone’s key
passkeys-add-line = The key stays on your phone and is never sent anywhere.
passkeys-remove-fold = Remove this key
passkeys-remove-line = A phone with this key can no longer sign in by it.
passkeys-remove = Remove the key
passkeys-enter = Sign in with your phone key
passkeys-enter-line = Open with your fingerprint, face or screen lock.
passkeys-by-pin = Sign in with name and PIN
passkeys-not-here = Phone keys work only when Percik is opened at an https address. Use your name and PIN for now.
passkeys-unread = The key could not be read. It may have been cancelled, or this phone has none. Try again, or use your name and PIN.
passkeys-not-accepted = This key does not fit or has been removed. Try again, or sign in with your name and PIN.
passkeys-elsewhere = This key belongs to another community. Choose the key for this one.
passkeys-too-many = There are ten keys already. Remove one that is no longer used.
