# Iuran.

dues-title = Iuran
dues-more-line = Catat setoran, lihat kartu Anda
dues-line = Siapa yang belum membayar hanya dilihat oleh yang bersangkutan dan bendahara.
dues-empty = Belum ada iuran.
dues-empty-keeper = Belum ada iuran. Buat satu, lalu catat setoran dengan mencentang nama.
dues-ended = Yang sudah selesai
dues-totals = { $period }: { $paid } dari { $payers } sudah lunas
dues-price = { $amount }, { $every }
dues-price-each = { $amount } { $every }, { $each }
dues-mine-owed = Anda: kurang { $amount }
dues-mine-ahead = Anda sudah bayar di muka
dues-mine-paid = Anda lunas
dues-has-ended = Iuran ini sudah selesai. Yang masih kurang tetap bisa dibayar.

dues-new = Iuran baru
dues-begin = Mulai iuran
dues-name = Nama iuran
dues-name-example = Iuran bulanan
dues-rupiah = Jumlah sekali bayar
dues-every = Seberapa sering?
dues-every-month = setiap bulan
dues-every-week = setiap minggu
dues-every-year = setiap tahun
dues-every-once = sekali saja
dues-each = Siapa yang membayar?
dues-each-member = tiap anggota
dues-each-household = tiap rumah tangga
dues-each-household-line = Satu membayar untuk serumah. Yang tidak serumah membayar sendiri.
dues-first = Mulai kapan?
dues-first-hint = Hari mana pun dalam bulan, minggu, atau tahunnya.
dues-last = Sampai kapan?
dues-more-terms = Pengaturan lain
dues-income = Dicatat di kas sebagai
dues-fund = Khusus untuk dana
dues-fund-none = Tidak khusus, untuk kas bersama

dues-once = Sekali bayar
dues-once-short = Bayar
dues-from-to = { $first } sampai { $last }
dues-since = sejak { $day }
dues-state-unpaid = belum
dues-state-part = sebagian
dues-state-paid = lunas
dues-state-exempt = dibebaskan
dues-state-away = cuti

dues-paid-of = { $paid } dari { $payers } sudah lunas
dues-all-paid = Semua sudah lunas. Terima kasih.
dues-row-unpaid = belum bayar
dues-row-part = kurang { $amount }
dues-row-owed = kurang { $amount } dengan yang lalu
dues-row-ahead = lunas, { $amount } di muka
dues-row-nothing = tidak ada yang perlu dibayar
dues-other-amount = lain
dues-amount-of = Jumlah lain dari { $name }
dues-amount-each = Jumlah tiap nama
dues-done = Sudah lunas ({ $count })
dues-done-line = Centang juga di sini bila ada yang membayar di muka.
dues-day = Tanggal
dues-place = Masuk ke
dues-total = { $people } orang · { $amount }
dues-record = Catat setoran
dues-nobody-ticked = Centang dulu nama yang membayar.
dues-grid = Kartu semua
dues-who = Nama
dues-edit = Atur iuran
dues-mine = Iuran saya
dues-private = Hanya Anda dan bendahara yang melihat ini.
dues-together = Bersama
dues-group = Kabar untuk grup
dues-group-line = Tanpa nama, jadi aman dikirim ke grup.
dues-group-text = *{ $name } { $period }*
    { $paid } dari { $payers } sudah lunas, terima kasih 🙏
    Yang belum, silakan bayar ke bendahara kapan sempat. Lihat kartu Anda di sini:
dues-group-all = *{ $name } { $period }*
    Semua sudah lunas. Terima kasih, semuanya 🙏

dues-card = Kartu iuran
dues-what = Iuran
dues-credit = Simpanan lebih bayar
dues-stands-owed = Masih kurang { $amount }
dues-stands-ahead = Lunas, dan { $amount } sudah dibayar di muka
dues-stands-paid = Lunas
dues-period = Untuk
dues-owed = Iuran
dues-paid = Dibayar
dues-state = Keadaan
dues-payments = Setoran
dues-payment-line = { $day } · tanda terima no. { $number }
dues-print-card = Cetak kartu
dues-exempt-told = Dibebaskan { $span }: { $reason }
dues-remind = Ingatkan dengan lembut
dues-remind-line = Kirim hanya ke orangnya sendiri, jangan ke grup.
dues-remind-text =
    Assalamualaikum, { $who }. Semoga sehat selalu.
    { $name } untuk { $periods } masih kurang { $amount }. Bila sudah sempat, boleh diserahkan ke bendahara. Bila sedang berat, kabari saja, tidak apa-apa. Terima kasih 🙏

dues-receipt-number = Tanda terima no. { $number }
dues-receipt-undone = Setoran ini sudah dibatalkan di buku kas.
dues-receipt-from = Diterima dari
dues-receipt-for = Untuk
dues-receipt-day = Hari
dues-receipt-by = Dicatat oleh
dues-receipt-share = Kirim tanda terima
dues-receipt-text = *Tanda terima no. { $number }*
    { $community } menerima dari { $who }: { $amount } ({ $words }).
    Untuk { $what }, { $day }. Terima kasih 🙏
dues-print-receipt = Cetak tanda terima
dues-undo = Salah catat?
dues-undo-line = Setoran ini dibatalkan dengan catatan baru di buku kas; yang lama tetap terbaca.
dues-undo-reason = Mengapa dibatalkan?
dues-undo-button = Batalkan setoran

dues-change-amount = Ubah jumlah
dues-change-amount-line = Bulan, minggu, atau tahun yang lalu tetap dengan jumlah lama.
dues-from = Mulai
dues-to = Sampai
dues-rename = Ganti nama
dues-end = Akhiri iuran
dues-end-line = Tulis kapan terakhir ditarik. Kosongkan bila berjalan terus.
dues-save = Simpan
dues-exempt = Dibebaskan
dues-exempt-line = Yang sedang berat boleh dibebaskan sementara. Alasannya hanya dilihat olehnya dan bendahara.
dues-exempt-new = Bebaskan seseorang
dues-exempt-reason = Alasan
dues-exempt-button = Bebaskan
dues-exempt-end = Bayar lagi

dues-household = Rumah tangga
dues-households = Rumah tangga
dues-households-line = Yang serumah membayar satu kali untuk bersama.
dues-household-new = Rumah tangga baru
dues-household-edit = Ubah rumah tangga
dues-household-name = Nama
dues-household-example = Keluarga Pak Ujang
dues-household-members = Siapa yang serumah?
dues-household-since = Membayar bersama sejak
dues-household-since-hint = Setoran mereka sejak hari itu dihitung untuk serumah.
dues-household-dissolve = Bubarkan rumah tangga
dues-household-dissolve-line = Mulai hari ini masing-masing membayar sendiri. Yang sudah dibayar tetap tercatat.
dues-household-dissolve-button = Bubarkan

dues-not-taken = { $count } setoran belum bisa dicatat, jadi belum ada yang dicatat. Perbaiki yang ditandai, lalu catat lagi.
dues-period-over = Yang sudah lewat tidak diubah. Pilih hari dalam waktu yang berjalan atau sesudahnya.
dues-in-other-household = Ada yang sudah membayar bersama rumah tangga lain. Keluarkan dulu dari sana.
dues-household-dissolved = Rumah tangga ini sudah dibubarkan. Buat yang baru.
dues-why-unknown = Tidak lagi membayar iuran ini.
dues-why-twice = Tercentang dua kali.
dues-why-nothing-owed = Sudah lunas semua, dan iuran ini tidak berlanjut.
dues-why-too-far = Terlalu jauh di muka. Paling banyak { $most }.
