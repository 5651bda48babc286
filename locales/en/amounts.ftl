# Amounts of money, typed and read.

amounts-range = Write more than nothing and at most { $max }.
amounts-part-of-what = Thousand or million? Write for example 1,5jt.
amounts-malformed = Write the amount like 50rb, 1,5jt or 50.000.
amounts-empty = Write the amount, for example 50rb.
amounts-thousands = { $number }k
amounts-millions = { $number }m
amounts-billions = { $number }bn
amounts-read = Read as { $amount }, { $words }.
