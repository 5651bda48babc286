//! A visit: who comes, to which community, in which language. Every handler of a community takes one.
//!
//! Invariant: a page that has not changed for this visitor is answered with 304 before anything is drawn.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use community::{
    Command,
    kernel::{By, MemberId, Moment, Once},
    seen_by::{Frame as SeenFrame, Seen, Viewer},
};
use host::{Answer, Ask, Home, PinHash, world};
use maud::{Markup, PreEscaped};

use crate::{
    Site, cookies,
    kept::Begun,
    language::own_path,
    layout::{Frame, Masthead, Page, Section},
    lost::Lost,
    parts::Typed,
    sent::Sent,
    urls::At,
    words::Words,
};

/// Time passes on pages in steps of this: "today" and "over" are never staler.
const STEP_MILLIS: i64 = 5 * 60_000;

/// Answers say for whom they were drawn, so that a phone shows nobody what it keeps of somebody else.
pub(crate) const VIEWER: HeaderName = HeaderName::from_static("percik-viewer");
/// Who wrote what is sent now because there was no signal before.
const WRITTEN_BY: &str = "percik-written-by";

pub struct Visit {
    pub site: Site,
    pub home: Arc<Home>,
    pub viewer: Viewer,
    pub words: Words,
    pub now: Moment,
    /// The path with its query, for coming back.
    pub path: String,
    /// `https://percik.desa.id`
    pub base: String,
    /// Before anything of the community was looked at.
    pub(crate) begun: Begun,
    tag: String,
}

impl Visit {
    /// A visit to the community with this address; unless nothing has changed since the visitor came last.
    pub(crate) async fn to(
        site: &Site,
        slug: &str,
        method: &Method,
        uri: &Uri,
        headers: &HeaderMap,
    ) -> Result<Visit, Lost> {
        let begun = site.forgettings.begun();
        let home = site.host.home(slug).await?.ok_or(Lost::NotHere)?;
        let viewer = viewer(site, &home, headers).await?;
        let words = Words::of(headers);
        let now = site.host.clock.now();
        let path = uri.path_and_query().map_or("/", |it| it.as_str()).to_owned();
        let tag = tag(&home, viewer, words, now);
        let visit = Visit {
            site: site.clone(),
            viewer,
            words,
            now,
            path,
            base: base(site, headers),
            begun,
            tag,
            home,
        };
        let unchanged = *method == Method::GET && is_known(headers, &visit.tag);
        if unchanged { Err(Lost::Unchanged { tag: visit.tag }) } else { Ok(visit) }
    }

