# Kata-kata yang dipakai di semua halaman.

span-minutes = { $count } menit
span-hours = { $count } jam
span-days = { $count } hari
span-weeks = { $count } pekan
span-months = { $count } bulan
span-years = { $count } tahun

day-yesterday = kemarin
day-today = hari ini
day-tomorrow = besok
day-after-tomorrow = lusa
time-at = pukul { $time } { $zone }
day-at = { $day } { $time }

frame-skip = Langsung ke isi
frame-sign-in = Masuk
bar-label = Bagian utama
bar-home = Beranda
bar-gatherings = Kegiatan
bar-decisions = Musyawarah
bar-impact = Dampak
bar-cash = Kas
bar-more = Lainnya

form-problems = Masih ada yang perlu diperbaiki. Yang sudah Anda tulis tetap ada.
counter-less = Kurangi { $what }
counter-more = Tambah { $what }
share-whatsapp = Kirim ke WA
share-copy = Salin teks
share-picture-square = Gambar persegi
share-picture-tall = Gambar untuk status

live-offline = Tidak ada sinyal. Yang Anda tulis belum terkirim, tetapi tidak hilang.
live-failed = Server sedang kesulitan. Yang Anda tulis belum tersimpan, tetapi tidak hilang.
live-again = Coba lagi
live-copied = Tersalin
live-news = Ada yang baru
live-see = Lihat
