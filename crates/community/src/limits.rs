//! Every bound there is, with its reason. Lengths count characters (Unicode scalar values), as people do.

/// A name must fit on a phone's line and on a printed sheet.
pub const NAME_CHARS_MAX: u32 = 60;
/// One sentence, and it must fit a WhatsApp preview.
pub const PURPOSE_CHARS_MAX: u32 = 200;
/// Village, sub-district and town together.
pub const PLACE_CHARS_MAX: u32 = 120;
/// A community's address is typed and read aloud; the host makes none longer.
pub const ADDRESS_CHARS_MAX: usize = 40;
/// A title is read at a glance.
pub const TITLE_CHARS_MAX: u32 = 100;
/// A note, a reason, a greeting: a few sentences.
pub const NOTE_CHARS_MAX: u32 = 500;
/// Agreements fit two printed pages, so that people read them.
pub const AGREEMENT_CHARS_MAX: u32 = 6_000;
/// Minutes of a long evening.
pub const MINUTES_CHARS_MAX: u32 = 20_000;
/// A unit is a word: "anak", "kg", "buku".
pub const UNIT_CHARS_MAX: u32 = 20;

/// People still write their own names on the list; far above the 30 where a branch is suggested.
pub const MEMBERS_MAX: u32 = 500;
/// Above this many active members the product suggests a branch, and never blocks.
pub const MEMBERS_FOR_A_BRANCH: u32 = 30;
/// Unanswered join requests; more are a flood, not an interest.
pub const REQUESTS_OPEN_MAX: u32 = 20;
/// Invitations that can be used now.
pub const INVITATIONS_OPEN_MAX: u32 = 50;
/// Two weeks: an older link is a forgotten one.
pub const INVITATION_HOURS_MAX: u16 = 336;
/// Three days, long enough to meet the neighbour again.
pub const INVITATION_HOURS_DEFAULT: u16 = 72;
/// A whole community at once.
pub const INVITATION_USES_MAX: u16 = 100;

/// A way back in that nobody confirmed within a day was not urgent or not genuine.
pub const REENTRY_HOURS: i64 = 24;
/// Open ways back for one member: one per phone tried; more are noise.
pub const REENTRIES_OPEN_MAX: u32 = 3;
/// Who must confirm that it is really them.
pub const REENTRY_CONFIRMATIONS: u32 = 2;

/// How long anyone may object before a field stands.
pub const FIELD_CONSENT_HOURS: i64 = 48;
/// Fields held at once; more than this and nobody knows who does what.
pub const FIELDS_MAX: u32 = 60;
/// The holder hears this many days before the term ends.
pub const FIELD_TERM_NOTICE_DAYS: i64 = 7;

/// Gatherings and series ever planned by one community: 50 years of one a week.
pub const GATHERINGS_MAX: u32 = 2_600;
/// One day; longer things are a series.
pub const GATHERING_MINUTES_MAX: u16 = 1_440;
/// Weekly for ten years, and a bound for what a page must compute.
pub const RHYTHM_COUNT_MAX: u16 = 520;
/// A rhythm is planned at most this far ahead.
pub const RHYTHM_DAYS_MAX: i64 = 3_660;
/// Every how many weeks or months at most.
pub const RHYTHM_INTERVAL_MAX: u8 = 12;
/// Skipped or added days of one rhythm.
pub const RHYTHM_EXCEPTIONS_MAX: u32 = 100;
/// Different jobs at one gathering.
pub const ROLES_MAX: u32 = 12;
/// People wanted for one job.
pub const ROLE_WANTED_MAX: u8 = 100;
/// A family or a carload that comes along.
pub const PARTY_MAX: u8 = 50;
/// Names without an account at one occasion.
pub const VISITORS_MAX: u32 = 500;
/// Matters of one meeting.
pub const AGENDA_MAX: u32 = 50;
/// Beneficiaries of one age band at one occasion; a village festival.
pub const COUNT_MAX: i64 = 10_000;
/// One batch of taps.
pub const COUNT_CHANGE_MAX: i64 = 500;
/// Attendance may be written down this long afterwards.
pub const ATTENDANCE_LATE_DAYS: i64 = 400;
/// Those concerned are reminded a day before.
pub const REMINDER_HOURS: i64 = 24;

