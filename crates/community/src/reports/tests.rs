//! A report is worded by anybody, kept in versions, and read by outsiders as it was sent.

use super::*;
use crate::{
    erasure::of_member,
    gatherings::{Command as Gather, Details, Plan, Welcome},
    journal,
    kernel::{AchievementId, ChallengeId, GrantId, MemberId, PhotoId, Problem, Rupiah, Seq},
    limits,
    passages::{Line, told},
    photos::{self, People},
    samples::{
        photos::picture,
        reports::{terms, wording},
    },
    seen_by::{Seen, Viewer, reports::ReportSeen},
    testing::{Story, check, day, happens, m, nothing, refused, text, time, wrong},
};

const MONTH: Span = Span::Month(2026, 11);
const RINA: Viewer = Viewer::Member(MemberId(1));

fn begun() -> Story {
    Story::new().founded().member("Dewi").member("Asep")
}

fn prepare(over: u32, introduction: &str) -> Command {
    of(MONTH, over, Wording { introduction: text(introduction), ..wording() })
}

fn of(of: Span, over: u32, wording: Wording) -> Command {
    Command::Prepare { of, over, wording }
}

const fn send(version: u32) -> Command {
    Command::Send { of: MONTH, version }
}

const TAKE_BACK: Command = Command::TakeBack { of: MONTH };

fn sent(version: u32) -> Event {
    Event::Sent { of: MONTH, version }
}

fn report(story: &Story, viewer: Viewer) -> ReportSeen {
    Seen::new(&story.community, viewer, story.now).report(MONTH).unwrap()
}

/// What outsiders and members read before the figures.
fn read(story: &Story) -> [String; 2] {
    [Viewer::Outsider, RINA].map(|it| report(story, it).wording.introduction)
}

#[test]
fn outsiders_read_what_was_sent_and_members_what_is_new() {
    let story = begun();
    assert_eq!(read(&story), ["", ""]);
    let story = story.given(m(1), prepare(0, "Satu"));
    assert_eq!(read(&story), ["", "Satu"]);
    let story = story.given(m(2), send(1));
    assert_eq!(read(&story), ["Satu", "Satu"]);
    let story = story.given(m(3), prepare(1, "Dua"));
    assert_eq!(read(&story), ["Satu", "Dua"], "the sent version is kept as it was worded");
    let story = story.given(m(1), send(2));
    assert_eq!(read(&story), ["Dua", "Dua"]);
    let story = story.given(m(2), TAKE_BACK);
    assert_eq!(read(&story), ["", "Dua"], "and none before it comes back");
    let inside = report(&story, RINA).members.unwrap().prepared.unwrap();
    assert_eq!((inside.version, inside.sent), (2, None));
    let history: Vec<_> = inside.history.iter().map(|it| (it.version, it.sent.is_some())).collect();
    assert_eq!(history, [(2, true), (1, true)]);
}

#[test]
fn whoever_writes_or_sends_has_read_the_newest_version() {
    let story = begun().given(m(1), prepare(0, "Satu")).given(m(2), prepare(1, "Dua"));
    let newer = || refused(Refusal::NewerVersion { version: 2 });
    check(
        &story,
        [
            ("on top of the first", m(3), prepare(1, "Tiga").into(), newer()),
            ("as if there were none", m(3), prepare(0, "Tiga").into(), newer()),
            ("the same words twice", m(3), prepare(0, "Dua").into(), nothing()),
            ("sent unread", m(3), send(1).into(), newer()),
            ("sent by another member", m(3), send(2).into(), happens([sent(2)])),
            ("taken back before it was sent", m(3), TAKE_BACK.into(), nothing()),
        ],
    );
    let story = story.given(m(1), send(2));
    check(
        &story,
        [
            ("already so", m(2), send(2).into(), nothing()),
            ("taken back", m(2), TAKE_BACK.into(), happens([Event::TakenBack { of: MONTH }])),
        ],
    );
    let again = story.given(m(2), TAKE_BACK);
    check(&again, [("sent once more", m(1), send(2).into(), happens([sent(2)]))]);
}

