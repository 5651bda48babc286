//! Failures: why an operation has no answer, as JSON: `{"refusal": {"kind", "message", "field"?, …}}`.

use std::sync::Arc;

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use community::{
    Refusal,
    kernel::{Input, Problem},
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    lost::Lost,
    refusals,
    words::{Span, Words},
};

/// Why not, beyond what the domain refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// 400: the body is no JSON of the described shape; `why` says where, for developers.
    Malformed { why: String },
    /// 422: a command that needs a PIN or the secret of a link; there are pages, or another operation, for it.
    NotByApi,
    /// 422: name and PIN do not belong together; which of them is wrong is not said.
    WrongNameOrPin,
    /// 429: too many wrong tries; `Retry-After` says the same number.
    WaitFirst { seconds: u32 },
    /// 429: so many wrong tries that two members must confirm who it is.
    Locked,
    /// 403: sent by another site's page.
    Foreign,
    /// 405: the path is there, the method is not; `Allow` says which are.
    NoSuchMethod,
    /// 413: larger than any command can be.
    TooLarge,
    /// 503: others kept writing first; send the same again.
    Busy,
    /// 503: the log has a line that this server cannot read; nothing can be written until it is updated.
    ReadingOnly,
    /// 500: the server's fault, and logged there.
    ServerError,
}

/// Why an operation has no answer.
#[derive(Clone, Debug)]
pub enum Failure {
    Refused(Refusal),
    Fault(Fault),
    /// Nothing has changed since the program asked last.
    Unchanged {
        tag: String,
    },
}

impl Failure {
    pub const NO_SUCH: Failure = Failure::Refused(Refusal::NO_SUCH);

    pub fn malformed(why: impl ToString) -> Failure {
        Failure::Fault(Fault::Malformed { why: why.to_string() })
    }

    pub fn input(field: &'static str, problem: Problem) -> Failure {
        Failure::Refused(Input::new(field, problem).into())
    }

