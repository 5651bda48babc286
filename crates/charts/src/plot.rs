//! Where a point lies in a box: the geometry that the curve on a page and the curve on a card share.
//! Invariant: zero is always inside the box, so that a slope is never made steeper than it is; no input overflows.

use crate::svg::Path;

/// One measured value. `x` is in days (any origin), `value` in whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub x: i64,
    pub value: i64,
}

/// The box in tenths of a unit.
#[derive(Clone, Copy)]
pub struct Area {
    pub left: i64,
    pub right: i64,
    pub top: i64,
    pub bottom: i64,
}

/// A box with the scale of its points. Made from at least one point.
pub struct Plot {
    area: Area,
    days: (i64, i64),
    low: i64,
    high: i64,
}

impl Plot {
    /// `points` in order of x; `levels` are further values that must be inside. None without a point.
    pub fn of(area: Area, points: &[Point], levels: impl Iterator<Item = i64>) -> Option<Plot> {
        let (first, last) = (points.first()?, points.last()?);
        let (mut low, mut high) = (0, 0);
        for value in points.iter().map(|point| point.value).chain(levels) {
            low = low.min(value);
            high = high.max(value);
        }
        if low == high {
            high = 1;
        }
        Some(Plot { area, days: (first.x, last.x), low, high })
    }

    pub fn x(&self, day: i64) -> i64 {
        let (from, to) = self.days;
        let width = self.area.right - self.area.left;
        let days = i128::from(to) - i128::from(from);
        if days == 0 {
            return self.area.left + width / 2;
        }
        self.area.left + ((i128::from(day) - i128::from(from)) * i128::from(width) / days) as i64
    }

    pub fn y(&self, value: i64) -> i64 {
        let height = i128::from(self.area.bottom - self.area.top);
        let values = i128::from(self.high) - i128::from(self.low);
        self.area.bottom - ((i128::from(value) - i128::from(self.low)) * height / values) as i64
    }

    pub fn at(&self, point: Point) -> (i64, i64) {
        (self.x(point.x), self.y(point.value))
    }

    pub fn holds(&self, day: i64) -> bool {
        (self.days.0..=self.days.1).contains(&day)
    }

    /// The curve, and the surface between it and zero. Both paths stay inside the box.
    pub fn curve(&self, points: &[Point]) -> Option<(String, String)> {
        let (first, rest) = points.split_first()?;
        let (x, y) = self.at(*first);
        let mut path = Path::from(x, y);
        for point in rest {
            let (x, y) = self.at(*point);
            path.line_to(x, y);
        }
        let mut surface = path.clone();
        surface.line_to(self.at(*rest.last()?).0, self.y(0));
        surface.line_to(x, self.y(0));
        Some((path.open(), surface.closed()))
    }

    /// Heights (tenths) of at most four quiet lines at round values, zero among them.
    pub fn lines(&self) -> Vec<i64> {
        let span = i128::from(self.high) - i128::from(self.low);
        let mut power: i128 = 1;
        let step = loop {
            if let Some(step) = [power, power * 2, power * 5].into_iter().find(|step| span / step <= 3) {
                break step;
            }
            power *= 10;
        };
        let first = i128::from(self.low) / step;
        let last = i128::from(self.high) / step;
        (first..=last).filter_map(|n| i64::try_from(n * step).ok()).map(|value| self.y(value)).collect()
    }

    /// The highest place (smallest y) of the curve between two widths.
    pub fn highest_between(&self, points: &[Point], from: i64, to: i64) -> Option<i64> {
        let places: Vec<(i64, i64)> = points.iter().map(|point| self.at(*point)).collect();
        let inside = places.iter().filter(|(x, _)| (from..=to).contains(x)).map(|(_, y)| *y);
        let crossing = places
            .iter()
            .zip(places.iter().skip(1))
            .filter(|((ax, _), (bx, _))| *ax < to && *bx > to)
            .map(|((ax, ay), (bx, by))| ay + (by - ay) * (to - ax) / (bx - ax));
        inside.chain(crossing).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Area = Area { left: 100, right: 1100, top: 100, bottom: 600 };

    #[test]
    fn every_point_lies_inside_the_box() {
        let rows: &[&[(i64, i64)]] = &[
            &[(0, 0)],
            &[(0, 5), (9, 5)],
            &[(0, -5), (9, 5)],
            &[(0, 1_000_000_000_000), (90, 999_999_999_999)],
            &[(i64::MIN, i64::MIN), (i64::MAX, i64::MAX)],
        ];
        for row in rows {
            let points: Vec<Point> = row.iter().map(|(x, value)| Point { x: *x, value: *value }).collect();
            let plot = Plot::of(AREA, &points, std::iter::empty()).unwrap();
            for point in &points {
                let (x, y) = plot.at(*point);
                assert!((100..=1100).contains(&x) && (100..=600).contains(&y), "{row:?}: {x} {y}");
            }
            let lines = plot.lines();
            assert!((1..=5).contains(&lines.len()), "{row:?}: {lines:?}");
            assert!(lines.contains(&plot.y(0)), "{row:?}");
            assert!(lines.iter().all(|y| (100..=600).contains(y)), "{row:?}: {lines:?}");
        }
    }

    #[test]
    fn ten_is_a_sixth_of_sixty() {
        let points = [Point { x: 0, value: 10 }, Point { x: 100, value: 60 }];
        let plot = Plot::of(AREA, &points, std::iter::empty()).unwrap();
        assert_eq!((plot.y(60), plot.y(0), plot.y(30)), (100, 600, 350));
        assert_eq!(plot.x(50), 600);
        assert_eq!(plot.highest_between(&points, 100, 600), Some(plot.y(35)));
    }
}
