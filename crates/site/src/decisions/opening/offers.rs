//! Blocks of acts as they stand in the form: each folded away until it is wanted, the rare ones behind a second fold.

use community::{
    decisions::Rules,
    fields::Care,
    kernel::Day,
    limits,
    seen_by::{
        Person, agreements::CurrentAgreement, decisions::Proposing, fields::FieldView, requests::RequestSeen,
    },
};
use maud::{Markup, html};

use super::{
    acts::care_word,
    blocks::{Block, COMMON, Place, RARE, filled_rows},
    rows::MORE,
};
use crate::{
    Lost, Visit,
    fields::words::{care, cared},
    parts::{Typed, area, choice, day, hidden, number, secondary, select, text, time},
    tasks::words::name,
    words::Words,
};

/// What acts can be about.
pub struct Offers {
    pub proposing: Proposing,
    today: Day,
    fields: Vec<FieldView>,
    requests: Vec<RequestSeen>,
    agreement: Option<CurrentAgreement>,
}

impl Offers {
    pub fn of(visit: &Visit) -> Result<Offers, Lost> {
        visit
            .seen(|seen| {
                Some(Offers {
                    proposing: seen.proposing()?,
                    today: seen.today(),
                    fields: seen.field_list()?.fields,
                    requests: seen.request_list()?,
                    agreement: seen.agreement()?.current,
                })
            })
            .ok_or(Lost::NotHere)
    }

    /// The version of the agreement in force; 0 before the first.
    pub fn agreement_version(&self) -> u32 {
        self.agreement.as_ref().map_or(0, |it| it.line.version)
    }
}

/// What the agreement said in a version.
pub fn agreed(visit: &Visit, version: u32) -> String {
    visit.seen(|seen| seen.agreement_version(version)).map(|it| it.words).unwrap_or_default()
}

/// `may_remove`: only where votes are counted can somebody be sent away.
pub fn section(visit: &Visit, typed: &Typed, offers: &Offers, may_remove: bool) -> Markup {
    let w = visit.words;
    let rules = &offers.proposing.rules;
    let agreed = |version| agreed(visit, version);
    let weight = w.with(
        "proposals-acts-weight",
        &[
            ("light", rules.light_below.to_string().into()),
            ("weighty", rules.weighty_above.to_string().into()),
        ],
    );
    let places = |block: Block| {
        let mut places = filled_rows(typed, block, &agreed);
        let next = places.last().map_or(1, |it| it.row + 1);
        if places.is_empty() || (block.can_be_many() && next <= limits::CARRIES_MAX) {
            places.push(Place { block, row: next });
        }
        places
    };
    let shown = |block: Block| html! { @for it in places(block) { (folded(w, typed, offers, it)) } };
    let offered = |block: &Block| match block {
        Block::Remove => may_remove,
        Block::Lend | Block::ShareOut => !filled_rows(typed, *block, &agreed).is_empty(),
        Block::EndSeries => !offers.proposing.series.is_empty(),
        Block::EndField => !offers.fields.is_empty(),
        Block::Admit => !offers.requests.is_empty(),
        Block::Spend | Block::Task | Block::Gather | Block::Appoint => true,
        Block::Purpose | Block::Agreement | Block::Limits | Block::Branch => true,
    };
    let used = |block: &Block| {
        !filled_rows(typed, *block, &agreed).is_empty()
            || typed.has_problem_under(&format!("{}-", block.word()))
    };
    let open = RARE.iter().any(used);
    html! {
        section.carried #dijalankan {
            h2 { (w.t("proposals-acts")) }
            p.soft { (w.t("proposals-acts-line")) " " (weight) }
            @if let Some(problem) = typed.problem_with("carries") { p.problem { (problem) } }
            @for block in COMMON { (shown(block)) }
            details.fold open[open] {
                summary { (w.t("proposals-acts-more")) }
                div.fold-inside { @for block in RARE.into_iter().filter(offered) { (shown(block)) } }
            }
            @if COMMON.iter().any(used) || open {
                (secondary(w.t("proposals-acts-again")).sends(MORE, "acts"))
            }
        }
    }
}

