# Buku kas sebagai berkas: untuk disimpan, dihitung ulang, dipindahkan.

books-take = Unduh buku kas
books-take-line = Seluruh buku, dari catatan pertama sampai hari ini.
books-xlsx = Excel
books-xlsx-line = Satu lembar catatan, satu lembar saldo. Juga untuk LibreOffice dan Google Sheets.
books-csv = CSV
books-csv-line = Tabel biasa yang bisa dibuka program apa saja.
books-hledger = hledger
books-hledger-line = Untuk pembukuan berpasangan: siapa pun bisa menghitung ulang setiap saldo.
books-awaiting-line = Catatan yang masih menunggu tanda tangan belum dihitung.

books-file-title = Buku kas { $name } sampai { $day }
books-entries = Catatan
books-balances = Saldo
books-number = Nomor
books-date = Tanggal
books-description = Keterangan
books-account = Akun
books-debit = Debit
books-credit = Kredit
books-remarks = Hal lain
books-balance = Saldo
books-forgotten = (dihapus)

books-assets = Aset
books-liabilities = Kewajiban
books-equity = Ekuitas
books-income = Pendapatan
books-expenses = Beban

books-tag-corrects = membetulkan
books-tag-corrected = dibetulkan
books-tag-reason = sebab
books-tag-fund = dana
books-tag-receipts = nota
