# Halaman depan, mendirikan komunitas, masuk.

begin-front-title = Rumah komunitas kecil
begin-front-hero = Dari percikan kecil, kampung ikut menyala
begin-front-sentence = Percik adalah rumah bagi komunitas kecil: tempat Anda dan tetangga berkumpul teratur, berbagi tugas, dan melihat apa yang berubah.
begin-front-found = Dirikan komunitas
begin-front-found-line = Cukup satu menit. Tanpa surel, tanpa nomor HP.
begin-front-open-title = Sudah punya? Buka alamatnya
begin-front-open-example = baca-yuk
begin-front-open-button = Buka
begin-front-open-missing = Tidak ada komunitas dengan alamat ini di sini. Periksa ejaannya, atau minta tautannya kepada salah satu anggota.
begin-front-does = Yang bisa dilakukan bersama
begin-front-gatherings = Berkumpul teratur
begin-front-gatherings-line = Jadwal, siapa yang datang, dan daftar hadir, cukup dari satu HP.
begin-front-tasks = Tugas dibagi
begin-front-tasks-line = Semua terlihat, jadi tidak ada yang memikul sendirian.
begin-front-impact = Dampak terlihat
begin-front-impact-line = Grafik tumbuh sendiri dari daftar hadir Anda.

begin-found-title = Dirikan komunitas
begin-found-line = Satu halaman saja, dan semuanya bisa diubah nanti.
begin-found-name = Nama komunitas
begin-found-name-example = Baca Yuk!
begin-found-theme = Tentang apa?
begin-found-theme-needed = Pilih yang paling dekat. Nanti bisa diganti.
begin-found-purpose = Tujuannya, dalam satu kalimat
begin-found-place = Desa atau kota
begin-found-place-example = Cipanas, Cianjur
begin-found-you = Tentang Anda
begin-found-more = Alamat halaman, zona waktu, sapaan
begin-found-slug = Alamat halaman
begin-found-slug-hint = Huruf kecil, angka, dan tanda hubung. Bila dikosongkan, dibuat dari nama komunitas.
begin-found-slug-malformed = Pakai sedikitnya tiga huruf kecil atau angka, boleh dengan tanda hubung di tengah: baca-yuk.
begin-found-button = Dirikan sekarang
begin-found-promise = Anda menjadi anggota pertama. Di Percik tidak ada admin: setiap anggota punya satu suara.

begin-name = Nama Anda
begin-name-hint = Dengan nama ini Anda dikenal anggota lain dan masuk lagi nanti.
begin-honorific = Sapaan
begin-honorific-none = Tanpa sapaan
begin-pin = PIN
begin-pin-new = PIN baru, enam angka
begin-pin-new-hint = Untuk masuk lagi nanti. Ingat baik-baik, dan jangan beri tahu siapa pun.
begin-pin-easy = PIN ini mudah ditebak. Pilih enam angka yang lain.
begin-adult = Saya berusia 18 tahun atau lebih
begin-adult-needed = Akun hanya untuk yang berusia 18 tahun ke atas. Centang bila Anda sudah 18 tahun.
begin-zone = Zona waktu

begin-sign-in = Masuk
begin-sign-in-wrong = Nama dan PIN ini tidak cocok. Periksa keduanya, lalu coba lagi.
begin-sign-in-wait = Nama dan PIN ini sudah beberapa kali tidak cocok. Coba lagi { $time }.
begin-sign-in-locked = Nama ini terkunci karena PIN-nya terlalu sering salah. Tekan “HP baru atau lupa PIN” di bawah: dua anggota yang mengenal Anda bisa membukakan pintu.
begin-sign-in-lost = HP baru atau lupa PIN
begin-sign-in-no-member = Belum anggota? Minta bergabung

