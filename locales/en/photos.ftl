# Photos and short films.

photos-consent-first = There are people in this photo. Write down first who agreed, or blur their faces.
photos-not-a-picture = Only photos can be blurred, films cannot.
photos-removed = This photo has been removed.

photos-title = Photos
photos-more-line = Albums of all gatherings
photos-all = All photos
photos-album-of = Photos: { $title }
photos-none = No photos here yet.
photos-newer = Newer
photos-older = Older
photos-film = Film
photos-alt = Photo of { $day }
photos-added = Added by { $name }, { $day }.
photos-public = Everybody sees it
photos-internal = For members only

photos-add = Add photos
photos-who = Who is in these photos?
photos-who-hint = Photos with children stay inside the community until their parents agree or faces are blurred.
photos-people-nobody = Nobody
photos-people-adults = Grown-ups
photos-people-children = There are children
photos-caption = Caption
photos-may-be-empty = may be empty
photos-files = Photos or short films
photos-files-hint = Several at once if you like, 20 MB each at most. Location and camera data are removed.
photos-send = Send
photos-choose = Choose the photos first.
photos-sending = { $file }: { $percent } sent
photos-waiting = { $file }: the signal is gone, it goes on by itself
photos-looking = { $file }: being prepared
photos-done = { $file }: kept
photos-file = { $file }: { $problem }
photos-some-added =
    { $count ->
        [one] { $count } photo is kept. Please choose the others again.
       *[other] { $count } photos are kept. Please choose the others again.
    }

photos-empty = This file is empty. Please choose again.
photos-too-heavy = This file is larger than 20 MB. Shorten the film or make the photo smaller.
photos-too-large = This photo has too many pixels. Make it smaller and send it again.
photos-heic = HEIC photos cannot be read yet. On an iPhone: Settings, Camera, Formats, choose “Most Compatible”, or send a screenshot.
photos-no-photo = This is no photo or film that we know. Choose JPEG, PNG, WebP, GIF, MP4 or WebM.
photos-broken = This file is damaged or cut off. Try to send it again from your gallery.
photos-unusual = Files of this kind cannot be read yet. Save it again as JPEG or MP4 and send it.
photos-hidden-track = This film carries a trace of places that cannot be removed. Save it again without location and send it.
photos-no-area = Tap the faces first that are to be blurred.
photos-too-many = Too many uploads are unfinished. Finish them first, or try again tomorrow.
photos-disk-full = The server’s disk is full. The photo was not kept; please tell whoever runs the server.
photos-unfinished = The upload is not complete. Go on from what has arrived.
photos-not-kept = The photo was not kept. Please try again.

photos-show = Show to everybody
photos-hide = Take back from the public
photos-stays-inside = This photo is for members only. To show it: write down first who agreed, or blur the faces.
photos-mend = Change what is said
photos-save = Save
photos-consent = Consent
photos-consent-also = Holds for other photos of this album too
photos-consent-show = Show to everyone
photos-consent-who = Who agreed
photos-consent-words = How they were asked
photos-consent-save = Write down consent
photos-withdraw = Withdraw the consent
photos-withdraw-button = Yes, withdraw
photos-withdraw-line = The photo is hidden from the public at once. To show it again, a new consent is needed.
photos-withdrawn = Taken back on { $day }. Since then nobody outside sees the photo.
photos-veil = Blur faces
photos-veil-line = Tap the faces in the photo. What is blurred cannot be undone in the public photo.
photos-veil-drop = Drop the original too
photos-veil-save = Blur
photos-veiled = The faces in the public photo are blurred.
photos-cell = Row { $row }, column { $column }
photos-veil-here = Face to be blurred, tap to take back
photos-remove = Remove photo
photos-remove-line = The photo and its files are removed for good.
