//! Knowledge: its pages, found by words and by tags. For members' eyes.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, excerpt, words};
use crate::{
    kernel::{Day, Moment, PageId, Text},
    knowledge::{From, Page, Version, taught},
    limits,
    passages::{told, writers},
};

/// Of a page a line is shown.
const EXCERPT_CHARS: usize = 120;

/// What there is, or what was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KnowledgeList {
    /// The words looked for; empty for everything.
    pub query: String,
    /// What carries a word in its title first, then the last written.
    pub pages: Vec<PageGlance>,
    /// All tags there are, the most used first.
    pub tags: Vec<TagSeen>,
    /// Only where everything is shown.
    pub retired: Vec<PageGlance>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TagSeen {
    pub tag: String,
    pub pages: usize,
}

/// A page in a few lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PageGlance {
    pub id: PageId,
    pub title: String,
    pub excerpt: String,
    pub tags: Vec<String>,
    /// Last written on.
    pub on: Day,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KnowledgePage {
    pub glance: PageGlance,
    pub body: String,
    /// What the next writer must have read.
    pub version: u32,
    pub writers: Vec<Person>,
    pub person: Person,
    pub recorded_by: Option<Person>,
    pub from: Option<From>,
    pub retired: Option<RetiredSeen>,
    pub represented: Vec<Person>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RetiredSeen {
    pub by: Option<Person>,
    pub on: Day,
    pub reason: String,
}

/// The versions of a page, the latest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KnowledgeHistory {
    pub id: PageId,
    pub title: String,
    pub versions: Vec<PageVersion>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PageVersion {
    pub version: u32,
    pub person: Person,
    pub recorded_by: Option<Person>,
    pub at: Moment,
    pub on: Day,
    pub title: String,
    pub body: String,
    pub tags: Vec<String>,
}

/// What a new page begins with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KnowledgeDraft {
    pub from: Option<From>,
    pub title: String,
    pub body: String,
    pub represented: Vec<Person>,
}

