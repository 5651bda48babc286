//! Every page of a lively community, as a member and as a stranger see it on a phone, light and dark: no obstacle for
//! anybody, nothing to scroll sideways, no error on the console.
//!
//! With `PERCIK_SCREENS=1` each is also pictured whole in target/screens/, on a phone and on a desk, light and dark.

use super::harness::{Driver, Phone, Size};
use super::village::{Village, at};
use community::{
    decisions::{Action, Ballot, Command as Decision, How, Method, Proposal, Stance},
    dues::Payer,
    gatherings::{Command as Gathering, Details, OccasionId, Plan, Sort, Welcome},
    kernel::{
        ArisanId, ArisanRoundId, By, ChallengeId, Day, DecisionId, DonorId, DuesId, EntryId, FieldId,
        GatheringId, GiftId, GrantId, HouseholdId, IdeaId, IndicatorId, InvitationId, LoanId, MemberId,
        NoteId, PageId, PeaceId, PhotoId, PromiseId, ReentryId, RequestId, RoundId, Rupiah, StoryId, Text,
    },
    reentries,
    seen_by::reports::Span,
};
use host::{Ask, Home, Opens, Pin};
use serde_json::Value;
use site::urls::{self, At};
use std::sync::Arc;

/// One page, by the name of its picture.
pub struct Listed {
    pub name: &'static str,
    pub path: String,
}

/// The story on Tuesday, 24 November 2026, with what it does not tell: a gathering today, and Yusuf's new phone.
pub struct Scene {
    slug: String,
    peaces: Peaces,
    invited: String,
    request: String,
    reentry: String,
    door: String,
    link: String,
    decision: DecisionId,
}

/// Talks of Rina's, each at another step.
struct Peaces {
    in_pairs: PeaceId,
    in_circle: PeaceId,
    asked: PeaceId,
    agreed: PeaceId,
}

const TODAY: u32 = 6;

/// Of the story: closed, and three that run.
const CARPET: DecisionId = DecisionId(2);
const SHELVES: DecisionId = DecisionId(3);
const DAY: DecisionId = DecisionId(4);
const MONEY: DecisionId = DecisionId(5);

pub async fn scene(village: &Village, home: &Arc<Home>) -> Scene {
    let details = Details {
        title: "Belajar membuat boneka tangan".into(),
        time: "15:30".parse().expect("a time"),
        minutes: 90,
        place: "Balai Desa Cipanas".into(),
        note: "".into(),
        roles: vec![],
    };
    let (sort, welcome) = (Sort::Class, Welcome::Everyone);
    let plan = Plan { details, sort, welcome, day: day("2026-11-24"), repeats: None };
    village.ask(home, By::Member(MemberId(4)), Gathering::Schedule { plan }).await;
    let pin = Pin::new("314159").expect("a PIN");
    let pin = village.host.pins.hash(pin).await.expect("hash a PIN");
    let command = reentries::Command::Ask { member: MemberId(5), code: Text::new("4821") };
    let ask = Ask { pin: Some(pin), ..Ask::new(By::Guest, command) };
    village.host.ask(home, ask).await.expect("ask to come back");
    objected(village, home).await;
    let open = Decision::Open { proposal: shelves() };
    village.ask(home, By::Member(MemberId(1)), open).await;
    let decision = home.read(|it| it.decisions.all().next_back().map(|(id, _)| id)).expect("a decision");
    let secret = |opens| village.host.secrets.of(home.id, opens);
    let at = At(&home.slug);
    let until = super::village::at(2026, 11, 30, 10);
    Scene {
        peaces: peaces(village, home).await,
        invited: at.invited(InvitationId(2), &secret(Opens::Invitation(InvitationId(2)))),
        request: at.join_request_state(RequestId(1), &secret(Opens::Request(RequestId(1)))),
        reentry: at.reentry_state(ReentryId(1), &secret(Opens::Reentry(ReentryId(1)))),
        door: at
            .at_the_door(occasion(TODAY, "2026-11-24"), &secret(Opens::Door(occasion(TODAY, "2026-11-24")))),
        link: at.sign_in_by_link(MemberId(4), until.0, &secret(Opens::SignIn(MemberId(4), until))),
        slug: home.slug.clone(),
        decision,
    }
}

