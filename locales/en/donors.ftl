# Donors and sponsors: money, things, labour, promises, receipts, thanks.

donors-no-permit = Write the number of the permit, or the organisation in whose name it is done. Without either the public may not be asked for gifts yet.
donors-removed-refusal = This donor was taken out. Choose another one, or write a new name.
donors-other-promise = This promise is another donor's or of something else. Write the gift down without it, or choose one that fits.
donors-promise-dropped = This promise was dropped.
donors-promise-kept-refusal = This promise has been kept.
donors-undone-refusal = This gift was undone.
donors-nobody-to-thank = Members did this together, so no donor waits for thanks.

donors-title = Donors
donors-line = Who gave what, whether they were thanked, what it was used for.
donors-more-line = Money, things, labour, promises and thanks
donors-money = Money
donors-goods = Things
donors-labour = Labour
donors-record = Write down a gift
donors-record-money = Receive money
donors-record-goods = Receive things
donors-record-labour = Write down labour
donors-record-promise = Write down a promise
donors-not-yours = Gifts are written down by whoever cares for money. Work done together is anybody's to write down.
donors-empty = No donors yet. Write down the first gift: money, things or labour.

donors-swadaya = Given in { $year }
donors-swadaya-nothing = Nothing is written down for this year yet.
donors-swadaya-line = Money, things and labour side by side, not added into one number.
donors-swadaya-estimated = Things and labour are estimated at { $amount }, outside the cash book.
donors-swadaya-before = The years before
donors-year-worth = { $year }: { $worth }
donors-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
donors-things = { $count } { $what }

donors-thanks-due = Waiting for thanks
donors-thanks-by = { $person }, by { $day }
donors-thanks-by-anyone = Anybody, by { $day }
donors-promises = Promises we wait for
donors-list = All donors
donors-lately = Received lately
donors-gifts =
    { $count ->
        [one] { $count } gift
       *[other] { $count } gifts
    }
donors-no-gifts = nothing given yet
donors-unnamed = Unnamed donor
donors-gone = donor removed
donors-together = Working together

donors-sort = Who
donors-sort-person = A person
donors-sort-business = A business
donors-sort-business-line = Its money is booked as a sponsor's.
donors-sort-organisation = A school or organisation
donors-sort-unnamed = Unnamed
donors-sort-unnamed-line = Does not want to be named.

donors-given-money = { $amount }
donors-given-money-fund = { $amount } for the fund { $fund }
donors-given-goods = { $count } { $what }
donors-given-labour = { $people } people × { $hours } hours
donors-for = { $what } · { $day }

donors-gift-new = Write down a gift
donors-gift-money = Receive money
donors-gift-goods = Receive things
donors-gift-labour = Write down labour
donors-from = From whom?
donors-from-new = A new donor, named below
donors-from-together = Members themselves, together
donors-name = Name of the new donor
donors-name-hint = A name or a shop is enough. Telephone and address are not needed, and not kept.
donors-rupiah = How much?
donors-place = Where does it go?
donors-fund = What for?
donors-fund-free = Free, for what we need
donors-what-money = Description
donors-what-money-usual = Donation
donors-what-goods = What things?
donors-what-goods-example = story books
donors-count = How many?
donors-what-labour = What work?
donors-what-labour-example = painting the hall
donors-people = How many people?
donors-hours-each = How many hours each?
donors-worth = Worth about
donors-worth-hint = An estimate only, outside the cash book.
donors-day = Received on
donors-save-gift = Save and make the receipt
donors-save-labour = Save
donors-keeps = Keeps the promise: { $what }, { $came } has come

donors-promise-new = Write down a promise
donors-promise-line = Written down so that nobody forgets, not to collect it.
donors-promise-kind = What is promised?
donors-promise-amount = How much?
donors-promise-amount-hint = Money: write 500rb. Things: how many. Labour: hours altogether.
donors-promise-what = What for, or what things?
donors-due = Promised for
donors-due-on = Promised for { $day }
donors-overdue = Was promised for { $day }. Ask kindly.
donors-came = { $came } of { $whole } has come
donors-kept = Kept
donors-partly = In part
donors-open = Awaited
donors-dropped = Dropped
donors-arrived = It has come
donors-drop = It will not come
donors-drop-line = The promise stays here, marked as dropped.
donors-reason = Why
donors-save-promise = Save the promise

