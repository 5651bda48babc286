//! What was typed into one of a page's many forms and could not be taken: shown again there and nowhere else.

use crate::parts::Typed;

/// Nothing, or one form by its name with what is wrong.
#[derive(Default)]
pub struct Draft {
    form: String,
    typed: Typed,
}

impl Draft {
    pub fn of(form: impl Into<String>, typed: Typed) -> Draft {
        Draft { form: form.into(), typed }
    }

    /// What was typed into this form, if it is the one.
    pub fn in_form(&self, form: &str) -> Option<&Typed> {
        Some(&self.typed).filter(|_| self.form == form)
    }

    /// Whether this form has to stand open, because something in it is wrong.
    pub fn concerns(&self, form: &str) -> bool {
        self.in_form(form).is_some_and(|it| !it.is_fine())
    }

    /// What is wrong, when the page does not show the form it was typed into.
    pub fn homeless(&self, shown: impl Fn(&str) -> bool) -> Option<&str> {
        self.typed.any_problem().filter(|_| !shown(&self.form))
    }
}
