//! The community itself: its name, theme, purpose and place.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Community, Event as Any, Refusal as Refused, agreements, impact,
    kernel::{Input, MemberId, Moment, Problem, Text, Zone},
    limits, members,
};

/// What it is about; decides the defaults it starts with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Environment,
    Education,
    Arts,
    Health,
    Economy,
    /// Religion and social care.
    Social,
    #[default]
    Other,
}

impl Theme {
    pub const ALL: [Theme; 7] = [
        Theme::Education,
        Theme::Environment,
        Theme::Arts,
        Theme::Health,
        Theme::Economy,
        Theme::Social,
        Theme::Other,
    ];
}

/// Who finds the public page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Listed by the host and by search engines.
    #[default]
    Public,
    /// Whoever has the address sees the page; nobody lists it.
    Unlisted,
}

/// The community whose example somebody follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Origin {
    /// Its address on this server: `baca-yuk`.
    pub address: String,
    /// Its name on that day.
    pub name: Text,
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Found a community; its first member is the founder.
    #[serde(rename = "community.found")]
    Found {
        name: Text,
        theme: Theme,
        purpose: Text,
        place: Text,
        #[serde(default)]
        zone: Zone,
        founder: Text,
        #[serde(default)]
        honorific: Option<members::Honorific>,
        /// The agreement to start with; the theme's default when the host sends one.
        #[serde(default)]
        agreement: Text,
        /// The first indicator: its name and unit, counted at gatherings.
        #[serde(default)]
        indicator: Option<impact::Counted>,
        /// Whose example it follows.
        #[serde(default)]
        inspired_by: Option<Origin>,
    },
    /// Change how the community describes itself.
    #[serde(rename = "community.describe")]
    Describe { name: Text, theme: Theme, purpose: Text, place: Text, zone: Zone, visibility: Visibility },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "community.founded")]
    Founded {
        name: Text,
        theme: Theme,
        purpose: Text,
        place: Text,
        zone: Zone,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        inspired_by: Option<Origin>,
    },
    #[serde(rename = "community.described")]
    Described { name: Text, theme: Theme, purpose: Text, place: Text, zone: Zone, visibility: Visibility },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// This log has begun already.
    #[serde(rename = "community.already_founded")]
    AlreadyFounded,
}

/// As described last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    pub name: Text,
    pub theme: Theme,
    pub purpose: Text,
    pub place: Text,
    pub zone: Zone,
    pub visibility: Visibility,
    pub inspired_by: Option<Origin>,
    /// When it was founded; `None` before the first event.
    pub founded_at: Option<Moment>,
}

pub fn decide(community: &Community, command: &Command) -> Result<Vec<Any>, Refused> {
    match command {
        Command::Found { .. } if community.profile.founded_at.is_some() => {
            Err(Refusal::AlreadyFounded.into())
        }
        Command::Found {
            name,
            theme,
            purpose,
            place,
            zone,
            founder,
            honorific,
            agreement,
            indicator,
            inspired_by,
        } => {
            described(name, purpose, place)?;
            Input::required("founder", founder, limits::NAME_CHARS_MAX)?;
            Input::optional("agreement", agreement, limits::AGREEMENT_CHARS_MAX)?;
            if let Some(origin) = inspired_by {
                origin.fits()?;
            }
            let founded = Event::Founded {
                name: name.clone(),
                theme: *theme,
                purpose: purpose.clone(),
                place: place.clone(),
                zone: *zone,
                inspired_by: inspired_by.clone(),
            };
            let joined = members::Event::Joined {
                member: MemberId(1),
                name: founder.clone(),
                honorific: *honorific,
                through: members::Through::Founding,
            };
            let mut events = vec![founded.into(), joined.into()];
            events.extend(agreements::first(agreement));
            if let Some(counted) = indicator {
                // Its parts have names of their own in the form: the community has a name too.
                let first = impact::first(counted);
                events.push(first.map_err(|it| Input::new("indicator", it.problem))?);
            }
            Ok(events)
        }
        Command::Describe { name, theme, purpose, place, zone, visibility } => {
            described(name, purpose, place)?;
            if !community.gatherings.is_empty() && *zone != community.profile.zone {
                // Wall times already planned would shift under the people who signed up.
                return Err(Input::new("zone", Problem::Taken).into());
            }
            let event = Event::Described {
                name: name.clone(),
                theme: *theme,
                purpose: purpose.clone(),
                place: place.clone(),
                zone: *zone,
                visibility: *visibility,
            };
            let mut after = community.profile.clone();
            apply(&mut after, &event, community.at);
            Ok(if after == community.profile { vec![] } else { vec![event.into()] })
        }
    }
}

impl Origin {
    fn fits(&self) -> Result<(), Input> {
        Input::required("inspired_by", &self.name, limits::NAME_CHARS_MAX)?;
        let of_an_address = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_one = (1..=limits::ADDRESS_CHARS_MAX).contains(&self.address.len());
        if is_one && self.address.chars().all(of_an_address) {
            Ok(())
        } else {
            Err(Input::new("inspired_by", Problem::Malformed))
        }
    }
}

fn described(name: &Text, purpose: &Text, place: &Text) -> Result<(), Input> {
    Input::required("name", name, limits::NAME_CHARS_MAX)?;
    Input::required("purpose", purpose, limits::PURPOSE_CHARS_MAX)?;
    Input::required("place", place, limits::PLACE_CHARS_MAX)
}

pub fn apply(profile: &mut Profile, event: &Event, at: Moment) {
    match event.clone() {
        Event::Founded { name, theme, purpose, place, zone, inspired_by } => {
            *profile = Profile {
                name,
                theme,
                purpose,
                place,
                zone,
                inspired_by,
                founded_at: Some(at),
                visibility: Visibility::Public,
            }
        }
        Event::Described { name, theme, purpose, place, zone, visibility } => {
            let (founded_at, inspired_by) = (profile.founded_at, profile.inspired_by.take());
            *profile = Profile { name, theme, purpose, place, zone, visibility, inspired_by, founded_at }
        }
    }
}

#[cfg(test)]
#[path = "profile_tests.rs"]
mod tests;