/// Tasks that are not done; beyond this the list is no help.
pub const TASKS_OPEN_MAX: u32 = 300;

/// A proposal with its reasons: one printed page.
pub const DETAILS_CHARS_MAX: u32 = 3_000;
/// Decisions that run at once; beyond this nobody follows.
pub const DECISIONS_OPEN_MAX: u32 = 50;
/// What one chooses from fits one screen and a half, and a paper ballot.
pub const CHOICES_MAX: u32 = 30;
/// A choice is read at a glance.
pub const CHOICE_CHARS_MAX: u32 = 120;
/// Acts that one proposal carries.
pub const CARRIES_MAX: u32 = 10;
/// A decision runs at most 60 days: what takes longer is a plan.
pub const DECISION_HOURS_MAX: i64 = 1_440;
/// After an amendment everyone has a day at least to read it.
pub const AMENDED_HOURS_MIN: i64 = 24;
/// Consent is tried in two versions before votes are counted (RULES §1).
pub const VERSIONS_BEFORE_MAJORITY: u32 = 2;
/// What belongs to a decision may still be added a week after it has closed: a room without signal, votes after consent.
pub const AFTERWARDS_HOURS: i64 = 168;
/// Fewer voters could guess who voted how (RULES §1, secret ballot).
pub const SECRET_VOTERS_MIN: u32 = 5;
/// Names of who took part in a secret ballot are told from three on.
pub const TURNOUT_NAMES_MIN: usize = 3;
/// Points for one choice in a score.
pub const SCORE_MAX: u8 = 5;
/// Dots of each voter.
pub const DOTS: u8 = 8;
/// Meetings about one decision; a matter that needs more is proposed anew.
pub const ROOMS_MAX: u32 = 20;
/// Rounds held in one meeting about one decision.
pub const ROUNDS_MAX: u32 = 12;
/// Completions tried to prove that an outcome is certain: some milliseconds. With more it runs to its end.
pub const CERTAINTY_TRIALS_MAX: u64 = 400;
/// The same of a budget, whose count takes a hundred times as long.
pub const BUDGET_TRIALS_MAX: u64 = 64;
/// Steps in which the starts of a budget are raised: by one rupiah up to a million, by more beyond, and the page says so.
pub const BUDGET_STEPS_MAX: u64 = 1_000_000;
/// A village's yearly budget many times over, and far below where sums overflow.
pub const RUPIAH_MAX: i64 = 1_000_000_000_000;
/// A post is read on a phone: a screen and a half.
pub const POST_CHARS_MAX: u32 = 2_000;
/// Posts of one thread; far more than anybody scrolls.
pub const POSTS_MAX: u32 = 5_000;
/// Until then one's own words may be corrected; afterwards others have read them.
pub const POST_CORRECT_MINUTES: i64 = 15;
/// A round is for at least two; alone one writes.
pub const ROUND_MEMBERS_MIN: usize = 2;
/// Rounds under way at once; with more, nobody knows where they are awaited.
pub const ROUNDS_OPEN_MAX: u32 = 10;
/// Every idea gets an answer within two weeks (PRODUCT, talk).
pub const IDEA_ANSWER_DAYS: i64 = 14;
/// Longer than a year is a no that nobody says.
pub const IDEA_POSTPONED_DAYS_MAX: i64 = 366;
/// Ideas that wait for an answer; more cannot all be answered in two weeks.
pub const IDEAS_WAITING_MAX: u32 = 100;

/// More than five numbers and nobody looks (PRODUCT, impact).
pub const INDICATORS_MAX: u32 = 5;
/// Far above any village's kilograms and far below where sums overflow.
pub const AMOUNT_MAX: i64 = 1_000_000_000;
/// Numbers written down for one indicator: daily for ten years.
pub const RECORDS_MAX: u32 = 3_660;

