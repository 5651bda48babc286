# Lainnya: menu dari semua yang ada.

more-myself-line = Nama, cuti, kalender, data saya
more-together = Bersama
more-tasks = Tugas
more-tasks-line = Siapa mengerjakan apa
more-fields = Bidang
more-fields-line = Siapa memegang apa
more-agreements = Kesepakatan
more-agreements-line = Cara kita saling memperlakukan
more-rights = Hak
more-rights-line = Siapa boleh apa
more-growing = Bertambah
more-invitations = Undangan
more-invitations-line = Tautan, QR, poster
more-requests = Permintaan
more-requests-line = Yang ingin bergabung
more-requests-waiting = { $count } menunggu jawaban
more-community = Komunitas
more-profile = Profil komunitas
more-profile-line = Nama, tujuan, tempat
more-public = Halaman umum
more-public-line = Yang dilihat orang luar
more-gatherings-line = Yang akan datang
more-impact-line = Apa yang berubah
more-join = Minta bergabung
more-join-line = Dijawab oleh anggota
more-sign-in-line = Untuk anggota
