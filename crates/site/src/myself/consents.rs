//! Consents that concern oneself: who said yes, to what, when, in which words; and the button that takes it back.

use community::{kernel::Once, seen_by::mine::MyConsent};
use maud::{Markup, html};

use crate::{
    Visit,
    members::words::name,
    parts::{act, danger, fold, hidden},
    words::Words,
};

pub fn list(visit: &Visit, once: &Once) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let consents = visit.seen(|seen| seen.my_consents());
    html! {
        section #persetujuan {
            h2 { (w.t("myself-consents")) }
            @if consents.is_empty() {
                p.soft { (w.t("myself-consents-none")) }
            } @else {
                p.soft { (w.t("myself-consents-line")) }
                div.stack {
                    @for it in &consents {
                        div.card.stack {
                            p.said dir="auto" { (told(w, it)) }
                            p { a href=(at.photo(it.photo.id)) { (photo(w, it)) } }
                            (fold(&w.t("myself-consent-withdraw"), html! {
                                p.soft { (w.t("myself-consent-withdraw-line")) }
                                (act(&at.photo_act(it.photo.id, "tarik"), once, html! {
                                    (hidden("back", at.myself_kept()))
                                    (danger(w.t("myself-consent-withdraw-yes")))
                                }))
                            }))
                        }
                    }
                }
            }
        }
    }
}

/// "Bu Tati, 24 November 2026: “Boleh tampil?” Tampil untuk umum."
pub fn told(w: Words, it: &MyConsent) -> String {
    let on = w.date(it.consent.on);
    let by = it.consent.recorded_by.as_ref().map_or_else(String::new, |by| name(w, by));
    let args = [("who", it.consent.who.as_str().into()), ("day", on.into()), ("name", by.into())];
    let said = w.with("myself-consent-of", &args);
    let words = match it.consent.words.as_str() {
        "" => None,
        asked => Some(w.with("myself-consent-words", &[("words", asked.into())])),
    };
    let shown = if it.shown { "photos-public" } else { "photos-internal" };
    [Some(said), words, Some(w.t(shown).into_owned())].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn photo(w: Words, it: &MyConsent) -> String {
    match it.photo.caption.as_str() {
        "" => w.with("photos-alt", &[("day", w.date(it.photo.on).into())]),
        caption => caption.to_owned(),
    }
}
