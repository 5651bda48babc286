//! Reading numbers out of bytes whose lengths are not to be trusted.

/// The `N` bytes at `at`, if they are there.
pub fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

/// Two bytes, the great one first.
pub fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_be_bytes)
}

pub fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_be_bytes)
}

pub fn be64(bytes: &[u8], at: usize) -> Option<u64> {
    array(bytes, at).map(u64::from_be_bytes)
}

/// Two bytes, the small one first.
pub fn le16(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

pub fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

pub fn le64(bytes: &[u8], at: usize) -> Option<u64> {
    array(bytes, at).map(u64::from_le_bytes)
}

/// Puts zeros over what is there of `from..to`.
pub fn blank(bytes: &mut [u8], from: usize, to: usize) {
    let to = to.min(bytes.len());
    if let Some(part) = bytes.get_mut(from..to) {
        part.fill(0);
    }
}

/// Writes `what` at `at`, if there is room for it.
pub fn put(bytes: &mut [u8], at: usize, what: &[u8]) {
    if let Some(part) = at.checked_add(what.len()).and_then(|end| bytes.get_mut(at..end)) {
        part.copy_from_slice(what);
    }
}
