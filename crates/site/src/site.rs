//! The site: one host and how it is reached.

use std::sync::Arc;

use host::Host;

/// What every handler gets. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub host: Arc<Host>,
    /// `https://percik.desa.id`, without a slash at the end; taken from the request when not configured.
    pub public_url: Option<Arc<str>>,
}

impl Site {
    pub fn new(host: Arc<Host>, public_url: Option<&str>) -> Site {
        Site { host, public_url: public_url.map(|url| url.trim_end_matches('/').into()) }
    }
}
