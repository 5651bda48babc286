//! Strips are dealt out to pages: what holds together stays together, tables repeat their head.

use std::rc::Rc;

use crate::sheet::{BOTTOM, TOP};
use crate::strip::Strip;

pub type Page = Vec<Placed>;

pub struct Placed {
    pub y: f32,
    pub strip: Strip,
}

/// More heads than this leave no room for the rows.
const HEAD_MAX: f32 = (BOTTOM - TOP) / 3.0;

pub fn break_up(strips: Vec<Strip>) -> Vec<Page> {
    let mut pages = Pages { done: Vec::new(), page: Vec::new(), y: TOP };
    let mut chain: Vec<Strip> = Vec::new();
    for strip in strips {
        let goes_on = strip.keep;
        chain.push(strip);
        if !goes_on {
            pages.add(std::mem::take(&mut chain));
        }
    }
    pages.add(chain);
    pages.turn();
    if pages.done.is_empty() {
        pages.done.push(Vec::new());
    }
    pages.done
}

struct Pages {
    done: Vec<Page>,
    page: Page,
    y: f32,
}

impl Pages {
    /// Strips that belong on one page. What is higher than a page is broken wherever a page ends.
    fn add(&mut self, chain: Vec<Strip>) {
        let Some(first) = chain.first() else { return };
        let height: f32 = chain.iter().map(|strip| strip.before + strip.height).sum();
        let fresh = height - first.before + head_height(&first.head);
        let fits_here = self.y + height - if self.page.is_empty() { first.before } else { 0.0 } <= BOTTOM;
        if !fits_here && TOP + fresh <= BOTTOM {
            self.turn();
        }
        for strip in chain {
            self.place(strip);
        }
    }

    fn place(&mut self, strip: Strip) {
        if !self.page.is_empty() && self.y + strip.before + strip.height > BOTTOM {
            self.turn();
        }
        if self.page.is_empty() {
            for above in repeated(&strip.head) {
                self.put(above.again());
            }
        }
        self.put(strip);
    }

    fn put(&mut self, strip: Strip) {
        let y = if self.page.is_empty() { TOP } else { self.y + strip.before };
        self.y = y + strip.height;
        self.page.push(Placed { y, strip });
    }

    fn turn(&mut self) {
        if !self.page.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
        }
        self.y = TOP;
    }
}

fn head_height(head: &Option<Rc<Vec<Strip>>>) -> f32 {
    repeated(head).iter().map(|strip| strip.height).sum()
}

fn repeated(head: &Option<Rc<Vec<Strip>>>) -> &[Strip] {
    let strips = head.as_ref().map_or(&[][..], |strips| strips.as_slice());
    let height: f32 = strips.iter().map(|strip| strip.height).sum();
    if height <= HEAD_MAX { strips } else { &[] }
}