    /// The community as this visitor may see it.
    pub fn seen<T>(&self, look: impl FnOnce(Seen<'_>) -> T) -> T {
        let (cast, commented) = (self.home.cast(), self.home.commented());
        self.home.read(|community| {
            let seen = Seen::new(community, self.viewer, self.now);
            look(seen.with_cast(&cast).with_commented(&commented))
        })
    }

    /// The community as anybody sees it: for what is shared and shown around.
    pub fn seen_from_outside<T>(&self, look: impl FnOnce(Seen<'_>) -> T) -> T {
        self.home.read(|community| look(Seen::new(community, Viewer::Outsider, self.now)))
    }

    /// The same visit in another language: for a text that others read.
    pub fn speaking(&self, words: Words) -> Visit {
        Visit {
            site: self.site.clone(),
            home: self.home.clone(),
            path: self.path.clone(),
            base: self.base.clone(),
            tag: self.tag.clone(),
            words,
            ..*self
        }
    }

    /// The member who visits; anyone else is led to sign in and comes back.
    pub fn member(&self) -> Result<MemberId, Lost> {
        match self.viewer {
            Viewer::Member(id) => Ok(id),
            Viewer::Outsider => Err(Lost::SignIn { at: self.home.slug.clone(), to: self.path.clone() }),
        }
    }

    /// In whose name commands are asked.
    pub fn by(&self) -> By {
        match self.viewer {
            Viewer::Member(id) => By::Member(id),
            Viewer::Outsider => By::Guest,
        }
    }

    /// Addresses within this community.
    pub fn at(&self) -> At<'_> {
        At(&self.home.slug)
    }

    /// An address as it is shared: with the server's name.
    pub fn shared(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Where the person was before a form, as its field `back` says, when that is within the community.
    pub fn back(&self, typed: &Typed) -> Option<String> {
        let home = self.at().home();
        let path = own_path(typed.value("back"));
        let within = path.strip_prefix(home.as_str()).is_some_and(|rest| rest.starts_with('/'));
        within.then(|| path.to_owned())
    }

    /// A fresh mark for a form.
    pub fn once(&self) -> Result<Once, Lost> {
        world::new_once().map_err(Lost::Ours)
    }

    /// Asks a command with the mark of the form it came by.
    pub async fn ask(&self, sent: &Sent, command: impl Into<Command>) -> Result<Answer, Lost> {
        self.ask_with_pin(sent, command, None).await
    }

    /// Asks a command that brings a PIN: joining, asking to join, coming back.
    pub async fn ask_with_pin(
        &self,
        sent: &Sent,
        command: impl Into<Command>,
        pin: Option<PinHash>,
    ) -> Result<Answer, Lost> {
        let ask = Ask { once: sent.once.clone(), pin, ..Ask::new(self.by(), command) };
        self.site.host.ask(&self.home, ask).await.map_err(Lost::from)
    }

    /// The frame of a member's page, or of an outsider's.
    pub fn frame(&self, section: Section) -> Frame<'static> {
        let seen = self.seen(|seen| seen.frame());
        let masthead = self.masthead(&seen);
        match seen.viewer {
            Some(viewer) => Frame::Member {
                masthead,
                viewer: crate::layout::Viewer {
                    name: viewer.name.unwrap_or_else(|| self.words.t("members-former").into_owned()).into(),
                    id: viewer.id,
                },
                current: section,
            },
            None => Frame::Public { masthead: Some(masthead), sign_in: Some(self.at().sign_in().into()) },
        }
    }

    /// The frame of a page for one act.
    pub fn bare(&self) -> Frame<'static> {
        Frame::Bare { masthead: Some(self.masthead(&self.seen(|seen| seen.frame()))) }
    }

    fn masthead(&self, seen: &SeenFrame) -> Masthead<'static> {
        Masthead { name: seen.name.clone().into(), address: self.at().home().into(), emblem: self.emblem(44) }
    }

    pub fn emblem(&self, size: u16) -> Markup {
        PreEscaped(charts::emblem(&self.home.id.0, size))
    }

    /// A page in a section: framed, live, in the visitor's language.
    pub fn page<'a>(
        &self,
        section: Section,
        title: impl Into<std::borrow::Cow<'a, str>>,
        body: Markup,
    ) -> Page<'a> {
        let page = Page::new(self.words, title, self.frame(section), body).here(self.path.clone());
        match self.viewer {
            Viewer::Member(_) => page.live(self.at().stream(), self.home.seq()),
            Viewer::Outsider => page,
        }
    }

    /// A page for one act: framed barely.
    pub fn bare_page<'a>(&self, title: impl Into<std::borrow::Cow<'a, str>>, body: Markup) -> Page<'a> {
        Page::new(self.words, title, self.bare(), body).here(self.path.clone())
    }

    /// Answers with a page that may be kept while nothing changes.
    pub fn show(&self, page: Page<'_>) -> Response {
        let mut answer = self.signed(page).render().into_response();
        let keep = if self.viewer == Viewer::Outsider { "no-cache" } else { "private, no-cache" };
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        answer.headers_mut().insert(VIEWER, self.viewer_header());
        if let Ok(tag) = HeaderValue::from_str(&self.tag) {
            answer.headers_mut().insert(header::ETAG, tag);
        }
        answer
    }

    /// Answers a form that could not be taken with the page that shows it again.
    pub fn show_again(&self, page: Page<'_>) -> Response {
        let page = self.signed(page).render();
        (axum::http::StatusCode::UNPROCESSABLE_ENTITY, [(header::CACHE_CONTROL, "no-store")], page)
            .into_response()
    }

    /// The page with the name of who reads it.
    pub(crate) fn signed<'a>(&self, page: Page<'a>) -> Page<'a> {
        match self.viewer {
            Viewer::Member(member) => page.read_by(self.at(), member),
            Viewer::Outsider => page,
        }
    }

    /// For whom a page was drawn: the member's number, 0 for everyone else.
    pub(crate) fn viewer_header(&self) -> HeaderValue {
        match self.viewer {
            Viewer::Member(member) => member.0.into(),
            Viewer::Outsider => 0.into(),
        }
    }

    /// What identifies the state of any page for this visitor: `seq`, what was forgotten, viewer, language, time step, program.
    pub fn tag(&self) -> &str {
        &self.tag
    }
}