#[test]
fn there_is_a_report_of_what_has_begun() {
    let details = Details {
        title: text("Pojok baca"),
        time: time("09:00"),
        minutes: 120,
        place: text("Balai desa"),
        note: text(""),
        roles: vec![],
    };
    let (sort, welcome) = (Default::default(), Welcome::Members);
    let plan = |on| Plan { details: details.clone(), sort, welcome, day: day(on), repeats: None };
    let story = begun()
        .given(m(1), Gather::Schedule { plan: plan("2026-11-24") })
        .given(m(1), Gather::Schedule { plan: plan("2026-11-28") });
    for (span, there) in [
        ("2026-11", true),
        ("2026-t4", true),
        ("2026", true),
        ("kegiatan-1-2026-11-24", true),
        ("kegiatan-2-2026-11-28", false),
        ("kegiatan-9-2026-11-24", false),
        ("2026-12", false),
        ("2027", false),
        ("2025", false),
        ("9999-12", false),
    ] {
        let span: Span = span.parse().unwrap();
        let outcome = story.clone().when(m(2), of(span, 0, wording()));
        let _story = match there {
            true => outcome.accepted(),
            false => outcome.refused(crate::Refusal::NO_SUCH),
        };
    }
    check(
        &story,
        [
            ("nothing to send", m(1), send(0).into(), refused(Refusal::NotPrepared)),
            ("nothing to take back", m(1), TAKE_BACK.into(), refused(Refusal::NotPrepared)),
        ],
    );
}

fn add(people: People) -> photos::Command {
    photos::Command::Add { shot: picture(), people, caption: text("Di balai"), occasion: None }
}

fn achieve(words: &str) -> journal::Command {
    journal::Command::Achieve { words: text(words), day: None, occasion: None, member: None }
}

fn challenge(words: &str) -> journal::Command {
    journal::Command::Challenge { words: text(words), occasion: None, member: None }
}

/// A photo that is shown and one with children in it, two achievements, two challenges.
fn told_of() -> Story {
    begun()
        .given(m(1), add(People::Nobody))
        .given(m(1), photos::Command::Show { photo: PhotoId(1) })
        .given(m(1), add(People::Children))
        .given(m(2), achieve("60 anak"))
        .given(m(2), achieve("Rak ketiga"))
        .given(m(2), challenge("Buku lekas rusak"))
        .given(m(2), challenge("Hujan"))
}

#[test]
fn what_goes_with_it_is_there_and_within_bounds() {
    let story = told_of()
        .given(m(1), photos::Command::Remove { photo: PhotoId(2) })
        .given(m(2), journal::Command::StrikeAchievement { achievement: AchievementId(2) });
    let photos = |ids: &[u32]| -> crate::Command {
        of(MONTH, 0, Wording { photos: ids.iter().copied().map(PhotoId).collect(), ..wording() }).into()
    };
    let achievements = |ids: &[u32]| -> crate::Command {
        let achievements = ids.iter().copied().map(AchievementId).collect();
        of(MONTH, 0, Wording { achievements, ..wording() }).into()
    };
    let challenges = |ids: &[u32]| -> crate::Command {
        let challenges = ids.iter().copied().map(ChallengeId).collect();
        of(MONTH, 0, Wording { challenges, ..wording() }).into()
    };
    let signers = |ids: &[u32]| -> crate::Command {
        let signer = |id: &u32| Signer { role: Role::Coordinator, member: Some(MemberId(*id)) };
        of(MONTH, 0, Wording { signers: ids.iter().map(signer).collect(), ..wording() }).into()
    };
    let many: Vec<u32> = (1..=21).collect();
    let max = limits::REPORT_PHOTOS_MAX;
    check(
        &story,
        [
            ("a photo that is none", m(1), photos(&[9]), wrong("photos", Problem::Unknown)),
            ("a photo twice", m(1), photos(&[1, 1]), wrong("photos", Problem::Unknown)),
            ("a removed one", m(1), photos(&[2]), wrong("photos", Problem::Unknown)),
            ("too many", m(1), photos(&many), wrong("photos", Problem::TooMany { max })),
            ("a struck achievement", m(1), achievements(&[2]), wrong("achievements", Problem::Unknown)),
            ("a challenge that is none", m(1), challenges(&[3]), wrong("challenges", Problem::Unknown)),
            ("a signer who is none", m(1), signers(&[9]), wrong("signers", Problem::Unknown)),
            ("three sign", m(1), signers(&[1, 2, 3]), wrong("signers", Problem::TooMany { max: 2 })),
        ],
    );
}