impl Seen<'_> {
    /// Every word of the query somewhere in title, text or tags, in any order. `None` for outsiders.
    pub fn knowledge(&self, query: &str) -> Option<KnowledgeList> {
        self.member()?;
        let query: String = query.trim().chars().take(limits::SEARCH_CHARS_MAX as usize).collect();
        let looked_for: Vec<String> = query.to_lowercase().split_whitespace().map(tidy).collect();
        let found = |it: &Page| it.latest().is_some_and(|it| holds(it, &looked_for));
        let all = || self.community.knowledge.all();
        let mut pages: Vec<_> = all().filter(|(_, it)| it.retired.is_none() && found(it)).collect();
        pages.sort_by_key(|(id, it)| {
            let latest = it.latest();
            let title = latest.map(|it| it.title.or_empty().to_lowercase()).unwrap_or_default();
            let in_title = looked_for.iter().filter(|word| title.contains(word.as_str())).count();
            std::cmp::Reverse((in_title, latest.map(|it| it.at), *id))
        });
        let retired = all().rev().filter(|(_, it)| it.retired.is_some() && looked_for.is_empty());
        Some(KnowledgeList {
            query,
            pages: pages.into_iter().filter_map(|(id, it)| self.page_glance(id, it)).collect(),
            tags: self.tags(),
            retired: retired.filter_map(|(id, it)| self.page_glance(id, it)).collect(),
        })
    }

    pub fn knowledge_page(&self, id: PageId) -> Option<KnowledgePage> {
        let me = self.member()?;
        let it = self.community.knowledge.find(id)?;
        let latest = it.latest()?;
        Some(KnowledgePage {
            glance: self.page_glance(id, it)?,
            body: told(&latest.body),
            version: it.version(),
            writers: writers(&latest.body).into_iter().map(|it| self.person(it)).collect(),
            person: self.person(latest.member),
            recorded_by: latest.recorded_by.map(|by| self.person(by)),
            from: it.from.filter(|from| self.is_told(*from)),
            retired: it.retired.as_ref().map(|it| RetiredSeen {
                by: it.by.map(|by| self.person(by)),
                on: self.community.today(it.at),
                reason: words(&it.reason),
            }),
            represented: self.represented_by(me),
        })
    }

    pub fn knowledge_history(&self, id: PageId) -> Option<KnowledgeHistory> {
        self.member()?;
        let it = self.community.knowledge.find(id)?;
        let version = |(version, it): (u32, &Version)| PageVersion {
            version,
            person: self.person(it.member),
            recorded_by: it.recorded_by.map(|by| self.person(by)),
            at: it.at,
            on: self.community.today(it.at),
            title: words(&it.title),
            body: told(&it.body),
            tags: it.tags.iter().map(words).collect(),
        };
        let mut versions: Vec<_> = (1..).zip(&it.versions).map(version).collect();
        versions.reverse();
        Some(KnowledgeHistory { id, title: words(&it.latest()?.title), versions })
    }

    /// `None` for outsiders, and where what it would come from is not there.
    pub fn knowledge_draft(&self, from: Option<From>) -> Option<KnowledgeDraft> {
        let me = self.member()?;
        if from.is_some_and(|from| !self.is_told(from)) {
            return None;
        }
        let passages = from.map(|from| taught(self.community, from)).unwrap_or_default();
        let title = match from {
            Some(From::Challenge { challenge }) => {
                let it = self.community.journal.challenge(challenge);
                it.map(|it| excerpt(&told(&it.words), TITLE_CHARS)).unwrap_or_default()
            }
            Some(From::Note { .. }) | None => String::new(),
        };
        Some(KnowledgeDraft { from, title, body: told(&passages), represented: self.represented_by(me) })
    }

    pub(super) fn pages_from(&self, from: From) -> Vec<PageGlance> {
        self.community.knowledge.from(from).filter_map(|(id, it)| self.page_glance(id, it)).collect()
    }

    pub(super) fn page_glance(&self, id: PageId, it: &Page) -> Option<PageGlance> {
        let latest = it.latest()?;
        Some(PageGlance {
            id,
            title: words(&latest.title),
            excerpt: excerpt(&without_headings(&told(&latest.body)), EXCERPT_CHARS),
            tags: latest.tags.iter().map(words).collect(),
            on: self.community.today(latest.at),
        })
    }

    fn tags(&self) -> Vec<TagSeen> {
        let mut used = std::collections::BTreeMap::<&Text, usize>::new();
        let standing = self.community.knowledge.all().filter(|(_, it)| it.retired.is_none());
        let tags = standing.filter_map(|(_, it)| it.latest()).flat_map(|it| &it.tags);
        tags.for_each(|tag| *used.entry(tag).or_default() += 1);
        let mut tags: Vec<_> =
            used.into_iter().map(|(tag, pages)| TagSeen { tag: words(tag), pages }).collect();
        tags.sort_by(|one, other| (other.pages, &one.tag).cmp(&(one.pages, &other.tag)));
        tags
    }

    fn is_told(&self, from: From) -> bool {
        let journal = &self.community.journal;
        match from {
            From::Note { note } => journal.note(note).is_some_and(|it| it.struck.is_none()),
            From::Challenge { challenge } => {
                journal.challenge(challenge).is_some_and(|it| it.struck.is_none())
            }
        }
    }
}

/// A title that fits where it is typed.
const TITLE_CHARS: usize = 80;

/// A heading says nothing of what follows.
fn without_headings(body: &str) -> String {
    body.lines().filter(|line| !line.starts_with("# ")).collect::<Vec<_>>().join("\n")
}

fn tidy(word: &str) -> String {
    word.trim_start_matches('#').to_owned()
}

fn holds(it: &Version, looked_for: &[String]) -> bool {
    let tags: Vec<&str> = it.tags.iter().map(|it| it.or_empty()).collect();
    let all = format!("{}\n{}\n{}", it.title.or_empty(), told(&it.body), tags.join("\n")).to_lowercase();
    looked_for.iter().all(|word| all.contains(word.as_str()))
}

#[cfg(test)]
#[path = "knowledge_tests.rs"]
mod tests;
