//! Films of boxes, as phones write them.

pub fn of(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&(body.len() as u32 + 8).to_be_bytes(), kind.as_slice(), body].concat()
}

/// With a version and flags.
pub fn full(kind: &[u8; 4], version: u8, body: &[u8]) -> Vec<u8> {
    of(kind, &[&[version, 0, 0, 0], body].concat())
}

pub fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

pub fn ftyp(brand: &[u8; 4]) -> Vec<u8> {
    of(b"ftyp", &[brand, b"\0\0\0\x01".as_slice(), brand, b"isom"].concat())
}

/// When the sample films were made; the bytes must be nowhere afterwards.
pub const WHEN: u32 = 0xe1a2_b3c4;
pub const WHERE: &[u8] = b"-07.7956+110.3695/";

pub struct Track {
    pub handler: [u8; 4],
    /// Where its samples are, and how long each is.
    pub samples: Vec<(u32, u32)>,
    pub inside: Vec<u8>,
}

pub fn trak(track: &Track) -> Vec<u8> {
    let handler = [[0; 4].as_slice(), &track.handler, &[0; 12], b"Rina's telephone\0"].concat();
    let count = track.samples.len() as u32;
    let sizes: Vec<u32> = [0, count].into_iter().chain(track.samples.iter().map(|(_, size)| *size)).collect();
    let places: Vec<u32> = [count].into_iter().chain(track.samples.iter().map(|(at, _)| *at)).collect();
    let entry =
        of(b"avc1", &[[0; 78].as_slice(), &of(b"avcC", b"how to decode"), &of(b"uuid", WHERE)].concat());
    let tables = [
        full(b"stsd", 0, &[numbers(&[1]), entry].concat()),
        full(b"stts", 0, &numbers(&[1, count, 1000])),
        full(b"stsc", 0, &numbers(&[1, 1, 1, 1])),
        full(b"stsz", 0, &numbers(&sizes)),
        full(b"stco", 0, &numbers(&places)),
        of(b"udta", WHERE),
    ];
    let url = of(b"url ", &[&[0, 0, 0, 1], b"Macintosh HD:Rina".as_slice()].concat());
    let media = [
        full(b"mdhd", 0, &numbers(&[WHEN, WHEN, 1000, 4000, 0])),
        full(b"hdlr", 0, &handler),
        of(
            b"minf",
            &[
                full(b"vmhd", 0, &[0; 8]),
                of(b"dinf", &full(b"dref", 0, &[numbers(&[1]), url].concat())),
                of(b"stbl", &tables.concat()),
            ]
            .concat(),
        ),
    ];
    let mut head = numbers(&[WHEN, WHEN, 1, 0, 4000, 0, 0, 0, 0]);
    // Turned by a quarter: shown upright although it was filmed across.
    head.extend(numbers(&[0, 0x1_0000, 0, 0xffff_0000, 0, 0, 0, 0, 0x4000_0000, 1920 << 16, 1080 << 16]));
    of(
        b"trak",
        &[full(b"tkhd", 0, &head), of(b"mdia", &media.concat()), of(b"udta", WHERE), track.inside.clone()]
            .concat(),
    )
}

pub fn moov(tracks: &[Track], inside: &[u8]) -> Vec<u8> {
    let mut head = numbers(&[WHEN, WHEN, 1000, 4000]);
    head.extend([0; 80]);
    let tracks: Vec<u8> = tracks.iter().flat_map(trak).collect();
    of(b"moov", &[&full(b"mvhd", 0, &head), tracks.as_slice(), inside].concat())
}

/// What the camera saw and the microphone heard.
pub const SEEN: &[u8] = b"WHAT WAS SEEN WHAT WAS SEEN";
pub const HEARD: &[u8] = b"what was heard";

/// Where the samples of each track are in `telling`.
fn places(brand: &[u8; 4]) -> [(u32, u32); 3] {
    let start = ftyp(brand).len() as u32 + 8;
    let seen = (start, SEEN.len() as u32);
    let gps = (seen.0 + seen.1, WHERE.len() as u32);
    [seen, gps, (gps.0 + gps.1, HEARD.len() as u32)]
}

/// A film with all that tells where it was made: two boxes of places, one of Apple's, one of Adobe's, a track of positions.
pub fn telling(brand: &[u8; 4]) -> Vec<u8> {
    let [seen, gps, heard] = places(brand);
    let track = |handler: &[u8; 4], at| Track { handler: *handler, samples: vec![at], inside: vec![] };
    let udta = of(
        b"udta",
        &[
            of(b"\xa9xyz", &[b"\0\x12\x15\xc7", WHERE].concat()),
            full(b"loci", 0, WHERE),
            full(b"meta", 0, &of(b"keys", b"com.apple.quicktime.location.ISO6709")),
        ]
        .concat(),
    );
    let inside = [udta, full(b"meta", 0, &of(b"ilst", WHERE)), of(b"moov", &of(b"udta", WHERE))].concat();
    let movie = moov(&[track(b"vide", seen), track(b"meta", gps), track(b"soun", heard)], &inside);
    let data = of(b"mdat", &[SEEN, WHERE, HEARD, b"and after that 7.7956S"].concat());
    let uuid = of(b"uuid", b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac<x:xmpmeta>");
    [ftyp(brand), data, movie, uuid, of(b"free", WHERE), of(b"sefd", WHERE), b"tail".to_vec()].concat()
}

/// Only sound, as a recorder writes it.
pub fn spoken(brand: &[u8; 4]) -> Vec<u8> {
    let at = (ftyp(brand).len() as u32 + 8, HEARD.len() as u32);
    let track = Track { handler: *b"soun", samples: vec![at], inside: vec![] };
    [ftyp(brand), of(b"mdat", HEARD), moov(&[track], &of(b"udta", WHERE))].concat()
}

/// In fragments, as browsers write it; with further tracks.
pub fn in_fragments(handlers: &[&[u8; 4]]) -> Vec<u8> {
    let tracks: Vec<Track> = handlers
        .iter()
        .map(|handler| Track { handler: **handler, samples: vec![], inside: vec![] })
        .collect();
    let fragment = of(b"moof", &[full(b"mfhd", 0, &numbers(&[1])), of(b"uuid", WHERE)].concat());
    [ftyp(b"iso5"), moov(&tracks, &of(b"mvex", b"")), fragment, of(b"mdat", SEEN)].concat()
}
