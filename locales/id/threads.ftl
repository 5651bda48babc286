# Ruang bicara: obrolan tentang apa saja, putaran dengan tongkat bicara, suara yang belum terdengar.

threads-not-yours = Kata-kata ini milik anggota lain. Hanya ia yang bisa mengubah atau menariknya.
threads-too-late = Sudah lewat 15 menit dan sudah dibaca yang lain. Tulis tanggapan baru, atau tarik yang lama.
threads-already-taken-back = Kata-kata ini sudah ditarik.
threads-round-under-way = Putaran tentang hal ini masih berjalan. Tunggu sampai semua mendapat giliran.
threads-not-in-the-circle = Anda tidak duduk di putaran ini. Anda tetap bisa menanggapi di obrolannya.
threads-not-your-turn = Tongkat bicara masih di tangan anggota lain. Giliran Anda akan tiba.
threads-spoke-already = Giliran Anda di putaran ini sudah lewat. Sekarang kita mendengarkan yang lain.
threads-skipped-already = Ia sudah dilewati satu kali. Tunggu sebentar, atau tutup putaran.
threads-turns-left = Masih ada yang belum mendapat giliran.
threads-round-closed = Putaran ini sudah ditutup. Anda masih bisa menanggapi di obrolannya.

threads-title = Ruang bicara
threads-line = Setiap suara didengar, yang pelan juga.
threads-general = Obrolan umum
threads-others = Obrolan lain
threads-more = Juga di sini
threads-about-occasion = { $title }, { $day }
threads-about-task = Tugas: { $what }
threads-about-field = Bidang { $field }
threads-about-idea = Usul: { $title }
threads-about-agreement = Kesepakatan kita
threads-about-gone = Hal yang sudah tidak ada
threads-posts = { $count ->
    [0] belum ada tanggapan
   *[other] { $count } tanggapan
}
threads-see-subject = Lihat halamannya

threads-part = Obrolan
threads-write = Tulis tanggapan
threads-send = Kirim
threads-all = Lihat semua ({ $count } tanggapan)
threads-open = Buka obrolan ini
threads-empty = Belum ada yang bicara di sini. Mulailah dengan satu kalimat.
threads-earlier = Lihat yang lebih awal
threads-latest = Kembali ke yang terbaru
threads-in-the-name = Atas nama
threads-myself = Saya sendiri
threads-recorded-by = dicatat oleh { $name }
threads-corrected = diperbaiki
threads-taken-back = Ditarik oleh penulisnya.
threads-erased = Kata-katanya sudah dihapus.
threads-reply = Balas
threads-reply-to = Balas { $name }
threads-in-round = Lihat putarannya
threads-mend = Ubah atau tarik
threads-correct-words = Perbaiki kata-kata Anda
threads-correct = Simpan perbaikan
threads-take-back = Tarik kata-kata ini
threads-take-back-line = Kata-kata yang ditarik tidak tampil lagi di halaman mana pun. Di buku catatan ia tetap ada sampai Anda meminta data Anda dihapus.

threads-round = Putaran
threads-rounds = Putaran
threads-rounds-line = Tongkat bicara berkeliling: setiap orang bicara satu kali sebelum ada yang bicara dua kali. Boleh lewat.
threads-begin-round = Mulai putaran
threads-question = Apa pertanyaannya?
threads-question-example = Lomba menulis puisi: apa yang perlu kita siapkan?
threads-circle = Siapa yang duduk melingkar?
threads-circle-hint = Urutannya bergeser sendiri, supaya tidak selalu orang yang sama di awal atau di akhir.
threads-lap = Putaran ke-{ $lap }
threads-turn-of = Giliran { $name } · { $had } dari { $of } sudah
threads-your-turn = Giliran Anda
threads-lap-over = Semua sudah mendapat giliran
threads-lap-over-line = Semua sudah mendapat giliran. Putaran bisa dilanjutkan sekali lagi atau ditutup.
threads-round-is-closed = Putaran ini sudah selesai.
threads-piece-with = Tongkat bicara di tangan { $name }
threads-listen = Kita mendengarkan dulu. Giliran berikutnya berjalan sendiri.
threads-speak = Giliran Anda bicara
threads-speak-for = Giliran { $name }. Catat kata-katanya
threads-speak-hint = Yang lain mendengarkan. Pendek tidak apa-apa.
threads-speak-send = Sampaikan
threads-pass = Lewat, saya mendengarkan saja
threads-said = Yang sudah disampaikan
threads-circle-title = Lingkaran
threads-circle-line = Yang lewat tidak perlu memberi alasan.
threads-had-turn = { $had } dari { $of } orang
threads-seat-spoke = Sudah bicara
threads-seat-passed = Lewat
threads-seat-holds = Sekarang
threads-seat-waits = Menunggu
threads-seat-at-the-end = Menunggu, di akhir
threads-seat-missed = Belum sempat
threads-keep = Menjaga putaran
threads-skip = Lewati { $name } dulu
threads-skip-line = Kalau sedang tidak ada, gilirannya pindah ke akhir satu kali.
threads-once-more = Satu putaran lagi
threads-close = Tutup putaran
threads-send-round = Kabari grup

threads-share-round = Putaran bicara:
threads-share-turn = Sekarang giliran { $name }. Yang lain mendengarkan dulu, ya:
threads-share-all = Semua sudah mendapat giliran. Baca di sini:
threads-share-closed = Putaran sudah selesai. Baca di sini:

threads-unheard = Suara yang belum terdengar
threads-unheard-line = Siapa yang belum sempat bicara
threads-unheard-intro = Mungkin belum sempat, mungkin menunggu ditanya. Ajaklah satu per satu, tanpa mendesak.
threads-unheard-nobody = Semua sudah terdengar dalam hal-hal yang masih terbuka.
threads-invite = Halo { $name }, kami ingin mendengar pendapat Anda tentang:
threads-invite-ask = Tidak harus panjang, kapan saja Anda sempat:
