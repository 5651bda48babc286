//! Forms: posted as they are without script, sent and answered in place with it.

use community::kernel::Once;
use maud::{Markup, html};

use super::{Mood, Typed, banner};
use crate::words::Words;

/// A form with fields. What is wrong with the whole stands on top; `novalidate` because our own
/// words beside the fields are kinder than the browser's.
pub fn form(words: Words, typed: &Typed, action: &str, mark: &Once, body: Markup) -> Markup {
    html! {
        form.form method="post" action=(action) data-live novalidate {
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

/// The mark that makes sending twice harmless.
pub fn once(mark: &Once) -> Markup {
    html! { input type="hidden" name="once" value=(mark.as_str()); }
}
