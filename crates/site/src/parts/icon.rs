//! Line icons, 24 × 24. They always stand beside a word and are hidden from screen readers.

use maud::{Markup, PreEscaped, Render};

/// An icon by what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Home,
    Calendar,
    Chat,
    Wallet,
    Dots,
    People,
    Person,
    Chart,
    Plus,
    Check,
    Close,
    Share,
    Print,
    Bell,
    Pin,
    Clock,
    Key,
    Qr,
    Leaf,
    Spark,
    Back,
    Next,
    List,
    Note,
    Flag,
    Tasks,
    Book,
    Pencil,
    Camera,
    Globe,
    Gear,
    Phone,
    Hand,
    Copy,
    Pause,
    Door,
    Question,
    Repeat,
    Alert,
}

impl Icon {
    #[cfg(test)]
    pub(super) const ALL: [Icon; 39] = [
        Icon::Home,
        Icon::Calendar,
        Icon::Chat,
        Icon::Wallet,
        Icon::Dots,
        Icon::People,
        Icon::Person,
        Icon::Chart,
        Icon::Plus,
        Icon::Check,
        Icon::Close,
        Icon::Share,
        Icon::Print,
        Icon::Bell,
        Icon::Pin,
        Icon::Clock,
        Icon::Key,
        Icon::Qr,
        Icon::Leaf,
        Icon::Spark,
        Icon::Back,
        Icon::Next,
        Icon::List,
        Icon::Note,
        Icon::Flag,
        Icon::Tasks,
        Icon::Book,
        Icon::Pencil,
        Icon::Camera,
        Icon::Globe,
        Icon::Gear,
        Icon::Phone,
        Icon::Hand,
        Icon::Copy,
        Icon::Pause,
        Icon::Door,
        Icon::Question,
        Icon::Repeat,
        Icon::Alert,
    ];

    const fn path(self) -> &'static str {
        match self {
            Icon::Home => "M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
            Icon::Calendar => {
                "M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 11h16M8 3v4M16 3v4"
            }
            Icon::Chat => {
                "M5 4h14a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-6l-4 4v-4H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM9 10.5l2 2 4-4"
            }
            Icon::Wallet => {
                "M17 8V5a1 1 0 0 0-1-1H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h13a1 1 0 0 0 1-1V9a1 1 0 0 0-1-1H6a2 2 0 0 1-2-2M16 14h.01"
            }
            Icon::Dots => {
                "M6.5 12a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0zM13.5 12a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0zM20.5 12a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0z"
            }
            Icon::People => {
                "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.5c2 .8 3 2.8 3 5.5"
            }
            Icon::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c0-3.5 3-6 7-6s7 2.5 7 6",
            Icon::Chart => "M4 4v15a1 1 0 0 0 1 1h15M8 15l4-4 3 2 5-6",
            Icon::Plus => "M12 5v14M5 12h14",
            Icon::Check => "M5 12.5l4.5 4.5L19 7.5",
            Icon::Close => "M6 6l12 12M18 6L6 18",
            Icon::Share => {
                "M12 15V4M8 7.5L12 4l4 3.5M6 11H5a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-7a1 1 0 0 0-1-1h-1"
            }
            Icon::Print => {
                "M7 9V4h10v5M7 17H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M7 14h10v6H7z"
            }
            Icon::Bell => "M6 10a6 6 0 1 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7zM10 20.5h4",
            Icon::Pin => {
                "M12 21s7-6 7-11a7 7 0 1 0-14 0c0 5 7 11 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            Icon::Clock => "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4.5l3 1.5",
            Icon::Key => "M8 19a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11 12l8-8M16 7l3 3",
            Icon::Qr => "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M14 20h2M19 20h1",
            Icon::Leaf => "M5 19C4 11 9 5 20 4c1 9-3 15-10 15-2 0-3.5-1-5 0zM5 19c2-4 5-7 9-9",
            Icon::Spark => "M12 3c.6 5.5 3 8.4 9 9-6 .6-8.4 3.5-9 9-.6-5.5-3-8.4-9-9 6-.6 8.4-3.5 9-9z",
            Icon::Back => "M15 5l-7 7 7 7",
            Icon::Next => "M9 5l7 7-7 7",
            Icon::List => "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
            Icon::Note => "M6 3h9l4 4v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM9 9h3M9 13h6M9 17h6",
            Icon::Flag => "M6 21V4M6 5c4-2.5 8 2.5 12 0v9c-4 2.5-8-2.5-12 0",
            Icon::Tasks => "M4 7l1.5 1.5L8.5 5M4 16l1.5 1.5 3-3.5M12 7h8M12 16h8",
            Icon::Book => {
                "M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2zM12 6.5v13"
            }
            Icon::Pencil => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
            Icon::Camera => {
                "M5 8h3l1.5-3h5L16 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z"
            }
            Icon::Globe => {
                "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16"
            }
            Icon::Gear => {
                "M4 7h9M19 7h1M4 17h1M11 17h9M16 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            Icon::Phone => "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2",
            Icon::Hand => {
                "M8 12V6a1.5 1.5 0 0 1 3 0v5-7a1.5 1.5 0 0 1 3 0v7-5a1.5 1.5 0 0 1 3 0v8c0 4-2 7-6 7-3 0-4.5-1.5-7-6-.8-1.5 1.2-3 2.5-1.5L8 15z"
            }
            Icon::Copy => {
                "M9 8h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM16 5V4.5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1V15a1 1 0 0 0 1 1"
            }
            Icon::Pause => "M8 5v14M16 5v14",
            Icon::Door => "M14 4h4a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-4M4 12h11M11 8l4 4-4 4",
            Icon::Question => "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18h.01",
            Icon::Alert => "M12 4l9 16H3zM12 10v4.5M12 17.5h.01",
            Icon::Repeat => "M5 11V9a2 2 0 0 1 2-2h11l-3-3M19 13v2a2 2 0 0 1-2 2H6l3 3",
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        PreEscaped(format!(
            r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>"#,
            self.path()
        ))
    }
}
