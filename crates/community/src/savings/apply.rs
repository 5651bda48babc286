//! Facts are taken as told. Money is applied by the cash book; here is kept what it does not say.

use super::{Event, Fixed, Loan, Paid, Savings, Shared, interest::Part};

pub fn apply(savings: &mut Savings, event: &Event) {
    match event {
        Event::TermsSet { terms } => savings.versions.push(terms.clone()),
        // The entry says it all.
        Event::Deposited { .. } | Event::Withdrawn { .. } | Event::PaidBack { .. } => {}
        Event::LoanGranted { loan, member, rupiah, months, loan_kind, rate, purpose, decision } => {
            let it = Loan {
                member: *member,
                rupiah: *rupiah,
                months: *months,
                kind: *loan_kind,
                rate: *rate,
                purpose: purpose.clone(),
                decision: *decision,
                forgone: false,
                paid_out: vec![],
                payments: vec![],
            };
            savings.loans.insert(*loan, it);
        }
        Event::LoanForgone { loan } => {
            if let Some(it) = savings.loans.get_mut(loan) {
                it.forgone = true;
            }
        }
        Event::LoanPaidOut { loan, day, entry } => {
            if let Some(it) = savings.loans.get_mut(loan) {
                it.paid_out.push((*day, *entry));
            }
        }
        Event::LoanRepaid { .. } | Event::LoanSettled { .. } => paid(savings, event),
        Event::SharesFixed { year, decision, plan } => {
            savings.fixed.entry(*year).or_default().push(Fixed { decision: *decision, plan: *plan });
        }
        Event::SharedOut { year, pool, sheet, entry } => {
            let it = Shared { pool: *pool, sheet: sheet.clone(), entry: *entry };
            savings.shared.entry(*year).or_default().push(it);
        }
    }
}

fn paid(savings: &mut Savings, event: &Event) {
    let (Event::LoanRepaid { loan, day, principal, interest, infaq, entry }
    | Event::LoanSettled { loan, day, principal, interest, infaq, entry }) = event
    else {
        return;
    };
    let Some(it) = savings.loans.get_mut(loan) else { return };
    it.payments.push(Paid {
        day: *day,
        part: Part { principal: *principal, interest: *interest },
        infaq: *infaq,
        settles: matches!(event, Event::LoanSettled { .. }),
        entry: *entry,
    });
}
