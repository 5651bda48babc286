# Masuk kembali di HP baru.

reentries-ask-title = HP baru atau lupa PIN
reentries-ask-line = Dua anggota yang mengenal Anda memastikan bahwa ini benar Anda. Lalu Anda masuk dengan PIN baru.
reentries-name-hint = Tulis nama yang dikenal anggota lain di sini.
reentries-pin-hint = PIN ini berlaku setelah dua anggota memastikan. Jangan beri tahu siapa pun.
reentries-ask = Minta dipastikan

reentries-own-title = Menunggu dipastikan
reentries-own-title-granted = Selamat datang kembali
reentries-tell-code = Telepon atau temui dua anggota, lalu sebutkan angka ini. Minta mereka membuka Percik.
reentries-confirmed = { $confirmed } dari { $needed } sudah memastikan
reentries-if-right = Bila nama tadi benar, anggota lain melihat angka ini di berandanya. Bila mereka tidak melihat apa-apa, periksa ejaan nama Anda dan mulai lagi. Permintaan ini berlaku 24 jam.
reentries-start-over = Mulai lagi
reentries-granted = Sudah dipastikan. Pintunya terbuka, dan PIN baru Anda berlaku.
reentries-refused = Seorang anggota menyatakan bahwa ini bukan Anda. Bila ini kekeliruan, bicaralah langsung dengannya, lalu mulai lagi.

reentries-is-it = Apakah ini benar { $name }?
reentries-is-it-you = Apakah ini Anda?
reentries-how-to-check = Ada HP baru yang ingin masuk sebagai { $name }. Telepon atau temui { $name } langsung, jangan lewat pesan, dan tanyakan angka yang tampil di HP-nya.
reentries-code-on-their-phone = Angka di HP-nya harus sama dengan ini:
reentries-confirm = Ya, ini benar { $name }
reentries-not-them = Bukan dia
reentries-not-me = Bukan saya
reentries-about-you = Ada HP lain yang ingin masuk sebagai Anda. Bila itu Anda, sebutkan angka ini kepada dua anggota. Bila bukan, hentikan sekarang.
reentries-consequence = Setelah dipastikan, HP-nya yang lama otomatis keluar. Bila satu orang saja berkata bukan, permintaan ini berhenti.
reentries-has-confirmed = sudah memastikan
reentries-you-confirmed = Anda sudah memastikan. Terima kasih.
reentries-until = Berlaku sampai { $until }
reentries-was-granted = Sudah dipastikan. { $name } bisa masuk lagi.
reentries-was-refused = Permintaan ini sudah dihentikan karena ada yang berkata bukan.
reentries-was-expired = Permintaan ini sudah lewat 24 jam. Bila masih perlu, mintalah yang bersangkutan mulai lagi.

reentries-closed = Permintaan ini sudah selesai atau sudah dihentikan.
reentries-yourself = Anda tidak bisa memastikan diri sendiri. Mintalah anggota lain.
reentries-nobody-to-confirm = Belum ada anggota lain yang bisa memastikan. Mintalah tautan masuk kepada pengelola server.
reentries-too-many-open = Sudah ada beberapa permintaan atas nama ini. Minta dua anggota menjawabnya dulu, atau coba lagi besok.
