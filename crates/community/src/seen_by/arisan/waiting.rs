//! What an arisan asks of a member on the first screen.

use crate::{
    arisan::{Arisan, Cycle, Handing},
    kernel::{ArisanId, MemberId, Rupiah},
    seen_by::{Seen, home::Waiting, words},
};

/// A contribution is asked for this long before its round.
const PAY_AHEAD_DAYS: i64 = 3;

pub(in crate::seen_by) fn waiting(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let all = seen.community.arisan.all();
    all.flat_map(|(id, it)| {
        let asked = words_for(seen, id, it).chain(swaps(seen, id, it));
        asked.chain(handed(seen, me, id, it)).chain(unpaid(seen, me, id, it)).collect::<Vec<_>>()
    })
    .collect()
}

fn words_for<'a>(seen: &'a Seen<'_>, id: ArisanId, it: &'a Arisan) -> impl Iterator<Item = Waiting> + 'a {
    let last = it.rounds.last_key_value().filter(|(_, round)| round.receiver.is_none());
    last.into_iter().filter_map(move |(round, kept)| {
        let draw = kept.draw().filter(|it| it.opened && it.eligible.is_none())?;
        let for_whom = seen.may_add(draw).into_iter().next()?;
        Some(Waiting::ArisanWord { arisan: id, name: words(&it.terms.name), round: *round, for_whom })
    })
}

fn swaps<'a>(seen: &'a Seen<'_>, id: ArisanId, it: &'a Arisan) -> impl Iterator<Item = Waiting> + 'a {
    it.open_swaps().filter_map(move |(swap, kept)| {
        let asked = seen.swap(it, swap, kept);
        let person = asked.asked_by.clone();
        (!asked.answers.is_empty()).then(|| Waiting::ArisanSwap {
            arisan: id,
            name: words(&it.terms.name),
            person,
        })
    })
}

/// Money that the viewer has had; or that somebody wrote down as their own, which another one must have seen.
fn handed<'a>(
    seen: &'a Seen<'_>,
    me: MemberId,
    id: ArisanId,
    it: &'a Arisan,
) -> impl Iterator<Item = Waiting> + 'a {
    let takes_part = it.slots.iter().any(|slot| slot.members.contains(&me));
    let rounds = it.rounds.iter().rev().take(2);
    rounds.flat_map(move |(round, kept)| {
        let mine = move |handing: &&Handing| {
            let open = handing.confirmed_by.is_none() && handing.struck_because.is_none();
            let seen_by_others = handing.by == Some(handing.member) && takes_part;
            open && handing.by != Some(me) && (handing.member == me || seen_by_others)
        };
        kept.handings.values().filter(mine).map(move |handing| Waiting::ArisanHanded {
            arisan: id,
            name: words(&it.terms.name),
            round: *round,
            person: seen.person(handing.member),
            amount: handing.amount,
            own: handing.member == me,
        })
    })
}

fn unpaid(seen: &Seen<'_>, me: MemberId, id: ArisanId, it: &Arisan) -> Option<Waiting> {
    let near = it.rounds.iter().filter(|(_, round)| round.day.days_since(seen.today()) <= PAY_AHEAD_DAYS);
    let unpaid = near.flat_map(|(round, kept)| {
        let cycle = it.cycle(kept.cycle);
        let shares = cycle.into_iter().flat_map(Cycle::shares);
        let mine = shares.filter(|share| share.member == me && !kept.paid.contains(share));
        mine.map(move |share| (*round, kept.day, cycle.map_or(Rupiah(0), |cycle| cycle.due(share))))
    });
    let unpaid: Vec<_> = unpaid.collect();
    let (round, day, _) = unpaid.first()?;
    let amount = Rupiah(unpaid.iter().map(|(_, _, amount)| amount.0).sum());
    Some(Waiting::ArisanPay { arisan: id, name: words(&it.terms.name), round: *round, amount, day: *day })
}
