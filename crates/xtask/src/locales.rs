//! Both languages say the same things: the same files, the same messages with the same attributes and variables, each
//! key once, and no line that Fluent would skip in silence.

use crate::step::root;
use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const LANGUAGES: [&str; 2] = ["id", "en"];

/// Key (`name` or `name.attribute`) → the file it is in and the variables it uses.
type Messages = BTreeMap<String, (String, BTreeSet<String>)>;

pub fn check() -> Result<()> {
    let mut wrong = Vec::new();
    let [first, second] = LANGUAGES;
    let (ours, theirs) = (language(first, &mut wrong)?, language(second, &mut wrong)?);
    compare((first, &ours), (second, &theirs), &mut wrong);
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

fn compare(ours: (&str, &Messages), theirs: (&str, &Messages), wrong: &mut Vec<String>) {
    for ((one, has), (other, lacks)) in [(ours, theirs), (theirs, ours)] {
        for (key, (file, _)) in has.iter().filter(|(key, _)| !lacks.contains_key(*key)) {
            wrong.push(format!(
                "{one}/{file}: `{key}` has no counterpart in {other}: a reader would see its bare key"
            ));
        }
    }
    for (key, (file, variables)) in ours.1 {
        if let Some((other_file, others)) = theirs.1.get(key) {
            if file != other_file {
                wrong.push(format!(
                    "`{key}` is in {file} and in {other_file}: one noun, one file in both languages"
                ));
            }
            if variables != others {
                let (one, other) = (ours.0, theirs.0);
                wrong.push(format!("{file}: `{key}` uses {variables:?} in {one} but {others:?} in {other}"));
            }
        }
    }
}

fn language(language: &str, wrong: &mut Vec<String>) -> Result<Messages> {
    let folder = root().join("locales").join(language);
    let mut messages = Messages::new();
    let entries = std::fs::read_dir(&folder).with_context(|| format!("read {}", folder.display()))?;
    let mut files: Vec<_> = entries.map(|entry| entry.map(|it| it.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "ftl"));
    files.sort();
    for file in files {
        let source = std::fs::read_to_string(&file).with_context(|| format!("read {}", file.display()))?;
        let name = file.file_name().map(Path::new).map_or(String::new(), |it| it.display().to_string());
        read(&format!("{language}/{name}"), &name, &source, &mut messages, wrong);
    }
    Ok(messages)
}

fn read(shown: &str, file: &str, source: &str, messages: &mut Messages, wrong: &mut Vec<String>) {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let attributes = message.attributes.iter();
                let parts = attributes.map(|it| (format!("{}.{}", message.id.name, it.id.name), &it.value));
                let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
                for (key, pattern) in value.chain(parts) {
                    let mut variables = BTreeSet::new();
                    in_pattern(pattern, &mut variables);
                    if messages.insert(key.clone(), (file.to_owned(), variables)).is_some() {
                        wrong.push(format!(
                            "{shown}: `{key}` is there twice: only one of them would ever be read"
                        ));
                    }
                }
            }
            Entry::Junk { content } => {
                let line = content.trim().lines().next().unwrap_or_default();
                wrong.push(format!("{shown}: Fluent cannot read this and skips it: `{line}`"));
            }
            // Terms are a language's own affair: one may need a word that the other does not.
            Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            variants.iter().for_each(|variant| in_pattern(&variant.value, variables));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, variables));
            arguments.named.iter().for_each(|argument| in_inline(&argument.value, variables));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Messages, compare, read};

    fn check(id: &str, en: &str) -> Vec<String> {
        let (mut ours, mut theirs, mut wrong) = (Messages::new(), Messages::new(), Vec::new());
        read("id/a.ftl", "a.ftl", id, &mut ours, &mut wrong);
        read("en/a.ftl", "a.ftl", en, &mut theirs, &mut wrong);
        compare(("id", &ours), ("en", &theirs), &mut wrong);
        wrong
    }

    #[test]
    fn languages_that_differ_are_named() {
        let rows = [
            ("a = Satu\n", "a = One\n", None),
            (
                "a = { $n } anak\n",
                "a = { $n ->\n    [one] one child\n   *[other] { $n } children\n }\n",
                None,
            ),
            ("a = Satu\nb = Dua\n", "a = One\n", Some("no counterpart in en")),
            ("a = Satu\n", "a = One\n    .title = The one\n", Some("`a.title` has no counterpart in id")),
            ("a = { $n } anak\n", "a = children\n", Some("uses {\"n\"} in id but {} in en")),
            ("a = Satu\na = Dua\n", "a = One\n", Some("twice")),
            ("a = Satu\nb =\n", "a = One\n", Some("cannot read")),
        ];
        for (id, en, expected) in rows {
            let wrong = check(id, en);
            match expected {
                None => assert!(wrong.is_empty(), "{id:?} / {en:?}: {wrong:?}"),
                Some(part) => assert!(wrong.iter().any(|it| it.contains(part)), "{id:?} / {en:?}: {wrong:?}"),
            }
        }
    }
}
