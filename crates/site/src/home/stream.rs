//! The stream: tells a member's open page the newest place in the log, at once and whenever it grows.
//!
//! Invariant: a stream holds no home, only the ear on its newest line; and it ends with the member's session.

use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Sse,
        sse::{Event, KeepAlive},
    },
};
use community::{
    kernel::{CommunityId, MemberId, Seq},
    seen_by::Viewer,
};
use futures_util::stream;
use tokio::sync::watch;

use crate::{Outcome, Site, Visit, visit};

/// Everybody in the largest community we are made for, on several phones each.
const STREAMS_MAX: usize = 200;
/// Proxies and phone networks hang up on silence; most wait half a minute at least.
const KEEP_ALIVE: Duration = Duration::from_secs(25);
/// How long a browser waits before it comes again.
const RETRY: Duration = Duration::from_secs(3);

/// How many streams are open in each community.
#[derive(Default)]
pub struct Streams(Mutex<HashMap<CommunityId, usize>>);

/// One of them; makes room when it is dropped.
pub(crate) struct Place {
    streams: Arc<Streams>,
    community: CommunityId,
}

impl Streams {
    pub(crate) fn enter(self: &Arc<Self>, community: CommunityId) -> Option<Place> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(community).or_default();
        if *count >= STREAMS_MAX {
            return None;
        }
        *count += 1;
        Some(Place { streams: self.clone(), community })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.streams.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.community) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.community);
            }
        }
    }
}

/// What one stream knows.
struct Listening {
    site: Site,
    slug: String,
    member: MemberId,
    headers: HeaderMap,
    newest: watch::Receiver<Seq>,
    first: bool,
    _place: Place,
}

pub async fn listen(visit: Visit, headers: HeaderMap) -> Outcome {
    let member = visit.member()?;
    let Some(place) = visit.site.streams.enter(visit.home.id) else {
        return Ok((StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "60")]).into_response());
    };
    let listening = Listening {
        site: visit.site.clone(),
        slug: visit.home.slug.clone(),
        member,
        headers: credentials(&headers),
        newest: visit.home.newest(),
        first: true,
        _place: place,
    };
    drop(visit);
    let events = stream::unfold(listening, |listening| async { listening.next().await });
    let mut answer = Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response();
    let kept = answer.headers_mut();
    kept.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    kept.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(answer)
}

impl Listening {
    /// The next thing to tell; `None` ends the stream.
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Listening)> {
        if self.first {
            self.first = false;
            let seq = *self.newest.borrow_and_update();
            return Some((Ok(told(seq).retry(RETRY)), self));
        }
        tokio::select! {
            // Fails when the home was closed: the browser comes again and finds the new one.
            changed = self.newest.changed() => changed.ok()?,
            () = self.site.closing.closed() => return None,
        }
        if !self.still_belongs().await {
            return None;
        }
        let seq = *self.newest.borrow_and_update();
        Some((Ok(told(seq)), self))
    }

    async fn still_belongs(&self) -> bool {
        let Ok(Some(home)) = self.site.host.home(&self.slug).await else { return false };
        let viewer = visit::viewer(&self.site, &home, &self.headers).await;
        viewer.is_ok_and(|viewer| viewer == Viewer::Member(self.member))
    }
}

fn told(seq: Seq) -> Event {
    Event::default().data(seq.to_string())
}

/// Only what says who it is: the rest need not be held as long as a page is open.
pub(crate) fn credentials(headers: &HeaderMap) -> HeaderMap {
    let mut kept = HeaderMap::new();
    for name in [header::COOKIE, header::AUTHORIZATION] {
        for value in headers.get_all(&name) {
            kept.append(name.clone(), value.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_so_many_and_again_when_one_goes() {
        let streams = Arc::new(Streams::default());
        let (here, there) = (CommunityId([1; 16]), CommunityId([2; 16]));
        let mut places: Vec<Place> = (0..STREAMS_MAX).map(|_| streams.enter(here).unwrap()).collect();
        assert!(streams.enter(here).is_none());
        assert!(streams.enter(there).is_some());
        places.pop();
        assert!(streams.enter(here).is_some());
        drop(places);
        assert!(streams.0.lock().unwrap().is_empty());
    }
}
