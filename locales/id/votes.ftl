# Halaman satu musyawarah: surat suara, hitungan, keberatan, dan sesudahnya.

# Surat suara.

votes-ask-consent = Ada keberatan?
votes-ask-majority = Anda setuju?
votes-ask-approval = Mana yang cocok untuk Anda?
votes-ask-score = Berapa nilai Anda?
votes-ask-dots = Ke mana titik Anda?
votes-ask-ranked = Bagaimana urutan Anda?
votes-ask-times = Kapan Anda bisa?
votes-ask-sense = Bagaimana rasanya?
votes-ask-opt-in = Anda ikut?
votes-ask-budget = Untuk apa dana ini?
votes-consent = Tidak ada, jalankan
votes-say-concern = Setuju, dengan catatan
votes-concern = Catatan Anda
votes-concern-hint = Yang mengusulkan membacanya. Usulan tetap jalan.
votes-send-concern = Setuju dengan catatan ini
votes-say-objection = Saya keberatan, karena …
votes-objection = Apa yang bisa merugikan kita?
votes-objection-hint = Alasan Anda dibaca semua, supaya usulan bisa diperbaiki.
votes-send-objection = Sampaikan keberatan
votes-aside = Saya tidak ikut menentukan
votes-agree = Setuju
votes-disagree = Tidak setuju
votes-abstain = Abstain
votes-good = Baik
votes-unsure = Ragu
votes-worried = Khawatir
votes-in = Saya ikut
votes-out = Tidak ikut
votes-approval-line = Centang semua yang bisa Anda terima.
votes-budget-line = Dana { $rupiah } dibagi rata: bagian tiap orang sekitar { $part }. Centang yang Anda dukung.
votes-score-line = 0 berarti tidak cocok, 5 paling cocok. Yang dikosongkan dihitung 0.
votes-dots-line = Ada { $dots } titik. Boleh disebar, boleh ditumpuk di satu pilihan.
votes-rank-line = 1 yang paling Anda inginkan. Yang dikosongkan ada di bawah semuanya.
votes-unranked = –
votes-send = Kirim suara
votes-change = Ubah suara
votes-reason-fold = Tulis alasan
votes-reason = Alasan Anda
votes-reason-hint = Boleh kosong. Dibaca semua anggota.
votes-optional = boleh kosong
votes-yours = Pilihan Anda:
votes-choose-first = Pilih dulu jawaban Anda.
votes-too-many-dots = Anda membagi { $spent } titik, padahal ada { $dots }. Kurangi dulu.
votes-score-range = Nilainya dari 0 sampai { $most }.
votes-rank-doubled = Nomor { $number } dipakai lebih dari sekali.

# Suara sendiri.

votes-counted = Suara Anda tercatat: { $vote }.
votes-change-until = Masih bisa diubah sampai { $when }.
votes-cast = Suara Anda sudah tersimpan. Suara rahasia tidak bisa diubah.
votes-hand-counted = Tangan Anda sudah dihitung di ruang musyawarah.
votes-not-a-voter = Yang bersuara adalah anggota ketika musyawarah ini dibuka. Anda bisa membaca dan berbicara.
votes-asked-again = Usulannya sudah berubah sejak Anda bersuara. Baca lagi, lalu jawab lagi.
votes-entrusted = Suara Anda dititipkan kepada { $name }
votes-see-all = Lihat seluruh musyawarah
votes-said-none = belum ada yang dipilih
votes-said-abstain = abstain
votes-said-consent = tidak ada keberatan
votes-said-concern = setuju, dengan catatan
votes-said-object = keberatan
votes-said-aside = tidak ikut menentukan
votes-said-agree = setuju
votes-said-disagree = tidak setuju
votes-said-good = baik
votes-said-unsure = ragu
votes-said-worried = khawatir
votes-said-in = ikut
votes-said-out = tidak ikut
votes-said-fits = bisa
votes-said-fits-if-need-be = kalau perlu
votes-said-fits-not = tidak bisa

# Suara orang lain.

