//! Where the files of a photo are.

use community::kernel::{MediaId, PhotoId};

use crate::urls::At;

/// In which size a photo is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Wide,
    Phone,
    Thumb,
}

impl Size {
    const fn name(self) -> &'static str {
        match self {
            Size::Wide => "wide",
            Size::Phone => "phone",
            Size::Thumb => "thumb",
        }
    }
}

impl At<'_> {
    /// A file of a photo, in one of its sizes.
    pub fn photo_file(self, photo: PhotoId, size: Size, media: MediaId) -> String {
        format!("{}/foto/{photo}/{}/{media}.jpg", self.home(), size.name())
    }
}
