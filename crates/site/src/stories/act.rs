//! Acts on a story and on what visitors said about it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{Input, Problem},
    stories::Command,
};

use super::id;
use crate::{Lost, Outcome, Sent, Visit};

pub async fn save(
    visit: Visit,
    Path((_, written, act)): Path<(String, String, String)>,
    sent: Sent,
) -> Outcome {
    visit.member()?;
    let story = id(&written)?;
    let (host, handle) = (&visit.site.host, sent.typed.value("comment"));
    let at = visit.at();
    let to = match act.as_str() {
        "tarik" => {
            visit.ask(&sent, Command::Unpublish { story }).await?;
            at.story(story)
        }
        "hapus" => {
            visit.ask(&sent, Command::Remove { story }).await?;
            at.stories()
        }
        "terima" => {
            host.admit_comment(&visit.home, visit.by(), story, handle).await?;
            at.story(story)
        }
        "tolak" => {
            host.decline_comment(&visit.home, story, handle).await?;
            at.story(story)
        }
        "turunkan" => {
            let comment = handle.parse().map_err(|_| Input::new("comment", Problem::Unknown));
            let comment = comment.map_err(|input| Lost::Refused(input.into()))?;
            visit.ask(&sent, Command::TakeDown { story, comment }).await?;
            at.story(story)
        }
        _ => return Err(Lost::NotHere),
    };
    Ok(Redirect::to(&to).into_response())
}

/// Whoever opens the address of an act finds the story.
pub async fn to_story(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    Ok(Redirect::temporary(&visit.at().story(id(&written)?)).into_response())
}

pub async fn to_story_of_act(visit: Visit, Path((_, written, _)): Path<(String, String, String)>) -> Outcome {
    Ok(Redirect::temporary(&visit.at().story(id(&written)?)).into_response())
}
