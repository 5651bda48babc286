//! Figures and photos. None is ever cut by the end of a page.

use super::{Column, Composer};
use crate::document::{Figure, Photo, Picture, Wrong};
use crate::letters::{is_blank, told};
use crate::sheet::{CAPTION, GAP, LEFT, MEASURE, PICTURE_HEIGHT_MAX, mm};
use crate::strip::{Mark, Place, Strip};
use crate::structure::{Element, Role};
use krilla::image::Image;
use std::rc::Rc;
use std::sync::Arc;

/// Longer text alternatives belong into the text.
const ALT_MAX: usize = 2000;
/// Panoramas and towers take no more of a row than this; they are made smaller.
const ASPECTS: (f32, f32) = (0.5, 2.4);
const ROW_HEIGHT_MAX: f32 = 230.0;

enum Content {
    Photo(Image),
    Drawing(Rc<usvg::Tree>),
}

/// A picture in its part of a row.
struct Shown {
    content: Content,
    width: f32,
    height: f32,
    alt: String,
    caption: String,
}

impl Composer {
    pub(super) fn figure(&mut self, figure: &Figure) -> Result<(), Wrong> {
        let content = match &figure.picture {
            Picture::Svg { svg, style } => Content::Drawing(self.drawings.read(svg, style)?),
            Picture::Jpeg(jpeg) => Content::Photo(image(jpeg)?),
        };
        let shown = Shown::of(content, &figure.alt, &figure.caption);
        let natural = match &shown.content {
            Content::Photo(_) => MEASURE,
            Content::Drawing(tree) => tree.size().width(),
        };
        let wanted = figure.width.map_or(natural, mm).clamp(1.0, MEASURE);
        let height = (wanted / shown.aspect()).min(PICTURE_HEIGHT_MAX);
        self.pictures(vec![(shown, Place { x: LEFT, y: 0.0, width: wanted, height })]);
        Ok(())
    }

    pub(super) fn photos(&mut self, photos: &[Photo]) -> Result<(), Wrong> {
        for pair in photos.chunks(2) {
            let shown = pair
                .iter()
                .map(|photo| Ok(Shown::of(Content::Photo(image(&photo.jpeg)?), &photo.alt, &photo.caption)));
            let shown = shown.collect::<Result<Vec<Shown>, Wrong>>()?;
            self.pictures(in_a_row(shown));
        }
        Ok(())
    }

    /// Pictures beside each other with their captions under them.
    fn pictures(&mut self, row: Vec<(Shown, Place)>) {
        let height = row.iter().map(|(_, place)| place.height).fold(0.0, f32::max);
        let mut strip = Strip::of(GAP, height);
        let mut captions = Vec::new();
        for (shown, room) in row {
            let group = self.structure.root(Role::Group);
            let told_as = told(if is_blank(&shown.alt) { &shown.caption } else { &shown.alt }, ALT_MAX);
            let element = (!told_as.is_empty()).then(|| self.structure.child(group, Role::Figure(told_as)));
            if !is_blank(&shown.caption) {
                let caption = self.structure.child(group, Role::Caption);
                captions.push(Column::of(&shown.caption, CAPTION, room.x, room.width, caption));
            }
            strip.marks.push(shown.mark(room, element));
        }
        strip.keep = !captions.is_empty();
        self.strips.push(strip);
        let mut strips = self.columns(4.0, captions);
        self.strips.append(&mut strips);
    }
}

impl Shown {
    fn of(content: Content, alt: &str, caption: &str) -> Shown {
        let (width, height) = match &content {
            Content::Photo(image) => (image.size().0 as f32, image.size().1 as f32),
            Content::Drawing(tree) => (tree.size().width(), tree.size().height()),
        };
        Shown { content, width, height, alt: alt.to_owned(), caption: caption.to_owned() }
    }

    fn aspect(&self) -> f32 {
        self.width.max(1.0) / self.height.max(1.0)
    }

    /// As large as the room allows, in its upper left corner.
    fn mark(self, room: Place, element: Option<Element>) -> Mark {
        let aspect = self.aspect();
        let width = room.width.min(room.height * aspect);
        let place = Place { width, height: width / aspect, ..room };
        match self.content {
            Content::Photo(image) => Mark::Photo { place, image, element },
            Content::Drawing(tree) => Mark::Drawing { place, tree, element },
        }
    }
}

/// As high as makes them fill the row together; a photo alone gets half of it.
fn in_a_row(row: Vec<Shown>) -> Vec<(Shown, Place)> {
    let aspects: Vec<f32> = row.iter().map(|shown| shown.aspect().clamp(ASPECTS.0, ASPECTS.1)).collect();
    let sum: f32 = if aspects.len() == 1 { aspects.iter().sum::<f32>() * 2.0 } else { aspects.iter().sum() };
    let height = ((MEASURE - GAP) / sum).min(ROW_HEIGHT_MAX);
    let mut x = LEFT;
    let place = |(shown, aspect): (Shown, f32)| {
        let place = Place { x, y: 0.0, width: height * aspect, height };
        x += place.width + GAP;
        (shown, place)
    };
    row.into_iter().zip(aspects).map(place).collect()
}

fn image(jpeg: &Arc<Vec<u8>>) -> Result<Image, Wrong> {
    let image = Image::from_jpeg(Arc::clone(jpeg).into(), false).map_err(Wrong::Jpeg)?;
    match image.size() {
        (0, _) | (_, 0) => Err(Wrong::Jpeg("it has no size".into())),
        _ => Ok(image),
    }
}
