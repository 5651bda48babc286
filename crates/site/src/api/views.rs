//! Views: one row a page, what it shows as JSON.
//!
//! Paths are below the community's; their `{parameters}` are read from the [`Place`](super::looking::Place).

use super::looking::{View, view};

pub fn views() -> Vec<View> {
    vec![
        view("", "The community at a glance", |seen, _| Some(seen.summary())),
        view("/home", "What waits for the member, what comes, what is new", |seen, _| seen.home()),
        view("/public", "The public page", |seen, _| Some(seen.public_page())),
        view("/gatherings", "Gatherings to come", |seen, _| Some(seen.gathering_list())),
        view(
            "/gatherings/past/{page}",
            "Gatherings that have been, newest first, from page 1 on",
            |seen, place| Some(seen.past_gatherings(place.id("page")?)),
        ),
        view("/gatherings/{id}", "A gathering or series", |seen, place| seen.gathering(place.id("id")?)),
        view("/gatherings/{id}/{day}", "One occasion", |seen, place| seen.occasion(place.occasion()?)),
        view("/gatherings/{id}/{day}/attendance", "Who came to it", |seen, place| {
            seen.attendance(place.occasion()?)
        }),
        view("/gatherings/{id}/{day}/plan", "Its plan, for whoever would change it", |seen, place| {
            seen.changeable(place.occasion()?)
        }),
        view("/decisions", "Decisions: waiting for the member, running, closed", |seen, _| {
            seen.decision_list()
        }),
        view("/proposing", "What a proposal may be about, and the numbers that we decide by", |seen, _| {
            seen.proposing()
        }),
        view("/decisions/room", "Who speaks in which order when we meet next", |seen, _| seen.room_order()),
        view("/decisions/{id}", "One decision: proposal, voices, count, outcome", |seen, place| {
            seen.decision(place.id("id")?)
        }),
        view("/decisions/{id}/record", "Its record for paper, and the order of speaking", |seen, place| {
            seen.decision_record(place.id("id")?)
        }),
        view(
            "/decisions/{id}/tally",
            "Its count, with the same fields as `percik tally --json`; 404 while it is not to be shown",
            |seen, place| seen.decision_tally(place.id("id")?),
        ),
        view("/stories", "Stories: published, and drafts for members", |seen, _| Some(seen.story_list())),
        view("/stories/new", "What a new story begins with", |seen, _| seen.story_begin(None)),
        view("/stories/{id}", "One story with its numbers and comments", |seen, place| {
            seen.story(place.id("id")?)
        }),
        view("/stories/{id}/telling", "What it takes to tell it otherwise", |seen, place| {
            seen.story_form(place.id("id")?)
        }),
        view("/tasks", "Tasks", |seen, _| seen.task_list()),
        view("/impact", "Indicators with their growth", |seen, _| Some(seen.impact())),
        view("/impact/{id}", "One indicator with its numbers", |seen, place| seen.indicator(place.id("id")?)),
        view("/cash", "How it stands with the money, and what waits", |seen, _| seen.cash()),
        view("/cash/outside", "The totals that everybody may see; 404 while none is shown", |seen, _| {
            seen.cash_outside()
        }),
        view("/cash/entries/{id}", "One entry of the cash book", |seen, place| seen.entry(place.id("id")?)),
        view(
            "/cash/months/{month}",
            "A month of the cash book: its entries, count and closing",
            |seen, place| seen.cash_month(place.id("month")?),
        ),
        view("/cash/funds", "Money bound to purposes", |seen, _| seen.funds()),
        view("/cash/funds/{id}", "One purpose with its entries", |seen, place| seen.fund(place.id("id")?)),
        view("/cash/plan/{year}", "What a year is meant to bring and to cost", |seen, place| {
            seen.cash_plan(place.id("year")?)
        }),
        view("/cash/accounts", "Accounts and their balances", |seen, _| seen.accounts()),
        view("/cash/shown", "What outsiders may see of the money", |seen, _| seen.cash_shown()),
        view("/cash/writing", "What it takes to write into the cash book", |seen, _| seen.cash_writing(None)),
        view("/savings", "Savings together and one's own", |seen, _| seen.savings()),
        view("/savings/collection", "Who can bring what, for whoever writes it down", |seen, _| {
            seen.collection()
        }),
        view("/savings/members/{member}", "One member's savings, line by line", |seen, place| {
            seen.savings_of(place.id("member")?)
        }),
        view("/savings/loans/{id}", "One loan with its schedule", |seen, place| seen.loan(place.id("id")?)),
        view("/savings/surplus/{year}", "How a year's surplus is shared", |seen, place| {
            seen.surplus(place.id("year")?)
        }),
        view("/savings/meeting/{year}", "What a members' meeting gets on paper", |seen, place| {
            seen.meeting(place.id("year")?)
        }),
        view("/reports", "Which reports there are", |seen, _| Some(seen.report_list())),
        view(
            "/reports/{span}",
            "One report: 2026, 2026-t4, 2026-11, kegiatan-7-2026-11-28 or hibah-3",
            |seen, place| seen.report(place.id("span")?),
        ),
        view(
            "/reports/{span}/preparing",
            "What it takes to put a report into words: those there are, and what could go with it",
            |seen, place| seen.report_form(place.id("span")?),
        ),
        view("/grants/{id}", "A grant that is reported on", |seen, place| seen.grant(place.id("id")?)),
        view("/dues", "Dues: how the group stands, and the member", |seen, _| seen.dues_list()),
        view(
            "/dues/{id}",
            "One kind of dues; for whoever keeps the money with every payer",
            |seen, place| seen.dues(place.id("id")?),
        ),
        view("/dues/{id}/cards/{payer}", "One's own card: m3 or, for a household, h1", |seen, place| {
            seen.dues_card(place.id("id")?, place.id("payer")?)
        }),
        view("/dues/receipts/{entry}", "That money was received, for whoever gave it", |seen, place| {
            seen.dues_receipt(place.id("entry")?)
        }),
        view("/donors", "Donors, what was given this year, thanks and promises that wait", |seen, _| {
            seen.donor_list()
        }),
        view("/donors/{id}", "One donor: gifts, promises, what their money was used for", |seen, place| {
            seen.donor_page(place.id("id")?)
        }),
        view("/gifts/{id}", "One gift with its receipt and thanks", |seen, place| {
            seen.gift_page(place.id("id")?)
        }),
        view("/giving", "What the forms for gifts and promises offer", |seen, _| seen.giving_form()),
        view("/arisan", "Arisan: those that go on first", |seen, _| seen.arisan_list()),
        view("/arisan/{id}", "One arisan: slots, rounds, arrears", |seen, place| {
            seen.arisan(place.id("id")?)
        }),
        view("/arisan/{id}/rounds/{round}", "One round: ticks, draw, money", |seen, place| {
            seen.arisan_round(place.id("id")?, place.id("round")?)
        }),
        view(
            "/arisan/{id}/rounds/{round}/check",
            "Everything that it takes to repeat its draw; 404 until it is drawn",
            |seen, place| seen.arisan_check(place.id("id")?, place.id("round")?),
        ),
        view("/peace", "Talks that concern the member, and nobody else", |seen, _| seen.peace_list()),
        view("/peace/{id}", "One of them, as far as it is shown to the member", |seen, place| {
            seen.peace(place.id("id")?)
        }),
        view("/photos/page/{page}", "All photos, newest first, from page 1 on", |seen, place| {
            Some(seen.photos(place.id("page")?))
        }),
        view("/photos/{id}", "One photo: who is in it, and who may see it", |seen, place| {
            seen.photo(place.id("id")?)
        }),
        view("/gatherings/{id}/{day}/photos", "The album of an occasion", |seen, place| {
            seen.album(place.occasion()?)
        }),
        view("/threads", "Where people talk", |seen, _| seen.thread_list()),
        view("/threads/{id}", "A thread with its latest posts", |seen, place| {
            seen.thread(place.id("id")?, None)
        }),
        view("/threads/{id}/before/{post}", "What was said in a thread before a post", |seen, place| {
            seen.thread(place.id("id")?, Some(place.id("post")?))
        }),
        view("/rounds/{id}", "A round with the talking piece", |seen, place| seen.round(place.id("id")?)),
        view("/unheard", "Whose voice is missing, for whoever helps the talk along", |seen, _| {
            seen.unheard()
        }),
        view("/ideas", "Ideas, what waits for an answer first", |seen, _| seen.idea_list()),
        view("/ideas/{id}", "One idea", |seen, place| seen.idea(place.id("id")?)),
        view("/journal", "Notes, challenges, achievements", |seen, _| seen.journal(1)),
        view("/journal/past/{page}", "The same, with older notes from page 1 on", |seen, place| {
            seen.journal(place.id("page")?)
        }),
        view("/notes/{id}", "One note", |seen, place| seen.note(place.id("id")?)),
        view("/notes/{id}/versions", "What it said before", |seen, place| seen.note_history(place.id("id")?)),
        view("/challenges/{id}", "One challenge and how it was solved", |seen, place| {
            seen.challenge(place.id("id")?)
        }),
        view("/knowledge", "Pages of knowledge, the last written first", |seen, _| seen.knowledge("")),
        view(
            "/knowledge/found/{words}",
            "Those with all these words in title, text or tags",
            |seen, place| seen.knowledge(&place.id::<String>("words")?),
        ),
        view("/knowledge/{id}", "One page of knowledge", |seen, place| seen.knowledge_page(place.id("id")?)),
        view("/knowledge/{id}/versions", "What it said before", |seen, place| {
            seen.knowledge_history(place.id("id")?)
        }),
        view("/members", "Members", |seen, _| Some(seen.member_list())),
        view("/members/{member}", "One member", |seen, place| seen.member_page(place.id("member")?)),
        view("/myself", "The member who looks", |seen, _| seen.myself()),
        view("/fields", "Fields and who takes care of them", |seen, _| seen.field_list()),
        view("/fields/{id}", "One field", |seen, place| seen.field(place.id("id")?)),
        view("/agreements", "The agreement in force and who accepted it", |seen, _| seen.agreement()),
        view("/agreements/{version}", "One version of the agreement", |seen, place| {
            seen.agreement_version(place.id("version")?)
        }),
        view("/rights", "Who may do what", |seen, _| seen.rights()),
        view("/profile", "How the community describes itself", |seen, _| Some(seen.profile())),
        view("/invitations", "Invitations, newest first", |seen, _| seen.invitation_list()),
        view("/invitations/{id}", "One invitation", |seen, place| seen.invitation(place.id("id")?)),
        view("/requests", "Who asks to join", |seen, _| seen.request_list()),
        view("/reentries", "Who wants back in on a new phone", |seen, _| seen.reentry_list()),
    ]
}