/// Something that a room decides by counting hands.
fn shelves() -> Proposal {
    Proposal {
        title: "Beli 2 rak buku".into(),
        details: "Buku menumpuk di lantai balai desa.".into(),
        method: Method::Majority { threshold: Default::default() },
        choices: vec![],
        class: Default::default(),
        secrecy: Default::default(),
        results: Default::default(),
        pace: Default::default(),
        closes_at: None,
        carries: vec![Action::Task { what: "Ambil rak".into(), owner: Some(MemberId(3)), due: None }],
        review_on: None,
        from: None,
    }
}

async fn peaces(village: &Village, home: &Arc<Home>) -> Peaces {
    use community::peace::{Command as Peace, Role, Statement};
    let (rina, dewi, asep, sari) = (MemberId(1), MemberId(2), MemberId(3), MemberId(4));
    let ask = async |by: MemberId, command: Peace| village.ask(home, By::Member(by), command).await;
    let begin = async |by: MemberId, with: MemberId| {
        ask(by, Peace::Begin { with }).await;
        home.read(|it| it.peace.known_to(by).last().map(|(id, ..)| id)).expect("it has begun")
    };
    let statement = || Statement {
        happened: "Jadwal Sabtu berubah dua kali dan saya baru tahu di tempat.".into(),
        felt: "Kecewa, dan malu di depan anak-anak.".into(),
        needed: "Dikabari sehari sebelumnya.".into(),
        wished: "Tanya saya dulu sebelum jadwal diubah.".into(),
    };
    let in_pairs = begin(dewi, rina).await;
    ask(dewi, Peace::Write { peace: in_pairs, statement: statement() }).await;
    ask(dewi, Peace::Show { peace: in_pairs }).await;
    ask(rina, Peace::Write { peace: in_pairs, statement: statement() }).await;
    let companion = async |peace, one: MemberId, other: MemberId, member| {
        ask(one, Peace::Name { peace, member, role: Role::Companion }).await;
        ask(other, Peace::Name { peace, member, role: Role::Companion }).await;
    };
    let in_circle = begin(rina, sari).await;
    companion(in_circle, rina, sari, asep).await;
    ask(asep, Peace::Join { peace: in_circle }).await;
    ask(asep, Peace::OpenCircle { peace: in_circle }).await;
    ask(rina, Peace::Speak { peace: in_circle, words: "Saya merasa sendirian menata buku.".into() }).await;
    ask(sari, Peace::Pass { peace: in_circle }).await;
    ask(asep, Peace::Speak { peace: in_circle, words: "Saya melihat keduanya lelah.".into() }).await;
    ask(sari, Peace::Pass { peace: in_circle }).await;
    ask(asep, Peace::Pass { peace: in_circle }).await;
    let asked = begin(dewi, asep).await;
    companion(asked, dewi, asep, rina).await;
    let agreed = begin(rina, asep).await;
    let words = "Kita saling kabar sehari sebelumnya.".into();
    ask(rina, Peace::Draft { peace: agreed, words, follow_up_on: None, over: 0 }).await;
    ask(asep, Peace::Accept { peace: agreed, version: 1 }).await;
    Peaces { in_pairs, in_circle, asked, agreed }
}

/// Somebody objects to the shelves that the story proposes.
async fn objected(village: &Village, home: &Arc<Home>) {
    let vote = Decision::Vote {
        decision: SHELVES,
        member: None,
        ballot: Ballot::Stance { stance: Stance::Object },
        reason: "Rak di dekat jendela menutup cahaya.".into(),
        how: How::Own,
        version: 1,
    };
    village.ask(home, By::Member(MemberId(5)), vote).await;
}

fn day(written: &str) -> Day {
    written.parse().expect("a day")
}

fn occasion(gathering: u32, on: &str) -> OccasionId {
    OccasionId { gathering: GatheringId(gathering), day: day(on) }
}

/// The Saturday to come, the one that has just been, one of rain, one that moved; the meeting to come; today's.
fn next() -> OccasionId {
    occasion(2, "2026-11-28")
}

fn past() -> OccasionId {
    occasion(2, "2026-11-21")
}

fn cancelled() -> OccasionId {
    occasion(2, "2026-10-10")
}

