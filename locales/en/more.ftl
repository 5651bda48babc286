# More: a menu of everything there is.

more-myself-line = Name, leave, calendar, my data
more-together = Together
more-members-line = Who we are
more-threads = Talk
more-threads-line = Replies and rounds
more-ideas = Ideas
more-ideas-line = Answered within 14 days
more-journal-line = How it went, what is hard
more-knowledge-line = What we know how to do
more-tasks = Tasks
more-tasks-line = Who does what
more-fields = Fields
more-fields-line = Who cares for what
more-agreements = Agreements
more-agreements-line = How we treat each other
more-rights = Rights
more-rights-line = Who may do what
more-growing = Growing
more-invitations = Invitations
more-invitations-line = Link, QR code, poster
more-requests = Requests
more-requests-line = Those who would like to join
more-requests-waiting = { $count ->
    [one] { $count } waits for an answer
   *[other] { $count } wait for an answer
}
more-community = Community
more-profile = Community profile
more-profile-line = Name, purpose, place
more-public = Public page
more-public-line = What others see
more-gatherings-line = What is coming up
more-impact-line = What has changed
more-join = Ask to join
more-join-line = Members answer you
more-sign-in-line = For members
more-stories = Stories
more-stories-line = What we tell everybody
