//! Percik for whoever hears it instead of seeing it, goes by keyboard, needs big letters, or waits for a slow network.

use super::harness::{Driver, Key, Phone, Size};
use super::pages;
use super::village::{Village, at};
use community::kernel::MemberId;

/// What has the focus: its name, and whether the eye finds it.
const FOCUSED: &str = "(() => {
    const it = document.activeElement, box = it.getBoundingClientRect(), look = getComputedStyle(it);
    const drawn = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return [it.innerText.trim(), drawn && inside];
})()";

#[tokio::test]
async fn the_main_action_is_reached_by_keyboard_with_the_focus_in_sight() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let driver = Driver::start();
    let desk = Phone::new(&driver, Size::Desk).await;
    desk.open(&village.home_page(&home)).await;
    let met = tab_to(&desk, "Saya ikut").await;
    assert_eq!(met.first().map(String::as_str), Some("Langsung ke isi"));
    assert!(met.len() <= 6, "the main action comes after {met:?}");
    desk.press(Key::Enter).await;
    desk.sees("Nama Anda").await;

    // A member checks somebody in, and stays where they were.
    village.lend(&desk, &home, MemberId(1)).await;
    let scene = pages::scene(&village, &home).await;
    let attendance = pages::of_members(&scene).into_iter().find(|it| it.name == "attendance-new");
    desk.open(&format!("{}{}", village.address, attendance.expect("listed").path)).await;
    tab_to(&desk, "D\nDewi").await;
    desk.press(Key::Enter).await;
    desk.sees("1 orang tercatat hadir").await;
    let focused = desk.value_of(FOCUSED).await.expect("ask for the focus");
    assert_eq!(focused[0], "D\nDewi", "the focus has left the name");
}

/// Everything that the Tab key stops at until that.
async fn tab_to(desk: &Phone, name: &str) -> Vec<String> {
    let mut met = vec![];
    while met.last().is_none_or(|it| it != name) {
        assert!(met.len() < 60, "{name:?} is not reached: {met:?}");
        desk.press(Key::Tab).await;
        let focused = desk.value_of(FOCUSED).await.expect("ask for the focus");
        let stop = focused[0].as_str().unwrap_or_default().to_owned();
        assert_eq!(focused[1], true, "the focus on {stop:?} is not to be seen, after {met:?}");
        met.push(stop);
    }
    met
}

#[tokio::test]
async fn home_is_heard_in_the_order_in_which_it_is_seen() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let driver = Driver::start();
    let phone = Phone::new(&driver, Size::Phone).await;
    village.lend(&phone, &home, MemberId(1)).await;
    phone.open(&village.home_page(&home)).await;
    phone.sees("Kabar").await;
    let said = phone.read_aloud().await;
    let all = |role: &str| said.iter().filter(|it| it.0 == role).map(|it| it.1.as_str()).collect::<Vec<_>>();
    assert_eq!(all("heading"), ["Baca Yuk!", "Menunggu Anda", "Berikutnya", "Kita sedang tumbuh", "Kabar"]);
    assert_eq!(all("link").first(), Some(&"Langsung ke isi"));
    let images = all("image");
    let chart = images.iter().find(|it| it.contains("10 → 60 anak dalam 3 bulan"));
    assert!(chart.is_some(), "the chart does not tell what it shows: {images:?}");
    let unnamed: Vec<_> = said
        .iter()
        .filter(|it| ["button", "link", "image", "textbox"].contains(&it.0.as_str()) && it.1.is_empty())
        .collect();
    assert!(unnamed.is_empty(), "without a name: {unnamed:#?}");
}

/// Twice the letters on the smallest phone: everything is still there by scrolling down.
#[tokio::test]
async fn big_letters_fit() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let scene = pages::scene(&village, &home).await;
    let driver = Driver::start();
    let phone = Phone::new(&driver, Size::Phone).await;
    let mut wide = vec![];
    let strangers = pages::of_strangers(&scene);
    let members = pages::of_members(&scene);
    for (number, page) in strangers.iter().chain(&members).enumerate() {
        // Paper has its own size.
        if ["sheet", "invitation-poster", "record", "ballot-slips"].contains(&page.name) {
            continue;
        }
        if number == strangers.len() {
            village.lend(&phone, &home, MemberId(1)).await;
        }
        phone.open(&format!("{}{}", village.address, page.path)).await;
        let grow = "document.documentElement.style.fontSize = '200%'; true";
        phone.value_of(grow).await.expect("make the letters big");
        wide.extend(pages::too_wide(&phone).await.into_iter().map(|it| format!("{}: {it}", page.name)));
        if std::env::var_os("PERCIK_SCREENS").is_some() {
            phone.picture(&format!("{}-big-letters", page.name)).await;
        }
    }
    assert!(wide.is_empty(), "with big letters:\n{}", wide.join("\n"));
}

/// On a slow network each thing that the first paint waits for costs a person a second. How long it takes on this
/// machine is told, not judged.
#[tokio::test]
async fn the_public_page_paints_after_the_page_and_its_stylesheet_alone() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let driver = Driver::start();
    let phone = Phone::new(&driver, Size::Phone).await;
    phone.slow().await;
    phone.open(&village.home_page(&home)).await;
    phone.sees("10 → 60").await;
    let measured = "(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        const waited = performance.getEntriesByType('resource').filter(it => it.renderBlockingStatus === 'blocking');
        return [paint ? Math.round(paint.startTime) : -1, waited.map(it => it.name)];
    })()";
    let measured = phone.value_of(measured).await.expect("ask for the first paint");
    let waited = measured[1].as_array().map_or(usize::MAX, Vec::len);
    assert_eq!(waited, 1, "besides the page the first paint waits for {}", measured[1]);
    println!("first paint of the public page at 400 kbit/s, 400 ms, 4 times slower: {} ms", measured[0]);
}