fn folded(w: Words, typed: &Typed, offers: &Offers, at: Place) -> Markup {
    let agreed_now = offers.agreement.as_ref().map(|it| it.words.clone()).unwrap_or_default();
    let filled = filled_rows(typed, at.block, &|_| agreed_now.clone()).contains(&at);
    let wrong = typed.has_problem_under(&format!("{}-{}-", at.block.word(), at.row));
    html! {
        details.fold.act-block open[filled || wrong] {
            summary { (w.t(heading(at.block))) }
            div.fold-inside {
                (fields(w, typed, offers, at))
                @if let Some(problem) = typed.problem_with(&at.whole()) { p.problem { (problem) } }
            }
        }
    }
}

const fn heading(block: Block) -> &'static str {
    match block {
        Block::Spend => "proposals-act-spend",
        Block::Task => "proposals-act-task",
        Block::Gather => "proposals-act-gather",
        Block::EndSeries => "proposals-act-end-series",
        Block::Appoint => "proposals-act-appoint",
        Block::EndField => "proposals-act-end-field",
        Block::Purpose => "proposals-act-purpose",
        Block::Agreement => "proposals-act-agreement",
        Block::Limits => "proposals-act-limits",
        Block::Branch => "proposals-act-branch",
        Block::Admit => "proposals-act-admit",
        Block::Remove => "proposals-act-remove",
        Block::Lend => "savings-act-lend",
        Block::ShareOut => "savings-act-share-out",
    }
}

fn fields(w: Words, typed: &Typed, offers: &Offers, at: Place) -> Markup {
    let people =
        |field: &str, label: &str, nobody: &str| people(w, typed, offers, (at.field(field), label, nobody));
    let coming = |field: &str, label: &str| day(typed, at.field(field), w.t(label)).least(offers.today);
    match at.block {
        Block::Spend => html! {
            (text(typed, at.field("rupiah"), w.t("proposals-rupiah")).example("450rb"))
            (text(typed, at.field("what"), w.t("proposals-spend-what")).longest(limits::NOTE_CHARS_MAX))
            (people("owner", "proposals-spend-owner", "tasks-owner-nobody"))
        },
        Block::Task => html! {
            (text(typed, at.field("what"), w.t("tasks-what")).longest(limits::NOTE_CHARS_MAX))
            (people("owner", "tasks-owner", "tasks-owner-nobody"))
            (coming("due", "tasks-due").aside(w.t("proposals-optional")))
        },
        Block::Gather => html! {
            (text(typed, at.field("title"), w.t("gatherings-field-title")).longest(limits::TITLE_CHARS_MAX))
            div.pair {
                (coming("day", "gatherings-field-day"))
                (time(typed, at.field("time"), w.t("gatherings-field-time")))
            }
            (number(typed, at.field("minutes"), w.t("proposals-minutes")).example("120")
                .least(5).most(limits::GATHERING_MINUTES_MAX))
            (text(typed, at.field("place"), w.t("gatherings-field-place")).longest(limits::PLACE_CHARS_MAX))
            @if !typed.value(&at.field("kept")).is_empty() { (hidden(&at.field("kept"), typed.value(&at.field("kept")))) }
        },
        Block::EndSeries => html! {
            ({
                let list = select(typed, at.field("gathering"), w.t("proposals-series")).option("", w.t("proposals-choose"));
                offers.proposing.series.iter().fold(list, |list, it| list.option(it.id.to_string(), it.title.as_str()))
            })
            (coming("last", "proposals-series-last"))
            (text(typed, at.field("reason"), w.t("proposals-series-reason")).aside(w.t("proposals-optional"))
                .longest(limits::NOTE_CHARS_MAX))
        },
        Block::Appoint => html! {
            (people("member", "proposals-appoint-who", "proposals-choose"))
            ({
                let list = select(typed, at.field("care"), w.t("proposals-appoint-care"));
                Care::ALL.into_iter().fold(list, |list, it| list.option(care_word(it), care(w, it)))
            })
            (text(typed, at.field("name"), w.t("proposals-appoint-name")).hint(w.t("proposals-appoint-name-hint"))
                .longest(limits::NAME_CHARS_MAX))
            (coming("until", "proposals-appoint-until").aside(w.t("proposals-optional")))
        },
        Block::EndField => html! {
            ({
                let list = select(typed, at.field("field"), w.t("proposals-end-field")).option("", w.t("proposals-choose"));
                offers.fields.iter().fold(list, |list, it| {
                    let line = format!("{} · {}", cared(w, &it.cared), name(w, &it.holder));
                    list.option(it.id.to_string(), line)
                })
            })
        },
        Block::Purpose => html! {
            (text(typed, at.field("purpose"), w.t("proposals-purpose"))
                .hint(w.with("proposals-now", &[("now", offers.proposing.purpose.as_str().into())]))
                .longest(limits::PURPOSE_CHARS_MAX))
        },
        Block::Agreement => agreement(w, typed, offers, at),
        Block::Limits => rules(w, typed, &offers.proposing.rules, at),
        Block::Branch => html! {
            (text(typed, at.field("name"), w.t("proposals-branch-name")).longest(limits::NAME_CHARS_MAX))
            (text(typed, at.field("place"), w.t("proposals-branch-place")).longest(limits::PLACE_CHARS_MAX))
        },
        Block::Admit => html! {
            ({
                let list = select(typed, at.field("request"), w.t("proposals-admit")).option("", w.t("proposals-choose"));
                offers.requests.iter().fold(list, |list, it| list.option(it.id.to_string(), it.name.as_str()))
            })
        },
        Block::Lend => html! {
            (text(typed, at.field("rupiah"), w.t("savings-loan-amount")).example("500rb"))
            (number(typed, at.field("months"), w.t("savings-loan-months")).least(1))
            (text(typed, at.field("purpose"), w.t("savings-loan-purpose")).longest(limits::NOTE_CHARS_MAX))
            (hidden(&at.field("kept"), typed.value(&at.field("kept"))))
        },
        Block::ShareOut => html! {
            p.soft { (w.t("savings-act-share-out-kept")) }
            (hidden(&at.field("kept"), typed.value(&at.field("kept"))))
        },
        Block::Remove => html! {
            (people("member", "proposals-remove", "proposals-choose"))
            @if offers.proposing.can_be_secret { p.soft { (w.t("proposals-remove-secret")) } }
        },
    }
}