votes-for-others = Catat suara orang lain
votes-for-whom = Suara { $name }
votes-for-recorded = Anda pencatat untuk { $name }.
votes-for-phone = Catat persis apa yang { $name } katakan lewat telepon. Semua melihat bahwa Anda yang mencatat.
votes-for-proxy = { $name } menitipkan suaranya kepada Anda.
votes-somebody-else = Orang lain
votes-count-on-you = Mengandalkan Anda
votes-by-phone = Lewat telepon
votes-for-nobody = Tidak ada suara orang lain yang bisa Anda catat sekarang.
votes-for-nobody-secret = Suara rahasia diberikan sendiri. Anda hanya bisa mencatat untuk yang memilih Anda sebagai pencatat.
votes-has-spoken = sudah
votes-not-yet = belum
votes-others-wait = Suara { $names } menunggu lewat Anda.
votes-trace-recorded = dicatat { $name }
votes-trace-phone = lewat telepon, dicatat { $name }
votes-trace-proxy = dititipkan kepada { $name }
votes-trace-room = di ruang
votes-trace-room-recorded = di ruang, dicatat { $name }
votes-entrust = Titip suara
votes-entrust-line = Kalau sulit ikut, titipkan kepada anggota yang Anda percaya. Anda tetap bisa bersuara sendiri.
votes-entrust-to = Titip suara kepada
votes-entrust-send = Titipkan
votes-take-back = Ambil kembali suara saya

# Sejauh mana.

votes-proposed-by = Diusulkan { $name }
votes-version = Versi { $version }
votes-from-idea = Dari usul: { $title }
votes-from-idea-gone = Dari usul yang sudah ditarik
votes-from-occasion = Dari { $title }, { $day }
votes-from-decision = Lanjutan dari: { $title }
votes-spoken = { $spoken } dari { $voters }
votes-voters = { $voters } orang
votes-names-spoken = Sudah bersuara: { $names }.
votes-names-objects = Keberatan: { $names }.
votes-names-missing = Belum: { $names }.
votes-names-on-leave = Sedang cuti: { $names }.
votes-needs = Butuh { $quorum } dari { $voters } orang, kurang { $lacking }.
votes-needs-people = Butuh { $quorum } dari { $voters } orang.
votes-enough = Butuh { $quorum } dari { $voters } orang, sudah cukup.
votes-silence-agrees = Diam berarti setuju. Satu keberatan menjadikannya musyawarah biasa.
votes-early = Selesai lebih cepat bila tak ada lagi yang bisa mengubah hasil.
votes-early-together = Selesai begitu semua sudah bersuara.
votes-early-from = Selesai lebih cepat bila tak ada lagi yang bisa mengubah hasil, tidak sebelum { $when }.
votes-after-closing = Hasil dibuka setelah ditutup.
votes-secret-once = Rahasia: tak seorang pun tahu pilihan Anda. Sekali dikirim, suara tidak bisa diubah.
votes-secret = Rahasia: siapa memilih apa tidak tersimpan.
votes-secret-honest = Jujur saja: pengelola server ini bisa mengintip selama suara masuk, dan bila semua memilih sama, pilihan setiap orang ketahuan.

# Yang dijalankan.

