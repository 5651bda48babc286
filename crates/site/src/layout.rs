//! What surrounds every page: the document's head, the way in, the bar, the foot.
//! Invariant: one stylesheet, one deferred script, nothing from elsewhere, nothing inline.

mod bar;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use community::kernel::{MemberId, Seq};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    assets::Asset,
    parts::{Icon, avatar},
    urls::At,
    words::{Language, Words},
};

pub use bar::Section;

/// A page before it is a document: `Page::new(words, title, frame, body).here(path).render()`.
pub struct Page<'a> {
    words: Words,
    title: Cow<'a, str>,
    frame: Frame<'a>,
    body: Markup,
    here: Option<Cow<'a, str>>,
    description: Option<Cow<'a, str>>,
    preview: Option<Preview<'a>>,
    live: Option<(Cow<'a, str>, Seq)>,
    calendar: Option<Cow<'a, str>>,
    feeds: Vec<(String, &'static str)>,
    told: Option<serde_json::Value>,
    unlisted: bool,
    reader: Option<Reader>,
}

/// The member for whom a page was drawn, whatever stands around it.
struct Reader {
    /// `baca-yuk/3`
    who: String,
    /// Where they sign in again.
    door: String,
}

/// What stands around the body.
pub enum Frame<'a> {
    /// For everyone: no bar; a way in, when there is one for this reader (an address).
    Public { masthead: Option<Masthead<'a>>, sign_in: Option<Cow<'a, str>> },
    /// For a member: the bar, with the current section marked.
    Member { masthead: Masthead<'a>, viewer: Viewer<'a>, current: Section },
    /// For one act and nothing else: founding, signing in, a one-tap answer.
    Bare { masthead: Option<Masthead<'a>> },
    /// For paper: a poster, a sign-in sheet.
    Print,
}

/// Which community the page belongs to.
pub struct Masthead<'a> {
    pub name: Cow<'a, str>,
    /// `/baca-yuk`, without a slash at the end.
    pub address: Cow<'a, str>,
    /// An SVG; it needs no text alternative because the name stands beside it.
    pub emblem: Markup,
}

/// Who is looking.
pub struct Viewer<'a> {
    pub name: Cow<'a, str>,
    pub id: MemberId,
}

/// What a pasted link shows (Open Graph).
pub struct Preview<'a> {
    pub title: Cow<'a, str>,
    pub description: Cow<'a, str>,
    /// Absolute addresses.
    pub url: Cow<'a, str>,
    pub image: Option<Cow<'a, str>>,
}

