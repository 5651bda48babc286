# Undangan.

invitations-title = Undangan
invitations-line = Siapa pun yang Anda undang, Anda kenal dan Anda jamin.
invitations-open = Yang masih berlaku
invitations-none = Belum ada undangan yang berlaku. Buat satu, lalu kirim kepada tetangga yang Anda percaya.
invitations-closed = Yang sudah tidak berlaku
invitations-note = Untuk siapa?
invitations-note-aside = boleh kosong
invitations-note-hint = Catatan ini hanya dibaca anggota.
invitations-note-example = Bu Tati dan suaminya
invitations-how-long = Masa berlaku dan jumlah orang
invitations-hours = Berlaku berapa lama?
invitations-hours-24 = 1 hari
invitations-hours-72 = 3 hari
invitations-hours-168 = 7 hari
invitations-uses = Untuk berapa orang?
invitations-uses-1 = 1 orang
invitations-uses-5 = 5 orang
invitations-uses-10 = 10 orang
invitations-uses-any = Tanpa batas
invitations-make = Buat undangan
invitations-make-new = Buat yang baru

invitations-numbered = Undangan nomor { $number }
invitations-used =
    { $uses ->
        [0] Belum dipakai
       *[other] Sudah dipakai { $uses } orang
    }
invitations-used-of =
    { $uses ->
        [0] Belum dipakai, cukup untuk { $max } orang
       *[other] Sudah dipakai { $uses } dari { $max } orang
    }
invitations-until = Berlaku sampai { $until }
invitations-revoked = Undangan ini sudah dicabut.
invitations-expired = Masa berlaku undangan ini sudah habis.
invitations-used-up = Undangan ini sudah dipakai oleh semua orang yang dituju.

invitations-send-line = Kirim langsung kepada orangnya. Siapa pun yang memegang tautan ini bisa bergabung.
invitations-qr-label = Kode QR undangan
invitations-qr-caption = Di dekat Anda? Biarkan HP-nya memindai ini.
invitations-poster = Poster A4
invitations-vouched-by = Yang mengundang
invitations-expires-at = Berlaku sampai
invitations-came = Bergabung lewat undangan ini
invitations-revoke-fold = Cabut undangan ini
invitations-revoke-line = Tautan dan posternya tidak bisa dipakai lagi. Yang sudah bergabung tetap anggota.
invitations-revoke = Cabut undangan

invitations-text =
    { $who } mengajak Anda bergabung dengan { $community } di { $place }.

    “{ $purpose }”

    Buka tautan ini, tulis nama Anda, dan Anda sudah bergabung. Tautannya berlaku sampai { $until }.
invitations-text-short = { $who } mengajak Anda bergabung dengan { $community } di { $place }. Tautan ini berlaku sampai { $until }.
invitations-who-invites = { $who } mengajak Anda bergabung
invitations-preview = { $who } mengajak Anda: { $community }

invitations-agreement = Kesepakatan kami
invitations-join-title = Bergabung
invitations-join-accepts = Dengan bergabung, Anda menerima kesepakatan kami.
invitations-join = Saya bergabung
invitations-join-member = Sudah anggota? Masuk
invitations-belongs = Anda sudah menjadi anggota di sini.
invitations-belongs-home = Ke beranda
invitations-ask-again = Minta tautan baru kepada { $who }, atau minta bergabung dan tunggu jawaban anggota.
invitations-ask-to-join = Minta bergabung

invitations-poster-eyebrow = Mari bergabung
invitations-poster-next = Berikutnya: { $title }
invitations-poster-scan = Pindai dengan kamera HP
invitations-poster-who = Diundang oleh { $who }
invitations-poster-print = Cetak
invitations-poster-back = Kembali
invitations-poster-closed = Undangan ini sudah tidak berlaku, jadi posternya tidak dicetak. Buat undangan baru lebih dulu.
