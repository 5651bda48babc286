//! PINs: six digits, hashed slowly.

use anyhow::anyhow;
use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash,
};
use tokio::sync::Semaphore;

/// Six digits, as typed.
#[derive(Clone)]
pub struct Pin(String);

impl Pin {
    /// Spaces between the digits do not matter.
    pub fn new(typed: &str) -> Option<Pin> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        (digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(Pin(digits))
    }

    /// Among the first that anybody would try: one digit six times, a pair or a triple repeated, or counting up or down.
    pub fn is_easy(&self) -> bool {
        let digits = self.0.as_bytes();
        let steps =
            |by: i16| digits.windows(2).all(|it| matches!(it, [a, b] if i16::from(*b) - i16::from(*a) == by));
        let repeats = |length: usize| digits.chunks(length).all(|it| Some(it) == digits.get(..length));
        repeats(1) || repeats(2) || repeats(3) || steps(1) || steps(-1)
    }
}

/// What is kept of a PIN, in the PHC string format.
#[derive(Clone, PartialEq, Eq)]
pub struct PinHash(pub String);

/// So many wait for their PIN to be hashed that one more would wait too long.
#[derive(Debug)]
pub struct Crowded;

impl std::fmt::Display for Crowded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "too many PINs wait to be hashed")
    }
}

impl std::error::Error for Crowded {}

/// Hashes and verifies, so many at once as the machine has memory for.
pub struct Pins {
    at_once: Semaphore,
    /// Places in the queue before it.
    places: Semaphore,
    /// Verified against when nobody bears the name, so that both take the same time.
    nobody: PinHash,
}

// OWASP's second choice for Argon2id: 19 MiB, two passes. Fits a Raspberry Pi, twice at once.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const AT_ONCE: usize = 2;
/// A whole school that joins at the same minute; some seconds of work for a small machine.
const PLACES: usize = 100;

impl Pins {
    pub fn new() -> anyhow::Result<Pins> {
        Ok(Pins {
            at_once: Semaphore::new(AT_ONCE),
            places: Semaphore::new(PLACES),
            nobody: hash(&Pin("000000".into()))?,
        })
    }

    pub async fn hash(&self, pin: Pin) -> anyhow::Result<PinHash> {
        let _place = self.places.try_acquire().map_err(|_| Crowded)?;
        let _permit = self.at_once.acquire().await?;
        tokio::task::spawn_blocking(move || hash(&pin)).await?
    }

    /// Whether the PIN is the one that was hashed; never, but as slowly, when there is none.
    pub async fn fits(&self, pin: Pin, kept: Option<PinHash>) -> anyhow::Result<bool> {
        let _place = self.places.try_acquire().map_err(|_| Crowded)?;
        let _permit = self.at_once.acquire().await?;
        let known = kept.is_some();
        let kept = kept.unwrap_or_else(|| self.nobody.clone());
        let fits = tokio::task::spawn_blocking(move || verify(&pin, &kept)).await??;
        Ok(fits && known)
    }
}

fn argon2() -> anyhow::Result<Argon2<'static>> {
    let params =
        Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|error| anyhow!("set up argon2: {error}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(pin: &Pin) -> anyhow::Result<PinHash> {
    let salt: [u8; 16] = crate::world::random()?;
    let hash = argon2()?.hash_password_with_salt(pin.0.as_bytes(), &salt);
    Ok(PinHash(hash.map_err(|error| anyhow!("hash a PIN: {error}"))?.to_string()))
}

fn verify(pin: &Pin, kept: &PinHash) -> anyhow::Result<bool> {
    let kept = PasswordHash::new(&kept.0).map_err(|error| anyhow!("read a kept PIN: {error}"))?;
    Ok(argon2()?.verify_password(pin.0.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_everybody_tries_first_is_easy() {
        for easy in ["000000", "121212", "123123", "123456", "654321", "345678"] {
            assert!(Pin::new(easy).unwrap().is_easy(), "{easy}");
        }
        for fine in ["271828", "123457", "135790", "112233"] {
            assert!(!Pin::new(fine).unwrap().is_easy(), "{fine}");
        }
    }

    #[tokio::test]
    async fn a_flood_is_turned_away_and_the_first_are_served() {
        let pins = std::sync::Arc::new(Pins::new().unwrap());
        let all: Vec<_> = (0..PLACES + 20)
            .map(|_| {
                let pins = pins.clone();
                tokio::spawn(async move { pins.fits(Pin::new("271828").unwrap(), None).await })
            })
            .collect();
        let (mut served, mut turned_away) = (0, 0);
        for one in all {
            match one.await.unwrap() {
                Ok(fits) => served += u32::from(!fits),
                Err(error) => turned_away += u32::from(error.is::<Crowded>()),
            }
        }
        assert_eq!((served, turned_away), (100, 20));
    }

    #[tokio::test]
    async fn only_the_same_six_digits_fit() {
        let pins = Pins::new().unwrap();
        let kept = pins.hash(Pin::new("271 828").unwrap()).await.unwrap();
        assert!(!kept.0.contains("271828"));
        assert!(pins.fits(Pin::new("271828").unwrap(), Some(kept.clone())).await.unwrap());
        assert!(!pins.fits(Pin::new("271829").unwrap(), Some(kept)).await.unwrap());
        assert!(!pins.fits(Pin::new("000000").unwrap(), None).await.unwrap());
        for wrong in ["12345", "1234567", "12345a", "", "１２３４５６"] {
            assert!(Pin::new(wrong).is_none(), "{wrong}");
        }
    }
}
