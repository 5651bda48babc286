# Photos and short films.

photos-consent-first = There are people in this photo. Write down first who agreed, or blur their faces.
photos-not-a-picture = Only photos can be blurred, films cannot.
photos-removed = This photo has been removed.