#[test]
fn members_begin_with_what_the_journal_has_and_outsiders_read_what_was_chosen() {
    let story = told_of();
    let form = |story: &Story| Seen::new(&story.community, RINA, story.now).report_form(MONTH).unwrap();
    let begun = form(&story);
    assert!(begun.achievements.iter().all(|it| it.chosen) && begun.achievements.len() == 2);
    assert_eq!(begun.challenges.len(), 2);
    assert!(
        begun.challenges.iter().all(|it| !it.chosen),
        "what is open stays among members until somebody chooses"
    );
    assert_eq!(begun.chosen, [PhotoId(2), PhotoId(1)]);
    assert_eq!(report(&story, RINA).wording.achievements, ["60 anak", "Rak ketiga"]);
    assert_eq!(report(&story, Viewer::Outsider).wording, Default::default());
    let chosen = Wording {
        photos: vec![PhotoId(2), PhotoId(1)],
        achievements: vec![AchievementId(1)],
        challenges: vec![ChallengeId(1)],
        ..wording()
    };
    let story = story.given(m(1), of(MONTH, 0, chosen)).given(m(1), send(1)).later(5);
    let again = form(&story);
    assert_eq!(again.achievements.iter().map(|it| it.chosen).collect::<Vec<_>>(), [true, false]);
    let how = journal::Command::Solve { challenge: ChallengeId(1), how: text("Disampul"), member: None };
    let story = story.given(m(2), how);
    let solved = |viewer| report(&story, viewer).wording.challenges[0].solved.clone();
    assert_eq!(solved(RINA).as_deref(), Some("Disampul"));
    assert_eq!(solved(Viewer::Outsider), None, "it was written after it was sent");
    let outside = report(&story, Viewer::Outsider);
    assert_eq!(outside.wording.achievements, ["60 anak"]);
    assert_eq!(outside.photos.iter().map(|it| it.id.0).collect::<Vec<_>>(), [1]);
    assert_eq!(report(&story, RINA).photos.iter().map(|it| it.id.0).collect::<Vec<_>>(), [2, 1]);
    let signer = |viewer| report(&story, viewer).wording.signers[0].person.clone();
    assert!(signer(RINA).is_some() && signer(Viewer::Outsider).is_none(), "names are for members");
    assert!(Seen::new(&story.community, Viewer::Outsider, story.now).report_form(MONTH).is_none());
    let struck = journal::Command::StrikeAchievement { achievement: AchievementId(1) };
    assert!(report(&story.given(m(2), struck), Viewer::Outsider).wording.achievements.is_empty());
}

#[test]
fn who_is_forgotten_takes_their_lines_and_nobody_elses() {
    let story = begun()
        .given(m(1), prepare(0, "Sari menulis"))
        .given(m(2), prepare(1, "Sari menulis\nDewi menambah"));
    let it = story.community.reports.prepared(MONTH).unwrap();
    let whose: Vec<u32> = it.versions[1].introduction.iter().map(|it| it.member.0).collect();
    assert_eq!(
        (told(&it.versions[1].introduction).as_str(), whose),
        ("Sari menulis\nDewi menambah", vec![1, 2])
    );
    let written = |words: &str| vec![Line::Written { words: text(words) }];
    let line = |member: u32| {
        let event = Event::Prepared {
            of: MONTH,
            version: 2,
            member: MemberId(member),
            introduction: vec![Line::Kept { place: 0 }, Line::Written { words: text("Dewi menambah") }],
            closing: written("Sampai jumpa"),
            thanks: vec![],
            photos: vec![],
            achievements: vec![],
            challenges: vec![],
            signers: vec![],
        };
        crate::Happened { seq: Seq(3), at: story.now, by: m(member), event: event.into() }
    };
    let paths = |of: u32| {
        let line = line(2);
        let theirs = of_member(&story.community, MemberId(of), &line);
        theirs.into_iter().map(|it| it.path).collect::<Vec<_>>()
    };
    assert_eq!(paths(2), ["/introduction/1/words", "/closing/0/words"]);
    assert!(paths(1).is_empty());
}

