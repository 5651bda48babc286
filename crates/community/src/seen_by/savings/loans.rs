//! Loans: as a line, whole with their schedule, and as somebody tries what one would cost.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::{Person, Seen, words};
use crate::{
    kernel::{Day, DecisionId, EntryId, LoanId, Rupiah},
    rights::{self, Act},
    savings::{
        Loan, Stage,
        interest::{self, Kind, Rate},
        schedule,
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LoanStage {
    /// Decided, to be handed over.
    Granted,
    /// Handing it over waits for a second person.
    Waits,
    Running,
    Over,
    Forgone,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LoanLine {
    pub id: LoanId,
    pub person: Person,
    pub rupiah: Rupiah,
    pub months: u16,
    pub kind: Kind,
    pub rate: Rate,
    pub stage: LoanStage,
    /// All that is still to come back, with interest.
    pub left: Rupiah,
    /// Was due before today and did not come.
    pub arrears: Rupiah,
    pub next: Option<NextDue>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NextDue {
    pub due: Day,
    pub rupiah: Rupiah,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LoanSeen {
    pub line: LoanLine,
    pub purpose: String,
    pub decision: DecisionId,
    pub handed_over: Option<Day>,
    /// As planned from today while it was not handed over.
    pub schedule: Vec<InstalmentSeen>,
    /// Oldest first.
    pub payments: Vec<PaymentSeen>,
    /// What pays it off today.
    pub payoff: Rupiah,
    pub today: Day,
    pub may_pay_out: bool,
    pub may_keep: bool,
    /// The viewer borrows, or records for who does.
    pub own: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InstalmentSeen {
    pub number: u16,
    pub due: Day,
    pub principal: Rupiah,
    pub interest: Rupiah,
    pub paid: Rupiah,
    pub is_paid: bool,
    pub late: bool,
    /// Of the loan, after this one.
    pub left: Rupiah,
}

impl InstalmentSeen {
    pub const fn total(&self) -> Rupiah {
        Rupiah(self.principal.0 + self.interest.0)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaymentSeen {
    pub day: Day,
    pub principal: Rupiah,
    pub interest: Rupiah,
    pub infaq: Rupiah,
    /// It paid everything off.
    pub settles: bool,
    pub entry: EntryId,
    /// Its entry was undone; it does not count.
    pub undone: bool,
}

/// What a loan would cost.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LoanTrial {
    pub rupiah: Rupiah,
    pub months: u16,
    pub kind: Kind,
    pub rate: Rate,
    pub schedule: Vec<InstalmentSeen>,
    pub interest: Rupiah,
}

impl Seen<'_> {
    /// `None` where it is not for these eyes.
    pub fn loan(&self, id: LoanId) -> Option<LoanSeen> {
        let me = self.member()?;
        let loan = self.community.savings.loan(id)?;
        let cash = &self.community.cash;
        let may_pay_out = loan.stage(cash) == Stage::Granted && self.may_pay_out_to(loan.member);
        if !self.knows_savings_of(loan.member) && !may_pay_out {
            return None;
        }
        let recorder = self.community.members.find(loan.member).and_then(|it| it.recorder);
        let payment = |it: &crate::savings::Paid| PaymentSeen {
            day: it.day,
            principal: it.part.principal,
            interest: it.part.interest,
            infaq: it.infaq,
            settles: it.settles,
            entry: it.entry,
            undone: !cash.stands(it.entry),
        };
        let handed_over = loan.handed_over(cash);
        let running = matches!(loan.stage(cash), Stage::Running { .. });
        Some(LoanSeen {
            line: self.loan_line(id, loan),
            purpose: words(&loan.purpose),
            decision: loan.decision,
            handed_over,
            schedule: self.schedule_seen(loan),
            payments: loan.payments.iter().map(payment).collect(),
            payoff: if running { loan.payoff(cash, self.today()).total() } else { Rupiah(0) },
            today: self.today(),
            may_pay_out,
            may_keep: rights::may(self.community, me, Act::KeepSavings, self.now),
            own: loan.member == me || recorder == Some(me),
        })
    }

    /// What a loan would cost, handed over today. `None` for outsiders and where the group does not lend in this way.
    pub fn loan_trial(&self, rupiah: Rupiah, months: u16, kind: Kind) -> Option<LoanTrial> {
        self.member()?;
        let terms = self.community.savings.terms()?;
        let purpose = crate::kernel::Text::new("?");
        let rate = if kind == Kind::Free { Rate::default() } else { terms.rate };
        crate::savings::is_lendable(self.community, (rupiah, months, kind, rate, &purpose)).ok()?;
        let parts = interest::parts(rupiah, months, kind, rate);
        let interest = Rupiah(parts.iter().map(|it| it.interest.0).sum());
        let covered = schedule::covered(&schedule::plan(self.today(), &parts), interest::Part::default());
        let schedule = instalments(&covered, self.today(), rupiah);
        Some(LoanTrial { rupiah, months, kind, rate, schedule, interest })
    }

    /// Decided and not handed over, where the viewer may do that.
    pub(in crate::seen_by) fn ready_to_pay_out(&self) -> Vec<LoanLine> {
        let cash = &self.community.cash;
        let granted = self.community.savings.loans().filter(|(_, it)| it.stage(cash) == Stage::Granted);
        let mine = granted.filter(|(_, it)| self.may_pay_out_to(it.member));
        mine.map(|(id, it)| self.loan_line(id, it)).collect()
    }

    pub(in crate::seen_by) fn loan_line(&self, id: LoanId, loan: &Loan) -> LoanLine {
        let cash = &self.community.cash;
        let stage = match loan.stage(cash) {
            Stage::Granted => LoanStage::Granted,
            Stage::Waits => LoanStage::Waits,
            Stage::Running { .. } => LoanStage::Running,
            Stage::Over { .. } => LoanStage::Over,
            Stage::Forgone => LoanStage::Forgone,
        };
        let covered = match stage {
            LoanStage::Running => schedule::covered(&loan.schedule(cash), loan.paid(cash)),
            LoanStage::Granted | LoanStage::Waits | LoanStage::Over | LoanStage::Forgone => vec![],
        };
        let next = covered.iter().find(|it| !it.is_paid());
        LoanLine {
            id,
            person: self.person(loan.member),
            rupiah: loan.rupiah,
            months: loan.months,
            kind: loan.kind,
            rate: loan.rate,
            stage,
            left: loan.left(cash).total(),
            arrears: loan.arrears(cash, self.today()),
            next: next.map(|it| NextDue { due: it.instalment.due, rupiah: it.left().total() }),
        }
    }

    fn schedule_seen(&self, loan: &Loan) -> Vec<InstalmentSeen> {
        let cash = &self.community.cash;
        let from = loan.handed_over(cash).unwrap_or(self.today());
        let covered = schedule::covered(&schedule::plan(from, &loan.parts()), loan.paid(cash));
        let over = matches!(loan.stage(cash), Stage::Over { .. });
        let mut all = instalments(&covered, self.today(), loan.rupiah);
        for it in &mut all {
            // What was let go is not late.
            it.is_paid |= over;
            it.late &= !over && loan.handed_over(cash).is_some();
        }
        all
    }
}

fn instalments(covered: &[schedule::Covered], today: Day, loan: Rupiah) -> Vec<InstalmentSeen> {
    let mut left = loan;
    let seen = |it: &schedule::Covered| {
        left.0 -= it.instalment.part.principal.0;
        InstalmentSeen {
            number: it.instalment.number,
            due: it.instalment.due,
            principal: it.instalment.part.principal,
            interest: it.instalment.part.interest,
            paid: it.paid.total(),
            is_paid: it.is_paid(),
            late: it.instalment.due < today && !it.is_paid(),
            left,
        }
    };
    covered.iter().map(seen).collect()
}
