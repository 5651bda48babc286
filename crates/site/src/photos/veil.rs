//! Veiling: faces are made unknowable in the files that outsiders get. Where they are is said by a tap or, without
//! script, by the cells of a grid over the picture.

use community::{
    kernel::PhotoId,
    photos::{Command, Shot},
};
use maud::{Markup, html};
use media::{Area, Wrong};

use super::take::{self, NotTaken};
use crate::{Visit, parts::Typed};

const ROWS: u16 = 8;
const COLUMNS: u16 = 6;

/// The command that puts veiled files beside the photo, or in its place.
pub async fn command(visit: &Visit, photo: PhotoId, shot: &Shot, typed: &Typed) -> Result<Command, NotTaken> {
    let keep_original = !typed.has("drop", "yes");
    let Shot::Picture { files } = shot else {
        return Err(Wrong::Misplaced.into());
    };
    let (host, home) = (&visit.site.host.media, visit.home.id);
    let (bytes, areas) = (host.read(home, files.wide).await?, areas(typed));
    let veiled = host.look(move || media::veil(&bytes, &areas)).await??;
    Ok(Command::Veil { photo, files: take::files(host, home, veiled).await?, keep_original })
}

/// Taps as `left,top,width,height` in thousandths, and cells as `row-column`; neighbours in a row are one.
fn areas(typed: &Typed) -> Vec<Area> {
    let tapped = typed.values("area").filter_map(|it| {
        let mut parts = it.split(',').map(|it| it.trim().parse::<u16>().ok().filter(|it| *it <= 1_000));
        let mut next = || parts.next().flatten();
        let (left, top) = (next()?, next()?);
        let (width, height) = (next()?.min(1_000 - left), next()?.min(1_000 - top));
        (width > 0 && height > 0).then_some(Area { left, top, width, height })
    });
    let chosen = |row: u16, column: u16| typed.has("cell", &format!("{row}-{column}"));
    let mut areas: Vec<Area> = tapped.collect();
    for row in 0..ROWS {
        let mut begun = None;
        for column in 0..=COLUMNS {
            let is_chosen = column < COLUMNS && chosen(row, column);
            match (begun, is_chosen) {
                (None, true) => begun = Some(column),
                (Some(first), false) => {
                    areas.push(cells(row, first, column));
                    begun = None;
                }
                (None, false) | (Some(_), true) => {}
            }
        }
    }
    areas
}

fn cells(row: u16, first: u16, after: u16) -> Area {
    let edge =
        |number: u16, of: u16| u16::try_from(u32::from(number) * 1_000 / u32::from(of)).unwrap_or(1_000);
    let (left, right) = (edge(first, COLUMNS), edge(after, COLUMNS));
    let (top, bottom) = (edge(row, ROWS), edge(row + 1, ROWS));
    Area { left, top, width: right - left, height: bottom - top }
}

/// The grid over the picture; the script hides it and listens for taps instead.
pub fn grid(visit: &Visit, picture: Markup) -> Markup {
    html! {
        div.veiling data-veiling=(visit.words.t("photos-veil-here")) {
            (picture)
            div.cells {
                @for row in 0..ROWS {
                    @for column in 0..COLUMNS {
                        @let place = visit.words.with("photos-cell", &[
                            ("row", (i64::from(row) + 1).into()), ("column", (i64::from(column) + 1).into()),
                        ]);
                        input type="checkbox" name="cell" value={ (row) "-" (column) } aria-label=(place);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_a_row_are_one_area() {
        let typed = ["0-0", "0-1", "0-3", "7-5"]
            .into_iter()
            .fold(Typed::default(), |it, cell| it.typed("cell", cell));
        let area = |left, top, width, height| Area { left, top, width, height };
        let expected = [area(0, 0, 333, 125), area(500, 0, 166, 125), area(833, 875, 167, 125)];
        assert_eq!(areas(&typed), expected);
    }

    #[test]
    fn a_tap_stays_within_the_picture() {
        let typed = |written: &str| areas(&Typed::default().typed("area", written));
        assert_eq!(typed("900,950,200,200"), [Area { left: 900, top: 950, width: 100, height: 50 }]);
        for wrong in ["", "1,2,3", "-1,0,5,5", "1000,0,9,9", "1,1,0,5", "a,b,c,d", "70000,1,1,1"] {
            assert_eq!(typed(wrong), [], "{wrong}");
        }
    }
}
