//! What people in the village save, borrow and pay back.

use super::Life;
use crate::{
    Command,
    cash::{self, Account, Income, Place, Typed},
    decisions::{self, Action, Ballot, Class, How, Method, Pace, Proposal, Results, Secrecy, Stance},
    kernel::{Day, EntryId, LoanId, MemberId, Rupiah, Text},
    savings::{
        self, Capital, DepositRow, Every, Funds, Plan, Pool, Saving, Stage, Terms,
        interest::{Kind, Per, Rate},
        shu::Parts,
    },
};

impl Life {
    pub(super) fn about_savings(&mut self) -> Command {
        use savings::Command::{Deposit, Forgo, PayBack, PayOut, SetTerms, ShareOut, Withdraw};
        if self.community.savings.terms().is_none() {
            return SetTerms { terms: self.savings_terms() }.into();
        }
        let (place, day) = (self.where_saved(), self.day_saved());
        let note = Text::new("Kumpul bulanan");
        let command = match self.chance.below(60) {
            0 => SetTerms { terms: self.savings_terms() },
            1..14 => {
                let saving = self.saving();
                Deposit { saving, deposits: self.deposits(saving), place, day, note }
            }
            14..18 => {
                let (member, saving) = (self.saver(), self.saving());
                let saved = self.community.cash.balance(Account::Voluntary { member });
                let rupiah = if self.chance.one_in(3) { saved } else { self.amount_saved() };
                Withdraw { member, saving, rupiah, place, day, note }
            }
            18..20 => PayBack { member: self.gone(), place, day, note },
            20..26 => PayOut { loan: self.loan(Stage::Granted), place, day, note },
            26 if self.chance.one_in(4) => Forgo { loan: self.loan(Stage::Granted) },
            26..38 => self.pays(place, day, note),
            38..40 => {
                let year = self.community.today(self.now).year() - 1;
                ShareOut { year, funds: Funds::default(), day, note }
            }
            40..44 => return self.earns(place, day),
            44..46 => return self.undoes(),
            46..48 => return cash::Command::Sign { entry: self.waits() }.into(),
            48..50 => return self.leaves(),
            50..53 => return decisions::Command::Open { proposal: self.asks_to_borrow() }.into(),
            _ => return self.agrees(),
        };
        command.into()
    }

    fn savings_terms(&mut self) -> Terms {
        let kinds = match self.chance.below(5) {
            0 => vec![Kind::Free],
            _ => Kind::ALL.to_vec(),
        };
        Terms {
            principal: Rupiah(50_000),
            mandatory: Rupiah(i64::from(self.chance.small(4)) * 5_000),
            every: self.chance.of(&Every::ALL).unwrap_or_default(),
            since: self.community.today(self.now),
            loan_kinds: kinds,
            rate: Rate { per_myriad: self.chance.small(1_200), per: Per::Month },
            months_max: 24,
            late: self.chance.words(),
            legal_number: Text::new(""),
        }
    }

    fn saving(&mut self) -> Saving {
        self.chance
            .of(&[Saving::Principal, Saving::Mandatory, Saving::Voluntary, Saving::Voluntary])
            .unwrap_or(Saving::Voluntary)
    }

    fn where_saved(&mut self) -> Place {
        if self.chance.one_in(9) { Place::Bank } else { Place::Box }
    }

    fn day_saved(&mut self) -> Day {
        let back = if self.chance.one_in(8) { i64::from(self.chance.small(12)) - 2 } else { 0 };
        self.community.today(self.now).plus_days(-back)
    }

    fn amount_saved(&mut self) -> Rupiah {
        match self.chance.below(30) {
            0 => Rupiah(0),
            1 => Rupiah(-5_000),
            2 => Rupiah(1_000_000_000_000_000),
            _ => Rupiah(i64::from(self.chance.small(300)) * 1_000),
        }
    }

    fn deposits(&mut self, saving: Saving) -> Vec<DepositRow> {
        let many = self.chance.below(4);
        let rupiah = match saving {
            Saving::Principal if !self.chance.one_in(6) => Rupiah(50_000),
            Saving::Principal | Saving::Mandatory | Saving::Voluntary => self.amount_saved(),
        };
        (0..=many).map(|_| DepositRow { member: self.saver(), rupiah }).collect()
    }

    fn saver(&mut self) -> MemberId {
        self.member().unwrap_or(MemberId(1))
    }

    /// Somebody who has left, when there is one.
    fn gone(&mut self) -> MemberId {
        let members = &self.community.members;
        let gone: Vec<_> = members.ever().map(|it| it.id).filter(|id| !members.belongs(*id)).collect();
        self.chance.of(&gone).unwrap_or(MemberId(1))
    }