/// The path parameter that names the community.
pub const SLUG: &str = "slug";

impl FromRequestParts<Site> for Visit {
    type Rejection = Lost;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Visit, Lost> {
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Lost::NotHere)?;
        let slug =
            params.iter().find(|(name, _)| *name == SLUG).map(|(_, slug)| slug).ok_or(Lost::NotHere)?;
        Visit::to(site, slug, &parts.method, &parts.uri, &parts.headers).await
    }
}

/// Who the token in the cookie or in `Authorization: Bearer` belongs to. A member of another community is an outsider here.
pub(crate) async fn viewer(site: &Site, home: &Home, headers: &HeaderMap) -> Result<Viewer, Lost> {
    let Some(token) = bearer(headers).map(str::to_owned).or_else(|| cookies::session(headers, &home.slug))
    else {
        return Ok(Viewer::Outsider);
    };
    let who = site.host.session(token.trim()).await?;
    let belongs = |member| home.read(|community| community.members.belongs(member));
    // On a shared phone somebody else may be signed in by now: nobody acts in another one's name.
    let wrote =
        |member: MemberId| headers.get(WRITTEN_BY).is_none_or(|by| *by == HeaderValue::from(member.0));
    Ok(match who {
        Some(who) if who.community == home.id && belongs(who.member) && wrote(who.member) => {
            Viewer::Member(who.member)
        }
        Some(_) | None => Viewer::Outsider,
    })
}

/// A program's token. It goes before a cookie, so that whatever is here besides it decides nothing.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

fn tag(home: &Home, looking: Viewer, words: Words, now: Moment) -> String {
    let viewer = match looking {
        Viewer::Outsider => 0,
        Viewer::Member(id) => id.0,
    };
    let step = now.0.div_euclid(STEP_MILLIS);
    // Weak, because the same page is sent in several encodings.
    let (seq, forgettings) = (home.seq(), home.forgettings());
    let language = words.language().tag();
    let cast = home.cast();
    let cast = home.read(|community| Seen::new(community, looking, now).with_cast(&cast).known_cast());
    // Comments that wait are for members' eyes, and not in the log.
    let comments = if looking == Viewer::Outsider { 0 } else { home.comments_tag() };
    let version = crate::assets::version();
    format!("W/\"{seq}.{forgettings}.{viewer}.{cast}.{comments:x}.{language}.{step}.{version}\"")
}

fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    known.split(',').any(|it| it.trim() == tag)
}

/// The server's own address: as configured, or as the visitor reached it.
pub fn base(site: &Site, headers: &HeaderMap) -> String {
    if let Some(url) = &site.public_url {
        return url.to_string();
    }
    let header = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    let named = |host: &&str| host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    let host = header("host").filter(named).unwrap_or("localhost");
    let scheme = header("x-forwarded-proto").filter(|it| *it == "https").unwrap_or("http");
    format!("{scheme}://{host}")
}
