//! A community's emblem: geometry after batik kawung, petals around a seed, drawn from its id alone.
//!
//! Invariant: the same seed gives the same emblem for ever; petals and their marks stand out from what is under them by
//! 3 : 1 at least.
//! Colours are written out here, because an emblem is the same in light and dark and also stands alone as a file.

mod choices;
mod petal;

use std::fmt::Write;

use choices::{Arrangement, Centre, Choices, Colours, Mark, Ornament};
pub(crate) use petal::lenses;
use petal::{Petal, flower};

/// The emblem as a whole SVG document, `size` × `size` units, also fit for inline use and as a favicon. It has no
/// words: the community's name beside it, or the `alt` of the page, says whose it is.
pub fn emblem(seed: &[u8; 16], size: u16) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"emblem\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 64 64\" \
         aria-hidden=\"true\">{}</svg>",
        drawing(seed)
    )
}

pub(crate) fn colours_of(seed: &[u8; 16]) -> Colours {
    Choices::from(seed).colours
}

/// The inside of the emblem, in a box of 64 × 64.
pub(crate) fn drawing(seed: &[u8; 16]) -> String {
    let Choices { colours, arrangement, petal, mark, centre, ornament } = Choices::from(seed);
    let mut out = format!("<rect width=\"64\" height=\"64\" rx=\"16\" fill=\"{}\"/>", colours.ground);
    around(&mut out, colours, arrangement, ornament);
    petals(&mut out, colours, arrangement, petal, mark);
    middle(&mut out, colours, arrangement, centre);
    out
}

const TURNED: &str = " transform=\"rotate(45 32 32)\"";

fn around(out: &mut String, colours: Colours, arrangement: Arrangement, ornament: Ornament) {
    let colour = colours.ornament;
    // The corners are free beside an upright flower; beside a diagonal one the middles of the sides are.
    let turned = match arrangement {
        Arrangement::Cross | Arrangement::Circles => TURNED,
        Arrangement::Diagonal => "",
        Arrangement::Eight | Arrangement::Rosette => {
            let _ = match ornament {
                Ornament::Frame | Ornament::Leaves => write!(
                    out,
                    "<circle cx=\"32\" cy=\"32\" r=\"28.5\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.4\"/>"
                ),
                Ornament::Dots | Ornament::Beads => {
                    write!(out, "{}", dots(&[(0, -330)], colour, 20, TURNED))
                }
            };
            return;
        }
        Arrangement::Cloth => return,
    };
    let far = if arrangement == Arrangement::Diagonal { 235 } else { 285 };
    let _ = match ornament {
        Ornament::Dots => write!(out, "{}", dots(&[(0, -far + 15)], colour, 30, turned)),
        Ornament::Beads => {
            let beads = match arrangement {
                Arrangement::Diagonal => [(0, -265), (0, -205), (0, -150)],
                _ => [(0, -far), (-55, -far + 40), (55, -far + 40)],
            };
            write!(out, "{}", dots(&beads, colour, 18, turned))
        }
        Ornament::Leaves => {
            write!(
                out,
                "<path d=\"{}\" fill=\"{colour}\"{turned}/>",
                flower(Petal::Lens, (320, 320), far - 125, far + 15, 28)
            )
        }
        Ornament::Frame => write!(
            out,
            "{}<rect x=\"3.2\" y=\"3.2\" width=\"57.6\" height=\"57.6\" rx=\"13\" \
             fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.2\"/>",
            dots(&[(0, -far + 45)], colour, 22, turned)
        ),
    };
}

