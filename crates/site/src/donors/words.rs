//! Sentences about donors: names, what was given, thanks and receipts for WhatsApp.

use std::borrow::Cow;

use community::{
    donors::{Given, Kept, Refusal, Sort, ThankedHow},
    kernel::Rupiah,
    seen_by::donors::{DonorSeen, FundSeen, GiftPage, GiftSeen, PromiseSeen, Worth},
};

use crate::{
    members::words::name as member,
    parts::{Tone, plain},
    words::Words,
};

pub fn refusal(say: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::NoPermit => "donors-no-permit",
        Refusal::Removed => "donors-removed-refusal",
        Refusal::OtherPromise => "donors-other-promise",
        Refusal::PromiseDropped => "donors-promise-dropped",
        Refusal::PromiseKept => "donors-promise-kept-refusal",
        Refusal::Undone => "donors-undone-refusal",
        Refusal::NobodyToThank => "donors-nobody-to-thank",
    };
    say.t(key).into_owned()
}

/// The name, or why there is none.
pub fn donor(say: Words, it: &DonorSeen) -> String {
    match &it.name {
        Some(name) => name.clone(),
        None if it.removed => say.t("donors-gone").into_owned(),
        None => say.t("donors-unnamed").into_owned(),
    }
}

pub fn giver(say: Words, it: &GiftSeen) -> String {
    it.donor.as_ref().map_or_else(|| say.t("donors-together").into_owned(), |it| donor(say, it))
}

pub fn sort(say: Words, sort: Sort) -> Cow<'static, str> {
    match sort {
        Sort::Person => say.t("donors-sort-person"),
        Sort::Business => say.t("donors-sort-business"),
        Sort::Organisation => say.t("donors-sort-organisation"),
        Sort::Unnamed => say.t("donors-sort-unnamed"),
    }
}

pub const fn sort_value(sort: Sort) -> &'static str {
    match sort {
        Sort::Person => "person",
        Sort::Business => "business",
        Sort::Organisation => "organisation",
        Sort::Unnamed => "unnamed",
    }
}

/// `Rp500.000 untuk dana Rak buku`, `40 buku cerita`, `8 orang × 3 jam`.
pub fn given(say: Words, given: &Given, what: &str, fund: Option<&FundSeen>) -> String {
    match *given {
        Given::Money { rupiah, .. } => {
            let amount = ("amount", rupiah.to_string().into());
            match fund {
                Some(fund) => {
                    say.with("donors-given-money-fund", &[amount, ("fund", fund.name.as_str().into())])
                }
                None => say.with("donors-given-money", &[amount]),
            }
        }
        Given::Goods { count, .. } => {
            say.with("donors-given-goods", &[("count", count.into()), ("what", what.into())])
        }
        Given::Labour { people, hours, .. } => {
            say.with("donors-given-labour", &[("people", people.into()), ("hours", hours.into())])
        }
    }
}

pub fn gift(say: Words, it: &GiftSeen) -> String {
    given(say, &it.given, &it.what, it.fund.as_ref())
}

pub fn promised(say: Words, it: &PromiseSeen) -> String {
    given(say, &it.promised, &it.what, it.fund.as_ref())
}

/// So much of what was promised, in its measure.
pub fn came(say: Words, it: &PromiseSeen) -> String {
    let measured = |amount: i64| match it.promised {
        Given::Money { .. } => Rupiah(amount).to_string(),
        Given::Goods { .. } => say.number(amount),
        Given::Labour { .. } => say.with("donors-hours", &[("count", amount.into())]),
    };
    let whole = measured(it.promised.amount());
    say.with("donors-came", &[("came", measured(it.came).into()), ("whole", whole.into())])
}

pub fn kept(say: Words, kept: Kept) -> (Tone, Cow<'static, str>) {
    match kept {
        Kept::Open => (Tone::Gold, say.t("donors-open")),
        Kept::Partly => (Tone::Gold, say.t("donors-partly")),
        Kept::Whole => (Tone::Leaf, say.t("donors-kept")),
        Kept::Dropped => (Tone::Plain, say.t("donors-dropped")),
    }
}

