# Arisan: semua menyetor tiap putaran, satu bagian menerima, tiap bagian tepat sekali.

arisan-title = Arisan
arisan-line = Siapa menyetor, siapa menerima, dan undian yang bisa diperiksa semua orang.
arisan-more-line = Setoran, kocokan, giliran
arisan-no-money = Percik hanya mencatat. Uangnya dipegang orang yang kalian percaya, tidak pernah oleh Percik.
arisan-empty = Belum ada arisan. Sepakati namanya, setorannya, dan siapa saja yang ikut.
arisan-new = Arisan baru

arisan-order-draw = Dikocok
arisan-order-draw-line = Siapa yang dapat ditentukan undian di tiap pertemuan.
arisan-order-agreement = Urutan sepakat
arisan-order-agreement-line = Urutannya sudah disepakati dari awal.
arisan-order-need = Yang paling perlu
arisan-order-need-line = Di pertemuan, kelompok bersepakat siapa yang menerima.

arisan-name = Nama arisan
arisan-name-example = Arisan Ibu-ibu RW 04
arisan-contribution = Setoran tiap putaran
arisan-contribution-hint = Untuk satu bagian penuh. Setengah bagian membayar setengahnya.
arisan-cut = Potongan untuk kas
arisan-cut-hint = Dari tiap putaran. Isi 0 kalau tidak ada.
arisan-order = Siapa yang menerima?
arisan-save = Simpan
arisan-edit = Ubah kesepakatan
arisan-amount-example = 50rb

arisan-of = { $contribution } per bagian
arisan-slots-count = { $count } bagian
arisan-cycle = Siklus { $cycle }
arisan-state-planned = Belum mulai
arisan-state-running = Berjalan
arisan-state-over = Siklus selesai
arisan-state-ended = Selesai
arisan-owed = Anda belum menyetor { $amount }

arisan-pot = Terkumpul tiap putaran
arisan-prize = Diterima tiap bagian
arisan-cut-of = Potongan kas
arisan-slots = Bagian
arisan-slot = Bagian { $slot }
arisan-slot-shared = { $first } dan { $second }, berbagi dua
arisan-mine = bagian Anda
arisan-received = Sudah menerima, putaran { $place }
arisan-turn = Giliran ke-{ $turn }
arisan-waiting = Belum menerima
arisan-owes = menunggak { $amount }
arisan-circles = { $received } dari { $slots } bagian sudah menerima

arisan-slots-edit = Atur bagian
arisan-slots-title = Siapa pegang bagian apa?
arisan-slots-line = Satu baris satu bagian. Isi dua nama kalau satu bagian dibagi dua. Seorang boleh punya beberapa bagian. Kosongkan baris untuk menghapusnya.
arisan-slots-first = Bagian { $slot }
arisan-slots-second = berbagi dengan
arisan-slots-nobody = Tidak ada
arisan-slots-alone = Tidak berbagi
arisan-slots-none = Belum ada bagian. Atur dulu siapa saja yang ikut.
arisan-slots-wrong = Nama kedua hanya untuk bagian yang punya nama pertama, dan harus orang lain.

arisan-start = Mulai siklus
arisan-start-line = Setelah mulai, daftar bagian tidak berubah sampai semua menerima.
arisan-end = Akhiri arisan
arisan-end-line = Tidak akan ada siklus lagi. Catatannya tetap ada.

arisan-rounds = Putaran
arisan-rounds-none = Belum ada putaran.
arisan-earlier = Siklus sebelumnya
arisan-round = Putaran { $place }
arisan-round-of = Putaran { $place } dari { $rounds }
arisan-round-receives = { $name } menerima
arisan-round-open = Belum ada yang menerima
arisan-round-new = Buka putaran berikutnya
arisan-round-new-line = Untuk arisan yang dikocok, Percik langsung mengunci benih undian dan menerbitkan sidiknya.
arisan-round-day = Hari putaran
arisan-round-move = Pindah hari
arisan-at = Pada { $title }

arisan-debts = Tunggakan
arisan-debt = Putaran { $place }, { $day }
arisan-debt-after = { $name }, sudah menerima

