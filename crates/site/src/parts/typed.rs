//! What somebody has typed into a form, and what is wrong with it: a page shows both, so that nothing is lost.

use std::{borrow::Cow, collections::BTreeMap};

/// Kept values and worded problems, by field. `Typed::default()` is an empty form.
///
/// Read from a form's body: `pairs.into_iter().collect::<Typed>()`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    values: BTreeMap<Cow<'static, str>, Vec<String>>,
    problems: BTreeMap<Cow<'static, str>, String>,
    problem: Option<String>,
}

impl Typed {
    /// Begins with a value, as edit forms do. Several of one name add up (check boxes).
    pub fn typed(mut self, field: impl Into<Cow<'static, str>>, value: impl ToString) -> Typed {
        self.values.entry(field.into()).or_default().push(value.to_string());
        self
    }

    /// With one value in place of whatever was there.
    pub fn instead(mut self, field: impl Into<Cow<'static, str>>, value: impl ToString) -> Typed {
        self.values.insert(field.into(), vec![value.to_string()]);
        self
    }

    /// With a problem beside one field.
    pub fn problem_at(mut self, field: impl Into<Cow<'static, str>>, worded: impl Into<String>) -> Typed {
        self.problems.insert(field.into(), worded.into());
        self
    }

    /// With a problem that belongs to no single field; it stands above the form.
    pub fn problem(mut self, worded: impl Into<String>) -> Typed {
        self.problem = Some(worded.into());
        self
    }

    /// The first value under this name, or nothing.
    pub fn value(&self, field: &str) -> &str {
        self.values(field).next().unwrap_or_default()
    }

    /// All values under this name.
    pub fn values(&self, field: &str) -> impl Iterator<Item = &str> {
        self.values.get(field).into_iter().flatten().map(String::as_str)
    }

    /// Is this one of the values under this name?
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.values(field).any(|it| it == value)
    }

    /// The values whose names begin with this, as `(rest of the name, value)`: for rows of like fields.
    pub fn beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let under = move |(field, values): (&'a Cow<'static, str>, &'a Vec<String>)| {
            field.strip_prefix(prefix).zip(values.first().map(String::as_str))
        };
        self.values.iter().filter_map(under)
    }

    /// What is wrong with this field.
    pub fn problem_with(&self, field: &str) -> Option<&str> {
        self.problems.get(field).map(String::as_str)
    }

    /// Whether something is wrong with a field whose name begins with this.
    pub fn has_problem_under(&self, prefix: &str) -> bool {
        self.problems.keys().any(|field| field.starts_with(prefix))
    }

    /// What is wrong with the whole.
    pub fn general_problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// What is wrong with the whole, or with the first field that is wrong.
    pub fn any_problem(&self) -> Option<&str> {
        self.general_problem().or_else(|| self.problems.values().next().map(String::as_str))
    }

    /// Nothing is wrong so far.
    pub fn is_fine(&self) -> bool {
        self.problem.is_none() && self.problems.is_empty()
    }
}

impl FromIterator<(String, String)> for Typed {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Typed {
        pairs.into_iter().fold(Typed::default(), |typed, (field, value)| typed.typed(field, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_kept_with_what_is_wrong() {
        let pairs = [("day", "monday"), ("day", "friday"), ("name", "Baca"), ("need-driver", "2")];
        let typed: Typed =
            pairs.map(|(field, value)| (field.to_owned(), value.to_owned())).into_iter().collect();
        assert!(typed.is_fine());
        assert_eq!((typed.value("name"), typed.value("other")), ("Baca", ""));
        assert_eq!(typed.values("day").collect::<Vec<_>>(), ["monday", "friday"]);
        assert!(typed.has("day", "friday") && !typed.has("day", "sunday"));
        assert_eq!(typed.beginning("need-").collect::<Vec<_>>(), [("driver", "2")]);
        let typed = typed.problem_at("name", "Terlalu pendek.");
        assert!(!typed.is_fine());
        assert_eq!(typed.problem_with("name"), Some("Terlalu pendek."));
        assert_eq!(typed.problem_with("day"), None);
    }
}
