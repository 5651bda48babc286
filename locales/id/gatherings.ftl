# Kegiatan: jadwal, rangkaian, kalender.

gatherings-refused-cancelled = Kegiatan ini dibatalkan. Kalau ternyata jadi, pulihkan dulu di halamannya.
gatherings-refused-over = Kegiatan ini sudah selesai, jadi rencananya tidak bisa diubah lagi. Kehadiran masih bisa dicatat.
gatherings-refused-too-early = Kegiatannya belum tiba. Kehadiran dicatat pada harinya.
gatherings-refused-too-late = Sudah terlalu lama berlalu untuk dicatat dengan tepat.
gatherings-refused-members-only = Kegiatan ini hanya untuk anggota.
gatherings-refused-no-series = Kegiatan ini hanya sekali, jadi tidak ada jadwal rutin yang bisa diubah. Untuk mengganti harinya, pakai Pindahkan.
gatherings-refused-newer-minutes = Notulen ini baru saja diperbarui orang lain (versi { $version }). Tulisan Anda tetap ada di sini. Cocokkan dulu, lalu simpan lagi.
gatherings-refused-day-taken = Pada hari itu sudah ada kegiatan lain dari jadwal rutin yang sama. Pilih hari lain.

gatherings-sort-meeting = Rapat atau kumpul
gatherings-sort-clean-up = Kerja bakti
gatherings-sort-class = Belajar bersama
gatherings-sort-distribution = Pembagian
gatherings-sort-event = Acara
gatherings-sort-other = Lainnya

gatherings-answer-yes = Hadir
gatherings-answer-maybe = Mungkin
gatherings-answer-no = Tidak hadir
gatherings-unanswered = Hadir?

gatherings-masked = <5
gatherings-coming =
    { $count ->
        [0] belum ada yang ikut
       *[other] { $written } orang ikut
    }
gatherings-people =
    { $count ->
       *[other] { $written } orang hadir
    }
gatherings-children =
    { $count ->
       *[other] { $written } anak
    }
gatherings-adults =
    { $count ->
       *[other] { $written } warga dewasa
    }
gatherings-not-written = Kehadiran belum dicatat
gatherings-hours-and-a-half = { $hours }½ jam
gatherings-untitled = Kegiatan tanpa nama

gatherings-rhythm-daily = tiap hari
gatherings-rhythm-weekly = tiap { $days }
gatherings-rhythm-weeks = tiap { $count } pekan pada { $days }
gatherings-rhythm-date =
    { $count ->
        [1] tiap bulan pada tanggal { $date }
       *[other] tiap { $count } bulan pada tanggal { $date }
    }
gatherings-rhythm-date-skipping =
    { $count ->
        [1] tiap bulan pada tanggal { $date } (bulan tanpa tanggal { $date } dilewati)
       *[other] tiap { $count } bulan pada tanggal { $date } (bulan tanpa tanggal { $date } dilewati)
    }
gatherings-rhythm-weekday =
    { $count ->
        [1] { $weekday } { $nth } tiap bulan
       *[other] { $weekday } { $nth } tiap { $count } bulan
    }
gatherings-rhythm-weekday-skipping =
    { $count ->
        [1] { $weekday } { $nth } tiap bulan (bulan tanpa { $weekday } { $nth } dilewati)
       *[other] { $weekday } { $nth } tiap { $count } bulan (bulan tanpa { $weekday } { $nth } dilewati)
    }
gatherings-rhythm-until = { $rhythm }, sampai { $day }
gatherings-rhythm-times = { $rhythm }, { $count } kali
gatherings-nth-1 = pertama
gatherings-nth-2 = kedua
gatherings-nth-3 = ketiga
gatherings-nth-4 = keempat
gatherings-nth-5 = kelima
gatherings-nth-last = terakhir
gatherings-list-two = { $first } dan { $last }
gatherings-list-many = { $first }, dan { $last }