votes-carries-consent = Bila mufakat, langsung dijalankan
votes-carries = Bila disetujui, langsung dijalankan
votes-carried = Yang dijalankan dari keputusan ini
votes-carried-not = Tidak jadi dijalankan
votes-review-on = tinjau { $day }
votes-done = dijalankan
votes-already-so = sudah begitu
votes-gone = sudah tidak ada
votes-overtaken = keadaan sudah berubah
votes-gone-hint = Yang dimaksud sudah tidak ada. Bila masih perlu, ajukan lagi.
votes-overtaken-hint = Tidak bisa lagi dijalankan seperti diputuskan. Bicarakan, lalu ajukan lagi dengan keadaan sekarang.
votes-act-spend = Kas keluar { $rupiah } untuk { $what }
votes-act-spend-by = Kas keluar { $rupiah } untuk { $what }, diurus { $name }
votes-act-task = Tugas: { $what }
votes-act-task-by = { $name } mengerjakan: { $what }
votes-act-task-due = Tugas: { $what }, paling lambat { $day }
votes-act-task-by-due = { $name } mengerjakan: { $what }, paling lambat { $day }
votes-act-gather = Kegiatan: { $title }, { $day }
votes-act-series = Kegiatan rutin: { $title }, mulai { $day }
votes-act-end-series = { $title } berakhir, terakhir { $day }
votes-act-appoint = { $name } memegang bidang { $field }
votes-act-appoint-until = { $name } memegang bidang { $field } sampai { $day }
votes-act-end-field = { $name } selesai memegang bidang { $field }
votes-act-end-field-gone = Sebuah bidang dilepas
votes-act-purpose = Tujuan kita menjadi: { $purpose }
votes-act-agreement = Kesepakatan kita menjadi: { $words }
votes-act-limits = Aturan musyawarah: ringan { $light } jam, biasa { $ordinary } jam, penting { $weighty } jam; paling cepat { $wait } jam; ringan di bawah { $below }, penting di atas { $above }; tanda tangan kedua di atas { $signed }
votes-act-branch = Cabang { $name } di { $place } berdiri sendiri
votes-act-admit = { $name } menjadi anggota
votes-act-remove = { $name } tidak lagi menjadi anggota

# Hak jawab.

votes-reply = Jawaban Anda
votes-reply-hint = Ini tentang Anda. Kata-kata Anda berdiri paling atas, dibaca sebelum orang bersuara.
votes-reply-send = Sampaikan jawaban
votes-reply-of = Jawaban { $name }

# Keberatan dan cara menampungnya.

votes-objections = Keberatan
votes-open-objection = belum terjawab
votes-integrated = sudah dimasukkan
votes-integrated-by = Dinyatakan terjawab oleh { $names }.
votes-held-by = Menurut { $names } sudah terjawab ({ $held } dari { $needed }).
votes-mine-is-answered = Keberatan saya sudah terjawab
votes-theirs-is-answered = Keberatan { $name } sudah terjawab
votes-hold-answered = Menurut saya sudah terjawab ({ $held } dari { $needed })
votes-objections-line = Keberatan bukan suara tidak, melainkan petunjuk untuk memperbaiki usulan. Ubah usulannya atau bicarakan satu putaran; setelah itu yang lain boleh menyatakannya terjawab.
votes-circle-is = Dibicarakan dalam lingkaran kecil: { $names }.
votes-begin-round = Mulai putaran
votes-amend = Ubah usulan
votes-refer = Bawa ke lingkaran kecil
votes-circle = Siapa yang membicarakannya?
votes-circle-hint = Dua orang atau lebih, dengan yang keberatan di dalamnya.
votes-refer-send = Bawa ke lingkaran
votes-to-majority = Lanjut ke suara terbanyak
votes-to-majority-line = Mufakat sudah dicoba dua kali. Suara boleh dihitung: lebih dari separuh yang bersuara.

# Kata orang.

votes-voices = Suara kita
votes-all-voices = { $count } suara lain
votes-to-version = untuk versi { $version }
votes-earlier = Versi sebelumnya
votes-followed-amend = lalu diubah
votes-followed-narrow = lalu dipersempit
votes-followed-shorten = lalu dipersingkat waktunya
votes-followed-measure = lalu dipantau dengan angka
votes-rooms = Di ruang musyawarah
votes-room-held = { $when }, { $count } orang hadir
votes-room-hands = Angkat tangan: { $agree } setuju, { $disagree } tidak setuju, { $abstain } abstain
votes-room-late = Catatan ini datang setelah keputusannya dijalankan, jadi tidak terhitung.

# Hasil hitungan.