/// What hurt, in one's own words: a page by hand. The same for what is said in a circle and agreed on.
pub const PEACE_CHARS_MAX: u32 = 2_000;
/// Talks that one member has begun and that are open; more is no search for peace.
pub const PEACES_OPEN_MAX: u32 = 3;
/// People named to sit with two; a circle in which everybody still speaks within an evening.
pub const PEACE_CALLS_MAX: u32 = 10;
/// Whoever was told "stop" leaves the other one in peace for so long.
pub const PEACE_REST_DAYS: i64 = 7;
/// Both look again after this long (FIELD-NOTES 4.14).
pub const PEACE_FOLLOW_UP_DAYS: i64 = 14;
/// And no later than this, or nobody remembers what it was about.
pub const PEACE_FOLLOW_UP_DAYS_MAX: i64 = 180;

/// Arisan that were ever planned: three a year for half a century.
pub const ARISANS_MAX: u32 = 150;
/// Of one slot in one round: a village's dearest arisan many times over; with all slots still far below where sums overflow.
pub const ARISAN_CONTRIBUTION_MAX: i64 = 1_000_000_000;
/// A round a week for more than a year; and no drum is larger.
pub const ARISAN_SLOTS_MAX: u32 = 60;
/// A slot has two halves.
pub const ARISAN_SHARERS_MAX: u32 = 2;
/// A round is written down from a notebook, or planned ahead, within a year and a day.
pub const ARISAN_DAYS_AWAY_MAX: i64 = 366;
/// A word or a number of a die.
pub const ARISAN_WORD_CHARS_MAX: u32 = 40;
/// One alone could say anything.
pub const ARISAN_WITNESSES_MIN: u32 = 2;
/// Money of one round changes hands so often at most.
pub const ARISAN_HANDINGS_MAX: u32 = 100;

/// One of three answers: what somebody tells in a minute or two.
pub const ANSWER_CHARS_MAX: u32 = 2_000;
/// Lines of a text that several write; a page of knowledge is not longer.
pub const PASSAGES_MAX: u32 = 400;
/// Versions of one text: whoever saves after every sentence has room enough.
pub const TEXT_VERSIONS_MAX: u32 = 200;
/// Notes, achievements, challenges, each: three a week for thirty years.
pub const NOTES_MAX: u32 = 5_000;
/// Challenges that are open; with more, nobody looks after any.
pub const CHALLENGES_OPEN_MAX: u32 = 100;
/// One that is open for longer is shown to everyone again.
pub const CHALLENGE_LOOK_DAYS: i64 = 30;
/// Until then people still remember how a gathering was.
pub const NOTE_BEHIND_DAYS: i64 = 7;

/// Pages of knowledge: one a week for forty years.
pub const KNOWLEDGE_MAX: u32 = 2_000;
/// A recipe or a how-to of ten printed pages.
pub const KNOWLEDGE_CHARS_MAX: u32 = 20_000;
/// A tag is a word or two.
pub const TAG_CHARS_MAX: u32 = 30;
/// More tags say no more about a page.
pub const TAGS_MAX: u32 = 8;
/// Repeats among what was typed are let go of; nobody types more than this.
pub const TYPED_TAGS_MAX: u32 = 64;
/// Words looked for at once.
pub const SEARCH_CHARS_MAX: u32 = 100;

/// What is new: as much as a member scrolls.
pub const NEWS_MAX: usize = 30;

/// Counts of people from 1 to one below this are not shown to outsiders (RULES §8).
pub const MASKED_BELOW: i64 = 5;