fn moved() -> OccasionId {
    occasion(2, "2026-10-31")
}

fn today() -> OccasionId {
    occasion(TODAY, "2026-11-24")
}

#[rustfmt::skip]
pub fn of_members(scene: &Scene) -> Vec<Listed> {
    let at = At(&scene.slug);
    let page = |name, path| Listed { name, path };
    let mut pages = vec![
        page("home", at.home()),
        page("public-inside", at.public()),
        page("photos", at.photos()),
        page("photo-add", at.photo_add_to(past())),
        page("album", at.album(past())),
        page("photo", at.photo(PhotoId(1))),
        page("gatherings", at.gatherings()),
        page("gathering-new", at.gathering_new()),
        page("gatherings-past", at.gatherings_past()),
        page("series", at.series(GatheringId(2))),
        page("occasion-next", at.occasion(next())),
        page("occasion-today", at.occasion(today())),
        page("occasion-past", at.occasion(past())),
        page("occasion-cancelled", at.occasion(cancelled())),
        page("occasion-moved", at.occasion(moved())),
        page("occasion-meeting", at.occasion(occasion(5, "2026-11-30"))),
        page("answer", at.answer(next())),
        page("sign-up-inside", at.sign_up(next())),
        page("attendance", at.attendance(past())),
        page("attendance-new", format!("{}?baru=1", at.attendance(today()))),
        page("attendance-early", at.attendance(next())),
        page("door", at.door(today())),
        page("door-arrived", scene.door.clone()),
        page("minutes", at.minutes(past())),
        page("minutes-empty", at.minutes(today())),
        page("sheet", at.sheet(next())),
        page("decisions", at.decisions()),
        page("decision-new", at.decision_new()),
        page("decision-new-consent", format!("{}?cara=mufakat&judul=Beli+rak", at.decision_new())),
        page("decision-new-choice", format!("{}?cara=urutan", at.decision_new())),
        page("decision-new-times", format!("{}?cara=waktu", at.decision_new())),
        page("decision-new-budget", format!("{}?cara=dana", at.decision_new())),
        page("decision-new-removal", format!("{}?lepas=5", at.decision_new())),
        page("decision", at.decision(SHELVES)),
        page("decision-closed", at.decision(CARPET)),
        page("decision-times", at.decision(DAY)),
        page("decision-budget", at.decision(MONEY)),
        page("vote", at.vote(SHELVES)),
        page("vote-times", at.vote(DAY)),
        page("vote-budget", at.vote(MONEY)),
        page("vote-for", format!("{}?untuk=", at.vote_for(SHELVES))),
        page("vote-for-one", format!("{}?untuk=6", at.vote_for(SHELVES))),
        page("room", at.room(scene.decision)),
        page("room-new", at.room_new()),
        page("record", at.decision_record(scene.decision)),
        page("ballot-slips", format!("{}?surat-suara=1", at.decision_record(scene.decision))),
        page("tasks", at.tasks()),
        page("threads", at.threads()),
        page("thread", at.thread("1")),
        page("thread-reply", format!("{}?balas=6", at.thread("1"))),
        page("thread-empty", at.thread("tugas-1")),
        page("round-my-turn", at.round(RoundId(2))),
        page("round-closed", at.round(RoundId(1))),
        page("ideas", at.ideas()),
        page("idea-answered", at.idea(IdeaId(1))),
        page("idea-waiting", at.idea(IdeaId(2))),
        page("journal", at.journal()),
        page("note", at.note(NoteId(1))),
        page("note-new", at.note_new()),
        page("note-edit", at.note_edit(NoteId(1))),
        page("note-history", at.note_history(NoteId(1))),
        page("note-attach", at.note_attach(NoteId(1))),
        page("note-of-gathering", at.occasion_note(occasion(TODAY, "2026-11-24"))),
        page("challenge-open", at.challenge(ChallengeId(2))),
        page("challenge-solved", at.challenge(ChallengeId(1))),
        page("knowledge", at.knowledge()),
        page("knowledge-found", at.knowledge_found("buku")),
        page("knowledge-page", at.knowledge_page(PageId(1))),
        page("knowledge-new", at.knowledge_from_note(NoteId(1))),
        page("knowledge-edit", at.knowledge_edit(PageId(1))),
        page("cash-take", at.cash_take()),
        page("knowledge-history", at.knowledge_history(PageId(1))),
        page("stories", at.stories()),
        page("story-new", at.story_of(past())),
        page("story-waiting", at.story(StoryId(2))),
        page("story-draft", at.story(StoryId(3))),
        page("story-edit", at.story_edit(StoryId(3))),
        page("story-publish", at.story_publish(StoryId(3))),
        page("savings", at.savings()),
        page("savings-terms", at.savings_terms()),
        page("savings-collect", at.savings_collect_of("wajib")),
        page("savings-of", at.savings_of(MemberId(4))),
        page("savings-try", at.savings_tried(Rupiah(300_000), 6, "menurun")),
        page("savings-loan", at.savings_loan(LoanId(1))),
        page("savings-shu", at.savings_shu(2026)),
        page("savings-meeting", at.savings_meeting(2026)),
        page("arisans", at.arisans()),
        page("arisan-new", at.arisan_new()),
        page("arisan", at.arisan(ArisanId(1))),
        page("arisan-edit", at.arisan_edit(ArisanId(1))),
        page("arisan-slots", at.arisan_slots(ArisanId(1))),
        page("arisan-round-drawn", at.arisan_round(ArisanId(1), ArisanRoundId(1))),
        page("arisan-round-by-hand", at.arisan_round(ArisanId(1), ArisanRoundId(2))),
        page("arisan-round-open", at.arisan_round(ArisanId(1), ArisanRoundId(3))),
        page("arisan-collect", at.arisan_collect(ArisanId(1), ArisanRoundId(3))),
        page("arisan-by-hand", at.arisan_by_hand(ArisanId(1), ArisanRoundId(3))),
        page("arisan-check", at.arisan_check(ArisanId(1), ArisanRoundId(1))),
        page("impact", at.impact()),
        page("dues", at.dues()),
        page("dues-new", at.dues_new()),
        page("dues-kind", at.dues_kind(DuesId(1))),
        page("dues-edit", at.dues_edit(DuesId(1))),
        page("dues-card", at.dues_card(DuesId(1), Payer::Member { member: MemberId(4) })),
        page("dues-card-household", at.dues_card(DuesId(1), Payer::Household { household: HouseholdId(1) })),
        page("dues-receipt", at.dues_receipt(EntryId(1))),
        page("households", at.households()),
        page("household", at.household(HouseholdId(1))),
        page("donors", at.donors()),
        page("donor", at.donor(DonorId(1))),
        page("donor-with-fund", at.donor(DonorId(2))),
        page("donor-new", at.donor_new()),
        page("donor-edit", at.donor_edit(DonorId(1))),
        page("gift-money", at.gift_of("uang")),
        page("gift-goods", at.gift_of("barang")),
        page("gift-labour", at.gift_of("tenaga")),
        page("gift-promised", at.gift_promised(PromiseId(1))),
        page("promise-new", at.promise_new()),
        page("gift-thanked", at.gift(GiftId(1))),
        page("gift-to-thank", at.gift(GiftId(3))),
        page("gift-together", at.gift(GiftId(2))),
        page("receipt", at.receipt(GiftId(3))),
        page("appeal", at.appeal()),
        page("reports", at.reports()),
        page("report-month", at.report(Span::Month(2026, 11))),
        page("report-edit", at.report_edit(Span::Month(2026, 11))),
        page("report-edit-quarter", at.report_edit(Span::Quarter(2026, 4))),
        page("report-edit-year", at.report_edit(Span::Year(2026))),
        page("report-edit-gathering", at.report_edit(Span::Occasion(past()))),
        page("report-edit-grant", at.report_edit(Span::Grant(GrantId(1)))),
        page("report-sent", at.report_send(Span::Month(2026, 11))),
        page("report-send", at.report_send(Span::Quarter(2026, 4))),
        page("report-grant", at.report(Span::Grant(GrantId(1)))),
        page("grant-new", at.grant_new()),
        page("grant-edit", at.grant_edit(GrantId(1))),
        page("report-quarter", at.report(Span::Quarter(2026, 4))),
        page("report-year", at.report(Span::Year(2026))),
        page("report-gathering", at.report(Span::Occasion(past()))),
        page("indicator-new", at.indicator_new()),
        page("indicator", at.indicator(IndicatorId(1))),
        page("indicator-by-hand", at.indicator(IndicatorId(2))),
        page("indicator-edit", at.indicator_edit(IndicatorId(1))),
        page("indicator-record", at.indicator_record(IndicatorId(2))),
        page("indicator-strike", format!("{}?catatan=1", at.indicator_strike(IndicatorId(2)))),
        page("indicator-retire", at.indicator_retire(IndicatorId(2))),
        page("invitations", at.invitations()),
        page("invitation", at.invitation(InvitationId(2))),
        page("invitation-closed", at.invitation(InvitationId(1))),
        page("invitation-poster", at.invitation_poster(InvitationId(2))),
        page("invited-member", scene.invited.clone()),
        page("requests", at.requests()),
        page("reentry-answer", at.reentry_answer(ReentryId(1))),
        page("members", at.members()),
        page("member-add", at.member_add()),
        page("member", at.member(MemberId(4))),
        page("member-without-phone", at.member(MemberId(6))),
        page("myself", at.myself()),
        page("kept", at.myself_kept()),
        page("myself-name", at.myself_act("nama")),
        page("myself-leave", at.myself_act("keluar")),
        page("myself-recorder", at.myself_act("pencatat")),
        page("passkeys", at.passkeys()),
        page("fields", at.fields()),
        page("field-objection", at.field_act(FieldId(7), "keberatan")),
        page("peaces", at.peaces()),
        page("peace-danger", at.peace_begin()),
        page("peace-begin", format!("{}?aman=1", at.peace_begin())),
        page("peace-help", at.peace_help()),
        page("peace-in-pairs", at.peace(scene.peaces.in_pairs)),
        page("peace-write", at.peace_act(scene.peaces.in_pairs, "tulis")),
        page("peace-companion", at.peace_act(scene.peaces.in_pairs, "penengah")),
        page("peace-draft", at.peace_act(scene.peaces.in_pairs, "kesepakatan")),
        page("peace-stop", at.peace_act(scene.peaces.in_pairs, "berhenti")),
        page("peace-unsafe", at.peace_act(scene.peaces.in_pairs, "tidak-aman")),
        page("peace-in-circle", at.peace(scene.peaces.in_circle)),
        page("peace-speak", at.peace_act(scene.peaces.in_circle, "bicara")),
        page("peace-asked", at.peace(scene.peaces.asked)),
        page("peace-agreed", at.peace(scene.peaces.agreed)),
        page("rights", at.rights()),
        page("agreements", at.agreements()),
        page("agreement-edit", at.agreement_edit()),
        page("profile", at.profile()),
        page("more", at.more()),
    ];
    pages.extend(super::pages_of_money::of_members(at));
    pages
}

