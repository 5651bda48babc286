//! A report tells what its days came to, and outsiders no more than their pages do.

use super::*;
use crate::{
    gatherings::{Band, Command, Details, Plan, Sort, Welcome},
    kernel::Moment,
    seen_by::Viewer,
    tasks,
    testing::{Story, day, m, occasion, text, time},
};

const RINA: Viewer = Viewer::Member(crate::kernel::MemberId(1));

/// Two open gatherings with 12 and 3 children, one for members with 7; a task that was finished.
fn november() -> Story {
    let mut story = Story::new().founded().on("2026-11-01 09:00");
    for (number, (on, welcome, children)) in (1..).zip([
        ("2026-11-07", Welcome::Everyone, 12),
        ("2026-11-14", Welcome::Everyone, 3),
        ("2026-11-21", Welcome::Members, 7),
    ]) {
        let details = Details {
            title: text(&format!("Pojok baca {number}")),
            time: time("09:00"),
            minutes: 120,
            place: text("Balai desa"),
            note: text(""),
            roles: vec![],
        };
        let plan = Plan { details, sort: Sort::Class, welcome, day: day(on), repeats: None };
        story = story.given(m(1), Command::Schedule { plan }).on(&format!("{on} 12:00"));
        let occasion = occasion(&format!("{number}/{on}"));
        let band = Band::To12;
        story = story.given(
            m(1),
            Command::Count { occasion, band, familiarity: Default::default(), change: children },
        );
    }
    let (what, owner) = (text("Beli rak"), Some(crate::kernel::MemberId(1)));
    let add = tasks::Command::Add { what, owner, due: None, from: None, decision: None };
    let finish = tasks::Command::Finish { task: crate::kernel::TaskId(1) };
    story.given(m(1), add).given(m(1), finish)
}

fn report(story: &Story, viewer: Viewer, now: Moment, span: &str) -> Option<ReportSeen> {
    Seen::new(&story.community, viewer, now).report(span.parse().unwrap())
}

#[test]
fn a_month_tells_what_took_place_in_it() {
    let story = november();
    for span in ["2026-11", "2026-t4", "2026"] {
        let it = report(&story, RINA, story.now, span).unwrap();
        assert_eq!(it.gatherings.len(), 3, "{span}");
        assert_eq!(it.totals.children, Total { amount: 22, at_least: false }, "{span}");
        let inside = it.members.unwrap();
        assert_eq!(inside.tasks.len(), 1, "{span}");
    }
    let one = report(&story, RINA, story.now, "kegiatan-3-2026-11-21").unwrap();
    assert_eq!((one.totals.gatherings, one.totals.children.amount), (1, 7));
}

#[test]
fn an_outsiders_sum_gives_no_masked_number_away() {
    let story = november();
    let it = report(&story, Viewer::Outsider, story.now, "2026-11").unwrap();
    let children: Vec<Count> = it.gatherings.iter().map(|it| it.children).collect();
    assert_eq!(children, [Count::Exact(12), Count::Masked]);
    assert_eq!(it.totals.children, Total { amount: 13, at_least: true });
    assert!(it.members.is_none());
    assert!(report(&story, Viewer::Outsider, story.now, "kegiatan-3-2026-11-21").is_none());
    let list = Seen::new(&story.community, Viewer::Outsider, story.now).report_list();
    assert_eq!(list.occasions.len(), 2);
}

#[test]
fn there_is_no_report_of_what_never_was() {
    let story = november();
    for nothing in
        ["2026-12", "2027", "9999", "9999-12", "0001", "kegiatan-9-2026-11-07", "kegiatan-1-2026-11-08"]
    {
        assert!(report(&story, RINA, story.now, nothing).is_none(), "{nothing}");
    }
    let later = story.clone().on("2027-02-10 09:00");
    let empty = report(&later, RINA, later.now, "2027-01").unwrap();
    assert_eq!((empty.gatherings.len(), empty.totals.children), (0, Total::default()));
    let spans: Vec<String> = Seen::new(&later.community, RINA, later.now)
        .report_list()
        .spans
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(spans, ["2027-02", "2027-01", "2027-t1", "2026-t4", "2027", "2026"]);
}

#[test]
fn growth_is_told_as_it_stood_on_the_last_day() {
    let story = november();
    let choose = crate::impact::Command::Choose {
        name: text("Anak"),
        unit: text("anak"),
        source: crate::impact::Source::Attendance { bands: Band::CHILDREN.to_vec(), gathering: None },
        baseline: None,
        target: None,
    };
    let story = story.given(m(1), choose).on("2026-12-20 09:00");
    let latest = |span: &str| {
        let growth = report(&story, RINA, story.now, span).unwrap().growth;
        growth.last().and_then(|it| it.growth.as_ref()).map(|it| it.latest.amount)
    };
    assert_eq!(latest("kegiatan-1-2026-11-07"), Some(Count::Exact(12)));
    assert_eq!(latest("2026-11"), Some(Count::Exact(7)));
}