gatherings-too-far = Tanggal ini terlalu jauh: paling jauh sepuluh tahun.
gatherings-title = Kegiatan
gatherings-this-week = Pekan ini
gatherings-empty = Belum ada kegiatan. Satu pertemuan kecil pekan ini sudah cukup untuk memulai.
gatherings-empty-outside = Belum ada kegiatan yang terbuka untuk umum. Silakan tengok lagi lain waktu.
gatherings-cancelled = Dibatalkan
gatherings-cancelled-because = Dibatalkan: { $reason }
gatherings-because = Alasan: { $reason }
gatherings-moved = Pindah dari { $planned }
gatherings-moved-because = Pindah dari { $planned }: { $reason }

gatherings-past = Kegiatan yang lalu
gatherings-past-empty = Belum ada kegiatan yang berlalu. Setelah yang pertama selesai, kehadirannya bisa dilihat di sini.
gatherings-page = Halaman { $page } dari { $pages }
gatherings-newer = Lebih baru
gatherings-older = Lebih lama

gatherings-calendar = Pasang di kalender HP
gatherings-calendar-own = Kegiatan dan jawaban Anda muncul di kalender HP dan ikut berubah kalau jadwalnya berubah. Tautan ini hanya untuk Anda; jangan dibagikan.
gatherings-calendar-public = Kegiatan yang terbuka untuk umum muncul di kalender HP dan ikut berubah kalau jadwalnya berubah.
gatherings-calendar-subscribe = Pasang di kalender
gatherings-calendar-copy = Salin tautan kalender
gatherings-calendar-google = Untuk Google Kalender: salin tautannya, buka calendar.google.com, pilih Kalender lain, lalu Dari URL.
gatherings-calendar-for-others = Untuk orang luar ada kalender yang hanya memuat kegiatan terbuka.
gatherings-calendar-file = Kalender umum

gatherings-plan = Jadwalkan kegiatan
gatherings-plan-save = Simpan kegiatan
gatherings-save = Simpan perubahan
gatherings-optional = boleh kosong
gatherings-field-title = Nama kegiatan
gatherings-field-title-example = Pojok baca Sabtu pagi
gatherings-field-sort = Jenis
gatherings-field-day = Hari
gatherings-field-time = Pukul
gatherings-field-length = Lamanya
gatherings-field-minutes = Atau menit
gatherings-field-place = Tempat
gatherings-field-place-example = Balai desa
gatherings-field-repeats = Seberapa sering
gatherings-repeats-once = Sekali saja
gatherings-repeats-week = Tiap pekan
gatherings-repeats-month-date = Tiap bulan, tanggal yang sama
gatherings-repeats-month-date-line = misalnya tiap tanggal 5
gatherings-repeats-month-weekday = Tiap bulan, hari yang sama
gatherings-repeats-month-weekday-line = misalnya Selasa kedua
gatherings-repeats-month-last = Tiap bulan, hari terakhir
gatherings-repeats-month-last-line = misalnya Sabtu terakhir
gatherings-field-days = Pada hari apa
gatherings-field-days-hint = Kalau tidak dipilih: hari yang sama dengan tanggal mulainya.
gatherings-field-interval = Jaraknya
gatherings-field-interval-hint = 1 berarti tiap pekan atau tiap bulan, 2 berarti selang satu, dan seterusnya.
gatherings-field-ends = Sampai kapan
gatherings-ends-never = Seterusnya
gatherings-ends-on = Sampai tanggal tertentu
gatherings-ends-after = Sekian kali
gatherings-field-ends-day = Tanggal terakhir
gatherings-field-ends-count = Berapa kali
gatherings-field-exceptions = Tanggal yang dilewati atau ditambah
gatherings-field-skipped = Dilewati (hapus centangnya kalau tetap jadi)
gatherings-field-skip = Lewati satu tanggal
gatherings-field-added = Ditambah
gatherings-field-add = Tambah satu tanggal
gatherings-field-welcome = Siapa yang boleh datang
gatherings-welcome-everyone = Siapa saja
gatherings-welcome-everyone-line = Tampil untuk umum; orang luar mendaftar cukup dengan nama
gatherings-welcome-members = Anggota saja
gatherings-welcome-members-line = Hanya terlihat oleh anggota
gatherings-field-roles = Perlu bantuan siapa?
gatherings-field-roles-hint = Misalnya sopir 1, juru masak 3. Anggota memilih perannya saat menjawab.
gatherings-field-role = Peran { $row }
gatherings-field-role-example = juru masak
gatherings-field-wanted = Orang
gatherings-field-roles-more = Tambah baris
gatherings-field-note = Catatan
gatherings-field-note-example = Bawa buku bacaan satu

