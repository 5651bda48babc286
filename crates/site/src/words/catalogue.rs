//! The catalogue: every `locales/LANGUAGE/NOUN.ftl`, read once at the first word.

use std::{
    borrow::Cow,
    collections::BTreeSet,
    sync::{LazyLock, Mutex, PoisonError},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::Language;

/// One noun in every language.
pub(super) struct Noun {
    pub name: &'static str,
    pub indonesian: &'static str,
    pub english: &'static str,
}

macro_rules! nouns {
    ($($name:literal),* $(,)?) => {
        &[$(Noun {
            name: $name,
            indonesian: include_str!(concat!("../../../../locales/id/", $name, ".ftl")),
            english: include_str!(concat!("../../../../locales/en/", $name, ".ftl")),
        }),*]
    };
}

/// A new noun is a line here and a file in each language's folder.
pub(super) const NOUNS: &[Noun] = nouns![
    "common",
    "refusals",
    "begin",
    "members",
    "myself",
    "more",
    "invitations",
    "agreements",
    "fields",
    "gatherings",
    "decisions",
    "proposals",
    "amounts",
    "cash",
    "books",
    "dues",
    "donors",
    "savings",
    "votes",
    "rooms",
    "tasks",
    "profile",
    "lost",
    "offline",
    "occasions",
    "rights",
    "reentries",
    "requests",
    "impact",
    "arisan",
    "peace",
    "home",
    "host",
    "api",
    "passkeys",
    "threads",
    "ideas",
    "photos",
    "journal",
    "knowledge",
    "stories",
    "reports",
];

impl Noun {
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::Indonesian => self.indonesian,
            Language::English => self.english,
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

static INDONESIAN: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Indonesian));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English));

/// The sentence, in Indonesian where `language` lacks it, and the bare key where nobody has it.
pub(super) fn find(language: Language, key: &str, args: Option<&FluentArgs>) -> Cow<'static, str> {
    if let Some(sentence) = sentence(language, key, args) {
        return sentence;
    }
    say_once_that_it_is_missing(language, key);
    sentence(Language::Indonesian, key, args).unwrap_or_else(|| Cow::Owned(key.to_owned()))
}

fn sentence(language: Language, key: &str, args: Option<&FluentArgs>) -> Option<Cow<'static, str>> {
    let bundle: &'static Bundle = match language {
        Language::Indonesian => &INDONESIAN,
        Language::English => &ENGLISH,
    };
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let sentence = match args {
        // Borrowed from the catalogue, which lives for ever.
        None => bundle.format_pattern(pattern, None, &mut errors),
        Some(args) => Cow::Owned(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()),
    };
    if !errors.is_empty() {
        tracing::error!(key, language = language.tag(), ?errors, "a sentence lacks an argument");
    }
    Some(sentence)
}

fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    // No marks around arguments: they would travel along into WhatsApp texts and files.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Indonesian => |value, _| whole_number(Language::Indonesian, value),
        Language::English => |value, _| whole_number(Language::English, value),
    }));
    for noun in NOUNS {
        let resource =
            FluentResource::try_new(noun.text(language).to_owned()).unwrap_or_else(|(rest, errors)| {
                tracing::error!(
                    noun = noun.name,
                    language = language.tag(),
                    ?errors,
                    "sentences that cannot be read"
                );
                rest
            });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(
                noun = noun.name,
                language = language.tag(),
                ?errors,
                "sentences that are there twice"
            );
        }
    }
    bundle
}

/// Numbers inside sentences are grouped like all others.
fn whole_number(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        // Counts here come from integers far below 2^53, which a float holds exactly.
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(language.grouped(number.value as i64))
        }
        _ => None,
    }
}

fn say_once_that_it_is_missing(language: Language, key: &str) {
    static SAID: Mutex<BTreeSet<(Language, String)>> = Mutex::new(BTreeSet::new());
    let new = SAID.lock().unwrap_or_else(PoisonError::into_inner).insert((language, key.to_owned()));
    if new {
        tracing::error!(key, language = language.tag(), "a sentence is missing from the catalogue");
    }
}