donors-new = New donor
donors-edit = Change the donor
donors-edit-name = Name
donors-holder = Who knows them and keeps in touch?
donors-holder-nobody = Nobody yet
donors-holder-is = In touch through { $name }
donors-save = Save
donors-consent = The name in public
donors-consent-none = Only members see the name. If the donor agrees to be named in public, write how they said it.
donors-consent-words = Their words
donors-consent-words-example = Yes, just write the name of my shop
donors-consent-save = May be named
donors-consent-is = May be named: “{ $words }”
donors-consent-by = Written down by { $name }, { $day }
donors-consent-withdraw = Hide the name
donors-remove = Remove the donor
donors-remove-line = The name is erased for good, from the disk too. The numbers stay.
donors-remove-button = Erase the name
donors-given = Gifts
donors-promised = Promises
donors-spent = What it was used for
donors-spent-fund = Fund { $fund }: { $spent } used, { $left } left
donors-spent-nothing = Not used yet.
donors-spent-free = Free money lies with all other money, so it is not followed rupiah by rupiah. The cash book shows all spending.

donors-receipt = Receipt
donors-receipt-number = Number { $number }
donors-receipt-from = Received from
donors-receipt-what = What
donors-receipt-words = In words
donors-receipt-for = For
donors-receipt-worth = Estimated at
donors-receipt-receiver = Received by
donors-receipt-giver = Handed over by
donors-receipt-signed = { $place }, { $day }
donors-receipt-not = This receipt is no proof of zakat and no proof for tax deduction.
donors-receipt-undone = cancelled
donors-receipt-undone-line = Cancelled: { $reason }. The number stays and is not used again.
donors-receipt-print = Print
donors-receipt-pdf = Download PDF
donors-receipt-open = See the receipt
donors-receipt-share = Send the receipt
donors-receipt-text = *Receipt { $number }*
donors-receipt-text-from = From: { $name }
donors-receipt-text-what = What: { $given }
donors-receipt-text-words = In words: { $words }
donors-receipt-text-for = For: { $what }
donors-receipt-text-by = Received by: { $name }, { $community }, { $day }
donors-gift-labour-line = Labour has no receipt.
donors-thanks = Thanks
donors-thanks-waiting = Nobody has said thanks yet. Send this message, then mark it.
donors-thanks-text = *Thank you, { $name }!*
donors-thanks-text-unnamed = *Thank you!*
donors-thanks-text-gift = We received { $given } on { $day }. This help means a lot to us.
donors-thanks-text-from = Warm regards, { $community }
donors-thanked = Done: { $how }, by { $name }, { $day }
donors-thanked-how = How?
donors-thanked-message = by message
donors-thanked-in-person = in person
donors-thanked-letter = by letter
donors-thanked-save-message = Done, by message
donors-thanked-save-in-person = Done, in person
donors-thanked-save-letter = Done, by letter
donors-undo = Written down wrongly?
donors-undo-line = The gift is undone and not counted. Its money is taken back in the cash book. The number of its receipt stays, marked as cancelled.
donors-undo-button = Undo the gift

donors-appeal = Asking the public
donors-appeal-line = Collecting gifts from the public in Indonesia needs a permit (law 9/1961). Dues, gifts among ourselves and working together do not. Write the permit's number or the organisation in whose name it is done, then this is shown.
donors-appeal-off = Not shown yet. The public page only says how to reach us.
donors-appeal-on = Shown on the public page.
donors-appeal-permit = Number of the permit
donors-appeal-host = Organisation in whose name it is done
donors-appeal-purpose = What for?
donors-appeal-how = How to give
donors-appeal-how-hint = Bank and account number, or place and hours for bringing things.
donors-appeal-save = Show it to the public
donors-appeal-stop = Do not show it any more
donors-appeal-not-yours = This is set by whoever cares for money or relations.
donors-public-title = Support us
donors-public-host = In the name of { $name }
donors-public-permit = Permit { $number }
donors-public-contact = Would you like to help in another way? Write to us with the button above.
donors-public-named = Thanks to { $names }
donors-undo-waits = Undoing this waits for a second signature in the cash book. Until then the gift still counts.
