# The front page, founding, signing in.

begin-front-title = A home for small communities
begin-front-hero = From a small spark, a whole village lights up
begin-front-sentence = Percik is a home for small communities: where you and your neighbours meet in a rhythm, share the work and see what changes.
begin-front-found = Found a community
begin-front-found-line = It takes a minute. No e-mail, no phone number.
begin-front-open-title = Have one already? Open its address
begin-front-open-example = baca-yuk
begin-front-open-button = Open
begin-front-open-missing = There is no community with this address here. Check the spelling, or ask one of its members for the link.
begin-front-does = What you can do together
begin-front-gatherings = Meet in a rhythm
begin-front-gatherings-line = The plan, who is coming and who was there, all from one phone.
begin-front-tasks = Share the work
begin-front-tasks-line = Everybody sees it, so nobody carries it alone.
begin-front-impact = See what changes
begin-front-impact-line = The chart grows by itself from your attendance lists.

begin-found-title = Found a community
begin-found-line = A single page, and all of it can be changed later.
begin-found-name = Name of the community
begin-found-name-example = Baca Yuk!
begin-found-theme = What is it about?
begin-found-theme-needed = Choose what comes closest. It can be changed later.
begin-found-purpose = Its purpose, in one sentence
begin-found-place = Village or town
begin-found-place-example = Cipanas, Cianjur
begin-found-you = About you
begin-found-more = Page address, time zone, form of address
begin-found-slug = Page address
begin-found-slug-hint = Small letters, digits and hyphens. Left empty, it is made from the community’s name.
begin-found-slug-malformed = Use at least three small letters or digits, with hyphens only in between: baca-yuk.
begin-found-button = Found it now
begin-found-promise = You become its first member. Percik has no administrators: every member has one voice.

begin-name = Your name
begin-name-hint = Other members know you by this name, and you sign in with it.
begin-honorific = Form of address
begin-honorific-none = None
begin-pin = PIN
begin-pin-new = New PIN, six digits
begin-pin-new-hint = You need it to sign in again. Remember it well and tell nobody.
begin-pin-easy = This PIN is easy to guess. Choose six other digits.
begin-adult = I am 18 or older
begin-adult-needed = Accounts are for people of 18 and older. Tick this if you are.
begin-zone = Time zone

begin-sign-in = Sign in
begin-sign-in-wrong = This name and PIN do not belong together. Check both and try again.
begin-sign-in-wait = This name and PIN did not fit several times. Try again at { $time }.
begin-sign-in-locked = This name is locked because its PIN was wrong too often. Press “New phone or forgotten PIN” below: two members who know you can open the door.
begin-sign-in-lost = New phone or forgotten PIN
begin-sign-in-no-member = Not a member yet? Ask to join

begin-link-title = Sign in by link
begin-link-line = This link was made for one person by whoever runs the server. Do not pass it on.
begin-link-button = Sign in as { $name }
begin-link-expired = This link is no longer valid. Ask whoever runs the server for a new one, or sign in with your name and PIN.

begin-purpose-education = Every child around here loves to read
begin-purpose-environment = The river of our village is clean again
begin-purpose-arts = Dance and gamelan stay alive in our hamlet
begin-purpose-health = Every toddler in our neighbourhood grows up healthy
begin-purpose-economy = The women of our village earn an income of their own
begin-purpose-social = None of our neighbours carries hardship alone
begin-purpose-other = People here know and help each other

begin-indicator-children = Children who come
begin-indicator-volunteers = Volunteers who come
begin-indicator-artists = People who practise
begin-indicator-villagers = Neighbours who come
begin-indicator-adults = Neighbours who take part
begin-indicator-people = People who come
begin-unit-children = children
begin-unit-people = people

begin-agreement-education =
    We welcome every child warmly, whatever their circumstances.
    We come on time, and let others know when we cannot come.
    There are always at least two adults with the children.
    Children are counted, not registered, and their photos are not shared without their parents’ consent.
    We listen to each other and decide together.
begin-agreement-environment =
    We care for this place as for our own front yard.
    We come on time and take home everything that we brought.
    Safety matters more than speed; whoever is tired may rest.
    We take turns with the heavy work.
    We listen to each other and decide together.
begin-agreement-arts =
    Everyone may learn, from beginners to masters.
    We respect our teachers, our instruments and the place where we practise.
    We correct gently and praise sincerely.
    We let others know when we cannot come to practice.
    We listen to each other and decide together.
begin-agreement-health =
    We serve everyone with respect and without distinction.
    What we hear about someone’s health stays with us.
    We do not replace the doctor; when needed, we go along to the clinic.
    We come on time, and let others know when we cannot come.
    We listen to each other and decide together.
begin-agreement-economy =
    We are honest in every sum, however small.
    Every member has one voice, whatever the size of their business.
    We share what we know and good news, not only profit.
    We keep our promises; when we cannot yet, we say so early.
    We listen to each other and decide together.
begin-agreement-social =
    We help without asking who it is, and without shaming anyone.
    We record help honestly and bring it to those it is meant for.
    A neighbour’s hardship is not something to gossip about.
    We respect every belief.
    We listen to each other and decide together.
begin-agreement-other =
    We respect each other, old and young.
    Everyone may speak, and everyone is heard.
    We share the work, so that nobody carries it alone.
    We let others know when we cannot come.
    We decide together and carry it out together.
begin-found-after = You begin after the example of { $name }. Change whatever you like; where it came from stays on record.
