//! Leaves out of our own stylesheets and scripts what only their readers need.
//!
//! Invariant: it knows our house style, not all of CSS and JavaScript: comments in scripts have lines of their
//! own, no string spans lines, and a stylesheet writes no space before a pseudo-class.

/// Without comments, line ends, indentation and the spaces around punctuation.
pub(super) fn style(files: &[&str]) -> String {
    let mut squeezed = String::new();
    for file in files {
        for piece in file
            .split("/*")
            .enumerate()
            .map(|(place, piece)| if place == 0 { piece } else { after(piece, "*/") })
        {
            for line in piece.lines().map(str::trim).filter(|line| !line.is_empty()) {
                if squeezed.ends_with(|last: char| !"{};,:".contains(last)) && !squeezed.is_empty() {
                    squeezed.push(' ');
                }
                squeezed.push_str(line);
            }
        }
    }
    [(" {", "{"), ("{ ", "{"), ("; ", ";"), (": ", ":"), (", ", ","), (" }", "}"), (";}", "}"), (" > ", ">")]
        .into_iter()
        .fold(squeezed, |style, (from, to)| style.replace(from, to))
}

/// Without lines that are comments, empty lines and indentation.
pub(super) fn script(files: &[&str]) -> String {
    let mut squeezed = String::from("\"use strict\";(()=>{\n");
    for line in files.iter().flat_map(|file| file.lines()).map(str::trim) {
        if !line.is_empty() && !line.starts_with("//") {
            squeezed.push_str(line);
            squeezed.push('\n');
        }
    }
    squeezed.push_str("})();\n");
    squeezed
}

fn after<'a>(piece: &'a str, end: &str) -> &'a str {
    piece.split_once(end).map_or("", |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_readers_need_is_left_out() {
        let css = "/* Why. */\n.a > .b,\n.c {\n  color: red; /* x */\n  margin: calc(1px + 2px) 0;\n}\n@media (min-width: 9px) {\n  p { top: 0; }\n}\n";
        assert_eq!(
            style(&[css]),
            ".a>.b,.c{color:red;margin:calc(1px + 2px) 0}@media (min-width:9px){p{top:0}}"
        );
        let js = "// Why.\nconst a = \"//\";\n\n  // More.\n  a();\n";
        assert_eq!(script(&[js]), "\"use strict\";(()=>{\nconst a = \"//\";\na();\n})();\n");
    }
}
