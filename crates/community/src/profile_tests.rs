//! A community is founded once, in one act, and describes itself.

use super::*;
use crate::{
    agreements::Weight,
    gatherings::Band,
    kernel::By,
    testing::{Story, check, day, founding, happens, m, nothing, refused, text, wrong},
};

fn describe(zone: Zone) -> Command {
    Command::Describe {
        name: text("Baca Yuk!"),
        theme: Theme::Education,
        purpose: text("Setiap anak di kampung kami suka membaca"),
        place: text("Cipanas, Cianjur"),
        zone,
        visibility: Visibility::Public,
    }
}

#[test]
fn founding_makes_the_founder_the_first_member_who_accepts_the_first_agreement() {
    let Command::Found { name, theme, purpose, place, zone, founder, honorific, .. } = founding() else {
        panic!("founding founds");
    };
    let (agreement, unit) = (text("Kami saling mendengar."), text("anak"));
    let indicator = impact::Counted { name: text("Anak"), unit: unit.clone(), bands: vec![Band::To12] };
    let source = impact::Source::Attendance { bands: vec![Band::To12], gathering: None };
    let found = Command::Found {
        name: name.clone(),
        theme,
        purpose: purpose.clone(),
        place: place.clone(),
        zone,
        founder: founder.clone(),
        honorific,
        agreement: agreement.clone(),
        indicator: Some(indicator),
        inspired_by: None,
    };
    let story = Story::new().when(By::Guest, found).then::<Any>([
        Event::Founded { name, theme, purpose, place, zone, inspired_by: None }.into(),
        members::Event::Joined {
            member: MemberId(1),
            name: founder,
            honorific: None,
            through: members::Through::Founding,
        }
        .into(),
        agreements::Event::Adopted { version: 1, words: agreement, weight: Weight::Major, review_on: None }
            .into(),
        agreements::Event::Accepted { version: 1, member: MemberId(1) }.into(),
        impact::Event::Chosen {
            indicator: crate::kernel::IndicatorId(1),
            name: text("Anak"),
            unit,
            source,
            baseline: None,
            target: None,
        }
        .into(),
    ]);
    assert_eq!(story.community.profile.founded_at, Some(story.now));
    assert!(story.community.agreements.accepted(MemberId(1)));
}

#[test]
fn nothing_can_be_done_before_it_is_founded_and_it_is_founded_once() {
    Story::new().when(m(1), describe(Zone::Wib)).refused(Refused::MEMBERS_ONLY);
    Story::new()
        .when(By::Guest, crate::requests::Command::Ask { name: text("Rini"), words: text(""), adult: true })
        .refused(Refused::NO_SUCH);
    let founded = Story::new().founded();
    founded.clone().when(By::Guest, founding()).refused(Refusal::AlreadyFounded);
    founded.when(m(1), founding()).refused(Refusal::AlreadyFounded);
}

#[test]
fn an_indicator_that_is_wrong_is_not_mixed_up_with_the_name_of_the_community() {
    let Command::Found { name, theme, purpose, place, zone, founder, honorific, agreement, .. } = founding()
    else {
        panic!("founding founds");
    };
    let indicator = Some(impact::Counted { name: text(""), unit: text("anak"), bands: vec![Band::To12] });
    let inspired_by = None;
    let found = Command::Found {
        name,
        theme,
        purpose,
        place,
        zone,
        founder,
        honorific,
        agreement,
        indicator,
        inspired_by,
    };
    Story::new().when(By::Guest, found).wrong("indicator", Problem::Empty);
}

#[test]
fn the_zone_is_fixed_once_something_is_planned() {
    let described = |zone| {
        let Command::Describe { name, theme, purpose, place, visibility, .. } = describe(zone) else {
            panic!("describing describes");
        };
        Event::Described { name, theme, purpose, place, zone, visibility }
    };
    let founded = Story::new().founded();
    check(
        &founded,
        [
            ("what is described already is no news", m(1), describe(Zone::Wib).into(), nothing()),
            ("moved east", m(1), describe(Zone::Wit).into(), happens([described(Zone::Wit)])),
            ("a guest", By::Guest, describe(Zone::Wit).into(), refused(Refused::MEMBERS_ONLY)),
        ],
    );
    let plan = crate::gatherings::Plan {
        details: crate::gatherings::Details {
            title: text("Rapat"),
            time: crate::testing::time("15:00"),
            minutes: 60,
            place: text("Balai"),
            note: text(""),
            roles: vec![],
        },
        sort: Default::default(),
        welcome: Default::default(),
        day: day("2026-11-28"),
        repeats: None,
    };
    let planned = founded.given(m(1), crate::gatherings::Command::Schedule { plan });
    check(
        &planned,
        [(
            "wall times would shift under those who signed up",
            m(1),
            describe(Zone::Wit).into(),
            wrong("zone", Problem::Taken),
        )],
    );
}

#[test]
fn a_community_says_whose_example_it_follows() {
    let found = |address: &str, name: &str| {
        let Command::Found { name: own, theme, purpose, place, zone, founder, honorific, agreement, .. } =
            founding()
        else {
            panic!("founding founds");
        };
        let inspired_by = Some(Origin { address: address.into(), name: text(name) });
        let indicator = None;
        Command::Found {
            name: own,
            theme,
            purpose,
            place,
            zone,
            founder,
            honorific,
            agreement,
            indicator,
            inspired_by,
        }
    };
    let story = Story::new().given(By::Guest, found("baca-yuk", "Baca Yuk!"));
    let origin = story.community.profile.inspired_by.clone().unwrap();
    assert_eq!((origin.address.as_str(), origin.name), ("baca-yuk", text("Baca Yuk!")));
    let described = story.given(m(1), describe(Zone::Wib));
    assert!(described.community.profile.inspired_by.is_some(), "a new description keeps it");
    for address in ["", "../x", "Baca Yuk", &"a".repeat(41), "baca/yuk", "https://x.id"] {
        Story::new().when(By::Guest, found(address, "Baca")).wrong("inspired_by", Problem::Malformed);
    }
}
