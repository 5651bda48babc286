# Jumlah uang, yang diketik dan yang dibaca.

amounts-range = Tulis lebih dari nol dan paling banyak { $max }.
amounts-part-of-what = Maksudnya ribu atau juta? Tulis misalnya 1,5jt.
amounts-malformed = Tulis jumlahnya seperti 50rb, 1,5jt, atau 50.000.
amounts-empty = Tulis jumlahnya, misalnya 50rb.
amounts-thousands = { $number } rb
amounts-millions = { $number } jt
amounts-billions = { $number } M
amounts-read = Terbaca: { $amount }, { $words }.
