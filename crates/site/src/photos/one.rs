//! One photo: large, with who is in it, who agreed to show it, and what may be done.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{Once, PhotoId},
    limits,
    photos::{People, Shot},
    seen_by::photos::{PhotoAmongMembers, PhotoGlance, PhotoSeen},
};
use maud::{Markup, html};

use super::{Standing, picture, scripted, veil, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    members::words::name,
    parts::{
        Icon, Mood, Tone, Typed, act, banner, check, chip, choice, danger, fold, form, primary, secondary,
        text, title,
    },
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    let photo = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(visit.show(page(&visit, &find(&visit, photo)?, &Typed::default())?))
}

/// Whoever opens the address of an act finds the photo.
pub async fn to_photo(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    let photo: PhotoId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().photo(photo)).into_response())
}

pub fn find(visit: &Visit, photo: PhotoId) -> Result<PhotoSeen, Lost> {
    visit.seen(|seen| seen.photo(photo)).ok_or(Lost::NotHere)
}

pub fn page<'a>(visit: &Visit, it: &PhotoSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let heading = match it.glance.caption.as_str() {
        "" => say.with("photos-alt", &[("day", say.date(it.glance.on).into())]),
        caption => caption.to_owned(),
    };
    let (back, label) = match &it.occasion {
        Some(of) => (at.album(of.occasion), of.title.clone()),
        None => (at.photos(), say.t("photos-title").into_owned()),
    };
    let chips = html! {
        @if it.members.is_some() {
            @if it.glance.public { (chip(Tone::Leaf, &say.t("photos-public"))) }
            @else { (chip(Tone::Plain, &say.t("photos-internal"))) }
        }
    };
    let once = visit.once()?;
    let body = html! {
        (scripted())
        (title(heading.as_str()).back(back, label).chips(chips))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        (large(visit, it))
        @if let Some(inside) = &it.members {
            p.soft { (added(visit, it, inside)) }
            (showing(visit, it, inside, &once))
            (who(visit, it, inside, typed, &once))
            (consents(visit, it, inside, typed, &once))
            @if matches!(it.glance.shot, Shot::Picture { .. }) { (veiling(visit, it, inside, &once)) }
            (more(visit, it, inside, typed, &once))
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

fn large(visit: &Visit, it: &PhotoSeen) -> Markup {
    match &it.glance.shot {
        Shot::Picture { .. } => picture(visit, &it.glance, Standing::Large),
        Shot::Film { film, poster, .. } => {
            let at = visit.at();
            let poster =
                poster.map(|files| at.photo_file(it.glance.id, "wide", &files.wide.to_string(), "jpg"));
            html! {
                video.photo controls preload="none" playsinline poster=[poster]
                    src=(at.photo_file(it.glance.id, "film", &film.to_string(), "mp4")) {}
            }
        }
    }
}

fn added(visit: &Visit, it: &PhotoSeen, inside: &PhotoAmongMembers) -> String {
    let say = visit.words;
    let who = inside.by.as_ref().map_or_else(|| say.t("members-former").into_owned(), |by| name(say, by));
    say.with("photos-added", &[("name", who.into()), ("day", say.date(it.glance.on).into())])
}

fn showing(visit: &Visit, it: &PhotoSeen, inside: &PhotoAmongMembers, once: &Once) -> Markup {
    let say = visit.words;
    let doing = |what: &str, button| act(&visit.at().photo_act(it.glance.id, what), once, html! { (button) });
    html! {
        @if inside.shown && inside.may_be_shown {
            (doing("sembunyi", secondary(say.t("photos-hide"))))
        } @else if inside.may_be_shown {
            (doing("tampil", primary(say.t("photos-show")).icon(Icon::Globe)))
        } @else {
            (banner(Mood::Info, &say.t("photos-stays-inside")))
        }
    }
}

fn who(visit: &Visit, it: &PhotoSeen, inside: &PhotoAmongMembers, typed: &Typed, once: &Once) -> Markup {
    let say = visit.words;
    let now = Typed::default().typed("people", words::people_value(inside.people));
    let options = [People::Nobody, People::Adults, People::Children];
    let choose = options.into_iter().fold(choice(&now, "people", say.t("photos-who")), |choice, it| {
        choice.option(words::people_value(it), words::people(say, it))
    });
    let about = html! {
        (form(say, &Typed::default(), &visit.at().photo_act(it.glance.id, "orang"), once, html! {
            (choose) (secondary(say.t("photos-save")))
        }))
        (form(say, &Typed::default(), &visit.at().photo_act(it.glance.id, "keterangan"), once, html! {
            (text(&caption(it, typed), "caption", say.t("photos-caption")).longest(limits::CAPTION_CHARS_MAX))
            (secondary(say.t("photos-save")))
        }))
    };
    html! {
        p { (words::people(say, inside.people)) }
        (fold(&say.t("photos-mend"), about))
    }
}

fn caption(it: &PhotoSeen, typed: &Typed) -> Typed {
    match typed.problem_with("caption") {
        Some(_) => typed.clone(),
        None => Typed::default().typed("caption", &it.glance.caption),
    }
}

fn consents(visit: &Visit, it: &PhotoSeen, inside: &PhotoAmongMembers, typed: &Typed, once: &Once) -> Markup {
    let say = visit.words;
    // Whoever writes down a yes mostly wants to show it.
    let showing = if typed.is_fine() { Typed::default().typed("show", "yes") } else { typed.clone() };
    let asked = matches!(inside.people, People::Adults | People::Children) || inside.withdrawn_on.is_some();
    html! {
        @if asked || !inside.consents.is_empty() {
            section {
                h2 { (say.t("photos-consent")) }
                @for yes in &inside.consents {
                    p { bdi { (yes.who) } @if !yes.words.is_empty() { ": " bdi { (yes.words) } }
                        " " span.soft { (say.date(yes.on)) } }
                }
                @if let Some(day) = inside.withdrawn_on {
                    p.soft { (say.with("photos-withdrawn", &[("day", say.date(day).into())])) }
                }
                (form(say, typed, &visit.at().photo_act(it.glance.id, "setuju"), once, html! {
                    (text(typed, "who", say.t("photos-consent-who")).longest(limits::NOTE_CHARS_MAX).required())
                    (text(typed, "words", say.t("photos-consent-words")).longest(limits::NOTE_CHARS_MAX))
                    (others(visit, it, typed))
                    (check(&showing, "show", &say.t("photos-consent-show")))
                    (secondary(say.t("photos-consent-save")).icon(Icon::Check))
                }))
                @if !inside.consents.is_empty() {
                    (fold(&say.t("photos-withdraw"), html! {
                        p.soft { (say.t("photos-withdraw-line")) }
                        (act(&visit.at().photo_act(it.glance.id, "tarik"), once, html! {
                            (danger(say.t("photos-withdraw-button")))
                        }))
                    }))
                }
            }
        }
    }
}

/// Of the same album, and waiting for a yes too.
pub fn of_the_same(visit: &Visit, it: &PhotoSeen) -> Vec<PhotoGlance> {
    let album = it.occasion.as_ref().and_then(|of| visit.seen(|seen| seen.album(of.occasion)));
    let waits = |other: &PhotoGlance| {
        let inside = visit.seen(|seen| seen.photo(other.id)).and_then(|it| it.members);
        other.id != it.glance.id && inside.is_some_and(|it| !it.may_be_shown)
    };
    album.map(|it| it.photos).unwrap_or_default().into_iter().filter(waits).collect()
}

fn others(visit: &Visit, it: &PhotoSeen, typed: &Typed) -> Markup {
    let others = of_the_same(visit, it);
    html! {
        @if !others.is_empty() {
            fieldset.photo-choices {
                legend { (visit.words.t("photos-consent-also")) }
                @for other in &others {
                    @let id = other.id.to_string();
                    label.photo-choice {
                        input type="checkbox" name="also" value=(id) checked[typed.has("also", &id)];
                        (picture(visit, other, Standing::Small))
                    }
                }
            }
        }
    }
}

fn veiling(visit: &Visit, it: &PhotoSeen, inside: &PhotoAmongMembers, once: &Once) -> Markup {
    let say = visit.words;
    let keep = Typed::default();
    let inside_fold = html! {
        p.soft { (say.t("photos-veil-line")) }
        (form(say, &keep, &visit.at().photo_act(it.glance.id, "samarkan"), once, html! {
            (veil::grid(visit, picture(visit, &it.glance, Standing::Large)))
            (check(&keep, "drop", &say.t("photos-veil-drop")))
            (secondary(say.t("photos-veil-save")))
        }))
    };
    html! {
        @if inside.veiled.is_some() { (banner(Mood::Ok, &say.t("photos-veiled"))) }
        (fold(&say.t("photos-veil"), inside_fold))
    }
}

fn more(visit: &Visit, it: &PhotoSeen, inside: &PhotoAmongMembers, _: &Typed, once: &Once) -> Markup {
    let say = visit.words;
    html! {
        @if inside.may_remove {
            (fold(&say.t("photos-remove"), html! {
                p.soft { (say.t("photos-remove-line")) }
                (act(&visit.at().photo_act(it.glance.id, "hapus"), once, html! { (danger(say.t("photos-remove"))) }))
            }))
        }
    }
}
