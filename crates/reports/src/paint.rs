//! Pages are drawn: every mark either belongs to an element or is there for the eye only.

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::Font;

use crate::document::{Document, Moment, Wrong};
use crate::drawing;
use crate::letters::{self, HEAVY, MEDIUM, Run, Weight, is_blank, told};
use crate::pages::{Page, Placed};
use crate::sheet::{Colour, FOOT_BASELINE, HEAD_BASELINE, HEIGHT, LEFT, MARGIN, MEASURE, Style, WIDTH};
use crate::strip::{Mark, Place};
use crate::structure::{Element, Structure};

/// Of titles and names in the file's own description.
const TOLD_MAX: usize = 500;

struct Painter<'a> {
    document: &'a Document,
    structure: Structure,
    medium: Font,
    heavy: Font,
    bookmarks: Vec<(u8, OutlineNode)>,
}

pub fn paint(document: &Document, pages: &[Page], structure: Structure) -> Result<Vec<u8>, Wrong> {
    let font = |file: &'static [u8]| {
        Font::new(file.into(), 0).ok_or_else(|| Wrong::File("the letters cannot be read".into()))
    };
    let (medium, heavy) = (font(MEDIUM)?, font(HEAVY)?);
    let mut painter = Painter { document, structure, medium, heavy, bookmarks: Vec::new() };
    let mut file = krilla::Document::new_with(SerializeSettings {
        configuration: accessible()?,
        ..SerializeSettings::default()
    });
    for (at, page) in pages.iter().enumerate() {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).unwrap_or_default();
        let mut sheet = file.start_page_with(size);
        let mut surface = sheet.surface();
        painter.page(&mut surface, at, page);
        painter.margins(&mut surface, at, pages.len());
        surface.finish();
        sheet.finish();
    }
    file.set_tag_tree(painter.structure.tree(language(document)));
    file.set_outline(outline(painter.bookmarks));
    file.set_metadata(metadata(document));
    file.finish().map_err(|error| Wrong::File(format!("{error}: {error:?}")))
}

fn accessible() -> Result<Configuration, Wrong> {
    ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Wrong::File(format!("{error:?}")))
}

impl Painter<'_> {
    fn page(&mut self, surface: &mut Surface, at: usize, page: &Page) {
        for Placed { y: top, strip } in page {
            for mark in &strip.marks {
                match mark {
                    Mark::Words { x, y, run, style, element } => {
                        tagged(
                            surface,
                            &mut self.structure,
                            *element,
                            ContentTag::Span(SpanTag::empty()),
                            |surface| {
                                words(
                                    surface,
                                    run,
                                    *style,
                                    font(&self.medium, &self.heavy, style.weight),
                                    *x,
                                    top + y,
                                );
                            },
                        );
                    }
                    Mark::Bar { x, y, width, height, colour } => {
                        tagged(surface, &mut self.structure, None, ContentTag::Other, |surface| {
                            bar(
                                surface,
                                Place { x: *x, y: top + y, width: *width, height: *height },
                                *colour,
                            );
                        });
                    }
                    Mark::Photo { place, image, element } => {
                        self.picture(surface, at, *place, *top, *element, |surface, size| {
                            surface.draw_image(image.clone(), size);
                        });
                    }
                    Mark::Drawing { place, tree, element } => {
                        self.picture(surface, at, *place, *top, *element, |surface, size| {
                            let scale =
                                (size.width() / tree.size().width(), size.height() / tree.size().height());
                            surface.push_transform(&Transform::from_scale(scale.0, scale.1));
                            drawing::draw(tree, surface);
                            surface.pop();
                        });
                    }
                    Mark::Bookmark { depth, title } => {
                        let place = XyzDestination::new(at, Point::from_xy(LEFT, (top - 8.0).max(0.0)));
                        self.bookmarks.push((*depth, OutlineNode::new(title.clone(), place)));
                    }
                }
            }
        }
    }

    fn picture(
        &mut self,
        surface: &mut Surface,
        page: usize,
        place: Place,
        top: f32,
        element: Option<Element>,
        draw: impl FnOnce(&mut Surface, Size),
    ) {
        let (x, y) = (place.x, top + place.y);
        let rect = Rect::from_xywh(x, y, place.width, place.height);
        let (Some(rect), Some(size)) = (rect, Size::from_wh(place.width, place.height)) else { return };
        if let Some(element) = element {
            self.structure.placed(element, page, rect);
        }
        tagged(surface, &mut self.structure, element, ContentTag::Other, |surface| {
            surface.push_transform(&Transform::from_translate(x, y));
            draw(surface, size);
            surface.pop();
        });
    }

    /// Page numbers, and from the second page on whose paper this is.
    fn margins(&self, surface: &mut Surface, at: usize, pages: usize) {
        let width = MEASURE / MARGIN.size;
        let number = self.document.footer.0.replace("{pages}", &pages.to_string());
        let number = number.replace("{page}", &(at + 1).to_string());
        let number = letters::one_line(&number, MARGIN.weight, width);
        self.aside(surface, ArtifactType::Footer, number, FOOT_BASELINE, true);
        if at == 0 {
            return;
        }
        let name = letters::one_line(&self.document.letterhead.name, MARGIN.weight, width * 0.4);
        let title = letters::one_line(&self.document.title, MARGIN.weight, width * 0.55);
        self.aside(surface, ArtifactType::Header, name, HEAD_BASELINE, false);
        self.aside(surface, ArtifactType::Header, title, HEAD_BASELINE, true);
    }

    fn aside(&self, surface: &mut Surface, kind: ArtifactType, run: Run, y: f32, is_right: bool) {
        let x = if is_right { LEFT + MEASURE - run.width * MARGIN.size } else { LEFT };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        words(surface, &run, MARGIN, &self.medium, x, y);
        surface.end_tagged();
    }
}

