//! Why bytes are refused, without words of a language.

/// Each variant asks the person for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing arrived.
    Empty,
    /// More bytes than are taken.
    TooHeavy {
        most: usize,
    },
    /// More pixels than can be held, or claimed to be.
    TooLarge,
    /// Apple's format for photos: it must be sent as JPEG ("Most Compatible").
    Heic,
    Avif,
    /// A drawing that may carry a script.
    Svg,
    Html,
    /// A program, or a document with one in it.
    Program,
    /// Nothing that is known here.
    Unknown,
    /// Known, but not what was asked for here: a film instead of a picture.
    Misplaced,
    /// It begins as something known and does not hold what it claims.
    Broken,
    /// Whole, in a manner that is not read here.
    Unusual,
    /// A track beside picture and sound that cannot be taken out, such as one of positions.
    HiddenTrack,
    /// An area to be veiled that is empty, or outside of the picture; or too many.
    Area,
    /// Not a picture that was made here.
    NotOurs,
}

/// The heaviest that is taken, and not nothing.
pub(crate) fn weigh(bytes: &[u8], most: usize) -> Result<(), Wrong> {
    match bytes.len() {
        0 => Err(Wrong::Empty),
        length if length > most => Err(Wrong::TooHeavy { most }),
        _ => Ok(()),
    }
}