/// What is Asep's alone, who plans the reading corner.
#[rustfmt::skip]
pub fn of_the_planner(scene: &Scene) -> Vec<Listed> {
    let at = At(&scene.slug);
    let page = |name, path| Listed { name, path };
    vec![
        page("decision-amend", at.decision_amend(SHELVES)),
        page("unheard", at.unheard()),
        page("round-new", at.round_new("tugas-1")),
        page("series-end", at.series_end(GatheringId(2))),
        page("occasion-edit", at.occasion_edit(next())),
        page("occasion-move", at.occasion_move(next())),
        page("occasion-cancel", at.occasion_cancel(next())),
    ]
}

#[rustfmt::skip]
pub fn of_strangers(scene: &Scene) -> Vec<Listed> {
    let at = At(&scene.slug);
    let page = |name, path| Listed { name, path };
    vec![
        page("front", urls::FRONT.into()),
        page("found", urls::FOUND.into()),
        page("offline", urls::OFFLINE.into()),
        page("public", at.home()),
        page("public-address", at.public()),
        page("public-gatherings", at.gatherings()),
        page("public-gatherings-past", at.gatherings_past()),
        page("public-series", at.series(GatheringId(2))),
        page("public-occasion", at.occasion(next())),
        page("public-occasion-past", at.occasion(past())),
        page("public-occasion-cancelled", at.occasion(cancelled())),
        page("public-answer", at.answer(next())),
        page("sign-up", at.sign_up(next())),
        page("public-door", scene.door.clone()),
        page("public-album", at.album(past())),
        page("public-photos", at.photos()),
        page("public-photo", at.photo(PhotoId(1))),
        page("public-stories", at.stories()),
        page("public-story", at.story(StoryId(1))),
        page("public-impact", at.impact()),
        page("public-cash", at.cash()),
        page("public-reports", at.reports()),
        page("public-report-month", at.report(Span::Month(2026, 11))),
        page("public-report-quarter", at.report(Span::Quarter(2026, 4))),
        page("public-report-year", at.report(Span::Year(2026))),
        page("public-report-gathering", at.report(Span::Occasion(past()))),
        page("public-indicator", at.indicator(IndicatorId(1))),
        page("public-members", at.members()),
        page("public-agreements", at.agreements()),
        page("public-more", at.more()),
        page("invited", scene.invited.clone()),
        page("join-request", at.join_request()),
        page("join-request-state", scene.request.clone()),
        page("sign-in", at.sign_in()),
        page("sign-in-by-link", scene.link.clone()),
        page("passkey-sign-in", at.passkey_sign_in()),
        page("reentry-ask", at.reentry_ask()),
        page("reentry-state", scene.reentry.clone()),
    ]
}

