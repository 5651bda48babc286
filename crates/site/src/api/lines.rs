//! Lines of a log, as a stream that reads them page by page.

use std::sync::{Arc, Weak};

use axum::http::HeaderMap;
use community::{
    kernel::{CommunityId, Seq},
    seen_by::Viewer,
};
use futures_util::{Stream, stream};
use host::{Home, Line};
use tokio::sync::watch;

use crate::{
    Site, Visit,
    home::stream::{Place, credentials},
    visit,
};

/// So many lines are in memory at once.
const LINES_AT_ONCE: usize = 500;

/// What is there after a line, until there is no more.
pub fn written(
    site: Site,
    community: CommunityId,
    after: Seq,
) -> impl Stream<Item = anyhow::Result<Vec<Line>>> + Send {
    stream::try_unfold(after, move |after| {
        let site = site.clone();
        async move {
            let lines = site.host.log.read(community, after, LINES_AT_ONCE).await?;
            Ok(lines.last().map(|line| line.seq).map(|last| (lines, last)))
        }
    })
}

/// A member who reads along: what is there, then what comes, as long as they belong and their token opens.
pub struct ReadingAlong {
    site: Site,
    /// Not held: a home that nobody visits may be let go and loaded anew.
    home: Weak<Home>,
    community: CommunityId,
    viewer: Viewer,
    headers: HeaderMap,
    newest: watch::Receiver<Seq>,
    after: Seq,
    _place: Place,
}

impl ReadingAlong {
    /// `None` when too many read along already, here and on open pages.
    pub fn new(visit: &Visit, headers: &HeaderMap, after: Seq) -> Option<ReadingAlong> {
        let _place = visit.site.streams.enter(visit.home.id)?;
        Some(ReadingAlong {
            site: visit.site.clone(),
            home: Arc::downgrade(&visit.home),
            community: visit.home.id,
            viewer: visit.viewer,
            headers: credentials(headers),
            newest: visit.home.newest(),
            after,
            _place,
        })
    }

    pub fn home(&self) -> Weak<Home> {
        self.home.clone()
    }

    /// Ends with the server, with the membership, and when something goes wrong: the reader comes again.
    pub fn lines(self) -> impl Stream<Item = Vec<Line>> + Send {
        stream::unfold(self, |mut reading| async move {
            let lines = reading.more().await?;
            Some((lines, reading))
        })
    }

    async fn more(&mut self) -> Option<Vec<Line>> {
        loop {
            self.newest.borrow_and_update();
            let read = self.site.host.log.read(self.community, self.after, LINES_AT_ONCE).await;
            let lines = read.inspect_err(|error| tracing::error!("read along in a log: {error:#}")).ok()?;
            if let Some(last) = lines.last() {
                self.after = last.seq;
                return self.may_read().await.then_some(lines);
            }
            tokio::select! {
                changed = self.newest.changed() => changed.ok()?,
                () = self.site.closing.closed() => return None,
            }
        }
    }

    async fn may_read(&self) -> bool {
        let Some(home) = self.home.upgrade() else { return false };
        visit::viewer(&self.site, &home, &self.headers).await.is_ok_and(|viewer| viewer == self.viewer)
    }
}
