# Dues.

dues-title = Dues
dues-more-line = Record payments, see your card
dues-line = Who has not paid is seen only by them and the treasurer.
dues-empty = There are no dues yet.
dues-empty-keeper = There are no dues yet. Begin one, then record payments by ticking names.
dues-ended = Those that are over
dues-totals = { $period }: { $paid } of { $payers } have paid
dues-price = { $amount }, { $every }
dues-price-each = { $amount } { $every }, { $each }
dues-mine-owed = You: { $amount } to pay
dues-mine-ahead = You have paid ahead
dues-mine-paid = You have paid
dues-has-ended = These dues are over. What is missing can still be paid.

dues-new = New dues
dues-begin = Begin the dues
dues-name = What they are called
dues-name-example = Monthly dues
dues-rupiah = Amount each time
dues-every = How often?
dues-every-month = every month
dues-every-week = every week
dues-every-year = every year
dues-every-once = just once
dues-each = Who pays?
dues-each-member = each member
dues-each-household = each household
dues-each-household-line = One pays for all at home. Whoever is in none pays alone.
dues-first = From when on?
dues-first-hint = Any day of its month, week or year.
dues-last = Until when?
dues-more-terms = More settings
dues-income = In the cash book as
dues-fund = Only for this fund
dues-fund-none = For no fund, for everything

dues-once = Once
dues-once-short = Once
dues-from-to = { $first } to { $last }
dues-since = since { $day }
dues-state-unpaid = not yet
dues-state-part = in part
dues-state-paid = paid
dues-state-exempt = released
dues-state-away = on leave

dues-paid-of = { $paid } of { $payers } have paid
dues-all-paid = Everybody has paid. Thank you.
dues-row-unpaid = not yet
dues-row-part = { $amount } missing
dues-row-owed = { $amount } missing with what is past
dues-row-ahead = paid, { $amount } ahead
dues-row-nothing = nothing to pay
dues-other-amount = other
dues-amount-of = Another amount from { $name }
dues-amount-each = Amount for each name
dues-done = Paid ({ $count })
dues-done-line = Tick here too when somebody pays ahead.
dues-day = Day
dues-place = Goes to
dues-total = { $people } people · { $amount }
dues-record = Record payments
dues-nobody-ticked = Tick who has paid first.
dues-grid = All cards
dues-who = Name
dues-edit = Settings
dues-mine = My dues
dues-private = Only you and the treasurer see this.
dues-together = Together
dues-group = News for the group
dues-group-line = Without names, so it can go to the group.
dues-group-text = *{ $name } { $period }*
    { $paid } of { $payers } have paid, thank you 🙏
    Whoever has not, please pay the treasurer when it suits you. See your card here:
dues-group-all = *{ $name } { $period }*
    Everybody has paid. Thank you all 🙏

dues-card = Dues card
dues-what = Dues
dues-credit = Paid in excess
dues-stands-owed = { $amount } still to pay
dues-stands-ahead = Paid, and { $amount } ahead
dues-stands-paid = Paid
dues-period = For
dues-owed = Dues
dues-paid = Paid
dues-state = Stands
dues-payments = Payments
dues-payment-line = { $day } · receipt no. { $number }
dues-print-card = Print the card
dues-exempt-told = Released { $span }: { $reason }
dues-remind = Remind gently
dues-remind-line = Send it to them alone, never to the group.
dues-remind-text =
    Hello { $who }, I hope you are well.
    For { $name } ({ $periods }) { $amount } is still missing. When it suits you, please give it to the treasurer. If times are hard, just say so, that is fine. Thank you 🙏

dues-receipt-number = Receipt no. { $number }
dues-receipt-undone = This payment was undone in the cash book.
dues-receipt-from = Received from
dues-receipt-for = For
dues-receipt-day = Day
dues-receipt-by = Recorded by
dues-receipt-share = Send the receipt
dues-receipt-text = *Receipt no. { $number }*
    { $community } received from { $who }: { $amount } ({ $words }).
    For { $what }, { $day }. Thank you 🙏
dues-print-receipt = Print the receipt
dues-undo = Recorded wrongly?
dues-undo-line = The payment is undone by a new entry in the cash book; the old one can still be read.
dues-undo-reason = Why is it undone?
dues-undo-button = Undo the payment

dues-change-amount = Change the amount
dues-change-amount-line = Months, weeks or years that are over keep theirs.
dues-from = From
dues-to = Until
dues-rename = Rename
dues-end = End the dues
dues-end-line = Write when they are collected last. Leave it empty if they go on.
dues-save = Save
dues-exempt = Released
dues-exempt-line = Whoever has a hard time may be released for a while. The reason is seen only by them and the treasurer.
dues-exempt-new = Release somebody
dues-exempt-reason = Reason
dues-exempt-button = Release
dues-exempt-end = Pays again

dues-household = Household
dues-households = Households
dues-households-line = Those who live together pay once for all.
dues-household-new = New household
dues-household-edit = Change the household
dues-household-name = Name
dues-household-example = Pak Ujang's family
dues-household-members = Who lives there?
dues-household-since = They pay together since
dues-household-since-hint = What they have paid since that day counts for the household.
dues-household-dissolve = Dissolve the household
dues-household-dissolve-line = From today on each pays alone. What was paid stays on record.
dues-household-dissolve-button = Dissolve

dues-not-taken = { $count ->
    [one] One payment cannot be recorded
   *[other] { $count } payments cannot be recorded
}, so none was. Mend what is marked and record them again.
dues-period-over = What is over is not changed. Choose a day in the running period or later.
dues-in-other-household = Somebody pays with another household already. Take them out there first.
dues-household-dissolved = This household was dissolved. Form a new one.
dues-why-unknown = Does not pay these dues any more.
dues-why-twice = Ticked twice.
dues-why-nothing-owed = Everything is paid, and these dues go on no further.
dues-why-too-far = Too far ahead. At most { $most }.
