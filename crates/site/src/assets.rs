//! The stylesheet, the script and the icon: squeezed, compressed once, and known by what is in them.
//! Invariant: an address with a hash never changes what it answers, so browsers may keep it for ever.

mod squeeze;
pub(crate) mod worker;

use std::{
    io::Write,
    sync::{LazyLock, OnceLock},
};

use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use flate2::{Compression, write::GzEncoder};

use crate::urls;

/// The stylesheet's files, in the order in which they override each other.
const STYLE: &[&str] = &[
    include_str!("../../../assets/css/tokens.css"),
    include_str!("../../../assets/css/base.css"),
    include_str!("../../../assets/css/frame.css"),
    include_str!("../../../assets/css/head.css"),
    include_str!("../../../assets/css/cards.css"),
    include_str!("../../../assets/css/rows.css"),
    include_str!("../../../assets/css/savings.css"),
    include_str!("../../../assets/css/chips.css"),
    include_str!("../../../assets/css/buttons.css"),
    include_str!("../../../assets/css/forms.css"),
    include_str!("../../../assets/css/people.css"),
    include_str!("../../../assets/css/counter.css"),
    include_str!("../../../assets/css/chart.css"),
    charts::CSS,
    include_str!("../../../assets/css/notices.css"),
    include_str!("../../../assets/css/waiting.css"),
    include_str!("../../../assets/css/agenda.css"),
    include_str!("../../../assets/css/share.css"),
    include_str!("../../../assets/css/home.css"),
    include_str!("../../../assets/css/print.css"),
    include_str!("../../../assets/css/begin.css"),
    include_str!("../../../assets/css/invitations.css"),
    include_str!("../../../assets/css/gatherings.css"),
    include_str!("../../../assets/css/occasions.css"),
    include_str!("../../../assets/css/tasks.css"),
    include_str!("../../../assets/css/members.css"),
    include_str!("../../../assets/css/threads.css"),
    include_str!("../../../assets/css/stories.css"),
    include_str!("../../../assets/css/proposals.css"),
    include_str!("../../../assets/css/decisions.css"),
];

const SCRIPT: &[&str] = &[
    include_str!("../../../assets/js/morph.js"),
    include_str!("../../../assets/js/forms.js"),
    include_str!("../../../assets/js/later.js"),
    include_str!("../../../assets/js/waiting.js"),
    include_str!("../../../assets/js/drafts.js"),
    include_str!("../../../assets/js/counter.js"),
    include_str!("../../../assets/js/dues.js"),
    include_str!("../../../assets/js/live.js"),
    include_str!("../../../assets/js/kept.js"),
    include_str!("../../../assets/js/hands.js"),
];

/// Only on the pages of a room and of its record: whoever opens another page does not wait for it.
const ROOMS: &[&str] = &[include_str!("../../../assets/css/rooms.css")];

/// Only on the pages of dues.
const DUES: &[&str] = &[include_str!("../../../assets/css/dues.css")];

/// Only on pages of photos.
const PHOTOS: &[&str] = &[include_str!("../../../assets/css/photos.css")];

/// Only on the pages of the cash book.
const CASH: &[&str] = &[include_str!("../../../assets/css/cash.css")];

/// Only where photos are chosen or veiled.
const PHOTOS_SCRIPT: &[&str] =
    &[SEND, include_str!("../../../assets/js/photos.js"), include_str!("../../../assets/js/veil.js")];

/// Only where a voice is recorded or a file attached.
const VOICE_SCRIPT: &[&str] = &[SEND, include_str!("../../../assets/js/voice.js")];

/// What sends in pieces.
const SEND: &str = include_str!("../../../assets/js/send.js");

/// Only on the pages that ask for a passkey.
const PASSKEY: &[&str] = &[include_str!("../../../assets/js/passkey.js")];

/// Only on pages of an arisan.
const ARISAN: &[&str] = &[include_str!("../../../assets/css/arisan.css")];

/// Only where a draw is checked.
const ARISAN_SCRIPT: &[&str] = &[include_str!("../../../assets/js/arisan.js")];

const ICON: &str = include_str!("../../../assets/icons/percik.svg");

/// What `/robots.txt` says: everything public may be found, nothing else is worth a visit.
pub const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /aset/\n";

/// A file that pages link to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    Style,
    Rooms,
    Dues,
    Photos,
    Cash,
    PhotosScript,
    VoiceScript,
    Script,
    Passkey,
    Arisan,
    ArisanScript,
    Icon,
    Manifest,
}

impl Asset {
    pub(crate) const ALL: [Asset; 13] = [
        Asset::Style,
        Asset::Rooms,
        Asset::Dues,
        Asset::Photos,
        Asset::Cash,
        Asset::PhotosScript,
        Asset::VoiceScript,
        Asset::Script,
        Asset::Passkey,
        Asset::Arisan,
        Asset::ArisanScript,
        Asset::Icon,
        Asset::Manifest,
    ];

