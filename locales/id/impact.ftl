# Dampak: angka yang menunjukkan apa yang berubah.

impact-title = Dampak
impact-line = Angka yang menunjukkan apa yang berubah. Dihitung bersama, bukan dikira-kira.
impact-empty = Belum ada angka. Pilih satu yang ingin dilihat tumbuh.
impact-nothing-yet = Belum ada angkanya.
impact-first-by-attendance = Angka pertama muncul begitu kehadiran di kegiatan dihitung.
impact-first-by-hand = Tulis angka yang pertama.

impact-once = { $to } { $unit }
impact-grown = { $from } → { $to } { $unit } dalam { $span }
impact-fallen = turun dari { $from } ke { $to } { $unit } dalam { $span }
impact-steady = tetap { $to } { $unit } selama { $span }
impact-caption = { $unit } dalam { $span }
impact-within = dalam { $span }
impact-steady-for = tetap, { $span }
impact-first-number = angka pertama
impact-week = pekan { $day }
impact-story-once = Baru satu angka: { $sentence } ({ $day }).
impact-story = { $sentence }. Mulai { $first } ({ $firstday }), terakhir { $latest } ({ $latestday }), tertinggi { $highest } ({ $highestday }).
impact-target = Target { $target } { $unit }.
impact-target-left = Target { $target } { $unit }: tinggal { $left } lagi.
impact-target-reached = Target { $target } { $unit } tercapai.
impact-level-baseline = awal
impact-level-target = target { $target }
impact-change-this-week = { $amount } pekan ini
impact-change-last-week = { $amount } pekan lalu
impact-change-since = { $amount } sejak { $day }

impact-source-attendance = Dihitung dari kehadiran di semua kegiatan; tiap pekan diambil yang paling ramai.
impact-source-series = Dihitung dari kehadiran di { $title }; tiap pekan diambil yang paling ramai.
impact-source-sum = Ditulis tangan, dijumlahkan terus.
impact-source-level = Ditulis tangan, keadaan pada hari itu.
impact-band-to-6 = 0–6 tahun
impact-band-to-12 = 7–12 tahun
impact-band-to-17 = 13–17 tahun
impact-band-adult = Dewasa

impact-points = Semua angka
impact-when = Kapan
impact-records = Catatan
impact-record = Catat angka
impact-edit = Ubah
impact-retire = Berhenti memakai
impact-share = Kabarkan
impact-shared = { $community } sedang bergerak!
    { $indicator }: { $sentence }.
    { $purpose }
impact-shared-short = { $community }: { $sentence } ({ $indicator })
impact-struck = dicoret
impact-strike = Coret

impact-choose = Pilih angka
impact-choose-line = Paling banyak lima, supaya semua orang ingat.
impact-suggestions = Sering dipakai
impact-own = Buat sendiri
impact-kind-attendance = Dari kehadiran
impact-kind-attendance-line = Dihitung sendiri dari hadirin yang dicatat di kegiatan.
impact-kind-sum = Bertambah terus
impact-kind-sum-line = Anda menulis setiap tambahan: buku yang terkumpul, sampah yang terangkut.
impact-kind-level = Keadaan saat ini
impact-kind-level-line = Anda menulis jumlah yang ada pada satu hari: pohon yang hidup, anggota yang menabung.
impact-name = Apa yang dihitung
impact-name-example = Buku terkumpul
impact-unit = Satuan
impact-unit-hint = Satu kata di belakang angka.
impact-unit-example = buku
impact-bands = Siapa yang dihitung
impact-bands-hint = Bila semuanya dipilih, anggota dan tamu yang hadir ikut terhitung.
impact-gathering = Di kegiatan mana
impact-gathering-all = Semua kegiatan
impact-frame = Target dan keadaan awal
impact-optional = boleh kosong
impact-target-label = Target
impact-target-hint = Angka yang ingin dicapai bersama.
impact-baseline-label = Keadaan awal
impact-baseline-hint = Berapa sebelum Anda semua mulai. Kalau sebelumnya tidak ada, tulis 0.
impact-baseline-day = Keadaan awal pada tanggal
impact-save = Simpan

impact-amount-sum = Bertambah berapa { $unit }?
impact-amount-sum-hint = Hanya tambahannya; jumlahnya dihitung sendiri. Tulis −2 kalau berkurang dua.
impact-amount-level = Ada berapa { $unit } sekarang?
impact-amount-level-hint = Jumlah seluruhnya pada hari itu.
impact-day = Tanggal
impact-note = Catatan
impact-note-example = Sumbangan dari SDN 2
impact-record-save = Catat

impact-strike-title = Coret catatan ini?
impact-strike-what = { $amount } { $unit }, { $day }
impact-strike-line = Catatannya tetap terlihat oleh anggota, tetapi tidak dihitung lagi.
impact-strike-reason = Mengapa dicoret
impact-strike-example = Terhitung dua kali
impact-strike-save = Coret
impact-retire-title = Berhenti memakai angka ini?
impact-retire-line = Angkanya tidak ditampilkan lagi dan memberi tempat untuk yang lain. Catatannya tidak hilang.
impact-retire-save = Ya, berhenti
impact-retire-keep = Tetap pakai

impact-counted-at-gatherings = Angka ini dihitung dari kehadiran. Catat yang hadir di kegiatannya.
impact-five-already = Sudah ada lima angka, dan lima itu cukup. Berhentikan satu dulu kalau ingin yang lain.
impact-retired = Angka ini tidak dipakai lagi.

impact-suggest-children = Anak yang datang
impact-suggest-adults = Warga yang datang
impact-suggest-books = Buku terkumpul
impact-suggest-works = Karya yang jadi
impact-suggest-waste = Sampah terangkut
impact-suggest-trees-planted = Pohon ditanam
impact-suggest-trees-alive = Pohon yang hidup
impact-suggest-portions = Porsi dibagikan
impact-suggest-families = Keluarga yang terbantu
impact-suggest-toddlers = Balita yang datang
impact-suggest-savers = Warga yang menabung
impact-suggest-products = Produk terjual
impact-unit-children = anak
impact-unit-people = orang
impact-unit-books = buku
impact-unit-works = karya
impact-unit-trees = pohon
impact-unit-portions = porsi
impact-unit-families = keluarga
impact-unit-pieces = buah
