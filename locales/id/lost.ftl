# Kunjungan yang tidak sampai ke halamannya.

lost-title = Halaman ini tidak bisa dibuka
lost-not-here = Yang Anda cari tidak ada di sini, atau hanya untuk anggota. Periksa lagi tautannya.
lost-reading-only = Catatan komunitas ini sedang hanya bisa dibaca. Yang Anda kirim belum tersimpan. Hubungi pengelola server.
lost-busy = Banyak yang menulis bersamaan. Yang Anda kirim belum tersimpan. Coba sekali lagi.
lost-too-large = Kiriman ini terlalu besar. Persingkat lalu kirim lagi.
lost-too-slow = Kiriman Anda terputus di jalan dan belum tersimpan. Coba lagi saat sinyal lebih baik.
lost-garbled = Kiriman ini tidak terbaca. Kembali ke halaman sebelumnya lalu kirim lagi.
lost-foreign = Kiriman ini datang dari situs lain, jadi tidak kami terima. Buka halamannya di sini lalu coba lagi.
lost-signed-out = Anda sudah keluar. Masuk lagi, lalu kirim lagi; berkasnya masih ada di HP Anda.
lost-ours = Server sedang bermasalah. Yang Anda kirim mungkin belum tersimpan. Coba lagi sebentar lagi.
lost-home = Ke halaman depan
