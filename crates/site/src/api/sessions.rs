//! `POST …/sessions`: a token for a member who knows their name and PIN.

use axum::{
    Json,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::post,
};
use community::kernel::{MemberId, Moment, Problem};
use host::{NotIn, Pin};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Answer,
    failure::{Failure, Fault},
    operation::Operation,
    paths,
    told::Told,
};
use crate::Visit;

/// Who signs in.
#[derive(Deserialize, JsonSchema)]
struct NewSession {
    /// As the member is called here; small and large letters do not matter.
    name: String,
    #[schemars(extend("pattern" = "^[0-9]{6}$"))]
    pin: String,
}

/// Signed in.
#[derive(Serialize, JsonSchema)]
struct OpenSession {
    /// For `Authorization: Bearer`. Valid for 400 days.
    token: String,
    member: MemberId,
}

pub fn operation() -> Operation {
    Operation::post(paths::SESSIONS, post(sign_in))
        .says("Sign in with name and PIN", "Wrong tries are slowed down, and locked after ten.")
        .takes::<NewSession>()
        .answers::<OpenSession>(StatusCode::CREATED)
        .fails_with(&[400, 404, 413, 422, 429, 503])
}

async fn sign_in(visit: Visit, Told { told, .. }: Told<NewSession>) -> Answer {
    let pin = Pin::new(&told.pin).ok_or(Failure::input("pin", Problem::Malformed))?;
    let (host, home) = (&visit.site.host, &visit.home);
    let named = |name: &str| home.read(|community| community.members.named(name).map(|it| it.id));
    let member = match host.sign_in(home.id, named, &told.name, pin).await? {
        Ok(member) => member,
        Err(not_in) => return Err(fault(not_in, visit.now).into()),
    };
    let token = host.open_session(home.id, member).await?;
    let answer = Json(OpenSession { token, member });
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], answer).into_response())
}

fn fault(not_in: NotIn, now: Moment) -> Fault {
    match not_in {
        NotIn::Wrong => Fault::WrongNameOrPin,
        NotIn::Locked => Fault::Locked,
        NotIn::Wait { until } => {
            let seconds = until.millis_since(now).max(0).unsigned_abs().div_ceil(1_000).max(1);
            Fault::WaitFirst { seconds: u32::try_from(seconds).unwrap_or(u32::MAX) }
        }
    }
}