arisan-swaps = Tukar giliran
arisan-swap-line = Tukar giliran hanya jadi kalau semua yang bersangkutan setuju.
arisan-swap-ask = Tukar { $mine } dengan { $theirs }
arisan-swap-asked = { $name } minta tukar: { $mine } dengan { $theirs }
arisan-swap-missing = Menunggu { $names }
arisan-swap-agree = Saya setuju
arisan-swap-agree-for = Setuju atas nama { $name }
arisan-swap-decline = Tidak
arisan-swap-take-back = Batalkan permintaan

arisan-collect = Centang setoran
arisan-collect-title = Siapa sudah menyetor?
arisan-collect-line = Centang yang uangnya sudah diterima. Salah centang? Hilangkan centangnya.
arisan-collect-save = Simpan setoran
arisan-collect-half = setengah bagian { $slot }
arisan-collect-whole = bagian { $slot }
arisan-collect-behind = { $count ->
    [one] 1 putaran sebelumnya belum
   *[other] { $count } putaran sebelumnya belum
}
arisan-paid-count = { $paid } dari { $all } sudah menyetor

arisan-account = Uang putaran ini
arisan-account-in = Masuk
arisan-account-out = Sudah diserahkan
arisan-account-cut = Ke kas
arisan-account-hand = Masih di pemegang uang
arisan-account-missing = Belum disetor
arisan-account-sum = Masuk { $in } = diserahkan { $out } + kas { $cut } + di tangan { $hand }

arisan-drum = Isi kocokan
arisan-drum-line = Hanya bagian yang lunas sampai putaran ini dan belum menerima yang ikut dikocok.
arisan-drum-empty = Belum ada bagian yang lunas dan belum menerima. Centang setoran dulu.

arisan-draw = Undian
arisan-committed = Sidik benih sudah diterbitkan { $day }
arisan-committed-line = Percik sudah memilih benih rahasia dan menguncinya. Sidik ini bukti bahwa benihnya tidak diganti.
arisan-commitment = Sidik benih
arisan-open-draw = Buka undian
arisan-open-draw-line = Lakukan di pertemuan. Yang hadir lalu menambah satu kata.
arisan-word = Kata Anda
arisan-word-for = Kata dari { $name }
arisan-word-hint = Satu kata atau angka dadu. Kata ikut menentukan undian dan tetap tersimpan supaya undian bisa dihitung ulang. Jangan tulis rahasia.
arisan-word-example = melati
arisan-word-add = Tambah kata
arisan-words = Kata yang terkumpul
arisan-words-none = Belum ada kata. Minta yang hadir menambah satu.
arisan-close-words = Tutup kata
arisan-close-words-line = Setelah ditutup, tidak ada kata atau bagian yang bisa ditambah.
arisan-closed-line = Kata sudah ditutup. Siapa pun boleh membuka benihnya.
arisan-draw-now = Kocok sekarang
arisan-call-off = Batalkan undian ini
arisan-call-off-line = Benihnya tetap dibuka untuk semua, jadi tidak ada yang bisa mengocok ulang diam-diam.
arisan-call-off-reason = Mengapa dibatalkan?
arisan-called-off = Undian { $round } dibatalkan
arisan-called-off-seed = Benih yang dibuka
arisan-called-off-lost = Benihnya hilang bersama server lama. Tidak ada yang bisa membukanya lagi.
arisan-commit = Kunci benih baru

arisan-by-hand = Kocok manual
arisan-by-hand-title = Catat kocokan manual
arisan-by-hand-line = Sudah dikocok dengan gulungan kertas? Catat hasilnya dengan foto dan saksi.
arisan-by-hand-slot = Siapa yang keluar?
arisan-by-hand-witnesses = Saksi
arisan-by-hand-witnesses-hint = Paling sedikit dua orang yang melihat.
arisan-by-hand-photo = Foto kertas yang keluar
arisan-by-hand-photo-hint = Fotonya hanya dilihat anggota.
arisan-by-hand-caption = Kocokan manual { $name }, putaran { $place }
arisan-by-hand-save = Catat hasil
arisan-by-hand-choose = Pilih foto dulu.
arisan-by-hand-who = Pilih siapa yang keluar.