gatherings-edit = Ubah kegiatan
gatherings-change = Ubah
gatherings-finish = Akhiri
gatherings-field-reach = Yang diubah
gatherings-reach-this = Hanya kali ini
gatherings-reach-following = Kali ini dan seterusnya
gatherings-reach-all = Semuanya
gatherings-reach-all-line = Yang sudah lewat tetap seperti dulu
gatherings-field-day-of-series = Mulai tanggal
gatherings-field-day-of-series-hint = Ganti hanya kalau harinya bergeser. Untuk satu kali saja, pakai Pindahkan.
gatherings-kept = Kegiatan yang sudah dijawab orang tidak hilang. Kalau harinya tidak cocok lagi dengan jadwal baru, kegiatan itu tetap diadakan seperti yang mereka tahu:
gatherings-move = Pindahkan
gatherings-move-save = Pindahkan kegiatan
gatherings-move-told = { $count } orang sudah bilang hadir. Jawaban mereka tetap tersimpan, dan mereka melihat alasan pindahnya.
gatherings-cancel = Batalkan
gatherings-cancel-save = Batalkan kegiatan ini
gatherings-cancel-told = { $count } orang sudah bilang hadir. Mereka melihat alasan Anda, dan jawaban mereka tetap tersimpan.
gatherings-cancel-move = Pindahkan ke hari lain saja
gatherings-field-reason = Alasannya
gatherings-field-reason-own = Dengan kata sendiri
gatherings-reason-rain = Hujan
gatherings-reason-mourning = Ada duka
gatherings-reason-place = Tempat dipakai
gatherings-reason-leader = Pemandu berhalangan
gatherings-reason-holiday = Hari libur
gatherings-reason-few = Sedikit yang bisa
gatherings-end = Akhiri jadwal rutin
gatherings-end-save = Akhiri jadwal rutin
gatherings-end-told = Sudah ada yang menjawab untuk hari-hari ini. Yang jatuh setelah tanggal terakhir dibatalkan dengan alasan Anda, tidak dihapus:
gatherings-field-last = Tanggal terakhir
gatherings-field-last-hint = Pada tanggal ini masih diadakan.

gatherings-fact-time = Waktu
gatherings-fact-since = Sejak
gatherings-fact-last = Terakhir
gatherings-fact-skipped = Libur
gatherings-fact-planned-by = Perencana
gatherings-always = Saya selalu ikut
gatherings-always-no-more = Saya tidak selalu ikut lagi
gatherings-always-for = { $who } selalu ikut
gatherings-always-no-more-for = { $who } tidak selalu ikut lagi
gatherings-always-who = Selalu ikut
gatherings-next = Berikutnya
gatherings-next-none = Tidak ada lagi yang terjadwal.
gatherings-later-part = Dilanjutkan di sini
gatherings-earlier-part = Jadwal sebelumnya
gatherings-attendance = Yang datang dari waktu ke waktu
gatherings-attendance-said = Terakhir, pada { $day }, yang datang { $people }.

gatherings-ics-cancelled = BATAL: { $title }
gatherings-ics-moved = Dipindah. Alasan: { $reason }
gatherings-ics-answer = Jawaban Anda: { $answer }
gatherings-ics-always = Anda selalu ikut kegiatan ini.
