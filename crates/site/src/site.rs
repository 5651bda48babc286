//! The site: one host and how it is reached.

use std::sync::Arc;

use axum::body::Bytes;
use host::Host;
use tokio::sync::watch;

use crate::{
    cards,
    home::stream::Streams,
    kept::{Forgettings, Kept},
    packed::{self, Packed},
    reports,
};

/// What every handler gets. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub host: Arc<Host>,
    /// `https://percik.desa.id`, without a slash at the end; taken from the request when not configured.
    pub public_url: Option<Arc<str>>,
    /// Outsiders' pages as they were drawn last.
    pub(crate) pages: Arc<Kept<Packed>>,
    /// Link-preview cards drawn lately.
    pub(crate) cards: Arc<Kept<Bytes>>,
    /// Reports made lately, as files.
    pub(crate) reports: Arc<Kept<Bytes>>,
    pub(crate) forgettings: Arc<Forgettings>,
    pub(crate) streams: Arc<Streams>,
    pub closing: Closing,
}

impl Site {
    pub fn new(host: Arc<Host>, public_url: Option<&str>) -> Site {
        let forgettings = Arc::<Forgettings>::default();
        let site = Site {
            host,
            public_url: public_url.map(|url| url.trim_end_matches('/').into()),
            pages: Arc::new(Kept::with_bytes(packed::BYTES_MAX, &forgettings)),
            cards: Arc::new(Kept::with_bytes(cards::BYTES_MAX, &forgettings)),
            reports: Arc::new(Kept::with_bytes(reports::BYTES_MAX, &forgettings)),
            forgettings,
            streams: Arc::default(),
            closing: Closing::default(),
        };
        site.forgets();
        site
    }

    /// What was drawn from words that are forgotten goes from memory too, also what nobody would get any more.
    fn forgets(&self) {
        let (forgettings, pages) = (self.forgettings.clone(), self.pages.clone());
        let (cards, reports) = (self.cards.clone(), self.reports.clone());
        self.host.when_forgotten(move |community| {
            let id = community.to_string();
            forgettings.happened();
            pages.forget(|key| key.contains(&id));
            reports.forget(|key| key.contains(&id));
            // Their keys tell nothing of whose they are.
            cards.forget(|_| true);
        });
    }
}

/// The end of the server, which streams without an end of their own must hear of: it waits for them otherwise.
#[derive(Clone, Default)]
pub struct Closing(Arc<watch::Sender<bool>>);

impl Closing {
    /// From now on streams end.
    pub fn close(&self) {
        self.0.send_replace(true);
    }

    /// Waits until the server closes.
    pub async fn closed(&self) {
        // Fails only without a sender, and this holds one.
        let _ = self.0.subscribe().wait_for(|closed| *closed).await;
    }
}
