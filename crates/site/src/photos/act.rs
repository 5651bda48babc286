//! Acts on one photo.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    kernel::{Input, PhotoId, Problem},
    photos::{Command, Consent, People},
    seen_by::photos::PhotoSeen,
};
use host::{Ask, media::NotKept};

use super::{one, take::NotTaken, veil, words};
use crate::{Lost, Outcome, Sent, Visit, parts::Typed};

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let photo: PhotoId = id.parse().map_err(|_| Lost::NotHere)?;
    let it = one::find(&visit, photo)?;
    let command = match act.as_str() {
        "samarkan" => match veiled(&visit, &it, &sent.typed).await? {
            Ok(command) => Ok(command),
            Err(problem) => return again(&visit, &it, sent.typed.problem(problem)),
        },
        act => plain(photo, act, &sent.typed)?,
    };
    let asked = match command {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    if asked.is_ok() && act == "setuju" {
        with_others(&visit, &it, &sent.typed).await?;
    }
    match asked {
        Ok(_) if act == "hapus" => Ok(Redirect::to(&album(&visit, &it)).into_response()),
        Ok(_) => {
            let to = visit.back(&sent.typed).unwrap_or_else(|| visit.at().photo(photo));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => again(&visit, &it, sent.typed.refused(visit.words, &refusal)),
        Err(lost) => Err(lost),
    }
}

/// The same yes for others of the album, and all of them shown where that was ticked: each act may be repeated safely.
async fn with_others(visit: &Visit, it: &PhotoSeen, typed: &Typed) -> Result<(), Lost> {
    let others = one::of_the_same(visit, it).into_iter().map(|it| it.id);
    let also = others.filter(|it| typed.has("also", &it.to_string()));
    let shows = typed.has("show", "yes");
    for photo in std::iter::once(it.glance.id).chain(also) {
        let yes = plain(photo, "setuju", typed)?.map_err(|it| Lost::Refused(Refusal::from(it)))?;
        let commands = [(photo != it.glance.id).then_some(yes), shows.then_some(Command::Show { photo })];
        for command in commands.into_iter().flatten() {
            visit.site.host.ask(&visit.home, Ask::new(visit.by(), command)).await?;
        }
    }
    Ok(())
}

fn again(visit: &Visit, it: &PhotoSeen, typed: Typed) -> Outcome {
    Ok(visit.show_again(one::page(visit, it, &typed)?))
}

fn album(visit: &Visit, it: &PhotoSeen) -> String {
    it.occasion.as_ref().map_or_else(|| visit.at().photos(), |of| visit.at().album(of.occasion))
}

fn plain(photo: PhotoId, act: &str, typed: &Typed) -> Result<Result<Command, Input>, Lost> {
    let people = [People::Nobody, People::Adults, People::Children];
    let told = people.into_iter().find(|it| words::people_value(*it) == typed.value("people"));
    Ok(match act {
        "keterangan" => Ok(Command::Caption { photo, caption: typed.value("caption").trim().into() }),
        "orang" => told
            .map(|people| Command::TellPeople { photo, people })
            .ok_or(Input::new("people", Problem::Empty)),
        "setuju" => {
            let (who, words) = (typed.value("who").trim().into(), typed.value("words").trim().into());
            Ok(Command::Consent { photo, consent: Consent { who, words } })
        }
        "tarik" => Ok(Command::WithdrawConsent { photo }),
        "tampil" => Ok(Command::Show { photo }),
        "sembunyi" => Ok(Command::Hide { photo }),
        "hapus" => Ok(Command::Remove { photo }),
        _ => return Err(Lost::NotHere),
    })
}

/// The inner error is a sentence for the page.
async fn veiled(visit: &Visit, it: &PhotoSeen, typed: &Typed) -> Result<Result<Command, String>, Lost> {
    match veil::command(visit, it.glance.id, &it.glance.shot, typed).await {
        Ok(command) => Ok(Ok(command)),
        Err(NotTaken::NotKept(NotKept::Ours(error))) => Err(Lost::Ours(error)),
        Err(why) => Ok(Err(words::not_taken(visit.words, &why))),
    }
}
