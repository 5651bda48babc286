# Masuk dengan kunci HP (passkey).

passkeys-title = Kunci HP
passkeys-line = Masuk cukup dengan sidik jari, wajah, atau kunci layar HP Anda. Nama dan PIN tetap berlaku.
passkeys-back = Saya
passkeys-numbered = Kunci { $number }
passkeys-added = Ditambahkan { $when }
passkeys-add = Tambahkan kunci HP ini
passkeys-add-line = Kuncinya tersimpan di HP Anda dan tidak pernah dikirim ke mana pun.
passkeys-remove-fold = Hapus kunci ini
passkeys-remove-line = HP dengan kunci ini tidak bisa lagi masuk dengannya.
passkeys-remove = Hapus kunci
passkeys-enter = Masuk dengan kunci HP
passkeys-enter-line = Buka dengan sidik jari, wajah, atau kunci layar HP Anda.
passkeys-by-pin = Masuk dengan nama dan PIN
passkeys-not-here = Kunci HP hanya bisa dipakai bila Percik dibuka lewat alamat https. Sementara itu, pakailah nama dan PIN.
passkeys-unread = Kuncinya belum terbaca. Mungkin dibatalkan, atau HP ini belum mendukungnya. Coba lagi, atau pakai nama dan PIN.
passkeys-not-accepted = Kunci ini tidak cocok atau sudah dihapus. Coba lagi, atau masuk dengan nama dan PIN.
passkeys-elsewhere = Kunci ini milik komunitas lain. Pilih kunci untuk komunitas ini.
passkeys-too-many = Sudah ada sepuluh kunci. Hapus yang tidak dipakai lagi.
