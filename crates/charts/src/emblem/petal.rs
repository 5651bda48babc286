//! One petal and how four of them make a flower. Lengths are tenths of a unit.

use crate::svg::pair;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Petal {
    /// Round at both ends.
    Oval,
    /// Pointed at both ends.
    Lens,
    /// Pointed at the middle of the flower, round outside.
    Drop,
}

impl Petal {
    /// Two control points of the right side of a petal that points up, from its near end to its far end, relative to
    /// the near end.
    fn side(self, length: i64, half: i64) -> [(i64, i64); 2] {
        match self {
            Petal::Oval => [(half * 4 / 3, 0), (half * 4 / 3, -length)],
            Petal::Lens => [(half * 4 / 3, -length / 3), (half * 4 / 3, -length * 2 / 3)],
            Petal::Drop => [(half * 3 / 5, -length * 2 / 5), (half * 9 / 5, -length)],
        }
    }
}

/// Four petals around `centre`, from `near` to `far`, `half` wide to each side.
pub fn flower(petal: Petal, centre: (i64, i64), near: i64, far: i64, half: i64) -> String {
    let length = far - near;
    let [(ax, ay), (bx, by)] = petal.side(length, half);
    (0..4)
        .map(|quarter| {
            let turn = |x: i64, y: i64| (0..quarter).fold((x, y), |(x, y), _| (-y, x));
            let (from_x, from_y) = turn(0, -near);
            let there = [turn(ax, ay), turn(bx, by), turn(0, -length)];
            // Back along the mirrored side, relative to the far end. Where the far end is round, the first control
            // point mirrors the one before it, which `s` says without numbers.
            let back = [turn(-bx, by + length), turn(-ax, ay + length), turn(0, length)];
            let (letter, back) = if by == -length { ("s", back.get(1..)) } else { ("c", back.get(..)) };
            format!(
                "M{}c{}{letter}{}z",
                pair(centre.0 + from_x, centre.1 + from_y),
                pairs(&there),
                pairs(back.unwrap_or_default())
            )
        })
        .collect()
}

fn pairs(points: &[(i64, i64)]) -> String {
    points.iter().fold(String::new(), |mut out, (x, y)| {
        if !out.is_empty() && *x >= 0 {
            out.push(' ');
        }
        out + &pair(*x, *y)
    })
}

/// The shortest stroke there is: with round ends it is a dot.
pub fn dot(x: i64, y: i64) -> String {
    format!("M{}h.01", pair(x, y))
}

/// Four pointed petals towards the corners in the fewest bytes: for a cloth of many flowers.
pub fn lenses(centre: (i64, i64), near: i64, far: i64, bend: i64) -> String {
    let half = (far - near) / 2;
    [(1, 1), (-1, 1), (1, -1), (-1, -1)]
        .iter()
        .map(|(x, y)| {
            let from = pair(centre.0 + x * near, centre.1 + y * near);
            let (aside_x, aside_y) = (y * bend, -x * bend);
            let control = (x * half + aside_x, y * half + aside_y);
            let end = (x * 2 * half, y * 2 * half);
            let and_back = [(-x * half - aside_x, -y * half - aside_y), (-end.0, -end.1)];
            let curves = [[control, end], and_back];
            format!("M{from}q{}", pairs(curves.as_flattened()))
        })
        .collect()
}
