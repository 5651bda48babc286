# Musyawarah: usulan, suara, hasil, dan apa yang dijalankan.

decisions-title = Musyawarah
decisions-consent = Mufakat
decisions-majority = Suara terbanyak
decisions-approval = Pilih yang cocok
decisions-score = Beri nilai
decisions-dots = Bagi titik
decisions-ranked = Urutkan pilihan
decisions-time-poll = Cari waktu
decisions-sense-check = Cek arah
decisions-opt-in = Siapa ikut
decisions-budget = Bagi dana

decisions-light = Ringan
decisions-ordinary = Biasa
decisions-weighty = Penting
decisions-secret = Rahasia

decisions-closes = ditutup { $when }
decisions-passed = Disepakati
decisions-passed-with = Terpilih: { $choices }
decisions-rejected = Tidak disetujui
decisions-objected = Belum mufakat
decisions-no-quorum = Kurang { $lacking } orang lagi
decisions-nothing-chosen = Belum ada yang dipilih
decisions-tied = Seri: { $choices }
decisions-awaits-lot = Seri, menunggu undian
decisions-known = Selesai
decisions-withdrawn = Ditarik kembali

decisions-already-closed = Musyawarah ini sudah ditutup, jadi ini tidak terhitung lagi.
decisions-still-open = Musyawarah ini masih berjalan. Tunggu sampai ditutup.
decisions-not-a-voter = Yang bersuara adalah anggota ketika musyawarah ini dibuka. Anda tetap bisa membaca dan berbicara.
decisions-already-voted = Suara Anda sudah tersimpan. Suara rahasia tidak bisa diubah.
decisions-voted-themselves = Ia sudah bersuara sendiri. Suaranya sendiri yang berlaku.
decisions-hand-counted = Ia sudah dihitung dengan angkat tangan di ruang musyawarah.
decisions-not-entrusted = Ia belum menitipkan suaranya kepada Anda.
decisions-newer-version = Usulan ini sudah diubah menjadi versi { $version }. Baca dulu, lalu bersuara lagi.
decisions-no-reasons-in-secret = Suara rahasia diberikan sendiri, tanpa alasan dan tanpa titipan.
decisions-too-few-for-secret = Suara rahasia perlu sedikitnya lima anggota, supaya tidak bisa ditebak.
decisions-must-be-secret = Soal keanggotaan diputuskan dengan suara rahasia.
decisions-carries-nothing = Hanya mufakat dan suara terbanyak yang bisa langsung dijalankan.
decisions-not-by-consent = Ini tidak bisa dengan cara mufakat.
decisions-too-soon = Terlalu cepat ditutup. Beri waktu lebih lama, supaya semua sempat membaca.
decisions-no-objection = Tidak ada keberatan yang terbuka darinya.
decisions-not-tried-yet = Ubah dulu usulannya atau bicarakan dulu dalam satu putaran. Setelah itu baru bisa dinyatakan terjawab.
decisions-consent-first = Musyawarah dulu: coba satu versi baru sebelum suara dihitung.
decisions-not-yours = Hanya yang mengusulkan yang bisa melakukan ini.
decisions-hands-do-not-add-up = Ada { $raised } tangan, padahal yang hadir tanpa disebut namanya { $expected } orang. Periksa lagi.
decisions-no-hands-here = Hitung tangan hanya untuk suara terbanyak. Sentuh nama satu per satu.
decisions-too-late = Musyawarah ini sudah terlalu lama ditutup. Buka yang baru.