    /// Where it is: `/aset/3f9a…/app.css`.
    pub fn url(self) -> &'static str {
        &self.file().url
    }

    const fn name(self) -> &'static str {
        match self {
            Asset::Style => "app.css",
            Asset::Rooms => "rooms.css",
            Asset::Dues => "dues.css",
            Asset::Photos => "photos.css",
            Asset::Cash => "cash.css",
            Asset::PhotosScript => "photos.js",
            Asset::VoiceScript => "voice.js",
            Asset::Script => "app.js",
            Asset::Passkey => "passkey.js",
            Asset::Arisan => "arisan.css",
            Asset::ArisanScript => "arisan.js",
            Asset::Icon => "percik.svg",
            Asset::Manifest => "percik.webmanifest",
        }
    }

    /// Its name and its text, for whoever wants to look at it.
    #[cfg(test)]
    pub(crate) fn plain(self) -> (&'static str, &'static str) {
        (self.name(), &self.file().plain)
    }

    const fn media_type(self) -> &'static str {
        match self {
            Asset::Style | Asset::Rooms | Asset::Photos | Asset::Cash | Asset::Dues | Asset::Arisan => {
                "text/css; charset=utf-8"
            }
            Asset::Script
            | Asset::PhotosScript
            | Asset::VoiceScript
            | Asset::Passkey
            | Asset::ArisanScript => "text/javascript; charset=utf-8",
            Asset::Icon => "image/svg+xml",
            Asset::Manifest => "application/manifest+json",
        }
    }

    fn file(self) -> &'static File {
        static STYLE_FILE: LazyLock<File> = LazyLock::new(|| File::new(Asset::Style, squeeze::style(STYLE)));
        static ROOMS_FILE: LazyLock<File> = LazyLock::new(|| File::new(Asset::Rooms, squeeze::style(ROOMS)));
        static DUES_FILE: LazyLock<File> = LazyLock::new(|| File::new(Asset::Dues, squeeze::style(DUES)));
        static PHOTOS_FILE: LazyLock<File> =
            LazyLock::new(|| File::new(Asset::Photos, squeeze::style(PHOTOS)));
        static CASH_FILE: LazyLock<File> = LazyLock::new(|| File::new(Asset::Cash, squeeze::style(CASH)));
        static PHOTOS_SCRIPT_FILE: LazyLock<File> =
            LazyLock::new(|| File::new(Asset::PhotosScript, squeeze::script(PHOTOS_SCRIPT)));
        static VOICE_SCRIPT_FILE: LazyLock<File> =
            LazyLock::new(|| File::new(Asset::VoiceScript, squeeze::script(VOICE_SCRIPT)));
        static SCRIPT_FILE: LazyLock<File> =
            LazyLock::new(|| File::new(Asset::Script, squeeze::script(SCRIPT)));
        static PASSKEY_FILE: LazyLock<File> =
            LazyLock::new(|| File::new(Asset::Passkey, squeeze::script(PASSKEY)));
        static ARISAN_FILE: LazyLock<File> =
            LazyLock::new(|| File::new(Asset::Arisan, squeeze::style(ARISAN)));
        static ARISAN_SCRIPT_FILE: LazyLock<File> =
            LazyLock::new(|| File::new(Asset::ArisanScript, squeeze::script(ARISAN_SCRIPT)));
        static ICON_FILE: LazyLock<File> = LazyLock::new(|| File::new(Asset::Icon, ICON.to_owned()));
        static MANIFEST_FILE: LazyLock<File> = LazyLock::new(|| File::new(Asset::Manifest, manifest()));
        match self {
            Asset::Style => &STYLE_FILE,
            Asset::Rooms => &ROOMS_FILE,
            Asset::Dues => &DUES_FILE,
            Asset::Photos => &PHOTOS_FILE,
            Asset::Cash => &CASH_FILE,
            Asset::PhotosScript => &PHOTOS_SCRIPT_FILE,
            Asset::VoiceScript => &VOICE_SCRIPT_FILE,
            Asset::Script => &SCRIPT_FILE,
            Asset::Passkey => &PASSKEY_FILE,
            Asset::Arisan => &ARISAN_FILE,
            Asset::ArisanScript => &ARISAN_SCRIPT_FILE,
            Asset::Icon => &ICON_FILE,
            Asset::Manifest => &MANIFEST_FILE,
        }
    }
}

/// What lets a phone keep the site as an app.
fn manifest() -> String {
    serde_json::json!({
        "name": "Percik",
        "short_name": "Percik",
        "start_url": "/",
        "display": "standalone",
        "background_color": "#fbf6ee",
        "theme_color": "#c2410c",
        "icons": [{"src": Asset::Icon.url(), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
    })
    .to_string()
}

/// Which program drew a page: its version and what its pages link to.
pub fn version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let files = [Asset::Style, Asset::Rooms, Asset::Script].map(Asset::url);
        let linked = format!("{}{}", env!("CARGO_PKG_VERSION"), files.concat());
        blake3::hash(linked.as_bytes()).to_hex().get(..8).unwrap_or_default().to_owned()
    });
    &VERSION
}

