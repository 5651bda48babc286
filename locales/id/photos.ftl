# Foto dan video pendek.

photos-consent-first = Ada orang di foto ini. Catat dulu siapa yang sudah setuju, atau samarkan wajahnya.
photos-not-a-picture = Hanya foto yang bisa disamarkan, video tidak.
photos-removed = Foto ini sudah dihapus.
