//! Sharing out the surplus of a year: a decision fixes how, the book says how much (RULES §4).
//!
//! Everybody who belongs when it is shared has a claim: by the interest they paid in that year, and by pokok and wajib.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Event, Funds, Refusal, books,
    decide::booked,
    shu::{self, Parts, Sheet, Stake},
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    cash::{Account, Cause, Line, Till},
    kernel::{Day, DecisionId, EntryId, FundId, Input, MemberId, Problem, Rupiah, Text},
    limits,
};

/// How pokok and wajib are weighed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "CapitalWeighed")]
pub enum Capital {
    /// The mean of what was there at the end of each month: who saved early gets more.
    #[default]
    MonthlyAverage,
    /// What was there at the end of the year.
    AtTheEnd,
}

/// What is shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SurplusPool")]
pub enum Pool {
    /// What loans and business brought. What was given to the community is not the members' to share.
    #[default]
    Savings,
    /// All income less all costs of the book.
    Everything,
}

/// How a year's surplus is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SurplusPlan")]
pub struct Plan {
    pub parts: Parts,
    #[serde(default)]
    pub capital: Capital,
    #[serde(default)]
    pub pool: Pool,
    /// Costs of saving and lending, where only their income is shared.
    #[serde(default)]
    pub costs: Rupiah,
    /// What is owed for that year and not booked yet.
    #[serde(default)]
    pub obligations: Rupiah,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Fixed {
    pub decision: DecisionId,
    pub plan: Plan,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    pub pool: Rupiah,
    pub sheet: Sheet,
    pub entry: EntryId,
}

/// What sharing a year out would come to now.
#[derive(Clone, Debug, PartialEq)]
pub struct Reckoned {
    pub earned: Rupiah,
    /// What there is to share; nothing when negative.
    pub pool: Rupiah,
    pub sheet: Sheet,
}

impl Plan {
    /// What a form begins with, as many groups have it.
    pub const SUGGESTED: Plan = Plan {
        parts: Parts {
            reserve: 3_000,
            business: 2_500,
            capital: 2_500,
            officers: 1_000,
            education: 500,
            social: 500,
        },
        capital: Capital::MonthlyAverage,
        pool: Pool::Savings,
        costs: Rupiah(0),
        obligations: Rupiah(0),
    };

    fn fit(&self) -> Result<(), Refused> {
        let per_myriad = self.parts.sum();
        if per_myriad != u64::from(shu::WHOLE) {
            return Err(Refusal::NotTheWhole { per_myriad }.into());
        }
        Input::within("costs", self.costs.0, 0, limits::RUPIAH_MAX)?;
        Ok(Input::within("obligations", self.obligations.0, 0, limits::RUPIAH_MAX)?)
    }
}

/// What a passed decision does: from now on the year is shared like this.
pub fn fix(
    community: &Community,
    decision: DecisionId,
    (year, plan): (i16, &Plan),
    today: Day,
) -> Result<Vec<Any>, Refused> {
    super::decide::terms(community)?;
    Input::within("year", year.into(), limits::CASH_YEAR_MIN.into(), today.year().into())?;
    plan.fit()?;
    if community.savings.shared(&community.cash, year).is_some() {
        return Err(Refusal::AlreadyShared.into());
    }
    if community.savings.fixed(year).last().is_some_and(|it| it.plan == *plan) {
        return Ok(vec![]);
    }
    Ok(vec![Event::SharesFixed { year, decision, plan: *plan }.into()])
}

pub fn reckon(community: &Community, year: i16, plan: &Plan) -> Reckoned {
    let cash = &community.cash;
    let earned = books::earned(cash, year, plan.pool);
    let costs = match plan.pool {
        Pool::Savings => plan.costs,
        Pool::Everything => Rupiah(0),
    };
    let pool = Rupiah(earned.0 - costs.0 - plan.obligations.0);
    let stake = |member: MemberId| Stake {
        member,
        business: business(community, member, year),
        capital: weighed(community, member, year, plan.capital),
    };
    let stakes: Vec<Stake> = community.members.current().map(|it| stake(it.id)).collect();
    Reckoned { earned, pool, sheet: shu::share_out(pool, &plan.parts, &stakes) }
}

/// Interest that they paid in that year.
fn business(community: &Community, member: MemberId, year: i16) -> Rupiah {
    let cash = &community.cash;
    let loans = community.savings.loans_of(member);
    let paid = loans.flat_map(|(_, it)| it.counted(cash)).filter(|it| it.day.year() == year);
    Rupiah(paid.map(|it| it.part.interest.0).sum())
}

fn weighed(community: &Community, member: MemberId, year: i16, how: Capital) -> Rupiah {
    let end = |month: i8| {
        let first = Day::new(year, month, 1).unwrap_or(Day::LAST);
        first.plus_days(i64::from(first.days_in_month()) - 1)
    };
    let at = |month: i8| books::capital(&community.cash, member, end(month)).0;
    match how {
        Capital::AtTheEnd => Rupiah(at(12)),
        Capital::MonthlyAverage => Rupiah((1..=12).map(at).sum::<i64>() / 12),
    }
}

pub(super) fn share_out(
    community: &Community,
    asked: &Asked,
    (year, funds): (i16, Funds),
    (day, note): (Day, &Text),
) -> Result<Vec<Any>, Refused> {
    let fixed = community.savings.fixed(year).last().ok_or(Refusal::NotFixed)?;
    if community.savings.shared(&community.cash, year).is_some() {
        return Err(Refusal::AlreadyShared.into());
    }
    if community.today(asked.at).year() <= year || day.year() <= year {
        return Err(Refusal::YearRuns.into());
    }
    let Reckoned { pool, sheet, .. } = reckon(community, year, &fixed.plan);
    if pool.0 <= 0 {
        return Err(Refusal::NoSurplus { rupiah: pool }.into());
    }
    let lines = lines(community, (pool, &sheet), funds)?;
    let (entry, booked) = booked(&mut Till::open(community, asked), Cause::Surplus, (day, note), lines)?;
    Ok(vec![booked, Event::SharedOut { year, pool, sheet, entry }.into()])
}

/// Out of what the community has gathered, into the reserve, funds and everybody's own savings.
fn lines(community: &Community, (pool, sheet): (Rupiah, &Sheet), funds: Funds) -> Result<Vec<Line>, Refused> {
    let aside = |field, fund: Option<FundId>, rupiah: Rupiah| match fund {
        None => Ok(Account::Reserve.more(rupiah)),
        Some(fund) => match community.cash.fund(fund) {
            None => Err(Refused::from(Input::new(field, Problem::Unknown))),
            Some(it) if it.closed => Err(crate::cash::Refusal::FundClosed.into()),
            Some(_) => Ok(Account::Bound { fund }.more(rupiah)),
        },
    };
    let set_aside = [
        aside("officers", funds.officers, sheet.officers)?,
        aside("education", funds.education, sheet.education)?,
        aside("social", funds.social, sheet.social)?,
    ];
    let members = sheet.members.iter().map(|it| Account::Voluntary { member: it.member }.more(it.total()));
    let whole = [Account::Opening.less(pool), Account::Reserve.more(sheet.reserve)];
    let lines = whole.into_iter().chain(set_aside).chain(members);
    Ok(lines.filter(|it| it.rupiah.0 != 0).collect())
}