arisan-give-turn = Giliran { $name }
arisan-give-turn-button = Berikan kepada { $name }
arisan-give-only = Tinggal { $name }. Tidak perlu dikocok.
arisan-give-need = Siapa yang paling perlu?
arisan-give-choose = Pilih bagian
arisan-give-reason = Mengapa? Boleh kosong.
arisan-give-save = Catat keputusan
arisan-give-pay = Yang gilirannya belum lunas. Centang setoran, atau tukar giliran.

arisan-receives = Yang menerima
arisan-congratulations = Selamat, { $name }!
arisan-by-lot = Ditentukan undian yang bisa diperiksa
arisan-by-hand-said = Dikocok manual, disaksikan { $names }
arisan-given-said = Disepakati bersama
arisan-instead = Undian jatuh ke { $name }, lalu bertukar giliran.
arisan-see-photo = Lihat foto
arisan-check = Periksa sendiri

arisan-handings = Penyerahan uang
arisan-hand = Serahkan kepada { $name }
arisan-hand-line = Haknya { $due }, yang ada { $available }.
arisan-hand-nothing = Haknya { $due }. Belum ada uang yang bisa diserahkan.
arisan-hand-amount = Jumlah
arisan-hand-save = Catat penyerahan
arisan-handed = { $name } menerima { $amount }
arisan-handed-by = Dicatat { $name }
arisan-handed-confirmed = Dibenarkan { $name }
arisan-handed-waits = Menunggu dibenarkan penerima atau anggota lain
arisan-handed-struck = Dicoret: { $reason }
arisan-confirm = Benar, sudah diterima
arisan-strike = Coret, salah tulis
arisan-strike-reason = Mengapa dicoret?
arisan-done = Putaran ini selesai.

arisan-check-title = Periksa sendiri
arisan-check-line = Setiap langkah undian, supaya siapa pun bisa menghitung ulang.
arisan-check-here = Dihitung ulang di ponsel Anda
arisan-check-server = Di bawah ini hitungan server. Dengan skrip, ponsel Anda menghitungnya sekali lagi.
arisan-check-running = Sedang menghitung…
arisan-check-same = Cocok. Ponsel Anda menghitung sendiri dan hasilnya sama.
arisan-check-other = Tidak cocok! Hitungan ponsel Anda berbeda. Simpan berkasnya dan tunjukkan kepada kelompok.
arisan-check-cannot = Ponsel ini tidak bisa menghitung sendiri. Hitungan server ada di bawah.
arisan-check-step-commitment = 1. Sidik yang diterbitkan sebelum pertemuan
arisan-check-published = Diterbitkan { $day }
arisan-check-step-seed = 2. Benih yang dibuka
arisan-check-step-id = 3. Tanda putaran
arisan-check-id-line = Teks ini apa adanya, dalam UTF-8.
arisan-check-bytes = Bita: { $bytes }
arisan-check-again = SHA-256 dari benih dan tanda putaran
arisan-check-again-same = Sama dengan sidik yang diterbitkan.
arisan-check-again-other = TIDAK sama dengan sidik yang diterbitkan!
arisan-check-step-words = 4. Kata, menurut urutan
arisan-check-words-line = Digabung dengan baris baru (bita 0a).
arisan-check-step-drum = 5. Isi kocokan, menurut nomor bagian
arisan-check-step-hash = 6. SHA-256 dari benih, tanda putaran, kata, dan pencacah
arisan-check-counter = Pencacah { $counter }
arisan-check-value = 8 bita pertama sebagai bilangan: { $value }
arisan-check-limit = Batas: { $limit }
arisan-check-counts = Di bawah batas, jadi dipakai.
arisan-check-rejected = Tidak di bawah batas, jadi dikocok lagi.
arisan-check-step-winner = 7. Yang menerima
arisan-check-mod = { $value } dibagi { $count } bersisa { $index }: urutan ke-{ $place } di isi kocokan.
arisan-check-json = Unduh semua bahannya (JSON)
arisan-check-formula = Rumus persisnya, bagi yang mau menulis program sendiri
arisan-print = Cetak

