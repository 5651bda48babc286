//! Knowledge as members find it.

use super::*;
use crate::{
    kernel::MemberId,
    knowledge::Command,
    seen_by::Viewer,
    testing::{Story, m, text},
};

fn library() -> Story {
    let write = |title: &str, body: &str, tags: &[&str]| Command::Write {
        title: text(title),
        body: text(body),
        tags: tags.iter().map(|it| text(it)).collect(),
        from: None,
        member: None,
    };
    Story::new()
        .founded()
        .given(m(1), write("Merawat buku", "Jemur, lalu sampul.", &["buku", "rapi"]))
        .given(m(1), write("Kompos", "Daun kering dan SISA dapur.", &["kebun"]))
        .given(m(1), write("Pojok baca", "# Caranya\nTata buku menurut umur.", &["buku"]))
        .given(m(1), write("Sampah", "Pilah.", &[]))
        .given(m(1), Command::Retire { page: PageId(4), reason: text("Sudah di Kompos") })
}

fn found(query: &str) -> Vec<u32> {
    let story = library();
    let seen = Seen::new(&story.community, Viewer::Member(MemberId(1)), story.now);
    seen.knowledge(query).unwrap().pages.into_iter().map(|it| it.id.0).collect()
}

#[test]
fn every_word_is_looked_for_in_title_text_and_tags() {
    let rows: [(&str, &[u32]); 12] = [
        ("", &[3, 2, 1]),
        ("BUKU", &[1, 3]),
        ("#buku", &[1, 3]),
        ("sampul buku", &[1]),
        ("buku  sampul", &[1]),
        ("sisa", &[2]),
        ("kebun", &[2]),
        ("umur buku", &[3]),
        ("bulan", &[]),
        ("pilah", &[]),
        ("%", &[]),
        ("<b>", &[]),
    ];
    for (query, expected) in rows {
        assert_eq!(found(query), expected, "{query:?}");
    }
    assert!(found(&"a".repeat(10_000)).is_empty());
}

#[test]
fn tags_are_counted_and_what_is_retired_is_named_apart() {
    let story = library();
    let seen = Seen::new(&story.community, Viewer::Member(MemberId(1)), story.now);
    let list = seen.knowledge("").unwrap();
    let tags: Vec<_> = list.tags.iter().map(|it| (it.tag.as_str(), it.pages)).collect();
    assert_eq!(tags, [("buku", 2), ("kebun", 1), ("rapi", 1)]);
    assert_eq!(list.retired.len(), 1);
    assert_eq!(list.pages[0].excerpt, "Tata buku menurut umur.", "not its heading");
    assert!(seen.knowledge_page(PageId(4)).unwrap().retired.is_some());
    let outside = Seen::new(&story.community, Viewer::Outsider, story.now);
    assert!(outside.knowledge("").is_none() && outside.knowledge_page(PageId(1)).is_none());
    assert!(outside.knowledge_history(PageId(1)).is_none() && outside.knowledge_draft(None).is_none());
}
