# Permintaan bergabung.

requests-ask-title = Minta bergabung
requests-ask-line = Salah satu anggota akan membaca dan menjawab permintaan Anda.
requests-words = Mengapa Anda ingin bergabung?
requests-words-aside = boleh kosong
requests-words-hint = Misalnya siapa yang Anda kenal di sini, atau apa yang ingin Anda bantu.
requests-ask = Kirim permintaan

requests-own-title = Permintaan Anda
requests-own-line = Atas nama { $name }
requests-waiting = Permintaan Anda sudah sampai dan menunggu jawaban anggota.
requests-waiting-line = Simpan halaman ini untuk melihat jawabannya. Setelah diterima, Anda juga bisa masuk dengan nama dan PIN Anda.
requests-look-again = Periksa lagi
requests-welcomed = Selamat datang! Anda sudah diterima sebagai anggota.
requests-enter = Masuk
requests-left = Permintaan ini pernah diterima, tetapi keanggotaannya sudah berakhir.
requests-ask-again = Minta bergabung lagi
requests-declined = Maaf, permintaan Anda belum bisa diterima.
requests-declined-line = Bicaralah langsung dengan salah satu anggota bila ada yang ingin Anda tanyakan.
requests-declined-home = Lihat kegiatannya

requests-title = Permintaan bergabung
requests-line = Anggota mana pun boleh menjawab. Terima yang Anda kenal atau sudah Anda ajak bicara.
requests-none = Tidak ada yang sedang menunggu. Ingin mengajak seseorang?
requests-none-invite = Buat undangan
requests-asked-at = Meminta { $when }
requests-welcome = Terima
requests-decline-fold = Tidak bisa diterima?
requests-reason = Alasan
requests-reason-hint = Dibaca oleh yang meminta. Tulislah dengan baik.
requests-decline = Tolak permintaan

requests-already-answered = Anggota lain sudah menjawab permintaan ini.
requests-too-many-waiting = Sudah banyak yang menunggu jawaban. Coba lagi setelah anggota sempat menjawab, atau minta undangan langsung.