#[tokio::test]
async fn members_meet_no_obstacle_on_any_page() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let scene = scene(&village, &home).await;
    let driver = Driver::start();
    let phone = Phone::new(&driver, Size::Phone).await;
    village.lend(&phone, &home, MemberId(1)).await;
    all_are_fine(&phone, &village.address, of_members(&scene)).await;
    village.lend(&phone, &home, MemberId(3)).await;
    all_are_fine(&phone, &village.address, of_the_planner(&scene)).await;
}

#[tokio::test]
async fn strangers_meet_no_obstacle_on_any_page() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let scene = scene(&village, &home).await;
    let driver = Driver::start();
    let phone = Phone::new(&driver, Size::Phone).await;
    all_are_fine(&phone, &village.address, of_strangers(&scene)).await;
}

async fn all_are_fine(phone: &Phone, address: &str, pages: Vec<Listed>) {
    let mut found = vec![];
    for page in pages {
        let mut wrong = vec![];
        phone.open(&format!("{address}{}", page.path)).await;
        let status = "performance.getEntriesByType('navigation')[0].responseStatus";
        match phone.value_of(status).await {
            Ok(status) if status == 200 => {}
            other => wrong.push(format!("answered {other:?}")),
        }
        wrong.extend(phone.axe().await);
        wrong.extend(too_wide(phone).await);
        phone.dark().await;
        wrong.extend(phone.axe().await.into_iter().map(|it| format!("dark: {it}")));
        phone.light().await;
        wrong.extend(phone.console_errors().await.into_iter().map(|it| format!("console: {it}")));
        if std::env::var_os("PERCIK_SCREENS").is_some() {
            picture(phone, page.name).await;
        }
        found.extend(wrong.into_iter().map(|it| format!("{} ({}): {it}", page.name, page.path)));
    }
    assert!(found.is_empty(), "{} obstacles:\n{}", found.len(), found.join("\n"));
}

/// What reaches beyond the right edge, when the page can be scrolled there.
pub async fn too_wide(phone: &Phone) -> Vec<String> {
    let elements = "(() => {
        const wide = document.documentElement.scrollWidth;
        if (wide <= 360) return [];
        const beyond = [...document.querySelectorAll('main *')].filter(it => it.getBoundingClientRect().right > 361);
        return [`${wide} px wide`, ...beyond.slice(0, 3).map(it => it.outerHTML.slice(0, 160))];
    })()";
    let found = phone.value_of(elements).await.expect("measure the page");
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn picture(phone: &Phone, name: &str) {
    for (size, word) in [(Size::Phone, "phone"), (Size::Desk, "desk")] {
        phone.resize(size).await;
        phone.light().await;
        phone.picture(&format!("{name}-{word}-light")).await;
        phone.dark().await;
        phone.picture(&format!("{name}-{word}-dark")).await;
    }
    phone.light().await;
    phone.resize(Size::Phone).await;
}