fn font<'a>(medium: &'a Font, heavy: &'a Font, weight: Weight) -> &'a Font {
    match weight {
        Weight::Medium => medium,
        Weight::Heavy => heavy,
    }
}

/// Draws something as part of an element, or for the eye only.
fn tagged(
    surface: &mut Surface,
    structure: &mut Structure,
    element: Option<Element>,
    tag: ContentTag,
    draw: impl FnOnce(&mut Surface),
) {
    let ornament = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
    let identifier = surface.start_tagged(if element.is_some() { tag } else { ornament });
    draw(surface);
    surface.end_tagged();
    if let Some(element) = element {
        structure.drawn(element, identifier);
    }
}

fn words(surface: &mut Surface, run: &Run, style: Style, font: &Font, x: f32, y: f32) {
    ink(surface, style.colour);
    surface.draw_glyphs(Point::from_xy(x, y), &run.glyphs, font.clone(), &run.text, style.size, false);
}

fn bar(surface: &mut Surface, place: Place, colour: Colour) {
    let Some(rect) = Rect::from_xywh(place.x, place.y, place.width, place.height) else { return };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    let Some(path) = path.finish() else { return };
    ink(surface, colour);
    surface.draw_path(&path);
}

fn ink(surface: &mut Surface, colour: Colour) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill {
        paint: colour.rgb().into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }));
}

fn language(document: &Document) -> &str {
    if document.language.is_empty() { "id" } else { &document.language }
}

/// Readers show the title of the file, so it has one.
fn metadata(document: &Document) -> Metadata {
    let names = [&document.title, &document.letterhead.name];
    let title =
        names.into_iter().find(|name| !is_blank(name)).map_or("–".into(), |name| told(name, TOLD_MAX));
    let metadata =
        Metadata::new().title(title).language(told(language(document), 35)).creator("Percik".into());
    let metadata = match told(&document.author, TOLD_MAX) {
        author if author.is_empty() => metadata,
        author => metadata.authors(vec![author]),
    };
    match document.made {
        Some(made) => metadata.creation_date(date(made)),
        None => metadata,
    }
}

fn date(made: Moment) -> DateTime {
    let date = DateTime::new(made.year).month(made.month).day(made.day);
    date.hour(made.hour).minute(made.minute).second(made.second).utc_offset_hour(0).utc_offset_minute(0)
}

/// Bookmarks hang under the last one that is less deep.
fn outline(bookmarks: Vec<(u8, OutlineNode)>) -> Outline {
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    for (depth, node) in bookmarks {
        close(&mut open, &mut outline, depth);
        open.push((depth, node));
    }
    close(&mut open, &mut outline, 0);
    outline
}

/// Puts away what is as deep as `depth` or deeper.
fn close(open: &mut Vec<(u8, OutlineNode)>, outline: &mut Outline, depth: u8) {
    while let Some((_, node)) = open.pop_if(|(deep, _)| *deep >= depth) {
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => outline.push_child(node),
        }
    }
}
