//! Every text of every command has its bounds, and whatever people write is only text.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::*;
use crate::{
    Asked, Command, Event, Refusal,
    gatherings::{self, Every, Rhythm},
    impact,
    kernel::{By, DecisionId, EntryId, FundId, Input, MemberId, PaymentId, Problem, Rupiah, Text, Weekday},
    peace, reentries, requests,
    samples::commands,
    tasks,
    testing::{Story, m, text},
    threads,
};

const SARI: MemberId = MemberId(1);
const NEEDED: bool = true;
const OPTIONAL: bool = false;

/// The kind, where in it the text stands, the name of its field, how long it may be, whether it must be there.
const TEXTS: &[(&str, &str, &str, u32, bool)] = &[
    ("community.found", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("community.found", "/purpose", "purpose", PURPOSE_CHARS_MAX, NEEDED),
    ("community.found", "/place", "place", PLACE_CHARS_MAX, NEEDED),
    ("community.found", "/founder", "founder", NAME_CHARS_MAX, NEEDED),
    ("community.found", "/inspired_by/name", "inspired_by", NAME_CHARS_MAX, NEEDED),
    ("community.found", "/agreement", "agreement", AGREEMENT_CHARS_MAX, OPTIONAL),
    ("community.found", "/indicator/name", "indicator", NAME_CHARS_MAX, NEEDED),
    ("community.found", "/indicator/unit", "indicator", UNIT_CHARS_MAX, NEEDED),
    ("community.describe", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("community.describe", "/purpose", "purpose", PURPOSE_CHARS_MAX, NEEDED),
    ("community.describe", "/place", "place", PLACE_CHARS_MAX, NEEDED),
    ("members.join", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("members.add", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("members.rename", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("invitations.make", "/note", "note", NOTE_CHARS_MAX, OPTIONAL),
    ("requests.ask", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("requests.ask", "/words", "words", NOTE_CHARS_MAX, OPTIONAL),
    ("requests.decline", "/reason", "reason", NOTE_CHARS_MAX, OPTIONAL),
    ("reentries.ask", "/code", "code", UNIT_CHARS_MAX, NEEDED),
    ("fields.take", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("fields.object", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("agreements.adopt", "/words", "words", AGREEMENT_CHARS_MAX, NEEDED),
    ("tasks.add", "/what", "what", NOTE_CHARS_MAX, NEEDED),
    ("tasks.drop", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("gatherings.schedule", "/plan/details/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("gatherings.schedule", "/plan/details/place", "place", PLACE_CHARS_MAX, NEEDED),
    ("gatherings.schedule", "/plan/details/note", "note", NOTE_CHARS_MAX, OPTIONAL),
    ("gatherings.schedule", "/plan/details/roles/0/name", "roles", NAME_CHARS_MAX, NEEDED),
    ("gatherings.schedule", "/plan/details/roles/1/name", "roles", NAME_CHARS_MAX, NEEDED),
    ("gatherings.change", "/details/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("gatherings.change", "/details/place", "place", PLACE_CHARS_MAX, NEEDED),
    ("gatherings.change", "/details/note", "note", NOTE_CHARS_MAX, OPTIONAL),
    ("gatherings.change", "/details/roles/0/name", "roles", NAME_CHARS_MAX, NEEDED),
    ("gatherings.change", "/details/roles/1/name", "roles", NAME_CHARS_MAX, NEEDED),
    ("gatherings.replan", "/plan/details/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("gatherings.replan", "/plan/details/place", "place", PLACE_CHARS_MAX, NEEDED),
    ("gatherings.replan", "/plan/details/note", "note", NOTE_CHARS_MAX, OPTIONAL),
    ("gatherings.replan", "/plan/details/roles/0/name", "roles", NAME_CHARS_MAX, NEEDED),
    ("gatherings.replan", "/plan/details/roles/1/name", "roles", NAME_CHARS_MAX, NEEDED),
    ("gatherings.move", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("gatherings.cancel", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("gatherings.end", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("gatherings.answer", "/note", "note", NOTE_CHARS_MAX, OPTIONAL),
    ("gatherings.sign_up", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("gatherings.sign_up", "/note", "note", NOTE_CHARS_MAX, OPTIONAL),
    ("gatherings.walk_in", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("gatherings.add_matter", "/what", "what", NOTE_CHARS_MAX, NEEDED),
    ("gatherings.write_minutes", "/words", "words", MINUTES_CHARS_MAX, NEEDED),
    ("impact.choose", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("impact.choose", "/unit", "unit", UNIT_CHARS_MAX, NEEDED),
    ("impact.change", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("impact.change", "/unit", "unit", UNIT_CHARS_MAX, NEEDED),
    ("impact.record", "/note", "note", NOTE_CHARS_MAX, OPTIONAL),
    ("impact.strike", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("peace.write", "/happened", "happened", PEACE_CHARS_MAX, OPTIONAL),
    ("peace.write", "/felt", "felt", PEACE_CHARS_MAX, OPTIONAL),
    ("peace.write", "/needed", "needed", PEACE_CHARS_MAX, OPTIONAL),
    ("peace.write", "/wished", "wished", PEACE_CHARS_MAX, OPTIONAL),
    ("peace.speak", "/words", "words", PEACE_CHARS_MAX, NEEDED),
    ("peace.draft", "/words", "words", PEACE_CHARS_MAX, NEEDED),
    ("threads.say", "/words", "words", POST_CHARS_MAX, NEEDED),
    ("threads.correct", "/words", "words", POST_CHARS_MAX, NEEDED),
    ("threads.begin_round", "/question", "question", NOTE_CHARS_MAX, NEEDED),
    ("threads.speak", "/words", "words", POST_CHARS_MAX, NEEDED),
    ("ideas.add", "/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("ideas.add", "/words", "words", POST_CHARS_MAX, OPTIONAL),
    ("ideas.answer", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("photos.add", "/caption", "caption", CAPTION_CHARS_MAX, OPTIONAL),
    ("photos.caption", "/caption", "caption", CAPTION_CHARS_MAX, OPTIONAL),
    ("photos.consent", "/consent/who", "who", NOTE_CHARS_MAX, NEEDED),
    ("photos.consent", "/consent/words", "words", NOTE_CHARS_MAX, OPTIONAL),
    ("journal.write", "/worked", "worked", ANSWER_CHARS_MAX, OPTIONAL),
    ("journal.write", "/hard", "hard", ANSWER_CHARS_MAX, OPTIONAL),
    ("journal.write", "/next_time", "next_time", ANSWER_CHARS_MAX, OPTIONAL),
    ("journal.amend", "/worked", "worked", ANSWER_CHARS_MAX, OPTIONAL),
    ("journal.amend", "/hard", "hard", ANSWER_CHARS_MAX, OPTIONAL),
    ("journal.amend", "/next_time", "next_time", ANSWER_CHARS_MAX, OPTIONAL),
    ("journal.attach", "/name", "name", FILE_NAME_CHARS_MAX, OPTIONAL),
    ("journal.achieve", "/words", "words", NOTE_CHARS_MAX, NEEDED),
    ("journal.challenge", "/words", "words", ANSWER_CHARS_MAX, NEEDED),
    ("journal.solve", "/how", "how", ANSWER_CHARS_MAX, NEEDED),
    ("knowledge.write", "/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("knowledge.write", "/body", "body", KNOWLEDGE_CHARS_MAX, NEEDED),
    ("knowledge.write", "/tags/0", "tags", TAG_CHARS_MAX, OPTIONAL),
    ("knowledge.amend", "/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("knowledge.amend", "/body", "body", KNOWLEDGE_CHARS_MAX, NEEDED),
    ("knowledge.amend", "/tags/0", "tags", TAG_CHARS_MAX, OPTIONAL),
    ("knowledge.retire", "/reason", "reason", NOTE_CHARS_MAX, OPTIONAL),
    ("stories.draft", "/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("stories.draft", "/words", "words", STORY_CHARS_MAX, NEEDED),
    ("stories.draft", "/thanks", "thanks", NOTE_CHARS_MAX, OPTIONAL),
    ("stories.edit", "/title", "title", TITLE_CHARS_MAX, NEEDED),
    ("stories.edit", "/words", "words", STORY_CHARS_MAX, NEEDED),
    ("stories.edit", "/thanks", "thanks", NOTE_CHARS_MAX, OPTIONAL),
    ("stories.admit", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("stories.admit", "/words", "words", COMMENT_CHARS_MAX, NEEDED),
    ("reports.prepare", "/introduction", "introduction", REPORT_CHARS_MAX, OPTIONAL),
    ("reports.prepare", "/closing", "closing", REPORT_CHARS_MAX, OPTIONAL),
    ("reports.prepare", "/thanks", "thanks", REPORT_CHARS_MAX, OPTIONAL),
    ("reports.note_grant", "/giver", "giver", TITLE_CHARS_MAX, NEEDED),
    ("reports.note_grant", "/purpose", "purpose", TITLE_CHARS_MAX, NEEDED),
    ("reports.change_grant", "/giver", "giver", TITLE_CHARS_MAX, NEEDED),
    ("reports.change_grant", "/purpose", "purpose", TITLE_CHARS_MAX, NEEDED),
    ("arisan.plan", "/terms/name", "name", NAME_CHARS_MAX, NEEDED),
    ("arisan.change", "/terms/name", "name", NAME_CHARS_MAX, NEEDED),
    ("arisan.add_word", "/word", "word", ARISAN_WORD_CHARS_MAX, NEEDED),
    ("arisan.call_off", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("arisan.give", "/reason", "reason", NOTE_CHARS_MAX, OPTIONAL),
    ("arisan.strike_handing", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("cash.enter", "/what", "what", NOTE_CHARS_MAX, NEEDED),
    ("cash.enter", "/typed/lender/name", "lender", NAME_CHARS_MAX, NEEDED),
    ("cash.decline", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("cash.correct", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("cash.correct", "/instead/what", "what", NOTE_CHARS_MAX, NEEDED),
    ("cash.correct", "/instead/typed/lender/name", "lender", NAME_CHARS_MAX, NEEDED),
    ("cash.drop_payment", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("cash.add_fund", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("cash.add_fund", "/purpose", "purpose", NOTE_CHARS_MAX, OPTIONAL),
    ("cash.change_fund", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("cash.change_fund", "/purpose", "purpose", NOTE_CHARS_MAX, OPTIONAL),
    ("cash.count", "/reason", "reason", NOTE_CHARS_MAX, OPTIONAL),
    ("dues.begin", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("dues.rename", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("dues.exempt", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("dues.form_household", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("dues.change_household", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("donors.add", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("donors.change", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("donors.allow_name", "/words", "words", NOTE_CHARS_MAX, NEEDED),
    ("donors.give", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("donors.give", "/what", "what", TITLE_CHARS_MAX, NEEDED),
    ("donors.work_together", "/what", "what", TITLE_CHARS_MAX, NEEDED),
    ("donors.undo", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("donors.promise", "/name", "name", NAME_CHARS_MAX, NEEDED),
    ("donors.promise", "/what", "what", TITLE_CHARS_MAX, NEEDED),
    ("donors.drop_promise", "/reason", "reason", NOTE_CHARS_MAX, NEEDED),
    ("donors.ask_public", "/permit", "permit", NAME_CHARS_MAX, OPTIONAL),
    ("donors.ask_public", "/host_organisation", "host_organisation", NAME_CHARS_MAX, OPTIONAL),
    ("donors.ask_public", "/purpose", "purpose", NOTE_CHARS_MAX, NEEDED),
    ("donors.ask_public", "/how", "how", NOTE_CHARS_MAX, NEEDED),
    ("savings.set_terms", "/late", "late", NOTE_CHARS_MAX, OPTIONAL),
    ("savings.set_terms", "/legal_number", "legal_number", TITLE_CHARS_MAX, OPTIONAL),
    ("savings.deposit", "/note", "note", NOTE_CHARS_MAX, NEEDED),
    ("savings.withdraw", "/note", "note", NOTE_CHARS_MAX, NEEDED),
    ("savings.pay_back", "/note", "note", NOTE_CHARS_MAX, NEEDED),
    ("savings.pay_out", "/note", "note", NOTE_CHARS_MAX, NEEDED),
    ("savings.repay", "/note", "note", NOTE_CHARS_MAX, NEEDED),
    ("savings.settle", "/note", "note", NOTE_CHARS_MAX, NEEDED),
    ("savings.share_out", "/note", "note", NOTE_CHARS_MAX, NEEDED),
];

/// Words that must be those of a role that is wanted.
const ROLES: &[(&str, &str)] = &[("gatherings.answer", "/role"), ("gatherings.sign_up", "/role")];

fn sample(kind: &str) -> Value {
    let json = commands().into_iter().map(|it| serde_json::to_value(it).unwrap());
    json.into_iter().find(|it| it["kind"] == kind).unwrap()
}

/// Where the samples' commands can all be taken: everything that they name is there.
fn everything() -> Story {
    let Command::Gatherings(gatherings::Command::Schedule { mut plan }) =
        Command::from_json(sample("gatherings.schedule")).unwrap()
    else {
        panic!("scheduling schedules");
    };
    let every = Every::Week { interval: 1, days: vec![Weekday::Friday] };
    plan.repeats = Some(Rhythm { every, ends: Default::default(), skipped: vec![], added: vec![] });
    let by_hand = impact::Command::Choose {
        name: text("Buku"),
        unit: text("buku"),
        source: impact::Source::Sum,
        baseline: None,
        target: None,
    };
    // Somebody comes after the day on which the sample ends the series, and is told why not.
    let mut signed_up_late = sample("gatherings.answer");
    signed_up_late["occasion"] = json!("1/2026-12-25");
    let signed_up_late = Command::from_json(signed_up_late).unwrap();
    let given = |kind: &str| Command::from_json(sample(kind)).unwrap();
    let (subject, words) = (threads::Subject::Community, text("Ada kabar?"));
    let say = threads::Command::Say { subject, words: words.clone(), reply_to: None, member: None };
    let subject = threads::Subject::Agreement;
    let round = threads::Command::BeginRound { subject, question: words, circle: vec![] };
    let mut note = sample("journal.write");
    note["occasion"] = Value::Null;
    let note = Command::from_json(note).unwrap();
    let mut adopt = sample("agreements.adopt");
    adopt["over"] = json!(0);
    let story = Story::new()
        .founded()
        .on("2026-11-27 09:00")
        .member("Dewi")
        .member("Asep")
        .given(By::Guest, requests::Command::Ask { name: text("Tini"), words: text(""), adult: true })
        .given(By::Guest, reentries::Command::Ask { member: crate::kernel::MemberId(2), code: text("1") })
        .given(m(2), given("fields.take"))
        .given(
            m(1),
            tasks::Command::Add { what: text("A"), owner: None, due: None, from: None, decision: None },
        )
        .given(m(1), Command::from_json(adopt).unwrap())
        .given(m(1), gatherings::Command::Schedule { plan })
        .given(m(1), by_hand.clone())
        .given(m(1), by_hand)
        .given(m(1), given("impact.record"))
        .given(m(2), signed_up_late)
        .given(m(1), given("peace.begin"));
    crate::samples::arisan::given(with_a_circle(story))
        .on("2026-11-27 15:30")
        .given(m(1), say)
        .given(m(2), given("ideas.add"))
        .given(m(2), given("photos.add"))
        .given(m(2), given("knowledge.write"))
        .given(m(2), note)
        .given(m(2), given("journal.challenge"))
        .given(m(2), given("stories.draft"))
        .given(m(2), given("stories.publish"))
        .given(m(2), given("reports.note_grant"))
        .given(m(1), round)
        .happened(m(1), booked())
        .happened(m(1), asked_for())
        .happened(m(1), crate::samples::donors::there())
        .happened(m(1), saved())
}

/// A book with money in the box, a fund in the bank, an entry that waits, and something that was decided.
fn booked() -> Vec<Event> {
    use crate::cash::{self, Income, Movement, Place, Standing, Written};
    let on = crate::kernel::Day::new(2026, 11, 23).unwrap();
    let (income, rupiah) = (Income::Donations, Rupiah(515_000));
    let movements = [
        (Movement::In { place: Place::Box, income, fund: None, rupiah }, Standing::Booked),
        (
            Movement::In { place: Place::Bank, income, fund: Some(FundId(1)), rupiah: Rupiah(1_000_000) },
            Standing::Booked,
        ),
        (Movement::In { place: Place::Bank, income, fund: None, rupiah }, Standing::Awaiting),
    ];
    let entered = |(entry, (movement, standing)): (u32, (Movement, Standing))| {
        let plain = Written::plain(on, text("Kas"), movement.lines(income));
        let written = Written { movement: Some(movement), ..plain };
        cash::Event::Entered { entry: EntryId(entry), standing, written }.into()
    };
    let prepared = cash::Event::PaymentPrepared {
        payment: PaymentId(1),
        decision: DecisionId(1),
        rupiah,
        what: text("Rak"),
        owner: None,
    };
    let fund = cash::Event::FundAdded { fund: FundId(1), terms: crate::samples::cash::terms() };
    [prepared.into(), fund.into()].into_iter().chain((1..).zip(movements).map(entered)).collect()
}

/// Monthly dues, and a household that is not that of the samples' second member.
fn asked_for() -> Vec<Event> {
    use crate::{
        dues,
        kernel::{DuesId, HouseholdId},
    };
    let on = crate::kernel::Day::new(2026, 11, 1).unwrap();
    let terms = dues::Terms { first: on, ..crate::samples::dues::terms() };
    let (household, members) = (HouseholdId(1), [MemberId(3)].into());
    vec![
        dues::Event::Begun { dues: DuesId(1), terms }.into(),
        dues::Event::HouseholdFormed { household, name: text("Bertiga"), members, since: on }.into(),
    ]
}

/// Savings of one who belongs and of one who has left, a loan that was granted and one that runs, and a surplus.
fn saved() -> Vec<Event> {
    use crate::{
        cash::{self, Account, Income, Standing, Written},
        kernel::LoanId,
        members::{self, Through},
        savings::{self, Plan},
    };
    let on = |year| crate::kernel::Day::new(year, 11, 1).unwrap();
    let bank = Account::Money { place: cash::Place::Bank };
    let (member, gone, rupiah) = (MemberId(2), MemberId(4), Rupiah(1_000_000));
    let put = |entry: u32, day, account: Account| {
        let lines = vec![bank.more(rupiah), account.more(rupiah)];
        let written = Written::plain(day, text("Simpanan"), lines);
        cash::Event::Entered { entry: EntryId(entry), standing: Standing::Booked, written }.into()
    };
    let lent = {
        let lines = vec![Account::Owed { member }.more(rupiah), bank.less(rupiah)];
        let written = Written::plain(on(2026), text("Pinjaman"), lines);
        cash::Event::Entered { entry: EntryId(13), standing: Standing::Booked, written }.into()
    };
    let granted = |loan| {
        let granted = crate::samples::events().into_iter().find_map(|it| match it {
            Event::Savings(savings::Event::LoanGranted {
                member,
                rupiah,
                months,
                loan_kind,
                rate,
                purpose,
                decision,
                ..
            }) => Some(savings::Event::LoanGranted {
                loan,
                member,
                rupiah,
                months,
                loan_kind,
                rate,
                purpose,
                decision,
            }),
            _ => None,
        });
        granted.unwrap().into()
    };
    let joined = members::Event::Joined {
        member: gone,
        name: text("Agus"),
        honorific: None,
        through: Through::Recorder { recorder: SARI },
    };
    let plan = Plan { costs: Rupiah(0), ..crate::samples::savings::plan() };
    vec![
        joined.into(),
        members::Event::Left { member: gone }.into(),
        savings::Event::TermsSet { terms: crate::samples::savings::terms() }.into(),
        put(10, on(2026), Account::Voluntary { member }),
        put(11, on(2026), Account::Voluntary { member: gone }),
        put(12, on(2025), Account::Income { income: Income::Business }),
        lent,
        granted(LoanId(1)),
        granted(LoanId(2)),
        savings::Event::LoanPaidOut { loan: LoanId(2), day: on(2026), entry: EntryId(13) }.into(),
        savings::Event::SharesFixed { year: 2025, decision: DecisionId(1), plan }.into(),
    ]
}

/// Two have begun; Asep sits with both, and the piece is in Sari's hand.
fn with_a_circle(story: Story) -> Story {
    let (peace, ..) = story.community.peace.known_to(SARI).next().unwrap();
    let name =
        Command::from(peace::Command::Name { peace, member: MemberId(3), role: peace::Role::Companion });
    story
        .given(m(1), name.clone())
        .given(m(2), name)
        .given(m(3), peace::Command::Join { peace })
        .given(m(2), peace::Command::OpenCircle { peace })
}

/// What comes of the sample with these words in this place.
fn outcome(story: &Story, kind: &str, place: &str, words: &str) -> Result<Vec<Event>, Refusal> {
    let mut json = sample(kind);
    *json.pointer_mut(place).unwrap() = json!(words);
    if let (Some(peace), Some((id, ..))) =
        (json.get_mut("peace"), story.community.peace.known_to(SARI).next())
    {
        *peace = json!(id);
    }
    let command = Command::from_json(json).unwrap();
    let story = if kind == "community.found" { Story::new() } else { story.clone() };
    crate::decide(&story.community, &Asked { by: m(1), at: story.now, command })
}

fn wrong(field: &'static str, problem: Problem) -> Result<Vec<Event>, Refusal> {
    Err(Input::new(field, problem).into())
}

/// This many characters, whatever each takes in bytes.
fn long(of: &str, chars: u32) -> String {
    of.chars().cycle().take(chars as usize).collect()
}

#[test]
fn no_text_is_longer_than_its_limit_and_none_is_missing_where_it_is_needed() {
    let story = everything();
    for (kind, place, field, chars_max, needed) in TEXTS {
        for of in ["a", "📚", "مكتبة", "ꦥꦼꦂꦕꦶꦏ꧀"] {
            let too_long = outcome(&story, kind, place, &long(of, chars_max + 1));
            assert_eq!(
                too_long,
                wrong(field, Problem::TooLong { chars_max: *chars_max }),
                "{kind} {place} {of}"
            );
        }
        for nothing in ["", "  \r\n\t ", "\u{0}\u{7}", "\u{200b}\u{feff}"] {
            let outcome = outcome(&story, kind, place, nothing);
            match needed {
                true => assert_eq!(outcome, wrong(field, Problem::Empty), "{kind} {place} {nothing:?}"),
                false => assert!(outcome.is_ok(), "{kind} {place} {nothing:?}: {outcome:?}"),
            }
        }
    }
}

#[test]
fn whatever_people_write_is_only_text_and_kept_as_they_wrote_it() {
    let story = everything();
    for (kind, place, _, chars_max, _) in TEXTS {
        let html = "<b onclick=\"a()\">'&\\ {{x}} %s";
        for of in ["📚", "مكتبة", "👩‍🏫", "é", html] {
            let words = long(of, *chars_max);
            let words = words.trim();
            let events = outcome(&story, kind, place, words)
                .unwrap_or_else(|refusal| panic!("{kind} {place} {of}: {refusal:?}"));
            let kept = events.iter().any(|event| has_text(&event.body().unwrap(), words));
            assert!(kept, "{kind} {place} {of}: {events:?}");
        }
    }
}

fn has_text(body: &Value, words: &str) -> bool {
    match body {
        Value::Object(fields) => {
            fields.get("t").is_some_and(|it| it == words) || fields.values().any(|it| has_text(it, words))
        }
        Value::Array(items) => items.iter().any(|it| has_text(it, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

#[test]
fn a_role_is_one_that_is_wanted() {
    let story = everything();
    for (kind, place) in ROLES {
        assert!(outcome(&story, kind, place, "Sopir").is_ok(), "{kind}");
        for role in ["", "Koki", &long("a", 10_000)] {
            assert_eq!(outcome(&story, kind, place, role), wrong("role", Problem::Unknown), "{kind}");
        }
    }
}

#[test]
fn every_text_of_every_command_is_tested_here() {
    fn places(json: &Value, place: &str, found: &mut BTreeSet<String>) {
        match json {
            Value::Object(fields) if fields.contains_key("t") => drop(found.insert(place.to_owned())),
            Value::Object(fields) => {
                fields.iter().for_each(|(key, it)| places(it, &format!("{place}/{key}"), found));
            }
            Value::Array(items) => {
                (0..)
                    .zip(items)
                    .for_each(|(nth, it): (usize, _)| places(it, &format!("{place}/{nth}"), found));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = BTreeSet::new();
    for command in commands() {
        let json = serde_json::to_value(command).unwrap();
        // Those of decisions need scenes of their own: `decisions::tests::texts`.
        if json["kind"].as_str().unwrap().starts_with("decisions.") {
            continue;
        }
        places(&json, json["kind"].as_str().unwrap(), &mut found);
    }
    // A role that nobody has taken is not in the samples.
    found.insert("gatherings.sign_up/role".to_owned());
    let tested = TEXTS.iter().map(|(kind, place, ..)| (kind, place));
    let tested = tested.chain(ROLES.iter().map(|(kind, place)| (kind, place)));
    assert_eq!(found, tested.map(|(kind, place)| format!("{kind}{place}")).collect());
}

#[test]
fn an_erased_text_cannot_be_sent() {
    let mut json = sample("invitations.make");
    json["note"] = serde_json::to_value(Text::ERASED).unwrap();
    assert!(Command::from_json(json).is_err());
}