fn people(w: Words, typed: &Typed, offers: &Offers, (field, label, nobody): (String, &str, &str)) -> Markup {
    let list = select(typed, field, w.t(label)).option("", w.t(nobody));
    let option = |person: &Person| (person.id.to_string(), name(w, person));
    html! {
        (offers.proposing.people.iter().map(option).fold(list, |list, (id, name)| list.option(id, name)))
    }
}

/// The words in force to begin with, and over which version they are written.
fn agreement(w: Words, typed: &Typed, offers: &Offers, at: Place) -> Markup {
    let now = offers.agreement.as_ref();
    let untouched = typed.values(&at.field("words")).next().is_none();
    let begun = match now {
        Some(now) if untouched => {
            typed.clone().instead(at.field("words"), &now.words).instead(at.field("over"), now.line.version)
        }
        Some(_) | None => typed.clone(),
    };
    let over = begun.value(&at.field("over")).parse().unwrap_or(0_u32);
    html! {
        (hidden(&at.field("over"), over))
        (area(&begun, at.field("words"), w.t("agreements-words")).longest(limits::AGREEMENT_CHARS_MAX).tall())
        (choice(&begun, at.field("weight"), w.t("agreements-weight"))
            .option_with_line("minor", w.t("agreements-minor"), w.t("agreements-minor-line"))
            .option_with_line("major", w.t("agreements-major"), w.t("agreements-major-line")))
        (day(&begun, at.field("review_on"), w.t("agreements-review")).aside(w.t("proposals-optional")))
    }
}

/// Empty fields with what holds now as an example: what is left empty stays.
fn rules(w: Words, typed: &Typed, now: &Rules, at: Place) -> Markup {
    let hours = |field: &str, label: &str, now: u16| {
        number(typed, at.field(field), w.t(label))
            .example(now.to_string())
            .least(0)
            .most(limits::DECISION_HOURS_MAX)
    };
    html! {
        p.soft { (w.t("proposals-limits-line")) }
        div.pair {
            (hours("light_hours", "proposals-limits-light", now.light_hours))
            (hours("ordinary_hours", "proposals-limits-ordinary", now.ordinary_hours))
        }
        div.pair {
            (hours("weighty_hours", "proposals-limits-weighty", now.weighty_hours))
            (hours("wait_hours", "proposals-limits-wait", now.wait_hours))
        }
        (text(typed, at.field("light_below"), w.t("proposals-limits-light-below")).example(now.light_below.to_string()))
        (text(typed, at.field("weighty_above"), w.t("proposals-limits-weighty-above"))
            .example(now.weighty_above.to_string()))
        (text(typed, at.field("signature_above"), w.t("proposals-limits-signature-above"))
            .example(now.signature_above.to_string()))
    }
}