fn petals(out: &mut String, colours: Colours, arrangement: Arrangement, petal: Petal, mark: Mark) {
    let middle = (320, 320);
    let Colours { petal: colour, mark: mark_colour, ornament, .. } = colours;
    match arrangement {
        Arrangement::Cross | Arrangement::Diagonal | Arrangement::Circles => {
            let (near, far, half, shape) = match arrangement {
                Arrangement::Circles => (40, 270, 90, Petal::Lens),
                Arrangement::Diagonal => (45, 300, 85, petal),
                _ => (45, 265, 76, petal),
            };
            let turned = if arrangement == Arrangement::Diagonal { TURNED } else { "" };
            let _ = write!(
                out,
                "<g{turned}><path d=\"{}\" fill=\"{colour}\"/>{}</g>",
                flower(shape, middle, near, far, half),
                marks(mark, mark_colour, near, far, half)
            );
        }
        Arrangement::Eight => {
            let _ = write!(
                out,
                "<path d=\"{}\" fill=\"{ornament}\"{TURNED}/><path d=\"{}\" fill=\"{colour}\"/>{}",
                flower(Petal::Lens, middle, 60, 245, 38),
                flower(petal, middle, 50, 260, 66),
                marks(mark, mark_colour, 50, 260, 66)
            );
        }
        Arrangement::Rosette => {
            let _ = write!(
                out,
                "<path d=\"{0}\" fill=\"{colour}\"{TURNED}/><path d=\"{0}\" fill=\"{colour}\"/><g{TURNED}>{1}</g>{1}",
                flower(Petal::Drop, middle, 80, 255, 52),
                dots(&[(0, -205)], mark_colour, 20, ""),
            );
        }
        Arrangement::Cloth => {
            let four = [(170, 170), (470, 170), (170, 470), (470, 470)];
            let bend = match petal {
                Petal::Lens => 50,
                Petal::Oval => 60,
                Petal::Drop => 40,
            };
            let all: String = four.iter().map(|at| petal::lenses(*at, 10, 110, bend)).collect();
            let seeds: String = four.iter().map(|at| petal::dot(at.0, at.1)).collect();
            let _ = write!(out, "<path d=\"{all}\" fill=\"{colour}\"/>{}", stroked(&seeds, ornament, 20, ""));
        }
    }
}

fn marks(mark: Mark, colour: &str, near: i64, far: i64, half: i64) -> String {
    let middle = -(near + far) / 2;
    match mark {
        Mark::TwoDots => dots(&[(0, middle - 42), (0, middle + 30)], colour, 17, ""),
        Mark::Dot => dots(&[(0, middle - 12)], colour, 26, ""),
        Mark::Slit => {
            format!(
                "<path d=\"{}\" fill=\"{colour}\"/>",
                flower(Petal::Lens, (320, 320), near + 50, far - 50, 14)
            )
        }
        Mark::Kernel => format!(
            "<path d=\"{}\" fill=\"{colour}\"/>",
            flower(Petal::Oval, (320, 320), near + 62, far - 55, half / 3)
        ),
    }
}

fn middle(out: &mut String, colours: Colours, arrangement: Arrangement, centre: Centre) {
    let colour = colours.petal;
    let size = if arrangement == Arrangement::Rosette { 52 } else { 34 };
    if arrangement == Arrangement::Cloth {
        let _ = write!(
            out,
            "<path d=\"{}\" fill=\"{}\"/>",
            flower(Petal::Lens, (320, 320), 0, 75, 22),
            colours.ornament
        );
        return;
    }
    let r = crate::svg::tenths(size);
    let _ = match centre {
        Centre::Dot => write!(out, "<circle cx=\"32\" cy=\"32\" r=\"{r}\" fill=\"{}\"/>", colours.ornament),
        Centre::Ring => write!(
            out,
            "<circle cx=\"32\" cy=\"32\" r=\"{r}\" fill=\"{}\" stroke=\"{colour}\" stroke-width=\"1.8\"/>",
            colours.ground
        ),
        Centre::Diamond => {
            write!(
                out,
                "<path d=\"M32 {0}l{r} {r}-{r} {r}-{r}-{r}z\" fill=\"{1}\"/>",
                crate::svg::tenths(320 - size),
                colours.ornament
            )
        }
    };
}

/// Dots at these places, relative to the middle, and at the same places after each quarter turn.
fn dots(places: &[(i64, i64)], colour: &str, radius: i64, turned: &str) -> String {
    let turn = |(x, y): (i64, i64), quarter: u8| (0..quarter).fold((x, y), |(x, y), _| (-y, x));
    let all: String = places
        .iter()
        .flat_map(|place| (0..4).map(move |quarter| turn(*place, quarter)))
        .map(|(x, y)| petal::dot(320 + x, 320 + y))
        .collect();
    stroked(&all, colour, radius, turned)
}

fn stroked(dots: &str, colour: &str, radius: i64, turned: &str) -> String {
    let width = crate::svg::tenths(2 * radius);
    format!(
        "<path d=\"{dots}\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\"{turned}/>"
    )
}

#[cfg(test)]
mod tests;
