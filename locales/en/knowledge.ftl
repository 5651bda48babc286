# Knowledge: what we know how to do, so that it is not lost.

knowledge-title = Knowledge
knowledge-line = Recipes, ways and lessons that we have tried.
knowledge-search = Search
knowledge-search-example = book cover
knowledge-find = Search
knowledge-found = { $count ->
    [one] 1 page for “{ $query }”
   *[other] { $count } pages for “{ $query }”
}
knowledge-nothing-found = Nothing matches. Try fewer words.
knowledge-empty = No pages yet. Begin with one thing that you have tried.
knowledge-all = See all
knowledge-tags = Tags
knowledge-tags-hint = Part them by commas: books, garden
knowledge-new = Write a new page
knowledge-what = What is it about?
knowledge-what-example = Looking after books in the rainy season
knowledge-body = The text
knowledge-body-hint = Begin a line with “- ” for a list, “1. ” for steps, “# ” for a small heading.
knowledge-save = Save the page
knowledge-write-on = Change the page
knowledge-untitled = Page
knowledge-from-note = From a note
knowledge-from-challenge = From a challenge
knowledge-retire = Retire
knowledge-retire-line = What is retired is not found by searching and can be restored.
knowledge-retire-why = Why?
knowledge-retired = Retired by { $name }, { $day }.
knowledge-retired-ones = Retired
knowledge-restore = Restore
knowledge-is-retired = This page is retired. Restore it before you change it.
