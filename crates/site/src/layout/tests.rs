//! Every frame, in both languages, is a whole document that breaks none of the pages' own rules.

use maud::html;

use super::*;

fn masthead() -> Masthead<'static> {
    Masthead { name: "Baca Yuk! <3".into(), address: "/baca-yuk".into(), emblem: html! { svg {} } }
}

fn frames() -> [Frame<'static>; 5] {
    [
        Frame::Public { masthead: Some(masthead()), sign_in: Some("/baca-yuk/masuk".into()) },
        Frame::Public { masthead: None, sign_in: None },
        Frame::Member {
            masthead: masthead(),
            viewer: Viewer { name: "Rina".into(), id: MemberId(1) },
            current: Section::More,
        },
        Frame::Bare { masthead: None },
        Frame::Print,
    ]
}

#[test]
fn every_frame_is_a_whole_document() {
    for language in Language::ALL {
        for frame in frames() {
            let class = frame.class();
            let page = Page::new(language.words(), "Judul & kata", frame, html! { h1 { "Judul" } })
                .here("/baca-yuk?a=1&b=2")
                .live("/baca-yuk/alur", Seq(17));
            let document = page.render().into_string();
            for needed in [
                "<!DOCTYPE html>",
                &format!("<html lang=\"{}\">", language.tag()),
                "<meta charset=\"utf-8\">",
                "<title>Judul &amp; kata · ",
                "<h1>Judul</h1></main>",
                "data-stream=\"/baca-yuk/alur\" data-seq=\"17\"",
                "</body></html>",
            ] {
                assert!(document.contains(needed), "{class}: no {needed} in {document}");
            }
            for forbidden in [" style=", "<style", " onclick", "javascript:", "src=\"http", "Yuk! <3"] {
                assert!(!document.contains(forbidden), "{class}: {forbidden} in {document}");
            }
            assert_eq!(document.matches("aria-current").count(), usize::from(class == "member"), "{class}");
            assert_eq!(document.contains("noindex"), class != "public", "{class}");
        }
    }
}

#[test]
fn a_pasted_link_shows_what_it_leads_to() {
    let preview = Preview {
        title: "Baca \"Yuk\"".into(),
        description: "10 → 60 anak dalam 3 bulan".into(),
        url: "https://percik.id/baca-yuk".into(),
        image: Some("https://percik.id/baca-yuk/kartu.png".into()),
    };
    let frame = Frame::Public { masthead: Some(masthead()), sign_in: None };
    let document = Page::new(Language::Indonesian.words(), "Baca", frame, html! {})
        .preview(preview)
        .render()
        .into_string();
    assert!(document.contains(r#"<meta property="og:title" content="Baca &quot;Yuk&quot;">"#), "{document}");
    assert!(
        document.contains(r#"<meta property="og:image" content="https://percik.id/baca-yuk/kartu.png">"#)
    );
    assert!(document.contains(r#"content="id_ID""#));
}