    fn status(&self) -> StatusCode {
        match self {
            Failure::Refused(refusal) if *refusal == Refusal::NO_SUCH => StatusCode::NOT_FOUND,
            Failure::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Failure::Unchanged { .. } => StatusCode::NOT_MODIFIED,
            Failure::Fault(fault) => match fault {
                Fault::Malformed { .. } => StatusCode::BAD_REQUEST,
                Fault::NotByApi | Fault::WrongNameOrPin => StatusCode::UNPROCESSABLE_ENTITY,
                Fault::WaitFirst { .. } | Fault::Locked => StatusCode::TOO_MANY_REQUESTS,
                Fault::Foreign => StatusCode::FORBIDDEN,
                Fault::NoSuchMethod => StatusCode::METHOD_NOT_ALLOWED,
                Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
                Fault::Busy | Fault::ReadingOnly => StatusCode::SERVICE_UNAVAILABLE,
                Fault::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }

    /// The refusal as JSON, its fields beside its kind.
    fn refusal(&self, words: Words) -> Value {
        let (written, message) = match self {
            Failure::Refused(refusal) => (serde_json::to_value(refusal), refusals::worded(words, refusal)),
            Failure::Fault(fault) => (serde_json::to_value(fault), fault.worded(words)),
            Failure::Unchanged { .. } => return Value::Null,
        };
        let mut refusal = written.unwrap_or_else(|_| json!({"kind": "server_error"}));
        refusal["message"] = message.into();
        refusal
    }
}

/// A day: a lock does not open by itself, and asking sooner is of no use.
const LOCKED_SECONDS: u32 = 86_400;

impl Fault {
    fn worded(&self, words: Words) -> String {
        let sentence = match self {
            Fault::WaitFirst { seconds } => {
                let minutes = seconds.div_ceil(60);
                return words.with("api-wait-first", &[("span", words.span(Span::Minutes(minutes)).into())]);
            }
            Fault::Malformed { .. } => words.t("api-malformed"),
            Fault::NotByApi => words.t("api-not-by-api"),
            Fault::WrongNameOrPin => words.t("api-wrong-name-or-pin"),
            Fault::Locked => words.t("api-locked"),
            Fault::NoSuchMethod => words.t("api-no-such-method"),
            Fault::Foreign => words.t("lost-foreign"),
            Fault::TooLarge => words.t("lost-too-large"),
            Fault::Busy => words.t("lost-busy"),
            Fault::ReadingOnly => words.t("lost-reading-only"),
            Fault::ServerError => words.t("lost-ours"),
        };
        sentence.into_owned()
    }

    fn retry_after(&self) -> Option<u32> {
        match self {
            Fault::WaitFirst { seconds } => Some(*seconds),
            Fault::Locked => Some(LOCKED_SECONDS),
            Fault::Busy => Some(1),
            Fault::Malformed { .. }
            | Fault::NotByApi
            | Fault::WrongNameOrPin
            | Fault::Foreign
            | Fault::NoSuchMethod
            | Fault::TooLarge
            | Fault::ReadingOnly
            | Fault::ServerError => None,
        }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Failure {
        Failure::Fault(fault)
    }
}

/// Seen from a program. Nobody is led to sign in: what is only for members is not there.
impl From<&Lost> for Failure {
    fn from(lost: &Lost) -> Failure {
        match lost {
            Lost::NotHere | Lost::SignIn { .. } => Failure::NO_SUCH,
            Lost::Unchanged { tag } => Failure::Unchanged { tag: tag.clone() },
            Lost::Refused(refusal) => Failure::Refused(refusal.clone()),
            Lost::ReadingOnly => Fault::ReadingOnly.into(),
            Lost::Busy => Fault::Busy.into(),
            Lost::TooLarge => Fault::TooLarge.into(),
            Lost::TooSlow => Failure::malformed("the body did not arrive in time"),
            Lost::Garbled => Failure::malformed("not what this path takes"),
            Lost::Foreign => Fault::Foreign.into(),
            Lost::Ours(_) => Fault::ServerError.into(),
        }
    }
}

impl From<Lost> for Failure {
    fn from(lost: Lost) -> Failure {
        lost.log();
        Failure::from(&lost)
    }
}

impl From<host::Failed> for Failure {
    fn from(failed: host::Failed) -> Failure {
        Lost::from(failed).into()
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Lost::from(error).into()
    }
}

/// A failure on its way to [`say`], which knows the reader's language.
#[derive(Clone)]
struct Say(Arc<Failure>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut answer = self.status().into_response();
        answer.extensions_mut().insert(Say(Arc::new(self)));
        answer
    }
}

/// Gives a failure its body; answers of the router itself too (404, 405, 413).
pub fn say(words: Words, answer: Response, lost: Option<&Lost>) -> Response {
    let status = answer.status();
    if let Some(Say(failure)) = answer.extensions().get::<Say>() {
        return failed(words, failure);
    }
    let failure = match (lost, status) {
        (Some(lost), _) => Failure::from(lost),
        (None, StatusCode::NOT_FOUND) => Failure::NO_SUCH,
        (None, StatusCode::METHOD_NOT_ALLOWED) => Fault::NoSuchMethod.into(),
        (None, StatusCode::PAYLOAD_TOO_LARGE) => Fault::TooLarge.into(),
        (None, _) if status.is_client_error() => Failure::malformed("not what this path takes"),
        (None, _) if status.is_server_error() => Fault::ServerError.into(),
        (None, _) => return answer,
    };
    let mut said = failed(words, &failure);
    if let Some(allow) = answer.headers().get(header::ALLOW) {
        said.headers_mut().insert(header::ALLOW, allow.clone());
    }
    said
}

/// The answer to a failure in the reader's language.
pub fn failed(words: Words, failure: &Failure) -> Response {
    if let Failure::Unchanged { tag } = failure {
        return Lost::Unchanged { tag: tag.clone() }.into_response();
    }
    let body = Json(json!({"refusal": failure.refusal(words)}));
    let mut answer = (failure.status(), [(header::CACHE_CONTROL, "no-store")], body).into_response();
    let fault = if let Failure::Fault(fault) = failure { Some(fault) } else { None };
    if let Some(seconds) = fault.and_then(Fault::retry_after) {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    answer
}