struct File {
    url: String,
    plain: String,
    // Compressed at the first request rather than at start: the first answer of a server must not wait for it.
    brotli: OnceLock<Option<Vec<u8>>>,
    gzip: OnceLock<Option<Vec<u8>>>,
}

impl File {
    fn new(asset: Asset, plain: String) -> File {
        File::named(asset.name(), plain)
    }

    fn named(name: &str, plain: String) -> File {
        let hash = blake3::hash(plain.as_bytes()).to_hex();
        let short = hash.get(..12).unwrap_or_default();
        let url = format!("/aset/{short}/{name}");
        File { url, plain, brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    fn brotli(&self) -> Option<&[u8]> {
        self.brotli.get_or_init(|| brotli(self.plain.as_bytes())).as_deref()
    }

    fn gzip(&self) -> Option<&[u8]> {
        self.gzip.get_or_init(|| gzip(self.plain.as_bytes())).as_deref()
    }
}

fn brotli(plain: &[u8]) -> Option<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { size_hint: plain.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &params).ok()?;
    Some(packed)
}

fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain).ok()?;
    encoder.finish().ok()
}

/// `/aset/{hash}/{file}`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/aset/{hash}/{file}", get(serve)).route(urls::WORKER, get(worker::serve))
}

async fn serve(Path((hash, name)): Path<(String, String)>, asked: HeaderMap) -> Response {
    let Some(asset) = Asset::ALL.into_iter().find(|asset| asset.name() == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let file = asset.file();
    // A page from before an upgrade may still ask for an old hash: it gets today's file, but must not keep it.
    let fresh = file.url.split('/').nth(2) == Some(hash.as_str());
    let keep = if fresh { "public, max-age=31536000, immutable" } else { "no-cache" };
    file.sent(&asked, asset.media_type(), keep)
}

impl File {
    fn sent(&'static self, asked: &HeaderMap, media_type: &'static str, keep: &'static str) -> Response {
        let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let takes = |coding: &str| accepted.split(',').any(|it| it.trim().split(';').next() == Some(coding));
        let packed = match () {
            () if takes("br") => self.brotli().map(|bytes| ("br", bytes)),
            () if takes("gzip") => self.gzip().map(|bytes| ("gzip", bytes)),
            () => None,
        };
        let mut answer = match packed {
            Some((coding, bytes)) => ([(header::CONTENT_ENCODING, coding)], bytes).into_response(),
            None => self.plain.as_str().into_response(),
        };
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        answer
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, http::Request};
    use tower::ServiceExt;

    use super::*;

    async fn fetch(url: &str, accept: &str) -> (StatusCode, HeaderMap, usize) {
        let request = Request::get(url).header(header::ACCEPT_ENCODING, accept).body(Body::empty()).unwrap();
        let answer = routes::<()>().oneshot(request).await.unwrap();
        let (head, body) = answer.into_parts();
        (head.status, head.headers, axum::body::to_bytes(body, usize::MAX).await.unwrap().len())
    }

    #[tokio::test]
    async fn what_is_known_by_its_content_is_kept_for_ever() {
        for asset in Asset::ALL {
            for (accept, coding) in
                [("gzip, deflate, br", Some("br")), ("gzip;q=1", Some("gzip")), ("identity", None)]
            {
                let (status, headers, bytes) = fetch(asset.url(), accept).await;
                assert_eq!(status, StatusCode::OK);
                assert_eq!(headers.get(header::CONTENT_ENCODING).map(|it| it.to_str().unwrap()), coding);
                assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
                assert_eq!(headers[header::CONTENT_TYPE], asset.media_type());
                assert!(
                    bytes > 0
                        && (coding.is_none() || bytes < asset.file().plain.len() || asset == Asset::Manifest)
                );
            }
        }
        assert_eq!(fetch("/aset/0/app.css", "").await.1[header::CACHE_CONTROL], "no-cache");
        assert_eq!(fetch("/aset/0/other.css", "").await.0, StatusCode::NOT_FOUND);
    }

    #[test]
    fn style_and_script_stay_within_their_budget() {
        for (asset, bytes_max) in [
            (Asset::Style, 7_168),
            (Asset::Rooms, 1_536),
            (Asset::Dues, 768),
            (Asset::Photos, 768),
            (Asset::PhotosScript, 3_072),
            (Asset::VoiceScript, 2_048),
            (Asset::Arisan, 768),
            (Asset::ArisanScript, 1_024),
            (Asset::Script, 12 * 1024),
        ] {
            let bytes = asset.file().brotli().unwrap().len();
            assert!(bytes <= bytes_max, "{asset:?} has {bytes} bytes compressed, {bytes_max} are allowed");
        }
        let bytes = worker::file().brotli().unwrap().len();
        assert!(bytes <= 3 * 1024, "the worker has {bytes} bytes compressed");
    }
}
