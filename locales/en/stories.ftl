# Stories: what we tell everybody.

stories-title = Stories
stories-line = What we did, and what it changed.
stories-description = Stories from { $name }.
stories-all = All stories
stories-new = Write a story
stories-drafts = Not published yet
stories-published = Published
stories-draft = Not published yet
stories-empty = No stories yet. One gathering is enough to begin.
stories-comments-count =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
stories-newer-version = Another member has just changed this story. Open it in another tab, bring both together, then save again. What you wrote is still here.
stories-removed = This story has been removed.
stories-not-published = This story is not published yet, so nobody can comment on it.
stories-words-gone = The words of this story were erased together with its author's data.
stories-photo-not-shown = not chosen for the public
stories-photo-consent = waits for the consent of those in it
stories-photo-removed = removed
stories-photo-number = Photo { $number }
stories-came-both = { $children } children and { $adults } adults came.
stories-came-children = Children who came: { $count }.
stories-came-adults = Adults who came: { $count }.
stories-came-people = People who came: { $count }.
stories-thanks = Thank you
stories-yours = Would you like to begin, too?
stories-yours-line = Start a community of your own in the same way. It takes a minute.
stories-start-like-this = Start one like this
stories-members-only = Only members see this story so far.
stories-publish = Publish
stories-hidden-count =
    { $count ->
        [one] { $count } photo will not be seen
       *[other] { $count } photos will not be seen
    }
stories-of = { $title }, { $day }
stories-send = Spread the word
stories-related = Similar stories
stories-elsewhere = From other communities
stories-version = Version { $version } · { $name } · { $day }
stories-for-members = For members
stories-edit = Edit story
stories-edit-public = This story is published. Everybody sees changes at once.
stories-unpublish = Take back from the public
stories-unpublish-button = Yes, take it back
stories-unpublish-line = Only members see it then. You can publish it again.
stories-history = History
stories-remove = Remove story
stories-remove-line = The story and its comments are gone for everybody.
stories-remove-button = Yes, remove
stories-read-here = Read the story:
stories-publish-title = Publish this story?
stories-publish-everyone = Everybody will see this, also through search engines.
stories-publish-button = Yes, publish
stories-comments = Comments
stories-comments-none = No comments yet.
stories-comment-take-down = Remove the comment
stories-comment-take-down-button = Yes, remove
stories-comment-take-down-line = The name and the words are erased, for members too. This cannot be undone.
stories-comment-arrived = Thank you! Your comment appears once a member has read it.
stories-comment-waits = waits for you
stories-comment-admit = Show it
stories-comment-decline = Decline
stories-comment-line = Comments appear once a member has read them.
stories-comment-name = Your name
stories-comment-words = Your comment
stories-comment-email = E-mail address
stories-comment-email-hint = Shown to nobody.
stories-comment-trap = Leave this empty
stories-comment-send = Send comment
stories-comment-no-links = Without links, please: links from guests too often turn out to be advertising. Remove the link and send it again.
stories-comment-later = Many comments are coming in. What you wrote is still here; send it again in a moment.
stories-first-sentence = { $title } took place on { $day } at { $place }.
stories-field-title = Title
stories-field-words = The story
stories-field-words-hint = Attendance and growth appear below it by themselves.
stories-field-photos = Photos
stories-field-photos-hint = Only photos that the public may see will appear.
stories-field-thanks = Thanks to
stories-save = Save
stories-save-line = The public does not see it until you publish it.
stories-tell = Tell the story
stories-feed-title = Stories of { $name }
stories-feed-all = Stories of all communities
stories-now-public = It is public now. Tell others.
