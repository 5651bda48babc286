# The cash book as files: to keep, to count again, to move elsewhere.

books-take = Download the cash book
books-take-line = The whole book, from the first entry until today. The files are in Indonesian.
books-xlsx = Excel
books-xlsx-line = One sheet of entries, one of balances. Also for LibreOffice and Google Sheets.
books-csv = CSV
books-csv-line = A plain table that any program opens.
books-hledger = hledger
books-hledger-line = For double entry: anybody can work out every balance again.
books-awaiting-line = Entries that still wait for a signature are not counted.

books-file-title = Cash book of { $name } until { $day }
books-entries = Entries
books-balances = Balances
books-number = Number
books-date = Date
books-description = Description
books-account = Account
books-debit = Debit
books-credit = Credit
books-remarks = Remarks
books-balance = Balance
books-forgotten = (erased)

books-assets = Assets
books-liabilities = Liabilities
books-equity = Equity
books-income = Income
books-expenses = Expenses

books-tag-corrects = corrects
books-tag-corrected = corrected
books-tag-reason = reason
books-tag-fund = fund
books-tag-receipts = receipts
