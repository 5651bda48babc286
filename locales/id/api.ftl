# Yang dikatakan API kepada program, untuk diteruskan kepada orang.

api-malformed = Kiriman ini tidak terbaca: bentuknya belum sesuai.
api-not-by-api = Ini tidak bisa lewat API, karena perlu PIN atau tautan rahasia. Lakukan di halamannya.
api-wrong-name-or-pin = Nama dan PIN ini tidak cocok. Periksa keduanya lalu coba lagi.
api-wait-first = PIN beberapa kali salah. Tunggu { $span }, lalu coba lagi.
api-locked = PIN terlalu sering salah, jadi terkunci. Dua anggota perlu memastikan bahwa ini Anda.
api-no-such-method = Alamat ini ada, tetapi tidak bisa dipakai dengan cara ini.
