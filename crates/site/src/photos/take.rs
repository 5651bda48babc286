//! Taking: bytes that somebody sent become files that are kept. The bytes themselves are never kept.

use anyhow::Context;
use community::{
    kernel::{CommunityId, MediaId},
    photos::{Files, Shot},
};
use host::media::{Media, NotKept, Turn};
use media::{Film, Kind, Picture, Size, Wrong};

/// Why something that was sent is not among the photos.
#[derive(Debug)]
pub enum NotTaken {
    Wrong(Wrong),
    NotKept(NotKept),
}

impl From<NotKept> for NotTaken {
    fn from(it: NotKept) -> NotTaken {
        NotTaken::NotKept(it)
    }
}

impl From<Wrong> for NotTaken {
    fn from(it: Wrong) -> NotTaken {
        NotTaken::Wrong(it)
    }
}

impl From<anyhow::Error> for NotTaken {
    fn from(it: anyhow::Error) -> NotTaken {
        NotTaken::NotKept(NotKept::Ours(it))
    }
}

/// What came of the bytes, before any of it is kept.
enum Made {
    Picture(Picture),
    Film(Film, Option<Picture>),
}

fn made(bytes: Vec<u8>, poster: Option<Vec<u8>>) -> Result<Made, Wrong> {
    match media::look(&bytes)? {
        Kind::Picture(_) => media::picture(&bytes).map(Made::Picture),
        Kind::Film(_) => {
            let film = media::film(bytes)?;
            Ok(Made::Film(film, poster.and_then(|it| media::picture(&it).ok())))
        }
        Kind::Sound(_) | Kind::Document(_) => Err(Wrong::Misplaced),
    }
}

/// A picture or a film, made fit to be kept. The poster is a picture from the film, if its phone could draw one. Even
/// the first look is work for a turn: of some films it reads all.
pub async fn shot(
    media: &Media,
    community: CommunityId,
    turn: Turn,
    (bytes, poster): (Vec<u8>, Option<Vec<u8>>),
) -> Result<Shot, NotTaken> {
    match turn.look(move || made(bytes, poster)).await?? {
        Made::Picture(picture) => Ok(Shot::Picture { files: files(media, community, picture).await? }),
        Made::Film(film, poster) => {
            let seconds = film.millis.map_or(0, |it| it.div_ceil(1_000));
            let seconds = u16::try_from(seconds).unwrap_or(u16::MAX);
            let poster = match poster {
                Some(picture) => Some(files(media, community, picture).await?),
                None => None,
            };
            Ok(Shot::Film { film: media.put(community, film.bytes).await?, seconds, poster })
        }
    }
}

/// Keeps the sizes of a picture.
pub async fn files(media: &Media, community: CommunityId, picture: Picture) -> Result<Files, NotTaken> {
    let Picture { wide, phone, thumb, tint } = picture;
    let pixels = |it: u32| u16::try_from(it).context("a picture of ours has few pixels");
    let (width, height) = (pixels(wide.width)?, pixels(wide.height)?);
    let tint = serde_json::from_value(tint.into()).context("read a tint")?;
    let keep = async |size: Size| -> Result<MediaId, NotKept> { media.put(community, size.bytes).await };
    Ok(Files {
        wide: keep(wide).await?,
        phone: keep(phone).await?,
        thumb: keep(thumb).await?,
        width,
        height,
        tint,
    })
}
