//! Which arisan there are.

use community::seen_by::arisan::ArisanLine;
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, Tone, badge, chip, empty, primary, row, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let view = visit.seen(|seen| seen.arisan_list()).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let new = || primary(w.t("arisan-new")).icon(Icon::Plus).to(at.arisan_new());
    let body = html! {
        (title(w.t("arisan-title")).back(at.more(), w.t("bar-more")).line(w.t("arisan-line")))
        @if view.arisan.is_empty() {
            (empty(&w.t("arisan-empty"), view.may_keep.then(|| html! { (new()) })))
        } @else {
            div.stack { @for it in &view.arisan { (line(&visit, it)) } }
            @if view.may_keep { (new()) }
        }
        p.soft { (w.t("arisan-no-money")) }
    };
    Ok(visit.show(visit.page(Section::More, w.t("arisan-title"), body)))
}

fn line(visit: &Visit, it: &ArisanLine) -> Markup {
    let w = visit.words;
    let (tone, state) = words::state(w, it);
    let owed = [("amount", it.owed.to_string().into())];
    html! {
        (row(it.name.as_str())
            .line(words::line(w, it))
            .lead(badge(Tone::Leaf, Icon::Repeat))
            .below(html! {
                (chip(tone, &state))
                @if it.owed.0 > 0 { " " (chip(Tone::Ember, &w.with("arisan-owed", &owed))) }
            })
            .dim_if(it.ended)
            .to(visit.at().arisan(it.id)))
    }
}
