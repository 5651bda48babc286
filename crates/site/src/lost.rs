//! Lost: every way in which a visit ends without its page, and what the visitor reads then.
//!
//! "May not see" is the same as "not there". What is ours is logged once, here, and shown as a short code.

use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use community::Refusal;
use host::Failed;
use maud::html;
use serde_json::json;

use crate::{
    api,
    layout::{Frame, Page},
    parts, refusals,
    urls::At,
    words::Words,
};

#[derive(Debug)]
pub enum Lost {
    /// Not there, or not for these eyes.
    NotHere,
    /// Only for members: sign in first, then come back.
    SignIn {
        at: String,
        to: String,
    },
    /// Nothing has changed since the visitor came last.
    Unchanged {
        tag: String,
    },
    /// The domain said no, and no form is there to show it in.
    Refused(Refusal),
    /// The log can only be read at present.
    ReadingOnly,
    /// Others were quicker, again and again.
    Busy,
    TooLarge,
    /// What was sent did not arrive in time.
    TooSlow,
    /// Not what a browser sends.
    Garbled,
    /// Sent from another site's page.
    Foreign,
    Ours(anyhow::Error),
}

impl From<anyhow::Error> for Lost {
    fn from(error: anyhow::Error) -> Lost {
        if error.is::<host::Crowded>() { Lost::Busy } else { Lost::Ours(error) }
    }
}

impl From<Failed> for Lost {
    fn from(failed: Failed) -> Lost {
        match failed {
            Failed::Refused(refusal) if refusal == Refusal::NO_SUCH => Lost::NotHere,
            Failed::Refused(refusal) => Lost::Refused(refusal),
            Failed::ReadingOnly => Lost::ReadingOnly,
            Failed::Busy => Lost::Busy,
            Failed::Ours(error) => Lost::Ours(error),
        }
    }
}

impl Lost {
    pub fn status(&self) -> StatusCode {
        match self {
            Lost::NotHere => StatusCode::NOT_FOUND,
            Lost::SignIn { .. } => StatusCode::SEE_OTHER,
            Lost::Unchanged { .. } => StatusCode::NOT_MODIFIED,
            Lost::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Lost::ReadingOnly | Lost::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Lost::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Lost::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Lost::Garbled => StatusCode::BAD_REQUEST,
            Lost::Foreign => StatusCode::FORBIDDEN,
            Lost::Ours(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What happened and what to do, in the visitor's language.
    pub fn sentence(&self, words: Words) -> String {
        match self {
            Lost::NotHere | Lost::SignIn { .. } | Lost::Unchanged { .. } => {
                words.t("lost-not-here").into_owned()
            }
            Lost::Refused(refusal) => refusals::worded(words, refusal),
            Lost::ReadingOnly => words.t("lost-reading-only").into_owned(),
            Lost::Busy => words.t("lost-busy").into_owned(),
            Lost::TooLarge => words.t("lost-too-large").into_owned(),
            Lost::TooSlow => words.t("lost-too-slow").into_owned(),
            Lost::Garbled => words.t("lost-garbled").into_owned(),
            Lost::Foreign => words.t("lost-foreign").into_owned(),
            Lost::Ours(_) => words.t("lost-ours").into_owned(),
        }
    }

    /// Logs what is ours. Errors carry no words of people: their context names acts, not contents.
    pub fn log(&self) {
        if let Lost::Ours(error) = self {
            tracing::error!("{error:#}");
        }
    }
}

/// Which sentence the visitor gets; `say` finds it in their language.
#[derive(Clone)]
struct Say(std::sync::Arc<Lost>);

impl IntoResponse for Lost {
    fn into_response(self) -> Response {
        self.log();
        match &self {
            Lost::SignIn { at, to } => Redirect::to(&At(at).sign_in_and_return(to)).into_response(),
            Lost::Unchanged { tag } => match HeaderValue::from_str(tag) {
                Ok(tag) => (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response(),
                Err(_) => StatusCode::NOT_MODIFIED.into_response(),
            },
            _ => {
                let mut answer = self.status().into_response();
                answer.extensions_mut().insert(Say(std::sync::Arc::new(self)));
                answer
            }
        }
    }
}

/// Middleware: gives a lost visit its page, in the language of the request.
pub async fn say(request: Request, next: Next) -> Response {
    let words = Words::of(request.headers());
    let for_programs = api::is_api(request.uri().path());
    let for_script = request.headers().get(header::ACCEPT).is_some_and(|it| it == "application/json");
    let answer = next.run(request).await;
    let lost = answer.extensions().get::<Say>().map(|Say(lost)| lost.clone());
    match lost {
        lost if for_programs => api::say(words, answer, lost.as_deref()),
        Some(lost) if for_script => in_json(lost.status(), &lost.sentence(words)),
        // Signed out meanwhile: a page to sign in on is no answer that a script can read.
        None if for_script && answer.status() == StatusCode::SEE_OTHER => {
            in_json(StatusCode::UNAUTHORIZED, &words.t("lost-signed-out"))
        }
        // What says itself why.
        None if is_json(&answer) => answer,
        Some(lost) => page(words, &lost),
        // The router's own.
        None if answer.status() == StatusCode::PAYLOAD_TOO_LARGE => page(words, &Lost::TooLarge),
        None if answer.headers().contains_key(header::CONTENT_TYPE) => answer,
        None if answer.status() == StatusCode::NOT_FOUND => page(words, &Lost::NotHere),
        None => answer,
    }
}

fn is_json(answer: &Response) -> bool {
    answer.headers().get(header::CONTENT_TYPE).is_some_and(|it| it == "application/json")
}

/// For the scripts that send files.
fn in_json(status: StatusCode, problem: &str) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], Json(json!({"problem": problem}))).into_response()
}

/// For a request that is turned away before it reaches [`say`].
pub fn turned_away(words: Words, path: &str, lost: &Lost) -> Response {
    if api::is_api(path) { api::failed(words, &lost.into()) } else { page(words, lost) }
}

fn page(words: Words, lost: &Lost) -> Response {
    let title = words.t("lost-title");
    let body = html! {
        (parts::title(title.clone()))
        (parts::banner(parts::Mood::Problem, &lost.sentence(words)))
        (parts::secondary(words.t("lost-home")).to("/"))
    };
    let page = Page::new(words, title, Frame::Bare { masthead: None }, body);
    (lost.status(), [(header::CACHE_CONTROL, "no-store")], page.render()).into_response()
}

/// A panic in a handler is ours; the connection and everybody else go on.
pub fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    Lost::Ours(anyhow::anyhow!("a handler panicked")).into_response()
}