    fn loan(&mut self, stage: Stage) -> LoanId {
        let cash = &self.community.cash;
        let there = self.community.savings.loans().filter(|(_, it)| match stage {
            Stage::Running { .. } => matches!(it.stage(cash), Stage::Running { .. }),
            other => it.stage(cash) == other,
        });
        let there: Vec<_> = there.map(|(id, _)| id).collect();
        let known = if self.chance.one_in(12) { None } else { self.chance.of(&there) };
        known.unwrap_or(LoanId(self.chance.small(5)))
    }

    fn pays(&mut self, place: Place, day: Day, note: Text) -> savings::Command {
        let loan = self.loan(Stage::Running { since: day });
        let it = self.community.savings.loan(loan).cloned();
        let cash = &self.community.cash;
        let off = it.as_ref().map_or(Rupiah(0), |it| it.payoff(cash, day).total());
        let first = it.as_ref().and_then(|it| it.parts().first().copied()).unwrap_or_default().total();
        let free = it.is_some_and(|it| it.kind == Kind::Free);
        let infaq = if free && self.chance.one_in(2) { Rupiah(5_000) } else { Rupiah(0) };
        match self.chance.below(8) {
            0 | 1 => savings::Command::Settle { loan, rupiah: off, infaq, place, day, note },
            2 | 3 => savings::Command::Repay { loan, rupiah: self.amount_saved(), infaq, place, day, note },
            _ => savings::Command::Repay { loan, rupiah: first, infaq, place, day, note },
        }
    }

    /// Money that can be lent, and a surplus.
    fn earns(&mut self, place: Place, day: Day) -> Command {
        let income = if self.chance.one_in(3) { Income::Business } else { Income::Donations };
        let typed = Typed::In { place, income, fund: None, rupiah: Rupiah(400_000) };
        let (what, payment, receipt) = (Text::new("Bazar"), None, None);
        cash::Command::Enter { day, what, typed, payment, receipt }.into()
    }

    fn undoes(&mut self) -> Command {
        let entries: Vec<EntryId> = self.community.cash.all().map(|(id, _)| id).collect();
        let entry = self.chance.of(&entries).unwrap_or(EntryId(1));
        cash::Command::Correct { entry, reason: Text::new("Salah catat"), instead: None }.into()
    }

    fn waits(&mut self) -> EntryId {
        let waiting: Vec<_> = self.community.cash.awaiting().map(|(id, _)| id).collect();
        self.chance.of(&waiting).unwrap_or(EntryId(1))
    }

    fn leaves(&mut self) -> Command {
        use crate::members::Command::{Add, Leave};
        match self.chance.one_in(3) {
            true => Leave { member: None }.into(),
            false => Add { name: self.chance.name(), honorific: None }.into(),
        }
    }

    fn asks_to_borrow(&mut self) -> Proposal {
        let carries = vec![if self.chance.one_in(5) { self.shares_wished() } else { self.loan_wished() }];
        Proposal {
            title: Text::new("Pinjaman"),
            details: Text::new(""),
            method: Method::Consent,
            choices: vec![],
            class: Class::Weighty,
            secrecy: Secrecy::Open,
            results: Results::AsTheyCome,
            pace: Pace::Apart,
            closes_at: None,
            carries,
            review_on: None,
            from: None,
        }
    }

    pub(super) fn loan_wished(&mut self) -> Action {
        let months = u16::try_from(self.chance.small(12)).unwrap_or(1);
        Action::Lend {
            member: self.saver(),
            rupiah: Rupiah(i64::from(self.chance.small(9)) * 50_000),
            months: months.max(1),
            kind: self.chance.of(&Kind::ALL).unwrap_or(Kind::Flat),
            rate: Rate { per_myriad: self.chance.small(300), per: Per::Month },
            purpose: Text::new("Modal warung"),
        }
    }

    pub(super) fn shares_wished(&mut self) -> Action {
        let year = self.community.today(self.now).year() - i16::from(self.chance.one_in(2));
        let odd = u32::from(self.chance.one_in(6));
        let parts = Parts {
            reserve: 3_000 + odd,
            business: 3_500,
            capital: 2_000,
            officers: 500,
            education: 500,
            social: 500,
        };
        let capital = if self.chance.one_in(2) { Capital::AtTheEnd } else { Capital::MonthlyAverage };
        let pool = if self.chance.one_in(3) { Pool::Everything } else { Pool::Savings };
        Action::ShareOut {
            year,
            plan: Plan { parts, capital, pool, costs: Rupiah(1_000), obligations: Rupiah(0) },
        }
    }

    /// Everybody says yes to what is open.
    fn agrees(&mut self) -> Command {
        let open: Vec<_> = self.community.decisions.open().map(|(id, it)| (id, it.version)).collect();
        let Some((decision, version)) = self.chance.of(&open) else { return self.leaves() };
        let ballot = Ballot::Stance { stance: Stance::Consent };
        let (member, reason, how) = (None, Text::new(""), How::Own);
        decisions::Command::Vote { decision, member, ballot, reason, how, version }.into()
    }
}
