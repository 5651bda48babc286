//! Forms: posted as they are without script, sent and answered in place with it.

use community::kernel::Once;
use maud::{Markup, html};

use super::{Mood, Typed, banner};
use crate::words::Words;

/// A form with fields. What is wrong with the whole stands on top; `novalidate` because our own
/// words beside the fields are kinder than the browser's.
pub fn form(words: Words, typed: &Typed, action: &str, mark: &Once, body: Markup) -> Markup {
    drawn(words, typed, action, mark, Unsent::Said, body)
}

/// As [`form`]; what cannot be sent waits on the phone and goes out in order: for adding one thing after another.
pub fn form_later(words: Words, typed: &Typed, action: &str, mark: &Once, body: Markup) -> Markup {
    drawn(words, typed, action, mark, Unsent::InOrder, body)
}

/// As [`form_later`], but what waits gives way to what is sent after it, and is shown in the form: for saying how
/// one thing is to be.
pub fn form_latest(words: Words, typed: &Typed, action: &str, mark: &Once, body: Markup) -> Markup {
    drawn(words, typed, action, mark, Unsent::Latest, body)
}

/// As [`form_latest`]; what is being typed is kept on the phone too, letter by letter: for long texts.
pub fn form_kept(words: Words, typed: &Typed, action: &str, mark: &Once, body: Markup) -> Markup {
    drawn(words, typed, action, mark, Unsent::Kept, body)
}

/// As [`form`]; what is being typed is kept on the phone until it is sent, letter by letter.
pub fn form_drafted(words: Words, typed: &Typed, action: &str, mark: &Once, body: Markup) -> Markup {
    drawn(words, typed, action, mark, Unsent::Drafted, body)
}

/// What becomes of a form that does not reach the server.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unsent {
    /// The person is told, and tries again.
    Said,
    /// The same, and what was typed is there again when the page opens.
    Drafted,
    InOrder,
    Latest,
    Kept,
}

impl Unsent {
    /// The value of `data-later`.
    const fn later(self) -> Option<&'static str> {
        match self {
            Unsent::Said | Unsent::Drafted => None,
            Unsent::InOrder => Some(""),
            Unsent::Latest | Unsent::Kept => Some("latest"),
        }
    }
}

fn drawn(words: Words, typed: &Typed, action: &str, mark: &Once, unsent: Unsent, body: Markup) -> Markup {
    html! {
        form.form method="post" action=(action) data-live data-later=[unsent.later()]
            data-keep[matches!(unsent, Unsent::Kept | Unsent::Drafted)] novalidate {
            (once(mark))
            @if let Some(problem) = typed.general_problem() {
                (banner(Mood::Problem, problem))
            } @else if !typed.is_fine() {
                (banner(Mood::Problem, &words.t("form-problems")))
            }
            (body)
        }
    }
}

/// What the Enter key sends: the form itself, not the first button inside it.
pub fn entered() -> Markup {
    html! { button.sr tabindex="-1" aria-hidden="true" {} }
}

/// A form that is one act: a button or two, hidden fields, nothing to type.
pub fn act(action: &str, mark: &Once, body: Markup) -> Markup {
    html! { form.act method="post" action=(action) data-live { (once(mark)) (body) } }
}

/// As [`act`]; without signal it waits on the phone and goes out in order.
pub fn act_later(action: &str, mark: &Once, body: Markup) -> Markup {
    html! { form.act method="post" action=(action) data-live data-later { (once(mark)) (body) } }
}

/// As [`act`]; a newer one takes the place of one that waits.
pub fn act_latest(action: &str, mark: &Once, body: Markup) -> Markup {
    html! { form.act method="post" action=(action) data-live data-later="latest" { (once(mark)) (body) } }
}

/// The act of leaving this phone: what it keeps of one goes too.
pub fn act_leaving(action: &str, mark: &Once, body: Markup) -> Markup {
    html! { form.act method="post" action=(action) data-live data-leave { (once(mark)) (body) } }
}

/// The mark that makes sending twice harmless.
pub fn once(mark: &Once) -> Markup {
    html! { input type="hidden" name="once" value=(mark.as_str()); }
}
