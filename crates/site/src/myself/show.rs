//! Oneself: what others see of me, and what I can change about it.

use community::seen_by::members::{MemberRow, Myself};
use host::Opens;
use maud::{Markup, html};

use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    members::{
        person_head,
        words::{came, name, recorded},
    },
    parts::{Icon, Tone, act, act_leaving, avatar, badge, chip, danger, row, secondary},
    words::Language,
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let me = visit.seen(|seen| seen.myself()).ok_or(Lost::NotHere)?;
    let body = page(&visit, &me)?;
    Ok(visit.show(visit.page(Section::More, visit.words.t("myself-title"), body)))
}

fn page(visit: &Visit, me: &Myself) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    let line = words.with(
        "members-since",
        &[("day", words.date(me.joined_on).into()), ("came", came(words, &me.came).into())],
    );
    Ok(html! {
        (person_head(words, &me.person, &line, (&at.more(), &words.t("bar-more"))))
        (pause(visit, me)?)
        div.rows {
            (row(words.t("myself-name-title"))
                .line(words.t("myself-name-line"))
                .lead(badge(Tone::Ember, Icon::Pencil)).to(at.myself_act("nama")))
            (row(words.t("myself-recorder-title"))
                .line(recorder_line(visit, me))
                .lead(badge(Tone::Indigo, Icon::Note)).to(at.myself_act("pencatat")))
            (row(words.t("myself-passkeys"))
                .line(words.t("myself-passkeys-line"))
                .lead(badge(Tone::Gold, Icon::Key)).to(at.passkeys()))
            (row(words.t("myself-kept-title"))
                .line(words.t("myself-kept-line"))
                .lead(badge(Tone::Leaf, Icon::List)).to(at.myself_kept()))
        }
        @if !me.records_for.is_empty() { (records_for(visit, me)) }
        (calendar(visit, me))
        (languages(visit))
        section {
            h2 { (words.t("myself-goodbye")) }
            div.actions {
                (act_leaving(&at.sign_out(), &visit.once()?, html! {
                    (secondary(words.t("myself-sign-out")).icon(Icon::Door))
                }))
                (danger(words.t("myself-leave")).to(at.myself_act("keluar")))
            }
        }
    })
}

/// Leave is one tap, and so is coming back.
fn pause(visit: &Visit, me: &Myself) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    let (to, line, label, icon) = match me.paused_since {
        Some(_) => ("kembali", "myself-paused-line", "myself-resume", Icon::Repeat),
        None => ("cuti", "myself-active-line", "myself-pause", Icon::Pause),
    };
    Ok(html! {
        div.card {
            @if me.paused_since.is_some() { p { (chip(Tone::Gold, &words.t("members-paused"))) } }
            p { (words.t(line)) }
            (act(&at.myself_act(to), &visit.once()?, html! { (secondary(words.t(label)).icon(icon)) }))
        }
    })
}

fn recorder_line(visit: &Visit, me: &Myself) -> String {
    let words = visit.words;
    match &me.recorded_by {
        Some(recorder) => words.with("members-recorded-by", &[("who", name(words, recorder).into())]),
        None => words.t("myself-recorder-none").into_owned(),
    }
}

fn records_for(visit: &Visit, me: &Myself) -> Markup {
    let words = visit.words;
    let one = |member: &MemberRow| {
        let name = name(words, &member.person);
        let line = recorded(words, member).unwrap_or_default();
        let shown = row(name.clone())
            .lead(avatar(&name, member.person.id))
            .line(line)
            .to(visit.at().member(member.person.id));
        if member.paused { shown.aside(chip(Tone::Gold, &words.t("members-paused"))) } else { shown }
    };
    html! {
        section {
            h2 { (words.t("myself-records-for")) }
            p.soft { (words.t("myself-records-for-line")) }
            div.rows { @for member in &me.records_for { (one(member)) } }
        }
    }
}

/// The link is a secret of its own; whoever has it sees this member's gatherings and nothing else.
fn calendar(visit: &Visit, me: &Myself) -> Markup {
    let words = visit.words;
    let secret = visit.site.host.secrets.of(visit.home.id, Opens::Calendar(me.person.id));
    let link = visit.shared(&visit.at().member_ics(me.person.id, &secret));
    html! {
        section {
            h2 { (words.t("myself-calendar")) }
            p.soft { (words.t("myself-calendar-line")) }
            p.secret { a href=(link) { (link) } }
            button.button.secondary type="button" data-copy=(link) hidden {
                (Icon::Copy) span { (words.t("myself-calendar-copy")) }
            }
        }
    }
}

/// The same choice as in the foot of every page, where people look for it.
pub fn languages(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        section {
            h2 { (words.t("myself-language")) }
            form.actions.side method="post" action=(crate::urls::LANGUAGE) {
                input type="hidden" name="to" value=(visit.path);
                @for language in Language::ALL {
                    (secondary(language.own_name())
                        .sends("language", language.tag())
                        .chosen_if(language == words.language()))
                }
            }
        }
    }
}