begin-link-title = Masuk lewat tautan
begin-link-line = Tautan ini dibuat oleh pengelola server untuk satu orang. Jangan diteruskan.
begin-link-button = Masuk sebagai { $name }
begin-link-expired = Masa berlaku tautan ini sudah habis. Minta tautan baru kepada pengelola server, atau masuk dengan nama dan PIN.

begin-purpose-education = Mengajak anak sekitar rajin membaca
begin-purpose-environment = Sungai kampung kami bersih kembali
begin-purpose-arts = Tari dan gamelan tetap hidup di dusun kami
begin-purpose-health = Setiap balita di RW kami tumbuh sehat
begin-purpose-economy = Ibu-ibu di kampung kami punya penghasilan sendiri
begin-purpose-social = Tidak ada tetangga kami yang menanggung susah sendirian
begin-purpose-other = Warga kami saling mengenal dan saling membantu

begin-indicator-children = Anak yang datang
begin-indicator-volunteers = Relawan yang datang
begin-indicator-artists = Yang ikut berlatih
begin-indicator-villagers = Warga yang datang
begin-indicator-adults = Warga yang ikut
begin-indicator-people = Orang yang datang
begin-unit-children = anak
begin-unit-people = orang

begin-agreement-education =
    Setiap anak kami sambut dengan ramah, apa pun keadaannya.
    Kami datang tepat waktu; bila berhalangan, kami memberi kabar.
    Di dekat anak-anak selalu ada sedikitnya dua orang dewasa.
    Anak-anak dihitung, bukan didata, dan fotonya tidak dibagikan tanpa izin orang tua.
    Kami saling mendengarkan dan memutuskan bersama.
begin-agreement-environment =
    Kami merawat tempat ini seperti halaman rumah sendiri.
    Kami datang tepat waktu dan membawa pulang lagi semua yang kami bawa.
    Keselamatan lebih penting daripada cepat selesai; yang lelah boleh beristirahat.
    Tugas berat kami pikul bergantian.
    Kami saling mendengarkan dan memutuskan bersama.
begin-agreement-arts =
    Setiap orang boleh belajar, dari yang baru mulai sampai yang sudah mahir.
    Kami menghormati guru, alat, dan tempat latihan.
    Kami mengoreksi dengan lembut dan memuji dengan tulus.
    Bila berhalangan latihan, kami memberi kabar.
    Kami saling mendengarkan dan memutuskan bersama.
begin-agreement-health =
    Setiap warga kami layani dengan hormat dan tanpa membeda-bedakan.
    Cerita tentang kesehatan seseorang tidak kami bawa ke luar.
    Kami tidak menggantikan dokter; bila perlu, kami antar ke puskesmas.
    Kami datang tepat waktu; bila berhalangan, kami memberi kabar.
    Kami saling mendengarkan dan memutuskan bersama.
begin-agreement-economy =
    Kami jujur dalam setiap hitungan, sekecil apa pun.
    Setiap anggota punya satu suara, tanpa melihat besar usahanya.
    Kami berbagi ilmu dan kabar baik, bukan hanya untung.
    Janji kami tepati; bila belum bisa, kami katakan lebih awal.
    Kami saling mendengarkan dan memutuskan bersama.
begin-agreement-social =
    Kami menolong tanpa memandang siapa dan tanpa mempermalukan.
    Bantuan kami catat dengan jujur dan kami sampaikan kepada yang berhak.
    Cerita susah tetangga tidak kami jadikan bahan obrolan.
    Kami menghormati setiap keyakinan.
    Kami saling mendengarkan dan memutuskan bersama.
begin-agreement-other =
    Kami saling menghormati, yang tua maupun yang muda.
    Setiap orang boleh bicara, dan setiap orang didengarkan.
    Tugas kami bagi, supaya tidak ada yang memikul sendirian.
    Bila berhalangan, kami memberi kabar.
    Kami memutuskan bersama dan menjalankannya bersama.
begin-found-after = Anda memulai dengan teladan { $name }. Ubah apa pun sesuka Anda; asal-usulnya tetap dicatat.
