//! Text as it was typed, drawn with headings, lists and bold words.
//! Invariant: whatever is not one of these signs is words; nothing that was typed becomes HTML.

use maud::{Markup, html};

#[derive(Debug, PartialEq)]
enum Block<'a> {
    Heading(&'a str),
    Paragraph(Vec<&'a str>),
    Bullets(Vec<&'a str>),
    Steps(Vec<&'a str>),
}

/// `# judul`, `- butir`, `1. langkah`, `**tebal**`; an empty line ends a paragraph.
pub fn drawn(typed: &str) -> Markup {
    html! {
        @for block in blocks(typed) {
            @match block {
                Block::Heading(words) => h2 dir="auto" { (inline(words)) },
                Block::Paragraph(lines) => p dir="auto" {
                    @for (place, line) in lines.iter().enumerate() { @if place > 0 { br; } (inline(line)) }
                },
                Block::Bullets(items) => ul dir="auto" { @for it in items { li { (inline(it)) } } },
                Block::Steps(items) => ol dir="auto" { @for it in items { li { (inline(it)) } } },
            }
        }
    }
}

fn blocks(typed: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block> = vec![];
    let mut apart = true;
    for line in typed.lines().map(str::trim) {
        if line.is_empty() {
            apart = true;
            continue;
        }
        let last = blocks.last_mut();
        if let Some(words) = heading(line) {
            blocks.push(Block::Heading(words));
        } else if let Some(item) = bullet(line) {
            match last {
                Some(Block::Bullets(items)) => items.push(item),
                _ => blocks.push(Block::Bullets(vec![item])),
            }
        } else if let Some(item) = step(line) {
            match last {
                Some(Block::Steps(items)) => items.push(item),
                _ => blocks.push(Block::Steps(vec![item])),
            }
        } else {
            match last {
                Some(Block::Paragraph(lines)) if !apart => lines.push(line),
                _ => blocks.push(Block::Paragraph(vec![line])),
            }
        }
        apart = false;
    }
    blocks
}

fn heading(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    (words.len() < line.len() && words.starts_with(' ')).then(|| words.trim())
}

fn bullet(line: &str) -> Option<&str> {
    ["- ", "* ", "• "].iter().find_map(|sign| line.strip_prefix(sign)).map(str::trim)
}

/// `1. ` or `1) `, whatever the number.
fn step(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let digits = line.len() - rest.len();
    let rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
    (1..=3).contains(&digits).then(|| rest.trim())
}

/// Two stars begin bold words and two end them; what is not ended is words.
fn inline(words: &str) -> Markup {
    let parts: Vec<&str> = words.split("**").collect();
    let paired = if parts.len() % 2 == 1 { parts.len() } else { parts.len() - 1 };
    html! {
        @for (place, part) in parts.iter().enumerate() {
            @if place >= paired { "**" (part) }
            @else if place % 2 == 1 && part.is_empty() { "****" }
            @else if place % 2 == 1 { b { (part) } }
            @else { (part) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_become_headings_lists_and_bold_and_all_else_is_words() {
        let rows = [
            ("A\nB\n\nC", "<p dir=\"auto\">A<br>B</p><p dir=\"auto\">C</p>"),
            ("# Bahan\nA", "<h2 dir=\"auto\">Bahan</h2><p dir=\"auto\">A</p>"),
            ("#buku", "<p dir=\"auto\">#buku</p>"),
            ("- a\n* b\n\n• c", "<ul dir=\"auto\"><li>a</li><li>b</li><li>c</li></ul>"),
            ("1. a\n2) b", "<ol dir=\"auto\"><li>a</li><li>b</li></ol>"),
            ("2026. Tahun\n-5 derajat", "<p dir=\"auto\">2026. Tahun<br>-5 derajat</p>"),
            ("**Jemur** dulu", "<p dir=\"auto\"><b>Jemur</b> dulu</p>"),
            ("2 ** 3", "<p dir=\"auto\">2 ** 3</p>"),
            ("****", "<p dir=\"auto\">****</p>"),
            ("<b onclick=\"a()\">&", "<p dir=\"auto\">&lt;b onclick=&quot;a()&quot;&gt;&amp;</p>"),
            ("**<i>**", "<p dir=\"auto\"><b>&lt;i&gt;</b></p>"),
            ("", ""),
        ];
        for (typed, expected) in rows {
            assert_eq!(drawn(typed).into_string(), expected, "{typed:?}");
        }
    }
}
