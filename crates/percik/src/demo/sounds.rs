//! Sounds of the story: computed here, so that their licence is ours.

/// A second.
const SAMPLES: u32 = 8_000;

/// A line of a children's tune as somebody hums it: each tone swells and fades.
pub fn hummed() -> Vec<u8> {
    const TONES: [u32; 7] = [262, 294, 330, 262, 330, 392, 330];
    let tone = |hertz: u32| (0..SAMPLES / 2).map(move |at| swelling(at, hertz));
    let samples: Vec<u8> = TONES.into_iter().flat_map(tone).flat_map(i16::to_le_bytes).collect();
    let mut form = [1_u16, 1].map(u16::to_le_bytes).concat();
    form.extend([SAMPLES, SAMPLES * 2].map(u32::to_le_bytes).concat());
    form.extend([2_u16, 16].map(u16::to_le_bytes).concat());
    let chunk = |kind: &[u8], body: &[u8]| {
        let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
        [kind, &length.to_le_bytes(), body].concat()
    };
    let parts = [chunk(b"fmt ", &form), chunk(b"data", &samples)].concat();
    chunk(b"RIFF", &[b"WAVE", parts.as_slice()].concat())
}

fn swelling(at: u32, hertz: u32) -> i16 {
    let (long, place) = (f64::from(SAMPLES / 2), f64::from(at));
    let wave = (place * f64::from(hertz) * std::f64::consts::TAU / f64::from(SAMPLES)).sin();
    let loud = (place / long * std::f64::consts::PI).sin();
    // Between -9000 and 9000, so nothing is cut.
    (wave * loud * 9_000.0) as i16
}