fn grant(terms: Terms) -> Command {
    Command::NoteGrant { terms }
}

#[test]
fn a_grant_is_noted_with_its_terms() {
    let story = begun().given(m(1), grant(terms()));
    let noted = Event::GrantNoted { grant: GrantId(2), terms: terms() };
    let with = |change: fn(&mut Terms)| -> crate::Command {
        let mut terms = terms();
        change(&mut terms);
        grant(terms).into()
    };
    let change = |id: u32, terms: Terms| Command::ChangeGrant { grant: GrantId(id), terms };
    let remove = Command::RemoveGrant { grant: GrantId(1) };
    let days = Problem::OutOfRange { min: 1, max: limits::GRANT_DAYS_MAX };
    let rupiah = Problem::OutOfRange { min: 1, max: limits::RUPIAH_MAX };
    let free = Terms { rupiah: None, ..terms() };
    let changed = Event::GrantChanged { grant: GrantId(1), terms: free.clone() };
    check(
        &story,
        [
            ("another one", m(2), grant(terms()).into(), happens([noted])),
            (
                "ends first",
                m(2),
                with(|it| it.to = it.from.plus_days(-1)),
                wrong("to", Problem::EndsBeforeStart),
            ),
            ("a lifetime", m(2), with(|it| it.to = it.from.plus_days(9_000)), wrong("to", days)),
            ("of nothing", m(2), with(|it| it.rupiah = Some(Rupiah(0))), wrong("rupiah", rupiah)),
            ("changed", m(3), change(1, free.clone()).into(), happens([changed])),
            ("the same", m(3), change(1, terms()).into(), nothing()),
            ("one that is none", m(3), change(9, terms()).into(), refused(crate::Refusal::NO_SUCH)),
            ("removed", m(2), remove.clone().into(), happens([Event::GrantRemoved { grant: GrantId(1) }])),
        ],
    );
    let gone = story.given(m(2), remove.clone());
    let of_it = of(Span::Grant(GrantId(1)), 0, wording());
    check(
        &gone,
        [
            ("already so", m(1), remove.into(), nothing()),
            ("changed", m(1), change(1, free).into(), refused(Refusal::GrantRemoved)),
            ("prepared", m(1), of_it.into(), refused(crate::Refusal::NO_SUCH)),
        ],
    );
}

#[test]
fn outsiders_know_of_a_grant_once_its_report_was_sent() {
    let span = Span::Grant(GrantId(1));
    let hidden = Terms { amount_for: AmountFor::Members, ..terms() };
    let story = told_of().given(m(1), grant(hidden)).given(m(1), of(span, 0, wording()));
    let seen = |story: &Story, viewer| {
        let seen = Seen::new(&story.community, viewer, story.now);
        let report = seen.report(span);
        assert_eq!(seen.report_list().grants.len(), usize::from(report.is_some()));
        report
    };
    assert!(seen(&story, Viewer::Outsider).is_none());
    let inside = seen(&story, RINA).unwrap();
    assert_eq!((inside.from, inside.to), (terms().from, terms().to));
    assert_eq!(inside.grant.unwrap().rupiah, terms().rupiah);
    let sent = story.given(m(2), Command::Send { of: span, version: 1 });
    let outside = seen(&sent, Viewer::Outsider).unwrap();
    assert_eq!(outside.grant.unwrap().rupiah, None, "it is for members");
    assert_eq!(outside.wording.closing, "Sampai jumpa <b>Desember</b>.");
    let open = sent.clone().given(m(1), Command::ChangeGrant { grant: GrantId(1), terms: terms() });
    assert_eq!(seen(&open, Viewer::Outsider).unwrap().grant.unwrap().rupiah, terms().rupiah);
    assert!(seen(&sent.clone().given(m(1), Command::TakeBack { of: span }), Viewer::Outsider).is_none());
    assert!(seen(&sent.given(m(1), Command::RemoveGrant { grant: GrantId(1) }), RINA).is_none());
}
