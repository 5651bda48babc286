//! Buttons. One main action a screen: `primary` once, everything else quieter.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::{Icon, Tone};

/// A button that sends its form, or a link that looks like one; becomes markup where it is spliced.
pub struct Button<'a> {
    look: &'static str,
    label: Cow<'a, str>,
    icon: Option<Icon>,
    to: Option<Cow<'a, str>>,
    sends: Option<(Cow<'a, str>, Cow<'a, str>)>,
    pressed: Option<&'static str>,
    prints: bool,
    now: bool,
}

/// The one main action.
pub fn primary<'a>(label: impl Into<Cow<'a, str>>) -> Button<'a> {
    Button::new("primary", label.into())
}

/// Another good way.
pub fn secondary<'a>(label: impl Into<Cow<'a, str>>) -> Button<'a> {
    Button::new("secondary", label.into())
}

/// Words to tap, without a frame.
pub fn quiet<'a>(label: impl Into<Cow<'a, str>>) -> Button<'a> {
    Button::new("quiet", label.into())
}

/// Something that hurts: leave, cancel, revoke.
pub fn danger<'a>(label: impl Into<Cow<'a, str>>) -> Button<'a> {
    Button::new("danger", label.into())
}

/// A small coloured pill that is tapped, as at the end of a waiting row.
pub fn link_button(tone: Tone, label: &str, to: &str) -> Markup {
    html! { a.pill.(tone.class()) href=(to) { (label) } }
}

impl<'a> Button<'a> {
    fn new(look: &'static str, label: Cow<'a, str>) -> Button<'a> {
        Button { look, label, icon: None, to: None, sends: None, pressed: None, prints: false, now: false }
    }

    /// A picture before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// A link there instead of sending a form.
    pub fn to(mut self, address: impl Into<Cow<'a, str>>) -> Self {
        self.to = Some(address.into());
        self
    }

    /// Sends `name=value` along: several buttons in one form.
    pub fn sends(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) -> Self {
        self.sends = Some((name.into(), value.into()));
        self
    }

    /// One of several answers, of which the chosen one is shown as chosen.
    pub fn chosen_if(mut self, chosen: bool) -> Self {
        self.pressed = Some(if chosen { "true" } else { "false" });
        self
    }

    /// Sends its form now or not at all, though the form may wait for signal.
    pub fn now(mut self) -> Self {
        self.now = true;
        self
    }

    /// Prints the page; there only when there is script.
    pub fn prints(mut self) -> Self {
        self.prints = true;
        self
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        let inside = html! { @if let Some(icon) = self.icon { (icon) } span { (self.label) } };
        html! {
            @if let Some(to) = &self.to {
                a.button.(self.look) href=(to) { (inside) }
            } @else if self.prints {
                button.button.(self.look) type="button" data-print hidden { (inside) }
            } @else {
                button.button.(self.look) name=[self.sends.as_ref().map(|(name, _)| name)]
                    value=[self.sends.as_ref().map(|(_, value)| value)] aria-pressed=[self.pressed] data-now[self.now] { (inside) }
            }
        }
    }
}
