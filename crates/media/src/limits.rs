//! Every bound on what may be sent and on what is made of it, with its reason.

/// A photo of the newest phones weighs 12 MB at most; panoramas a little more.
pub const PICTURE_BYTES_MAX: usize = 20 << 20;
/// PRODUCT: a short film, never transcoded.
pub const FILM_BYTES_MAX: usize = 20 << 20;
/// Ten minutes of speech at the best quality that phones record, or as it comes from a recorder that packs nothing.
pub const SOUND_BYTES_MAX: usize = 20 << 20;
/// A hundred scanned pages.
pub const DOCUMENT_BYTES_MAX: usize = 20 << 20;

/// An iPhone writes five or six; more would only make tables.
pub const TRACKS_MAX: usize = 16;
/// Rows of one table in a film: as many as the slowest speech in half of it has frames.
pub const SAMPLES_MAX: usize = 500_000;
/// Elements of WebM: ten minutes of sound and picture have some 80 blocks a second, each an element.
pub const ELEMENTS_MAX: usize = 200_000;
/// Boxes one after the other: a browser that writes a fragment for each frame makes two of them, for minutes.
pub const BOXES_MAX: usize = 20_000;

/// Phones of today take up to 50 megapixels.
pub const PIXELS_MAX: u64 = 50_000_000;
pub const EDGE_MAX: u32 = 12_000;
/// What the pixels of a PNG, WebP or GIF may take while they are decoded, or the coefficients of a progressive JPEG:
/// 13 megapixels of any kind. Ordinary JPEGs are made smaller while they are decoded and stay far below.
pub const DECODED_BYTES_MAX: u64 = 52_000_000;
/// Real progressive pictures have 4 to 20 scans; each one more is a walk over the whole picture for a few bytes.
pub const SCANS_MAX: usize = 64;
/// Tables of colours are 0.5 to 4 KB for cameras; those for printing presses reach 2 MB.
pub const PROFILE_BYTES_MAX: usize = 4 << 20;

pub const WIDE_EDGE: u32 = 1280;
pub const PHONE_EDGE: u32 = 640;
pub const THUMB_EDGE: u32 = 320;
/// What the wide one aims at; a picture full of detail may exceed it.
pub const WIDE_BYTES: usize = 180_000;
/// PRODUCT §5: at most 40 KB each at phone width.
pub const PHONE_BYTES_MAX: usize = 40_000;
pub const THUMB_BYTES_MAX: usize = 15_000;

/// More faces than that and the whole picture should stay inside.
pub const AREAS_MAX: usize = 64;
/// A face in so few patches tells no one from another.
pub const PATCHES_ACROSS: u32 = 6;
/// In pixels: nor do small areas keep their detail.
pub const PATCH_MIN: u32 = 16;
