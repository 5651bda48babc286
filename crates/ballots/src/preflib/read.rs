//! Reading a PrefLib file.

use std::collections::{BTreeMap, BTreeSet};

use super::{Election, Order};
use crate::{
    Wrong,
    limits::{ALTERNATIVES_MAX, VOTERS_MAX},
    wrong::shown,
};

/// Refused are: alternatives that are not listed or stand twice in one order, and counts in the head that do not hold.
pub fn read(bytes: &[u8]) -> Result<Election, Wrong> {
    let text = crate::text(bytes)?;
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line.trim()));
    let mut lines = lines.filter(|(_, line)| !line.is_empty()).peekable();
    let mut head = Head::default();
    let old = lines.peek().is_some_and(|(_, line)| line.parse::<u64>().is_ok());
    if old {
        head.read_old(&mut lines)?;
    }
    let mut orders = vec![];
    for (number, line) in lines {
        match line.strip_prefix('#') {
            Some(about) if !old => head.read(number, about)?,
            Some(_) | None => orders.push(order(number, line, if old { ',' } else { ':' }, &head)?),
        }
    }
    let sum: u64 = orders.iter().fold(0, |sum, order| sum.saturating_add(order.voters));
    if sum > VOTERS_MAX {
        return Err(Wrong::whole(format!("more than {VOTERS_MAX} voters")));
    }
    let unique = u64::try_from(orders.len()).unwrap_or(u64::MAX);
    for (said, found, what) in [(head.voters, sum, "voters"), (head.orders, unique, "orders")] {
        if let Some((line, said)) = said.filter(|(_, said)| *said != found) {
            return Err(Wrong::at(line, format!("the head says {said} {what}, but the file has {found}")));
        }
    }
    Ok(Election { names: head.distinct_names()?, orders })
}

#[derive(Default)]
struct Head {
    alternatives: Option<(usize, usize)>,
    names: BTreeMap<usize, String>,
    voters: Option<(usize, u64)>,
    orders: Option<(usize, u64)>,
}

impl Head {
    /// `ALTERNATIVE NAME 3: Rak`, `NUMBER VOTERS: 12`, and much that is not about counting.
    fn read(&mut self, line: usize, about: &str) -> Result<(), Wrong> {
        let Some((key, value)) = about.split_once(':') else { return Ok(()) };
        let (key, value) = (key.trim().to_ascii_uppercase(), value.trim());
        if let Some(number) = key.strip_prefix("ALTERNATIVE NAME") {
            let number = count(line, number)?;
            return self.name(line, number, value);
        }
        match key.as_str() {
            "NUMBER ALTERNATIVES" => self.number(line, value)?,
            "NUMBER VOTERS" => self.voters = Some((line, count(line, value)?)),
            "NUMBER UNIQUE ORDERS" => self.orders = Some((line, count(line, value)?)),
            _ => {}
        }
        Ok(())
    }

    fn read_old<'a>(&mut self, lines: &mut impl Iterator<Item = (usize, &'a str)>) -> Result<(), Wrong> {
        let mut next = || lines.next().ok_or_else(|| Wrong::whole("the file ends within its head"));
        let (line, number) = next()?;
        self.number(line, number)?;
        for _ in 0..self.alternatives.map_or(0, |(_, number)| number) {
            let (line, named) = next()?;
            let (number, name) = named.split_once(',').unwrap_or((named, ""));
            self.name(line, count(line, number)?, name.trim())?;
        }
        let (line, counts) = next()?;
        let mut counts = counts.split(',');
        let mut said = || counts.next().map(|it| count(line, it)).transpose();
        self.voters = said()?.map(|it| (line, it));
        said()?;
        self.orders = said()?.map(|it| (line, it));
        Ok(())
    }

    fn number(&mut self, line: usize, value: &str) -> Result<(), Wrong> {
        let number = usize::try_from(count(line, value)?).ok().filter(|it| *it <= ALTERNATIVES_MAX);
        let number =
            number.ok_or_else(|| Wrong::at(line, format!("more than {ALTERNATIVES_MAX} alternatives")))?;
        self.alternatives = Some((line, number));
        Ok(())
    }

    /// Alternatives are numbered from 1.
    fn name(&mut self, line: usize, number: u64, name: &str) -> Result<(), Wrong> {
        let index = usize::try_from(number).ok().and_then(|it| it.checked_sub(1));
        let index = index.filter(|it| *it < ALTERNATIVES_MAX);
        let index =
            index.ok_or_else(|| Wrong::at(line, format!("there cannot be an alternative {number}")))?;
        if self.names.insert(index, name.to_owned()).is_some() {
            return Err(Wrong::at(line, format!("alternative {number} has a name already")));
        }
        Ok(())
    }

    fn known(&self) -> usize {
        let named = self.names.last_key_value().map_or(0, |(last, _)| last + 1);
        self.alternatives.map_or(named, |(_, number)| number)
    }

    fn distinct_names(&self) -> Result<Vec<String>, Wrong> {
        if self.known() == 0 {
            return Err(Wrong::whole("the head names no alternatives (`# NUMBER ALTERNATIVES: …`)"));
        }
        if self.names.last_key_value().is_some_and(|(last, _)| *last >= self.known()) {
            let line = self.alternatives.map(|(line, _)| line);
            return Err(Wrong {
                line,
                why: "more alternatives have names than there are said to be".to_owned(),
            });
        }
        let mut taken = BTreeSet::new();
        let names = (0..self.known()).map(|index| {
            let given = self.names.get(&index).map(String::as_str).unwrap_or_default();
            let mut name = if given.is_empty() { format!("{}", index + 1) } else { given.to_owned() };
            while !taken.insert(name.clone()) {
                name = format!("{name} ({})", index + 1);
            }
            name
        });
        Ok(names.collect())
    }
}

fn order(line: usize, text: &str, after_count: char, head: &Head) -> Result<Order, Wrong> {
    let not_one = || Wrong::at(line, format!("{} is not an order (`voters: 1,2,{{3,4}}`)", shown(text)));
    let (voters, ranked) = text.split_once(after_count).ok_or_else(not_one)?;
    let voters = count(line, voters)?;
    let mut named = BTreeSet::new();
    let mut levels = vec![];
    let mut open: Option<Vec<usize>> = None;
    for part in ranked.split(',').map(str::trim) {
        let (part, opens) = part.strip_prefix('{').map_or((part, false), |rest| (rest.trim(), true));
        let (part, closes) = part.strip_suffix('}').map_or((part, false), |rest| (rest.trim(), true));
        if (opens && open.is_some()) || (closes && !opens && open.is_none()) {
            return Err(not_one());
        }
        if opens {
            open = Some(vec![]);
        }
        if !part.is_empty() {
            let number = count(line, part)?;
            let index = usize::try_from(number).ok().and_then(|it| it.checked_sub(1));
            let index = index.filter(|it| *it < head.known());
            let index = index.ok_or_else(|| Wrong::at(line, format!("there is no alternative {number}")))?;
            if !named.insert(index) {
                return Err(Wrong::at(line, format!("alternative {number} stands twice in this order")));
            }
            match &mut open {
                Some(level) => level.push(index),
                None => levels.push(vec![index]),
            }
        }
        if closes {
            levels.extend(open.take().filter(|level| !level.is_empty()));
        }
    }
    if open.is_some() {
        return Err(not_one());
    }
    Ok(Order { levels, voters })
}

fn count(line: usize, text: &str) -> Result<u64, Wrong> {
    text.trim().parse().map_err(|_| Wrong::at(line, format!("{} is not a count", shown(text))))
}
