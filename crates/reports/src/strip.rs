//! A strip: a slice of the page, as wide as the text, that is never cut. Pages are strips stacked.

use std::rc::Rc;

use krilla::image::Image;

use crate::letters::Run;
use crate::sheet::{Colour, Style};
use crate::structure::Element;

#[derive(Clone, Default)]
pub struct Strip {
    /// White above it, unless it begins a page.
    pub before: f32,
    pub height: f32,
    /// The next strip has to be on the same page.
    pub keep: bool,
    pub marks: Vec<Mark>,
    /// What stands above it when it begins a page: the head of its table.
    pub head: Option<Rc<Vec<Strip>>>,
}

/// Something drawn, from the strip's upper left corner.
#[derive(Clone)]
pub enum Mark {
    /// `x` and `y` are where its base line begins.
    Words {
        x: f32,
        y: f32,
        run: Rc<Run>,
        style: Style,
        element: Option<Element>,
    },
    Bar {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
    Photo {
        place: Place,
        image: Image,
        element: Option<Element>,
    },
    Drawing {
        place: Place,
        tree: Rc<usvg::Tree>,
        element: Option<Element>,
    },
    /// Where a bookmark leads.
    Bookmark {
        depth: u8,
        title: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Strip {
    pub fn of(before: f32, height: f32) -> Strip {
        Strip { before, height, ..Strip::default() }
    }

    pub fn with(mut self, mark: Mark) -> Strip {
        self.marks.push(mark);
        self
    }

    /// White above what is drawn, which stays when the strip begins a page.
    pub fn push_down(&mut self, by: f32) {
        self.height += by;
        for mark in &mut self.marks {
            match mark {
                Mark::Words { y, .. } | Mark::Bar { y, .. } => *y += by,
                Mark::Photo { place, .. } | Mark::Drawing { place, .. } => place.y += by,
                Mark::Bookmark { .. } => {}
            }
        }
    }

    /// The same drawn again: for the eye only, since it has been read already.
    pub fn again(&self) -> Strip {
        let mut strip = self.clone();
        for mark in &mut strip.marks {
            match mark {
                Mark::Words { element, .. } | Mark::Photo { element, .. } | Mark::Drawing { element, .. } => {
                    *element = None
                }
                Mark::Bar { .. } | Mark::Bookmark { .. } => {}
            }
        }
        strip.marks.retain(|mark| !matches!(mark, Mark::Bookmark { .. }));
        strip
    }
}

/// Holds strips together: all of them if they are few, else the first two and the last two, so that no line stands
/// alone on a page.
pub fn hold(strips: &mut [Strip], whole_max: usize) {
    let count = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        strip.keep |= at + 1 < count && (count <= whole_max || at == 0 || at + 2 == count);
    }
}

/// All on one page, if they fit.
pub fn hold_all(strips: &mut [Strip]) {
    hold(strips, usize::MAX);
}
