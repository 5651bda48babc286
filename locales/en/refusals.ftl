# Why something is not possible, for every part.

refusals-empty = Still empty.
refusals-too-long = Too long: { $max } characters at most.
refusals-out-of-range = Between { $min } and { $max }, please.
refusals-too-many = Too many: { $max } at most.
refusals-not-in-the-calendar = There is no such day or time.
refusals-in-the-past = This day has passed.
refusals-in-the-future = This day has not come yet.
refusals-ends-before-start = It ends before it starts.
refusals-never-happens = Chosen like this it never happens. Choose its days.
refusals-name-taken = A member already has this name. Add a family name or a nickname.
refusals-zone-fixed = The time zone cannot change once gatherings are planned, so that their times do not shift.
refusals-taken = Already taken. Please choose another.
refusals-unknown = There is no such choice.
refusals-pin = A PIN has six digits.
refusals-malformed = Not written the right way yet.
refusals-members-only = Only members can do this. Please sign in first.
