//! Who comes, as members see it: answers, guests, and who has not answered.

use community::{
    gatherings::Coming,
    kernel::Once,
    seen_by::occasions::{AmongMembers, Came, Guest, Occasion, Phase, Reply},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Visit,
    parts::{self, Icon, Tone, avatar, badge, chip, hidden, quiet, row},
    words::Words,
};

pub fn section(visit: &Visit, it: &Occasion, inside: &AmongMembers, once: &Once) -> Markup {
    let w = visit.words;
    let coming = inside.guests.iter().filter(|it| it.signed_up && !it.withdrawn);
    let gone = inside.guests.iter().filter(|it| it.signed_up && it.withdrawn);
    let guests: Vec<&Guest> = coming.chain(gone).collect();
    let heading = if it.phase == Phase::After || it.cancelled.is_some() {
        "occasions-who-answered"
    } else {
        "occasions-who"
    };
    html! {
        section {
            h2 { (w.t(heading)) }
            @if it.phase != Phase::After && it.cancelled.is_none() { p.soft { (words::coming_people(w, it.coming)) } }
            @if !inside.replies.is_empty() || !guests.is_empty() {
                div.rows {
                    @for reply in &inside.replies { (reply_row(w, reply)) }
                    @for guest in &guests { (guest_row(w, guest)) }
                }
            }
            @if it.open && !inside.unanswered.is_empty() {
                p.soft { (not_answered(w, inside)) }
            }
            @if it.open { (withdrawals(visit, it, &guests, once)) }
        }
    }
}

fn not_answered(w: Words, inside: &AmongMembers) -> String {
    let names: Vec<String> = inside.unanswered.iter().map(|it| words::name(w, it)).collect();
    w.with("occasions-unanswered", &[("names", names.join(", ").into())])
}

fn reply_row(w: Words, reply: &Reply) -> Markup {
    let name = words::name(w, &reply.person);
    let mut facts = facts(w, reply.role.as_deref(), reply.party, &reply.note);
    if reply.standing {
        facts.push(w.t("occasions-always-comes").into_owned());
    }
    if let Some(by) = &reply.recorded_by {
        facts.push(w.with("occasions-recorded-by", &[("name", words::name(w, by).into())]));
    }
    let lead = avatar(&name, reply.person.id);
    let tone = match reply.coming {
        Coming::Yes => Tone::Leaf,
        Coming::Maybe => Tone::Gold,
        Coming::No => Tone::Plain,
    };
    let row = row(name).lead(lead).aside(chip(tone, &words::coming(w, reply.coming)));
    let row = row.dim_if(reply.coming == Coming::No);
    html! { @if facts.is_empty() { (row) } @else { (row.line(facts.join(" · "))) } }
}

fn guest_row(w: Words, guest: &Guest) -> Markup {
    let mut facts = facts(w, guest.role.as_deref(), guest.party, &guest.note);
    facts.insert(0, w.t("occasions-guest").into_owned());
    let said = if guest.withdrawn { Coming::No } else { Coming::Yes };
    let tone = if guest.withdrawn { Tone::Plain } else { Tone::Leaf };
    html! {
        (row(words::guest_name(w, guest)).lead(badge(Tone::Plain, Icon::Person)).line(facts.join(" · "))
            .aside(chip(tone, &words::coming(w, said))).dim_if(guest.withdrawn))
    }
}

fn facts(w: Words, role: Option<&str>, party: u8, note: &str) -> Vec<String> {
    let mut facts: Vec<String> = role.map(str::to_owned).into_iter().collect();
    if party > 1 {
        facts.push(w.with("occasions-people", &[("count", u32::from(party).into())]));
    }
    if !note.is_empty() {
        facts.push(format!("“{note}”"));
    }
    facts
}

/// A guest without a phone tells a member that they cannot come.
fn withdrawals(visit: &Visit, it: &Occasion, guests: &[&Guest], once: &Once) -> Markup {
    let w = visit.words;
    let coming: Vec<&&Guest> = guests.iter().filter(|it| !it.withdrawn).collect();
    if coming.is_empty() {
        return html! {};
    }
    let buttons = html! {
        @for guest in coming {
            (parts::act(&visit.at().withdraw(it.id), once, html! {
                (hidden("visitor", guest.visitor))
                (quiet(w.with("occasions-guest-withdraw", &[("name", words::guest_name(w, guest).into())])))
            }))
        }
    };
    parts::fold(&w.t("occasions-guest-cannot"), buttons)
}

/// Who was there, in numbers.
pub fn came(w: Words, came: &Came) -> Markup {
    let facts = [
        ("occasions-came-people", came.people),
        ("occasions-came-children", came.children),
        ("occasions-came-adults", came.adults),
    ];
    html! {
        dl.facts {
            @for (key, count) in facts.into_iter().filter(|(_, count)| count.drawn() > 0) {
                dt { (w.t(key)) } dd { b { (words::count(w, count)) } }
            }
        }
    }
}
