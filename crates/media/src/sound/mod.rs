//! Sounds: kept as they were coded, without names, dates and pictures.

pub mod mp3;
mod ogg;
mod wav;

use crate::film::{clear_boxed, millis, webm};
use crate::kind::{Kind, SoundForm, look};
use crate::limits;
use crate::wrong::{Wrong, weigh};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sound {
    pub bytes: Vec<u8>,
    pub form: SoundForm,
    /// How long it plays, in thousandths of a second, where that can be told.
    pub millis: Option<u64>,
}

pub fn sound(mut bytes: Vec<u8>) -> Result<Sound, Wrong> {
    weigh(&bytes, limits::SOUND_BYTES_MAX)?;
    let Kind::Sound(form) = look(&bytes)? else { return Err(Wrong::Misplaced) };
    let millis = match form {
        SoundForm::Ogg => ogg::clear(&mut bytes)?,
        SoundForm::Mp3 => mp3::clear(&mut bytes)?,
        SoundForm::Wav => wav::clear(&mut bytes)?,
        SoundForm::WebM => webm::clear(&mut bytes)?.millis,
        SoundForm::M4a => {
            clear_boxed(&mut bytes)?;
            millis(&bytes)
        }
    };
    Ok(Sound { bytes, form, millis })
}
