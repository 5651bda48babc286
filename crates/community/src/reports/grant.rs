//! A grant: who gave what for, and for which time it is accounted for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    kernel::{Day, Input, Problem, Rupiah, Text},
    limits,
};

/// Who reads how much was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "AmountFor")]
pub enum AmountFor {
    #[default]
    Members,
    /// Whoever reads the report once it is sent.
    Everyone,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "GrantTerms")]
pub struct Terms {
    pub giver: Text,
    /// What for.
    pub purpose: Text,
    pub from: Day,
    /// The last day.
    pub to: Day,
    #[serde(default)]
    pub rupiah: Option<Rupiah>,
    #[serde(default)]
    pub amount_for: AmountFor,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    pub terms: Terms,
    pub removed: bool,
}

impl Terms {
    pub(super) fn fit(&self) -> Result<(), Input> {
        let Terms { giver, purpose, from, to, rupiah, amount_for: _ } = self;
        Input::required("giver", giver, limits::TITLE_CHARS_MAX)?;
        Input::required("purpose", purpose, limits::TITLE_CHARS_MAX)?;
        if to < from {
            return Err(Input::new("to", Problem::EndsBeforeStart));
        }
        Input::within("to", to.days_since(*from) + 1, 1, limits::GRANT_DAYS_MAX)?;
        rupiah.map_or(Ok(()), |it| Input::within("rupiah", it.0, 1, limits::RUPIAH_MAX))
    }
}
