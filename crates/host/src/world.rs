//! The world: the only place where time and chance enter.
#![expect(clippy::disallowed_methods, reason = "time and chance enter here and nowhere else")]

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::SystemTime,
};

use community::kernel::{CommunityId, Moment, Once};

/// What the host reads the time from: the wall, or a script that plays weeks in a second.
pub trait Clock: Send + Sync + 'static {
    fn now(&self) -> Moment;
}

/// The machine's clock.
pub struct Wall;

impl Clock for Wall {
    fn now(&self) -> Moment {
        let since = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// A clock that stands where it was last set.
pub struct Scripted(AtomicI64);

impl Scripted {
    pub fn at(moment: Moment) -> Scripted {
        Scripted(AtomicI64::new(moment.0))
    }

    pub fn set(&self, moment: Moment) {
        self.0.store(moment.0, Ordering::SeqCst);
    }
}

impl Clock for Scripted {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}

/// Random bytes from the operating system; without them nothing may be signed or salted.
pub fn random<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("read random bytes: {error}"))?;
    Ok(bytes)
}

pub fn new_community() -> anyhow::Result<CommunityId> {
    random().map(CommunityId)
}

/// A fresh mark for a form.
pub fn new_once() -> anyhow::Result<Once> {
    let mark = base32(&random::<15>()?);
    Once::new(&mark).ok_or_else(|| anyhow::anyhow!("24 letters are a mark"))
}

/// Small letters and digits that are not mistaken for each other when read aloud (Crockford's base 32).
pub fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |shift| byte >> shift & 1));
    let bits: Vec<u8> = bits.collect();
    bits.chunks(5)
        .map(|five| five.iter().fold(0, |number, bit| number << 1 | bit) << (5 - five.len()))
        .map(|number| char::from(ALPHABET[usize::from(number & 31)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_in_crockfords_letters() {
        assert_eq!(base32(&[0; 5]), "00000000");
        assert_eq!(base32(&[255; 5]), "zzzzzzzz");
        assert_eq!(base32(&[0x08, 0x42]), "1110");
        assert_ne!(new_once().unwrap(), new_once().unwrap());
    }
}
