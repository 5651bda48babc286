# Halaman yang tersimpan di HP dan catatan yang menunggu sinyal.

offline-as-of = Tanpa sinyal: halaman ini seperti pukul { $time }.
offline-waiting = Tanpa sinyal: { $count } catatan menunggu dikirim
offline-sent = Terkirim
offline-refused = Catatan ini tidak dapat diterima.
offline-mend = Buka formulir
offline-drop = Buang
offline-drop-sure = Buang catatan ini? Yang sudah ditulis akan hilang.
offline-leaving = Masih ada catatan yang menunggu dikirim. Catatan itu baru terkirim setelah Anda masuk lagi di HP ini. Tetap keluar?
offline-title = Tidak ada sinyal
offline-line = Halaman ini belum pernah dibuka di HP ini, jadi belum tersimpan. Begitu ada sinyal, ia terbuka sendiri.
offline-kept = Yang tersimpan di HP ini