votes-so-far = Sejauh ini
votes-result = Hasil
votes-result-later = Hasil dibuka setelah ditutup.
votes-awaits-lot = Suaranya seri. Undian memutuskannya sebentar lagi; hitungannya tampil sesudah itu.
votes-unopened = Terlalu sedikit yang ikut, jadi surat suara tidak dibuka.
votes-people = { $count } orang
votes-of-needed = { $count } orang, butuh { $needed }
votes-supporters = { $count } mendukung
votes-points = { $count } poin
votes-abstained = { $count } orang abstain.
votes-chosen = terpilih
votes-choice = Pilihan
votes-rounds = Putaran penghitungan
votes-round = Putaran { $number }
votes-out-of-it = gugur
votes-runoff-line = Tiap putaran yang paling sedikit gugur, dan suaranya pindah ke pilihan berikutnya.
votes-pairs = Setiap pilihan dibanding setiap yang lain
votes-pairs-before = lebih disukai daripada
votes-pairs-line = Berapa orang menaruh baris di atas kolom. Yang lebih kuat ditebalkan.
votes-fit = { $maybe ->
    [0] { $yes } bisa
   *[other] { $yes } bisa · { $maybe } kalau perlu
}
votes-fit-names = Bisa: { $names }.
votes-maybe-names = Kalau perlu: { $names }.
votes-plan-it = Rencanakan kegiatan di waktu ini
votes-paid = didanai
votes-left = Sisa { $rupiah } tetap di kas.
votes-part = { $rupiah } untuk { $what }
votes-my-part = Bagian Anda: { $parts }.
votes-budget-step = Dihitung dengan bagian yang sama untuk setiap orang (Method of Equal Shares), naik { $step } setiap langkah.
votes-lot = Seri diputus dengan undian.
votes-lot-check = Periksa sendiri undiannya
votes-lot-how = Untuk setiap pilihan hitung SHA-256(musyawarah ‖ hash ‖ pilihan) dan urutkan dari yang terkecil. Musyawarah adalah nomor { $decision }, pilihan dinomori mulai 0 dari atas, keduanya empat bita big-endian. Hash di bawah ini baru ada ketika suara ditutup, jadi tak seorang pun bisa tahu sebelumnya.

# Sesudahnya.

votes-ended = Ditutup { $when }: { $outcome }.
votes-was-withdrawn = Ditarik kembali { $when }: { $reason }
votes-who-does-what = Siapa mengerjakan apa?
votes-conclude = Apa hasilnya?
votes-conclude-hint = Satu dua kalimat yang bisa dibacakan.
votes-conclude-more = Tambah tugas atau ubah hasilnya
votes-conclude-send = Simpan hasil
votes-concluded-by = ditulis { $name }
votes-review-day = Tinjau lagi pada
votes-task = Tugas
votes-propose-again = Ajukan lagi
votes-review = Tinjau keputusan ini
votes-review-now = Waktunya meninjau: masih cocok?
votes-finding = Bagaimana jalannya?
votes-keep = Tetap
votes-keep-line = berjalan baik
votes-change-it = Ubah
votes-change-it-line = ada yang perlu diperbaiki
votes-stop = Hentikan
votes-stop-line = tidak cocok lagi
votes-review-words = Apa yang kita lihat?
votes-review-again = Tinjau lagi pada
votes-review-send = Simpan tinjauan
votes-kept = Ditinjau: tetap
votes-to-change = Ditinjau: perlu diubah
votes-stopped = Ditinjau: dihentikan
votes-room = Musyawarah di ruang
votes-record = Berita acara
votes-withdraw = Tarik kembali usulan
votes-withdraw-reason = Mengapa ditarik?
votes-withdraw-send = Tarik kembali

# Teks untuk WhatsApp.

votes-share = Kabari grup
votes-share-ask = { $question } Bersuara dengan satu ketukan:
votes-share-missing = Masih ditunggu { $missing } dari { $voters } suara.
votes-share-missing-secret = Kalau Anda belum bersuara, masih sempat.
votes-share-outcome = Hasil musyawarah: { $outcome }
votes-share-see = Selengkapnya:
votes-share-anyone = Siapa saja
votes-at = pukul { $time }
votes-prepared = Disiapkan di kas: { $amount }, belum dibayar
votes-payment-paid = Sudah dicatat di kas: { $amount }
votes-payment-dropped = Pembayaran { $amount } dibatalkan
