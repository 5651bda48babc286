# Laporan: kegiatan, bulan, triwulan, tahun.

reports-title = Laporan
reports-more-line = Kegiatan, bulan, dan tahun, siap dikirim
reports-line = Tersusun sendiri dari yang tercatat. Tinggal dikirim atau dicetak.
reports-empty = Belum ada yang bisa dilaporkan. Laporan pertama muncul sesudah kegiatan pertama.
reports-by-time = Menurut waktu
reports-by-gathering = Menurut kegiatan

reports-quarter = Triwulan { $number }, { $year }
reports-year = Tahun { $year }
reports-of-month = Laporan { $month }
reports-of-quarter = Laporan triwulan { $number } tahun { $year }
reports-of-year = Laporan tahun { $year }
reports-of-gathering = Laporan kegiatan: { $title }
reports-of-gathering-untitled = Laporan kegiatan
reports-so-far = { $days }, tercatat sampai { $today }

reports-gatherings = Kegiatan
reports-people = Anggota dan tamu
reports-children = Anak
reports-adults = Warga dewasa
reports-joined = Anggota baru
reports-day = Hari
reports-at-least = setidaknya { $count }
reports-counted-twice = Yang datang dua kali dihitung dua kali.
reports-masked = Angka di bawah 5 tidak ditampilkan.
reports-nothing = Tidak ada kegiatan yang tercatat.
reports-untitled = Kegiatan
reports-decisions = Yang disepakati
reports-decision = { $title }: { $outcome }
reports-tasks = Tugas yang selesai
reports-task = { $what } ({ $name })

reports-download = Unduh PDF
reports-download-inside = Unduh PDF untuk anggota
reports-download-outside = Unduh PDF untuk umum
reports-inside = Yang untuk anggota memuat keputusan, nama, dan foto internal. Kirimkan yang untuk umum ke luar.
reports-choose = Pilih foto untuk PDF
reports-print = Cetak
reports-share = Kirim laporan
reports-shared = *{ $title }* dari { $community }
reports-fact = { $label }: { $value }
reports-grown = { $name }: { $sentence }
reports-page = Halaman { $page } dari { $pages }
reports-sign-maker = Yang menyusun
reports-sign-knowing = Mengetahui