impl<'a> Page<'a> {
    pub fn new(words: Words, title: impl Into<Cow<'a, str>>, frame: Frame<'a>, body: Markup) -> Page<'a> {
        Page {
            words,
            title: title.into(),
            frame,
            body,
            here: None,
            description: None,
            preview: None,
            live: None,
            calendar: None,
            feeds: vec![],
            told: None,
            unlisted: false,
            reader: None,
        }
    }

    /// The page's own path with its query; with it the foot offers the other languages.
    pub fn here(mut self, path: impl Into<Cow<'a, str>>) -> Self {
        self.here = Some(path.into());
        self
    }

    /// A sentence for search results.
    pub fn description(mut self, sentence: impl Into<Cow<'a, str>>) -> Self {
        self.description = Some(sentence.into());
        self
    }

    pub fn preview(mut self, preview: Preview<'a>) -> Self {
        self.preview = Some(preview);
        self
    }

    /// Looks for news in this event stream; what is shown is the community at `seq`.
    pub fn live(mut self, stream: impl Into<Cow<'a, str>>, seq: Seq) -> Self {
        self.live = Some((stream.into(), seq));
        self
    }

    /// Names the calendar feed (ICS) that belongs to the page.
    pub fn calendar(mut self, address: impl Into<Cow<'a, str>>) -> Self {
        self.calendar = Some(address.into());
        self
    }

    /// Names a feed of what the page lists: address and media type.
    pub fn feed(mut self, address: impl Into<String>, media_type: &'static str) -> Self {
        self.feeds.push((address.into(), media_type));
        self
    }

    /// What the page says in words of schema.org (JSON-LD): data that no browser runs.
    pub fn told_to_machines(mut self, told: serde_json::Value) -> Self {
        self.told = Some(told);
        self
    }

    /// Asks search engines to stay away. Only public pages need to ask.
    pub fn unlisted(mut self) -> Self {
        self.unlisted = true;
        self
    }

    /// Names the member for whom it was drawn: what they write without signal waits in their name.
    pub(crate) fn read_by(mut self, at: At<'_>, member: MemberId) -> Self {
        self.reader = Some(Reader { who: format!("{}/{member}", at.0), door: at.sign_in() });
        self
    }

    /// The whole document.
    pub fn render(self) -> Markup {
        let words = self.words;
        let mine = |key| self.reader.as_ref().map(|_| words.t(key));
        let (stream, seq) = self.live.as_ref().map(|(stream, seq)| (stream, seq.0)).unzip();
        html! {
            (DOCTYPE)
            html lang=(words.language().tag()) {
                (self.head())
                body.(self.frame.class()) data-stream=[stream] data-seq=[seq]
                    data-again=(words.t("live-again")) data-offline=(words.t("live-offline"))
                    data-failed=(words.t("live-failed"))
                    data-copied=(words.t("live-copied")) data-news=(words.t("live-news")) data-see=(words.t("live-see"))
                    data-as-of=(words.with("offline-as-of", &[("time", "{time}".into())]))
                    data-who=[self.reader.as_ref().map(|it| &it.who)] data-door=[self.reader.as_ref().map(|it| &it.door)]
                    data-waiting=[self.reader.as_ref().map(|_| words.with("offline-waiting", &[("count", "{count}".into())]))]
                    data-sent=[mine("offline-sent")] data-refused=[mine("offline-refused")]
                    data-mend=[mine("offline-mend")] data-drop=[mine("offline-drop")]
                    data-drop-sure=[mine("offline-drop-sure")] data-leaving=[mine("offline-leaving")] {
                    a.skip href="#isi" { (words.t("frame-skip")) }
                    (self.frame.top(words))
                    main #isi tabindex="-1" { (self.body) }
                    @if self.reader.is_some() { div #antrean role="status" {} }
                    (self.foot())
                    div #kabar role="status" {}
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let masthead = self.frame.masthead();
        let private = self.unlisted || !matches!(self.frame, Frame::Public { .. });
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                title {
                    (self.title)
                    @match masthead {
                        Some(masthead) if masthead.name != self.title => { " · " (masthead.name) }
                        Some(_) | None => { " · Percik" }
                    }
                }
                meta name="color-scheme" content="light dark";
                meta name="theme-color" content="#fbf6ee" media="(prefers-color-scheme: light)";
                meta name="theme-color" content="#17120d" media="(prefers-color-scheme: dark)";
                link rel="stylesheet" href=(Asset::Style.url());
                script src=(Asset::Script.url()) defer {}
                link rel="icon" href=(Asset::Icon.url()) type="image/svg+xml";
                link rel="manifest" href=(Asset::Manifest.url());
                @if private { meta name="robots" content="noindex"; }
                @if let Some(sentence) = &self.description { meta name="description" content=(sentence); }
                @if let Some(preview) = &self.preview { (preview.tags(self.words)) }
                @if let Some(address) = &self.calendar { link rel="alternate" type="text/calendar" href=(address); }
                @for (address, media_type) in &self.feeds { link rel="alternate" type=(media_type) href=(address); }
                @if let Some(told) = &self.told { script type="application/ld+json" { (harmless(told)) } }
            }
        }
    }

    fn foot(&self) -> Markup {
        if matches!(self.frame, Frame::Print) {
            return html! {};
        }
        html! {
            footer.foot {
                a.mark href="/" { (Icon::Spark) "Percik" }
                @if let Some(here) = &self.here {
                    form.languages method="post" action="/bahasa" {
                        input type="hidden" name="to" value=(here);
                        @for language in Language::ALL.into_iter().filter(|it| *it != self.words.language()) {
                            button.quiet name="language" value=(language.tag()) lang=(language.tag()) {
                                (Icon::Globe) (language.own_name())
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Frame<'_> {
    fn masthead(&self) -> Option<&Masthead<'_>> {
        match self {
            Frame::Public { masthead, .. } | Frame::Bare { masthead } => masthead.as_ref(),
            Frame::Member { masthead, .. } => Some(masthead),
            Frame::Print => None,
        }
    }

    const fn class(&self) -> &'static str {
        match self {
            Frame::Public { .. } => "public",
            Frame::Member { .. } => "member",
            Frame::Bare { .. } => "bare",
            Frame::Print => "print",
        }
    }

    /// What comes before the body. The bar does too: whoever goes by keyboard finds it there, and the
    /// stylesheet puts it within reach of the thumb.
    fn top(&self, words: Words) -> Markup {
        match self {
            Frame::Public { masthead, sign_in } => html! {
                @if masthead.is_some() || sign_in.is_some() {
                    header.top {
                        (brand(masthead.as_ref()))
                        @if let Some(address) = sign_in { a.pill.plain href=(address) { (words.t("frame-sign-in")) } }
                    }
                }
            },
            Frame::Member { masthead, viewer, current } => html! {
                header.rail {
                    (brand(Some(masthead)))
                    (bar::bar(words, &masthead.address, *current))
                    p.viewer { (avatar(&viewer.name, viewer.id)) span { (viewer.name) } }
                }
            },
            Frame::Bare { masthead } => html! { header.top { (brand(masthead.as_ref())) } },
            Frame::Print => html! {},
        }
    }
}

/// JSON that cannot end the element it stands in, whatever is in it.
fn harmless(json: &serde_json::Value) -> PreEscaped<String> {
    let escaped = json.to_string().chars().fold(String::new(), |mut out, c| {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
        out
    });
    PreEscaped(escaped)
}

fn brand(masthead: Option<&Masthead>) -> Markup {
    html! {
        @match masthead {
            Some(masthead) => a.brand href=(masthead.address) { span.crest { (masthead.emblem) } b { (masthead.name) } },
            None => a.brand href="/" { span.crest.spark { (Icon::Spark) } b { "Percik" } },
        }
    }
}

impl Preview<'_> {
    fn tags(&self, words: Words) -> Markup {
        html! {
            meta property="og:type" content="website";
            meta property="og:site_name" content="Percik";
            meta property="og:locale" content=(words.language().locale());
            meta property="og:title" content=(self.title);
            meta property="og:description" content=(self.description);
            meta property="og:url" content=(self.url);
            @if let Some(image) = &self.image {
                meta property="og:image" content=(image);
                meta property="og:image:width" content="1200";
                meta property="og:image:height" content="630";
                meta name="twitter:card" content="summary_large_image";
            }
        }
    }
}