#[cfg(test)]
#[path = "limits_tests.rs"]
mod tests;
/// A line under a photo.
pub const CAPTION_CHARS_MAX: u32 = 200;
/// As long as names of files are, with the date and the place in them.
pub const FILE_NAME_CHARS_MAX: u32 = 120;
/// On one note: whoever has more to keep opens an album or a folder elsewhere.
pub const ATTACHMENTS_MAX: u32 = 20;
/// Three photos of every gathering for ten years.
pub const PHOTOS_MAX: u32 = 5_000;
/// Whoever can be recognised in one photo, and more.
pub const PHOTO_CONSENTS_MAX: u32 = 30;
/// A story is read on a phone within three minutes.
pub const STORY_CHARS_MAX: u32 = 5_000;
/// As many as one scrolls through with a small data package.
pub const STORY_PHOTOS_MAX: u32 = 12;
/// Two a week for ten years.
pub const STORIES_MAX: u32 = 1_000;
/// Every version is kept; more is a dispute, not a story.
pub const STORY_VERSIONS_MAX: u32 = 200;
/// What is said before and after the figures of a report: half a printed page each.
pub const REPORT_CHARS_MAX: u32 = 2_000;
/// As many as a report for a school holds; more are an album.
pub const REPORT_PHOTOS_MAX: u32 = 20;
/// Achievements, and likewise challenges: what one reads of a year.
pub const REPORT_CHOSEN_MAX: u32 = 40;
/// One a month for twenty years.
pub const GRANTS_MAX: u32 = 240;
/// What is promised for longer is promised again.
pub const GRANT_DAYS_MAX: i64 = 3_660;
/// Two sign beside one another.
pub const REPORT_SIGNERS_MAX: u32 = 2;
/// A comment is a few sentences.
pub const COMMENT_CHARS_MAX: u32 = 500;
/// Comments that were let in to one story; far more than anybody reads.
pub const COMMENTS_MAX: u32 = 500;
/// A community that writes twenty entries a day for ten years.
pub const CASH_ENTRIES_MAX: u32 = 100_000;
/// Earlier money is nobody's to book any more, and a mistyped year is found.
pub const CASH_YEAR_MIN: i16 = 2000;
/// Plans end where nobody alive plans for.
pub const CASH_YEAR_MAX: i16 = 2200;
/// Purposes that money was given for, over all years.
pub const FUNDS_MAX: u32 = 500;
/// Everybody to whom a community has ever owed something.
pub const DEBTS_MAX: u32 = 2_000;
/// A long receipt needs a few photos.
pub const RECEIPTS_MAX: u32 = 6;
/// Kinds of dues, over all years.
pub const DUES_KINDS_MAX: u32 = 100;
/// Periods paid ahead: three years of months; whoever gives more gives a gift.
pub const DUES_AHEAD_MAX: u32 = 36;
/// Dues of ten years ago are nobody's arrears any more, and nobody plans further.
pub const DUES_DAYS_MAX: u64 = 3_660;
/// Every member in one of their own, and some that were given up.
pub const HOUSEHOLDS_MAX: u32 = 1_000;
/// One a member a year for ten years.
pub const EXEMPTIONS_MAX: u32 = 5_000;
/// Everybody who has given something within a lifetime of a community.
pub const DONORS_MAX: u32 = 5_000;
/// Five gifts a day for ten years; likewise promises.
pub const GIFTS_MAX: u32 = 20_000;
/// A library's worth of books at once.
pub const GIFT_PIECES_MAX: i64 = 1_000_000;
/// A whole village works together.
pub const GIFT_PEOPLE_MAX: i64 = 10_000;
/// Of each of them: a month without sleep.
pub const GIFT_HOURS_MAX: i64 = 744;
/// What is promised for later than this is promised again.
pub const PROMISE_DAYS_MAX: i64 = 3_660;
/// Thanks that come later than a week say something else.
pub const THANKS_DAYS: i64 = 7;
/// Below this a loan is a favour, and its instalments are no whole rupiah.
pub const LOAN_MIN: i64 = 1_000;
/// Ten years: longer than any village group lends.
pub const LOAN_MONTHS_MAX: u16 = 120;
/// Ten per cent a month; beyond it is no group of neighbours. In ten-thousandths.
pub const RATE_MONTH_MAX: u32 = 1_000;
/// One a week for forty years.
pub const LOANS_MAX: u32 = 2_000;
