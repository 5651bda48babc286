//! SVG as vectors on the page. Words in it become outlines of the embedded letters; pictures in it are left out, so
//! that no drawing reads a file.

use std::rc::Rc;
use std::sync::Arc;

use krilla::geom::{Path, PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint, RadialGradient, SpreadMethod, Stop, Stroke,
    StrokeDash,
};
use krilla::surface::Surface;
use usvg::tiny_skia_path::PathSegment;

use crate::document::Wrong;
use crate::letters::{FAMILY, HEAVY, MEDIUM};
use crate::sheet::NAMES;

/// Reads drawings; the letters are loaded once.
#[derive(Default)]
pub struct Drawings {
    fonts: Option<Arc<usvg::fontdb::Database>>,
}

impl Drawings {
    pub fn read(&mut self, svg: &str, style: &str) -> Result<Rc<usvg::Tree>, Wrong> {
        let fonts = self.fonts.get_or_insert_with(|| {
            let mut fonts = usvg::fontdb::Database::new();
            fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(MEDIUM)));
            fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(HEAVY)));
            Arc::new(fonts)
        });
        let style = NAMES.iter().fold(style.to_owned(), |style, (name, colour)| style.replace(name, colour));
        let options = usvg::Options {
            font_family: FAMILY.into(),
            fontdb: Arc::clone(fonts),
            style_sheet: (!style.is_empty()).then_some(style),
            image_href_resolver: usvg::ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..usvg::Options::default()
        };
        usvg::Tree::from_str(svg, &options).map(Rc::new).map_err(|error| Wrong::Svg(error.to_string()))
    }
}

pub fn draw(tree: &usvg::Tree, surface: &mut Surface) {
    group(tree.root(), surface);
    surface.set_fill(None);
    surface.set_stroke(None);
}

fn group(group: &usvg::Group, surface: &mut Surface) {
    surface.push_transform(&transform(group.transform()));
    let is_clipped =
        group.clip_path().and_then(clip).map(|(path, rule)| surface.push_clip_path(&path, &rule));
    let is_faint = group.opacity() != usvg::Opacity::ONE;
    if is_faint {
        surface.push_opacity(part(group.opacity().get()));
    }
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => self::group(inner, surface),
            usvg::Node::Path(path) => self::path(path, surface),
            usvg::Node::Text(text) => self::group(text.flattened(), surface),
            usvg::Node::Image(_) => {}
        }
    }
    if is_faint {
        surface.pop();
    }
    if is_clipped.is_some() {
        surface.pop();
    }
    surface.pop();
}

/// Clips of one shape are what our drawings have; of others the shapes are taken together.
fn clip(clip: &usvg::ClipPath) -> Option<(Path, FillRule)> {
    let mut builder = PathBuilder::new();
    let mut rule = FillRule::NonZero;
    for node in clip.root().children() {
        if let usvg::Node::Path(path) = node {
            trace(path, &mut builder);
            rule = path.fill().map_or(FillRule::NonZero, |fill| self::rule(fill.rule()));
        }
    }
    Some((builder.finish()?.transform(transform(clip.transform()))?, rule))
}

fn path(path: &usvg::Path, surface: &mut Surface) {
    if !path.is_visible() {
        return;
    }
    let mut builder = PathBuilder::new();
    trace(path, &mut builder);
    let Some(shape) = builder.finish() else { return };
    let fill = path.fill().and_then(self::fill);
    let stroke = path.stroke().and_then(self::stroke);
    let steps = match path.paint_order() {
        usvg::PaintOrder::FillAndStroke => vec![(fill, stroke)],
        usvg::PaintOrder::StrokeAndFill => vec![(None, stroke), (fill, None)],
    };
    for (fill, stroke) in steps {
        // With neither, it would be drawn in black.
        if fill.is_some() || stroke.is_some() {
            surface.set_fill(fill);
            surface.set_stroke(stroke);
            surface.draw_path(&shape);
        }
    }
}

fn trace(path: &usvg::Path, builder: &mut PathBuilder) {
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(p) => builder.move_to(p.x, p.y),
            PathSegment::LineTo(p) => builder.line_to(p.x, p.y),
            PathSegment::QuadTo(a, p) => builder.quad_to(a.x, a.y, p.x, p.y),
            PathSegment::CubicTo(a, b, p) => builder.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y),
            PathSegment::Close => builder.close(),
        }
    }
}

fn fill(fill: &usvg::Fill) -> Option<Fill> {
    Some(Fill { paint: paint(fill.paint())?, opacity: part(fill.opacity().get()), rule: rule(fill.rule()) })
}

fn stroke(stroke: &usvg::Stroke) -> Option<Stroke> {
    Some(Stroke {
        paint: paint(stroke.paint())?,
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap: match stroke.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        },
        line_join: match stroke.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
        },
        opacity: part(stroke.opacity().get()),
        dash: stroke
            .dasharray()
            .map(|array| StrokeDash { array: array.to_vec(), offset: stroke.dashoffset() }),
    })
}

/// Patterns are left out.
fn paint(paint: &usvg::Paint) -> Option<Paint> {
    Some(match paint {
        usvg::Paint::Color(colour) => rgb(*colour).into(),
        usvg::Paint::LinearGradient(gradient) => LinearGradient {
            x1: gradient.x1(),
            y1: gradient.y1(),
            x2: gradient.x2(),
            y2: gradient.y2(),
            transform: transform(gradient.transform()),
            spread_method: SpreadMethod::Pad,
            stops: stops(gradient.stops()),
            anti_alias: false,
        }
        .into(),
        usvg::Paint::RadialGradient(gradient) => RadialGradient {
            cx: gradient.cx(),
            cy: gradient.cy(),
            cr: gradient.r().get(),
            fx: gradient.fx(),
            fy: gradient.fy(),
            fr: 0.0,
            transform: transform(gradient.transform()),
            spread_method: SpreadMethod::Pad,
            stops: stops(gradient.stops()),
            anti_alias: false,
        }
        .into(),
        usvg::Paint::Pattern(_) => return None,
    })
}

fn stops(stops: &[usvg::Stop]) -> Vec<Stop> {
    let stop = |stop: &usvg::Stop| Stop {
        offset: part(stop.offset().get()),
        color: rgb(stop.color()).into(),
        opacity: part(stop.opacity().get()),
    };
    stops.iter().map(stop).collect()
}

fn rgb(colour: usvg::Color) -> krilla::color::rgb::Color {
    krilla::color::rgb::Color::new(colour.red, colour.green, colour.blue)
}

fn rule(rule: usvg::FillRule) -> FillRule {
    match rule {
        usvg::FillRule::NonZero => FillRule::NonZero,
        usvg::FillRule::EvenOdd => FillRule::EvenOdd,
    }
}

fn part(part: f32) -> NormalizedF32 {
    NormalizedF32::new(part).unwrap_or(NormalizedF32::ONE)
}

fn transform(it: usvg::Transform) -> Transform {
    Transform::from_row(it.sx, it.ky, it.kx, it.sy, it.tx, it.ty)
}
