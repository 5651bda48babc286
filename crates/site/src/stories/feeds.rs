//! Feeds of stories, as Atom (RFC 4287) and JSON Feed 1.1: of one community, and of everything listed on this server.
//!
//! Our own lines rather than a library's: those at hand bring a calendar and an XML reader to write twenty elements.
//! Invariant: whatever people wrote is text; the same stories give the same bytes, and those are sent once.

use std::fmt::Write;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use community::kernel::Moment;
use serde_json::json;

use crate::{
    Lost, Outcome, Visit,
    begin::Guest,
    urls::{self, At},
};

/// Programs look again often; older stories are on the page.
const ENTRIES_MAX: usize = 50;
const ATOM: &str = "application/atom+xml; charset=utf-8";
const JSON: &str = "application/feed+json; charset=utf-8";

struct Feed {
    title: String,
    home: String,
    own: String,
    language: &'static str,
    entries: Vec<Entry>,
}

struct Entry {
    url: String,
    title: String,
    summary: String,
    /// All of it, where it is at hand.
    words: Option<String>,
    author: String,
    published: Moment,
    told: Moment,
}

pub async fn atom(visit: Visit, asked: HeaderMap) -> Outcome {
    let feed = of_community(&visit, visit.at().stories_atom());
    Ok(answer(&asked, ATOM, written_as_atom(&feed)))
}

pub async fn json(visit: Visit, asked: HeaderMap) -> Outcome {
    let feed = of_community(&visit, visit.at().stories_json());
    Ok(answer(&asked, JSON, written_as_json(&feed)))
}

pub async fn atom_of_all(guest: Guest, asked: HeaderMap) -> Outcome {
    let feed = of_all(&guest, urls::STORIES_ATOM).await?;
    Ok(answer(&asked, ATOM, written_as_atom(&feed)))
}

pub async fn json_of_all(guest: Guest, asked: HeaderMap) -> Outcome {
    let feed = of_all(&guest, urls::STORIES_JSON).await?;
    Ok(answer(&asked, JSON, written_as_json(&feed)))
}

/// The same for everyone: what a member sees besides is in no feed.
fn of_community(visit: &Visit, own: String) -> Feed {
    let (w, at) = (visit.words, visit.at());
    let (public, list) = visit.seen_from_outside(|seen| (seen.public_page(), seen.story_list()));
    let entries = list.published.into_iter().take(ENTRIES_MAX).filter_map(|it| {
        let words = visit.seen_from_outside(|seen| seen.story(it.id)).map(|it| it.words);
        Some(Entry {
            url: visit.shared(&at.story(it.id)),
            title: it.title,
            summary: it.excerpt,
            words,
            author: public.name.clone(),
            published: it.published_at?,
            told: it.told_at,
        })
    });
    Feed {
        title: w.with("stories-feed-title", &[("name", public.name.as_str().into())]),
        home: visit.shared(&at.stories()),
        own: visit.shared(&own),
        language: w.language().tag(),
        entries: entries.collect(),
    }
}

async fn of_all(guest: &Guest, own: &str) -> Result<Feed, Lost> {
    let published = guest.site.host.published(None, ENTRIES_MAX).await?;
    let entries = published.into_iter().map(|it| Entry {
        url: format!("{}{}", guest.base, At(&it.address).story(it.story)),
        title: it.title,
        summary: it.excerpt,
        words: None,
        author: it.community,
        published: it.published_at,
        told: it.told_at,
    });
    Ok(Feed {
        title: guest.words.t("stories-feed-all").into_owned(),
        home: format!("{}{}", guest.base, urls::FRONT),
        own: format!("{}{own}", guest.base),
        language: guest.words.language().tag(),
        entries: entries.collect(),
    })
}

fn written_as_atom(feed: &Feed) -> String {
    let updated = feed.entries.iter().map(|it| it.told.max(it.published)).max().unwrap_or_default();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        feed.language
    );
    let mut line = |element: &str, words: &str| {
        // Writing into a string cannot fail.
        let _ = writeln!(out, "<{element}>{}</{element}>", xml(words));
    };
    line("title", &feed.title);
    line("id", &feed.own);
    line("updated", &time(updated));
    line("generator", "Percik");
    let _ = writeln!(out, "<link rel=\"self\" href=\"{}\"/>", xml(&feed.own));
    let _ = writeln!(out, "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>", xml(&feed.home));
    feed.entries.iter().for_each(|it| entry(&mut out, it));
    out + "</feed>\n"
}

fn entry(out: &mut String, it: &Entry) {
    let told = it.told.max(it.published);
    let _ = write!(
        out,
        "<entry>\n<title>{}</title>\n<id>{url}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n\
         <published>{}</published>\n<updated>{}</updated>\n<author><name>{}</name></author>\n<summary>{}</summary>\n",
        xml(&it.title),
        time(it.published),
        time(told),
        xml(&it.author),
        xml(&it.summary),
        url = xml(&it.url),
    );
    if let Some(words) = &it.words {
        let _ = writeln!(out, "<content type=\"text\">{}</content>", xml(words));
    }
    out.push_str("</entry>\n");
}

fn written_as_json(feed: &Feed) -> String {
    let item = |it: &Entry| {
        json!({
            "id": it.url,
            "url": it.url,
            "title": it.title,
            "summary": it.summary,
            "content_text": it.words.as_ref().unwrap_or(&it.summary),
            "date_published": time(it.published),
            "date_modified": time(it.told.max(it.published)),
            "authors": [{ "name": it.author }],
        })
    };
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.own,
        "language": feed.language,
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    })
    .to_string()
}

/// `2026-11-24T03:00:00Z`
pub fn time(at: Moment) -> String {
    jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_string()
}

/// Words as XML text, also within a quoted attribute. What XML forbids is dropped.
pub fn xml(words: &str) -> String {
    words.chars().fold(String::with_capacity(words.len()), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
        out
    })
}

/// The feed, or that it has not changed: its tag is of what is in it.
pub fn answer(asked: &HeaderMap, media_type: &'static str, text: String) -> Response {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    let tag = format!("W/\"{}\"", hash.get(..20).unwrap_or_default());
    let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let unchanged = known.split(',').any(|it| it.trim() == tag);
    let mut answer = if unchanged { StatusCode::NOT_MODIFIED.into_response() } else { text.into_response() };
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    answer
}