arisan-send = Kirim ke grup
arisan-share-commit = Undian { $name } putaran { $place }, { $day }. Benihnya sudah dikunci, ini sidiknya:
arisan-share-commit-keep = Simpan pesan ini. Nanti kita cocokkan bersama.
arisan-share-word = Undian { $name } putaran { $place } dibuka! Tambahkan satu kata Anda:
arisan-share-result = Selamat { $who }! Menerima { $name } putaran { $place }.
arisan-share-check = Mau menghitung ulang undiannya? Buka:
arisan-share-remind = Setoran { $name } putaran { $place }, { $day }: { $amount } per bagian.
arisan-share-open = Yang belum sempat menyetor: { $names }.
arisan-share-thanks = Terima kasih, semua sudah menyetor.

arisan-refused-ended = Arisan ini sudah diakhiri. Mulailah arisan baru.
arisan-refused-running = Siklusnya sedang berjalan, jadi daftar dan kesepakatannya terkunci sampai semua menerima.
arisan-refused-not-running = Belum ada siklus yang berjalan. Mulai dulu siklusnya.
arisan-refused-too-few = Arisan perlu paling sedikit dua bagian.
arisan-refused-odd = Ada bagian yang dibagi dua, jadi setoran dan potongan harus genap.
arisan-refused-cut = Potongannya menghabiskan semua setoran. Kecilkan dulu.
arisan-refused-round = Putaran sebelumnya belum ada yang menerima. Selesaikan dulu.
arisan-refused-has-receiver = Putaran ini sudah ada yang menerima.
arisan-refused-no-receiver = Putaran ini belum ada yang menerima.
arisan-refused-received = Bagian ini sudah menerima di siklus ini.
arisan-refused-not-paid-up = Hanya bagian yang lunas sampai putaran ini yang bisa menerima. Centang setorannya dulu.
arisan-refused-turn = Menurut urutan, sekarang giliran bagian { $slot }. Kalau mau lain, tukar giliran dulu.
arisan-refused-by-lot = Ada beberapa bagian di kocokan, jadi undian yang menentukan.
arisan-refused-not-by-lot = Arisan ini tidak memakai undian.
arisan-refused-no-lot = Hanya bagian { $slot } yang bisa menerima, jadi tidak perlu dikocok. Berikan langsung.
arisan-refused-nobody = Belum ada bagian yang lunas dan belum menerima. Centang setoran dulu.
arisan-refused-no-commitment = Sidik benih harus terbit dulu sebelum ada kata.
arisan-refused-not-open = Undiannya belum dibuka.
arisan-refused-words-closed = Kata sudah ditutup. Tinggal mengocok.
arisan-refused-words-open = Benih tetap rahasia sampai kata ditutup.
arisan-refused-word-given = Satu orang satu kata, dan kata Anda sudah masuk.
arisan-refused-no-words = Belum ada kata. Tanpa kata dari yang hadir, server sendirian yang menentukan.
arisan-refused-lost = Benih undian ini tidak ada di server ini lagi. Batalkan undiannya, lalu kunci benih baru.
arisan-refused-witnesses = Perlu paling sedikit dua saksi.
arisan-refused-nothing-to-swap = Dua bagian ini tidak punya giliran yang bisa ditukar.
arisan-refused-not-yours = Bagian ini milik anggota lain.
arisan-refused-swap-open = Salah satunya sedang menunggu jawaban tukar giliran.
arisan-refused-swap-over = Permintaan tukar ini sudah tidak berlaku.
arisan-refused-handed = Uangnya sudah diserahkan, jadi ini tidak bisa diubah lagi.
arisan-refused-amount = Paling banyak { $available } yang bisa diserahkan sekarang.
arisan-refused-own = Yang mencatat tidak bisa membenarkan catatannya sendiri. Minta penerima atau anggota lain.
arisan-refused-settled = Catatan ini sudah dibenarkan atau dicoret.
