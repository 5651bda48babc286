//! A report as a document for paper.

use std::sync::Arc;

use ::reports::{Block, Document, Figure, FooterWords, Letterhead, Photo, Picture, Signature, Table};
use community::seen_by::{impact::IndicatorSeen, reports::ReportSeen};

use super::words::{self, Told};
use crate::{
    Visit,
    impact::{card::Around, chart, words as impact_words},
};

/// Everything but the photos' bytes, which come from elsewhere.
pub fn document(visit: &Visit, it: &ReportSeen, photos: Vec<Photo>) -> Document {
    let say = visit.words;
    let told = words::told(say, it);
    let mut blocks = numbers(visit, &told);
    let money = crate::cash::facts(visit, it);
    if !money.is_empty() {
        blocks.extend([Block::Heading(1, say.t("cash-title").into_owned()), Block::Facts(money)]);
    }
    for it in &it.growth {
        blocks.extend(growth(visit, it));
    }
    for (heading, lines) in [
        ("reports-achievements", told.achievements),
        ("reports-challenges", told.challenges),
        ("reports-decisions", told.decisions),
        ("reports-tasks", told.tasks),
        ("reports-thanks", told.thanks),
    ] {
        if !lines.is_empty() {
            blocks.extend([Block::Heading(1, say.t(heading).into_owned()), Block::List(lines)]);
        }
    }
    if !photos.is_empty() {
        blocks.extend([Block::Heading(1, say.t("photos-title").into_owned()), Block::Photos(photos)]);
    }
    if !told.closing.is_empty() {
        blocks.extend([Block::Rule, Block::Paragraph(told.closing)]);
    }
    let signature = |(role, name): (String, String)| Signature { role, name };
    Document {
        title: told.title,
        language: say.language().tag().to_owned(),
        author: it.community.clone(),
        letterhead: letterhead(visit, it),
        date: say.date(it.today),
        blocks,
        footer: FooterWords(footer(visit, it)),
        signed_at: told.signing,
        signatures: told.signers.into_iter().map(signature).collect(),
        made: None,
    }
}

/// On each page, so that no sheet of the members' goes out by mistake.
fn footer(visit: &Visit, it: &ReportSeen) -> String {
    let say = visit.words;
    let page = say.with("reports-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]);
    if it.members.is_some() { format!("{} · {page}", say.t("reports-for-members")) } else { page }
}

fn letterhead(visit: &Visit, it: &ReportSeen) -> Letterhead {
    let address = visit.shared(&visit.at().home());
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    Letterhead {
        name: it.community.clone(),
        place: it.place.clone(),
        lines: std::iter::once(address.to_owned())
            .chain(it.members.as_ref().map(|_| visit.words.t("reports-for-members-letterhead").into_owned()))
            .collect(),
        emblem_svg: charts::emblem(&visit.home.id.0, 64),
    }
}

fn numbers(visit: &Visit, told: &Told) -> Vec<Block> {
    let say = visit.words;
    let mut blocks = vec![Block::Paragraph(told.days.clone())];
    if !told.about.is_empty() {
        blocks.push(Block::Facts(told.about.clone()));
    }
    if !told.introduction.is_empty() {
        blocks.push(Block::Paragraph(told.introduction.clone()));
    }
    if !told.facts.is_empty() {
        blocks.push(Block::Facts(told.facts.clone()));
    }
    blocks.push(Block::Heading(1, say.t("reports-gatherings").into_owned()));
    blocks.push(match told.rows.is_empty() {
        true => Block::Paragraph(say.t("reports-nothing").into_owned()),
        false => Block::Table(Table {
            head: told.head.clone(),
            rows: told.rows.clone(),
            numeric: (2..told.head.len()).collect(),
        }),
    });
    if !told.note.is_empty() {
        blocks.push(Block::Paragraph(told.note.clone()));
    }
    blocks
}

fn growth(visit: &Visit, it: &IndicatorSeen) -> Option<Block> {
    let say = visit.words;
    let svg = chart::chart(say, it, Around::Heading)?.into_string();
    let figure = Figure {
        picture: Picture::Svg { svg, style: charts::CSS.to_owned() },
        alt: impact_words::told(say, it),
        caption: impact_words::story(say, it),
        width: None,
    };
    Some(Block::KeepTogether(vec![Block::Heading(1, it.name.clone()), Block::Figure(figure)]))
}

/// A photo for paper.
pub fn photo(visit: &Visit, it: &community::seen_by::photos::PhotoGlance, jpeg: Vec<u8>) -> Photo {
    let say = visit.words;
    let alt = match it.caption.as_str() {
        "" => say.with("photos-alt", &[("day", say.date(it.on).into())]),
        caption => caption.to_owned(),
    };
    Photo { jpeg: Arc::new(jpeg), alt, caption: it.caption.clone() }
}
