//! A draw by hand is written down with a photo and who saw it.

use axum::{
    extract::{Path, Request},
    response::{IntoResponse, Redirect},
};
use community::{
    Event, Refusal,
    arisan::Command,
    kernel::{ArisanId, ArisanRoundId, MemberId, Once, PhotoId, SlotId},
    limits,
    photos::{self, Event as Photos, People, Shot},
    seen_by::arisan::RoundPage,
};
use host::{Ask, media::NotKept};
use maud::html;

use super::{arisan_id, round_id, words};
use crate::{
    Lost, Outcome, Visit,
    brought::Brought,
    layout::Page,
    parts::{Icon, Mood, Typed, banner, chips, once, primary, select, title},
    photos::{NotTaken, shot, words as photo_words},
    refusals,
};

pub async fn show(visit: Visit, Path((_, id, round)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    let view = view(&visit, arisan_id(&id)?, round_id(&round)?)?;
    Ok(visit.show(page(&visit, &view, &Typed::default())?))
}

pub async fn save(
    visit: Visit,
    Path((_, id, round)): Path<(String, String, String)>,
    request: Request,
) -> Outcome {
    visit.member()?;
    let view = view(&visit, arisan_id(&id)?, round_id(&round)?)?;
    let Form { typed, mark, shot } = read(&visit, request).await?;
    let again = |typed: Typed| Ok(visit.show_again(page(&visit, &view, &typed)?));
    let slot: Option<SlotId> = typed.value("slot").parse().ok();
    let witnesses: Vec<MemberId> = typed.values("witnesses").filter_map(|it| it.parse().ok()).collect();
    let mut wrong = typed.clone();
    if slot.is_none() {
        wrong = wrong.problem_at("slot", visit.words.t("arisan-by-hand-who"));
    }
    if witnesses.len() < usize::try_from(limits::ARISAN_WITNESSES_MIN).unwrap_or(2) {
        wrong = wrong.problem_at("witnesses", visit.words.t("arisan-refused-witnesses"));
    }
    if shot.is_none() && wrong.problem_with("photo").is_none() {
        wrong = wrong.problem_at("photo", visit.words.t("arisan-by-hand-choose"));
    }
    let (Some(slot), Some(shot), true) = (slot, shot, wrong.is_fine()) else { return again(wrong) };
    match record(&visit, &view, mark, shot, slot, witnesses).await {
        Ok(()) => Ok(Redirect::to(&visit.at().arisan_round(view.arisan.id, view.round.id)).into_response()),
        Err(Lost::Refused(refusal)) => again(typed.problem(refusals::worded(visit.words, &refusal))),
        Err(lost) => Err(lost),
    }
}

fn view(visit: &Visit, id: ArisanId, round: ArisanRoundId) -> Result<RoundPage, Lost> {
    visit.seen(|seen| seen.arisan_round(id, round)).ok_or(Lost::NotHere)
}

#[derive(Default)]
struct Form {
    typed: Typed,
    mark: Option<Once>,
    shot: Option<Shot>,
}

async fn read(visit: &Visit, request: Request) -> Result<Form, Lost> {
    let mut brought = Brought::by(request)?;
    let mut form = Form::default();
    while let Some(part) = brought.next().await? {
        let media = &visit.site.host.media;
        match part.name.as_str() {
            "photo" if part.is_no_file() => {}
            "photo" if part.too_large => {
                let sentence = photo_words::not_taken(visit.words, &NotKept::TooLarge.into());
                form.typed = form.typed.problem_at("photo", sentence);
                break;
            }
            "photo" => match shot(media, visit.home.id, media.turn().await?, (part.bytes, None)).await {
                Ok(shot) => form.shot = Some(shot),
                Err(NotTaken::NotKept(NotKept::Ours(error))) => return Err(Lost::Ours(error)),
                Err(why) => {
                    form.typed = form.typed.problem_at("photo", photo_words::not_taken(visit.words, &why));
                }
            },
            "once" => form.mark = Once::new(&part.into_text()?),
            name => {
                let name = name.to_owned();
                form.typed = form.typed.typed(name, part.into_text()?);
            }
        }
    }
    Ok(form)
}

/// First the photo, then what it shows; each with a mark of its own, so that sending twice is harmless.
async fn record(
    visit: &Visit,
    view: &RoundPage,
    mark: Option<Once>,
    shot: Shot,
    slot: SlotId,
    witnesses: Vec<MemberId>,
) -> Result<(), Lost> {
    let w = visit.words;
    let (arisan, round) = (view.arisan.id, view.round.id);
    let of = view.eligible.iter().find(|it| it.id == slot).map(|it| words::slot(w, it)).unwrap_or_default();
    let caption = [("name", of.into()), ("place", view.round.place.to_string().into())];
    let caption = w.with("arisan-by-hand-caption", &caption).as_str().into();
    let occasion = view.round.occasion;
    let add = photos::Command::Add { shot, people: People::Adults, caption, occasion };
    let once = |what: &str| mark.as_ref().and_then(|mark| mark_of(mark.as_str(), what));
    let ask = Ask { once: once("photo"), ..Ask::new(visit.by(), add) };
    let answer = visit.site.host.ask(&visit.home, ask).await?;
    let photo: Option<PhotoId> = answer.events.iter().find_map(|it| match &it.event {
        Event::Photos(Photos::Added { photo, .. }) => Some(*photo),
        _ => None,
    });
    let photo = photo.ok_or(Lost::Refused(Refusal::NO_SUCH))?;
    let command = Command::RecordDraw { arisan, round, slot, photo, witnesses, seed: None };
    let ask = Ask { once: once("draw"), ..Ask::new(visit.by(), command) };
    visit.site.host.ask(&visit.home, ask).await?;
    Ok(())
}

fn mark_of(mark: &str, what: &str) -> Option<Once> {
    let hash = blake3::hash(format!("{mark} {what}").as_bytes()).to_hex();
    Once::new(hash.get(..40)?)
}

fn page<'a>(visit: &Visit, view: &RoundPage, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let (id, round) = (view.arisan.id, view.round.id);
    let problem = typed.problem_with("photo");
    let slots = select(typed, "slot", w.t("arisan-by-hand-slot")).option("", w.t("arisan-give-choose"));
    let slots = view
        .eligible
        .iter()
        .fold(slots, |list, it| list.option(it.id.to_string(), words::slot_with_number(w, it)));
    let witnesses =
        chips(typed, "witnesses", w.t("arisan-by-hand-witnesses")).hint(w.t("arisan-by-hand-witnesses-hint"));
    let witnesses =
        view.members.iter().fold(witnesses, |list, it| list.option(it.id.to_string(), words::name(w, it)));
    let back = format!("{} · {}", view.arisan.name, words::place(w, &view.round));
    let body = html! {
        (title(w.t("arisan-by-hand-title")).back(at.arisan_round(id, round), back)
            .line(w.t("arisan-by-hand-line")))
        form.form method="post" action=(at.arisan_by_hand(id, round)) enctype="multipart/form-data" novalidate {
            (once(&visit.once()?))
            @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
            (slots)
            (witnesses)
            div.field {
                label for="f-photo" { (w.t("arisan-by-hand-photo")) }
                p.hint #f-photo-hint { (w.t("arisan-by-hand-photo-hint")) }
                input #f-photo type="file" name="photo" accept="image/*" aria-describedby="f-photo-hint"
                    aria-invalid=[problem.map(|_| "true")];
                @if let Some(problem) = problem { p.problem #f-photo-problem { (problem) } }
            }
            (primary(w.t("arisan-by-hand-save")).icon(Icon::Camera))
        }
    };
    Ok(visit.bare_page(w.t("arisan-by-hand-title"), body))
}
