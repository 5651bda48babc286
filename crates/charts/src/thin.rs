//! Fewer points with the same look: what an eye could see in a curve of a few hundred pixels stays.
//! Invariant: the first, the last, the highest and the lowest point are kept; order is kept.

use crate::Point;

/// Points in order of x; where there are more than `most` (at least 4), only the lowest and the highest of each
/// stretch of x. Points of the same x keep the order in which they were given.
pub fn thin(points: &[Point], most: usize) -> Vec<Point> {
    let mut sorted = points.to_vec();
    sorted.sort_by_key(|point| point.x);
    let (Some(first), Some(last)) = (sorted.first().copied(), sorted.last().copied()) else { return sorted };
    if sorted.len() <= most.max(4) {
        return sorted;
    }
    let stretches = (most.max(4) - 2) as i128 / 2;
    let span = (i128::from(last.x) - i128::from(first.x)).max(1);
    let stretch_of =
        |point: &Point| ((i128::from(point.x) - i128::from(first.x)) * stretches / span).min(stretches - 1);
    let between = sorted.get(1..sorted.len() - 1).unwrap_or_default();
    let mut kept = vec![first];
    for stretch in between.chunk_by(|a, b| stretch_of(a) == stretch_of(b)) {
        let low = stretch.iter().enumerate().min_by_key(|(_, point)| point.value);
        let high = stretch.iter().enumerate().max_by_key(|(_, point)| point.value);
        if let (Some((low_at, low)), Some((high_at, high))) = (low, high) {
            match low_at.cmp(&high_at) {
                std::cmp::Ordering::Less => kept.extend([*low, *high]),
                std::cmp::Ordering::Equal => kept.push(*low),
                std::cmp::Ordering::Greater => kept.extend([*high, *low]),
            }
        }
    }
    kept.push(last);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(points: &[Point], most: usize) {
        let thinned = thin(points, most);
        assert!(thinned.len() <= most, "{} of {most}", thinned.len());
        let mut sorted = points.to_vec();
        sorted.sort_by_key(|point| point.x);
        assert_eq!(thinned.first(), sorted.first());
        assert_eq!(thinned.last(), sorted.last());
        assert_eq!(thinned.iter().map(|p| p.value).max(), points.iter().map(|p| p.value).max());
        assert_eq!(thinned.iter().map(|p| p.value).min(), points.iter().map(|p| p.value).min());
        assert!(thinned.is_sorted_by_key(|point| point.x));
        assert!(thinned.iter().all(|point| points.contains(point)));
    }

    #[test]
    fn first_last_highest_and_lowest_stay() {
        let wave: Vec<Point> = (0..500).map(|x| Point { x, value: (x * 37) % 101 - (x % 7) * 9 }).collect();
        let crowded: Vec<Point> =
            (0..300).map(|i| Point { x: if i < 299 { i % 2 } else { 9_000 }, value: i * i % 83 }).collect();
        let one_day: Vec<Point> = (0..200).map(|i| Point { x: 5, value: 200 - i }).collect();
        let far = [i64::MIN, -1, 0, 1, 2, i64::MAX].map(|x| Point { x, value: x });
        for (points, most) in
            [(&wave[..], 96), (&wave[..], 4), (&crowded[..], 64), (&one_day[..], 10), (&far[..], 5)]
        {
            check(points, most);
        }
        let backwards: Vec<Point> = wave.iter().rev().copied().collect();
        check(&backwards, 96);
    }
}
