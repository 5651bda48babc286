# Mengapa sesuatu tidak bisa, untuk semua bagian.

refusals-empty = Belum diisi.
refusals-too-long = Terlalu panjang: paling banyak { $max } huruf.
refusals-out-of-range = Isi antara { $min } dan { $max }.
refusals-too-many = Sudah terlalu banyak: paling banyak { $max }.
refusals-not-in-the-calendar = Tanggal atau jam ini tidak ada.
refusals-in-the-past = Tanggal ini sudah lewat.
refusals-in-the-future = Tanggal ini belum tiba.
refusals-ends-before-start = Selesainya lebih dulu daripada mulainya.
refusals-never-happens = Dengan pilihan ini kegiatannya tidak pernah terjadi. Pilih harinya.
refusals-name-taken = Sudah ada anggota dengan nama ini. Tambahkan nama belakang atau panggilan.
refusals-zone-fixed = Zona waktu tidak bisa diganti setelah ada kegiatan, supaya jamnya tidak bergeser.
refusals-taken = Sudah dipakai. Pilih yang lain.
refusals-unknown = Pilihan ini tidak ada.
refusals-pin = PIN terdiri dari enam angka.
refusals-malformed = Tulisannya belum sesuai.
refusals-members-only = Hanya anggota yang bisa melakukan ini. Silakan masuk dulu.
