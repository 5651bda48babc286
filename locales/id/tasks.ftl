# Tugas: siapa mengerjakan apa, sampai kapan.

tasks-already-closed = Tugas ini sudah ditutup.
tasks-not-yours = Tugas ini dipegang anggota lain. Hanya yang memegangnya yang bisa menyerahkan atau menutupnya.

tasks-title = Tugas
tasks-line = Ambil yang Anda sanggup, serahkan yang terlalu berat.
tasks-empty = Belum ada tugas. Tulis satu di sini, atau ambil dari notulen setelah pertemuan.
tasks-mine = Tugas Anda
tasks-free = Belum ada yang memegang
tasks-others = Dipegang anggota lain
tasks-done = Baru selesai
tasks-free-one = siapa saja boleh ambil
tasks-due-on = Tenggat { $day }
tasks-overdue = Tenggatnya { $day }. Perlu bantuan?
tasks-from = dari { $title }, { $day }
tasks-finished = Selesai { $day }
tasks-finished-by = Selesai { $day }, dicatat { $name }
tasks-dropped = Tidak jadi, { $day }

tasks-finish = Selesai
tasks-take = Saya ambil
tasks-take-for = Ambil untuk { $name }
tasks-more = Serahkan atau lepas
tasks-more-free = Serahkan, selesai, atau batal
tasks-lay-down = Lepas, biar yang lain bisa ambil
tasks-to = Serahkan kepada
tasks-to-choose = Pilih anggota
tasks-hand-over = Serahkan
tasks-reason = Mengapa tidak perlu lagi?
tasks-drop = Batalkan tugas

tasks-new = Tugas baru
tasks-what = Apa yang perlu dikerjakan?
tasks-what-example = Pinjam tikar ke balai desa
tasks-owner = Siapa yang memegang?
tasks-owner-nobody = Belum ada, siapa saja boleh ambil
tasks-due = Paling lambat
tasks-add = Tambah tugas

tasks-loads = Beban kita
tasks-load = { $count ->
    [0] tidak memegang tugas
   *[other] memegang { $count } tugas
}
tasks-loads-line = Satu titik satu tugas. Kalau ada yang penuh, tawarkan bantuan.