/// `96 jam + 38 buku + Rp450.000`: beside one another, never one number.
pub fn worth(say: Words, it: &Worth) -> String {
    let hours = (it.hours > 0).then(|| say.with("donors-hours", &[("count", it.hours.into())]));
    let things = it.things.iter().map(|it| {
        say.with("donors-things", &[("count", it.count.into()), ("what", it.what.as_str().into())])
    });
    let money = (it.rupiah.0 > 0).then(|| it.rupiah.to_string());
    hours.into_iter().chain(things).chain(money).collect::<Vec<_>>().join(" + ")
}

pub fn thanked_how(say: Words, how: ThankedHow) -> Cow<'static, str> {
    match how {
        ThankedHow::Message => say.t("donors-thanked-message"),
        ThankedHow::InPerson => say.t("donors-thanked-in-person"),
        ThankedHow::Letter => say.t("donors-thanked-letter"),
    }
}

/// Who says thanks, and until when.
pub fn thanks_by(say: Words, it: &GiftSeen) -> Option<String> {
    let day = ("day", say.date(it.thanks_due?).into());
    Some(match &it.thanks_from {
        Some(person) => say.with("donors-thanks-by", &[("person", member(say, person).into()), day]),
        None => say.with("donors-thanks-by-anyone", &[day]),
    })
}

/// What goes to the donor as a message.
pub fn thanks_text(say: Words, it: &GiftPage) -> String {
    let gift_said = gift(say, &it.gift);
    let first = match it.gift.donor.as_ref().and_then(|it| it.name.as_deref()) {
        Some(name) => say.with("donors-thanks-text", &[("name", plain(name).into())]),
        None => say.t("donors-thanks-text-unnamed").into_owned(),
    };
    let gift = [("given", gift_said.into()), ("day", say.date(it.gift.day).into())];
    let from = say.with("donors-thanks-text-from", &[("community", it.community.as_str().into())]);
    [first, say.with("donors-thanks-text-gift", &gift), from].join("\n")
}

/// The receipt in words, each line a label and its value: for page, paper and file.
pub fn receipt(say: Words, it: &GiftPage) -> Vec<(String, String)> {
    let gift_seen = &it.gift;
    let line = |key: &str, value: String| (say.t(key).into_owned(), value);
    let mut lines = vec![
        line("donors-receipt-from", giver(say, gift_seen)),
        line("donors-receipt-what", gift(say, gift_seen)),
    ];
    match gift_seen.given {
        Given::Money { rupiah, .. } => {
            lines.push(line("donors-receipt-words", say.in_words(rupiah)));
            lines.push(line("donors-receipt-for", gift_seen.what.clone()));
        }
        Given::Goods { .. } | Given::Labour { .. } => {
            let worth = gift_seen.given.worth().filter(|it| it.0 > 0);
            lines
                .extend(worth.map(|it| line("donors-receipt-worth", format!("{it} ({})", say.in_words(it)))));
        }
    }
    lines.push(line("donors-day", say.date(gift_seen.day)));
    lines
}

/// The same as a message.
pub fn receipt_text(say: Words, it: &GiftPage) -> Option<String> {
    let gift_seen = &it.gift;
    let number = gift_seen.receipt.as_deref()?;
    let receiver = gift_seen.received_by.as_ref().map(|it| member(say, it)).unwrap_or_default();
    let mut lines = vec![say.with("donors-receipt-text", &[("number", number.into())])];
    lines.push(say.with("donors-receipt-text-from", &[("name", plain(&giver(say, gift_seen)).into())]));
    lines.push(say.with("donors-receipt-text-what", &[("given", gift(say, gift_seen).into())]));
    if let Given::Money { rupiah, .. } = gift_seen.given {
        lines.push(say.with("donors-receipt-text-words", &[("words", say.in_words(rupiah).into())]));
        lines.push(say.with("donors-receipt-text-for", &[("what", plain(&gift_seen.what).into())]));
    }
    lines.push(say.with(
        "donors-receipt-text-by",
        &[
            ("name", receiver.into()),
            ("community", it.community.as_str().into()),
            ("day", say.date(gift_seen.written_on).into()),
        ],
    ));
    lines.push(say.t("donors-receipt-not").into_owned());
    Some(lines.join("\n"))
}
