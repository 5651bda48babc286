//! What a form has sent: kept values, and the mark that makes a double click harmless.

use std::time::Duration;

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use community::{Refusal, kernel::Once};

use crate::{Site, lost::Lost, parts::Typed, refusals, words::Words};

/// The longest minutes over the slowest village line; whoever drips holds a place no longer.
const BODY_SECONDS: u64 = 60;

/// The body, which must arrive in time and be within the limit.
pub async fn whole(request: Request, site: &Site) -> Result<Bytes, Lost> {
    let arriving =
        tokio::time::timeout(Duration::from_secs(BODY_SECONDS), Bytes::from_request(request, site));
    arriving.await.map_err(|_| Lost::TooSlow)?.map_err(|_| Lost::TooLarge)
}

pub struct Sent {
    pub typed: Typed,
    /// From the form's mark, where it is sent and everything typed: a form that is sent again is a repeat; one that is
    /// filled in otherwise on a page kept by the browser is a new one, and so is another form with the page's mark.
    pub once: Option<Once>,
}

impl FromRequest<Site> for Sent {
    type Rejection = Lost;

    async fn from_request(request: Request, site: &Site) -> Result<Sent, Lost> {
        let path = request.uri().path().to_owned();
        let body = whole(request, site).await?;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(&body).map_err(|_| Lost::Garbled)?;
        let mark = pairs.iter().find(|(field, _)| field == "once").map(|(_, mark)| mark.as_str());
        let once = mark.and_then(Once::new).and_then(|_| {
            let hash =
                blake3::Hasher::new().update(path.as_bytes()).update(b"\n").update(&body).finalize().to_hex();
            Once::new(hash.get(..40)?)
        });
        let typed = pairs.into_iter().filter(|(field, _)| field != "once").collect();
        Ok(Sent { typed, once })
    }
}

impl Typed {
    /// With the refusal's words beside the field it belongs to, or above the form.
    pub fn refused(self, words: Words, refusal: &Refusal) -> Typed {
        let worded = refusals::worded(words, refusal);
        match refusal.field() {
            Some(field) => self.problem_at(field, worded),
            None => self.problem(worded),
        }
    }
}
