//! What waits for a member: each thing that nobody else will do for them, the most pressing first.
//!
//! Invariant: only what the member can do something about, and only what concerns them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{OccasionGlance, glance};
use crate::{
    agreements::Version,
    decisions::Decision,
    donors::{Kept, Promise},
    dues::{Every, Period, State as DuesState},
    fields::Care,
    gatherings::{Coming, Scheduled},
    ideas::Standing as IdeaStanding,
    kernel::{
        ArisanId, ArisanRoundId, Day, DecisionId, DuesId, EntryId, FieldId, IdeaId, LoanId, MemberId, Moment,
        Month, PaymentId, PeaceId, ReentryId, RequestId, RoundId, Rupiah, StoryId, TaskId,
    },
    limits,
    members::{Member, Standing},
    seen_by::{
        Person, Seen, arisan,
        cash::ToClose,
        decisions::DecisionLine,
        donors::{GiftSeen, PromiseSeen},
        journal::ChallengeGlance,
        peace::{PeaceWaits, waits_for},
        words,
    },
};

/// An answer is asked for this long before.
const ANSWER_AHEAD_DAYS: i64 = 7;
/// A task shows up this long before it is due.
const TASK_AHEAD_DAYS: i64 = 3;
/// What was not written down within two days is forgotten, not late.
const WRITE_BEHIND_DAYS: i64 = 2;
/// More rows about one decision would hide what else waits; the next comes up when one of them is done.
const ROWS_OF_ONE_DECISION: usize = 2;
/// An instalment shows up this long before it is due.
const INSTALMENT_AHEAD_DAYS: i64 = 5;
/// More than these would be a list of what was missed.
const NOTES_AT_ONCE: usize = 2;
const CHALLENGES_AT_ONCE: usize = 2;
/// Dues are shown so long after their period began.
const DUES_YOUNG_DAYS: i64 = 10;
const DUES_AT_ONCE: usize = 3;
const GIFTS_AT_ONCE: usize = 2;
/// Below this a community is not yet one.
const MEMBERS_TO_BEGIN: usize = 3;

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "waits", rename_all = "snake_case")]
pub enum Waiting {
    /// Those concerned have been reminded of it; it has not begun.
    Reminder { occasion: OccasionGlance },
    /// Today: somebody writes down who comes.
    Attendance { occasion: OccasionGlance },
    /// It is over and nobody has written down who came.
    LateAttendance { occasion: OccasionGlance },
    /// Somebody is at a new phone and cannot get in.
    Reentry { reentry: ReentryId, person: Person },
    /// The viewer, or somebody for whom they record, has the talking piece.
    Turn { round: RoundId, question: String, for_whom: Option<Person> },
    /// Not answered yet, by the viewer or by somebody for whom they record.
    Answer { occasion: OccasionGlance, for_whom: Option<Person> },
    /// A decision runs and their voice is missing: the viewer's own when nobody is named, or those for whom they record.
    Vote { decision: DecisionLine, for_whom: Vec<Person> },
    /// Somebody objects to what the viewer has proposed; so many others do too.
    Objection { decision: DecisionLine, person: Person, reason: String, others: usize },
    /// What the viewer proposed has passed, and nobody has written down who does what.
    Conclude { decision: DecisionLine },
    /// The day on which a decision was to be looked at again.
    LookAgain { decision: DecisionLine, day: Day },
    /// Somebody wants to join.
    Request { request: RequestId, name: String, words: String },
    /// A peace that concerns the viewer, and what it asks of them.
    Peace { peace: PeaceId, asks: PeaceWaits },
    /// The agreement holds for everyone and is not accepted yet.
    Agreement { version: u32, for_whom: Option<Person> },
    /// Due soon or overdue, the viewer's own.
    Task { task: TaskId, what: String, due: Day },
    /// Somebody has taken a field; who objects does so before it stands.
    FieldTaken { field: FieldId, care: Care, name: String, person: Person, stands_at: Moment },
    /// Somebody objects to the field that the viewer has taken.
    FieldObjected { field: FieldId, care: Care, name: String, person: Person, reason: String },
    /// It is over, people were there, and there are no minutes.
    Minutes { occasion: OccasionGlance },
    /// It should have been answered by this day; or it was tried or postponed until then; or a decision has agreed to it
    /// and the viewer may say so. The viewer's own: they can only remind the others.
    Idea { idea: IdeaId, title: String, due: Day, again: bool, agreed: bool, own: bool },
    /// It is over since at most a week, and nobody has noted how it was: for whoever planned it or cares for that.
    Note { occasion: OccasionGlance },
    /// It is open for so many days that everyone looks at it again.
    Challenge { challenge: ChallengeGlance },
    /// Somebody gave something and nobody has said thanks: for whoever knows them.
    Thanks { gift: Box<GiftSeen> },
    /// It was promised for this day: for whoever knows the donor.
    Promise { promise: Box<PromiseSeen> },
    /// Visitors have said something about a story and wait to be let in.
    Comments { story: StoryId, title: String, count: usize },
    /// The period runs since not long, and the viewer has not paid all of it.
    Dues { dues: DuesId, name: String, period: Period, every: Every, rupiah: Rupiah },
    /// The period runs since not long: the viewer keeps the money, and so many have not paid yet.
    CollectDues { dues: DuesId, name: String, period: Period, every: Every, open: u32 },
    /// A draw is open: one word, the viewer's or of somebody for whom they record.
    ArisanWord { arisan: ArisanId, name: String, round: ArisanRoundId, for_whom: Person },
    /// Somebody would exchange their turn.
    ArisanSwap { arisan: ArisanId, name: String, person: Person },
    /// Money was handed over: the viewer has had it, or can say that they saw it.
    ArisanHanded {
        arisan: ArisanId,
        name: String,
        round: ArisanRoundId,
        person: Person,
        amount: Rupiah,
        own: bool,
    },
    /// The viewer's contribution is not paid; all rounds until soon together, the day of the first.
    ArisanPay { arisan: ArisanId, name: String, round: ArisanRoundId, amount: Rupiah, day: Day },
    /// The viewer's own field comes to its end.
    FieldEnds { field: FieldId, care: Care, name: String, until: Day },
    /// The day on which the agreement was to be looked at again.
    Review { day: Day },
    /// Money that waits for a second person to agree, and the viewer did not write it.
    Signature { entry: EntryId, what: String, rupiah: Rupiah, person: Option<Person> },
    /// Decided and not paid yet: for whoever keeps the money.
    Payment { payment: PaymentId, what: String, rupiah: Rupiah },
    /// A month is over: whoever keeps the money counts it, and somebody else signs.
    MonthEnd { month: Month, counted: bool },
    /// An instalment is due soon or late: the viewer's own, or of somebody for whom they record.
    Instalment { loan: LoanId, rupiah: Rupiah, due: Day, late: bool, for_whom: Option<Person> },
    /// A loan was decided and is to be handed over.
    PayOut { loan: LoanId, person: Person, rupiah: Rupiah },
    /// One or two people are not yet a community.
    Invite { members: usize },
}

/// `near` holds the occasions from two days ago on, in order of time.
pub(super) fn waiting(seen: &Seen<'_>, me: MemberId, near: &[Scheduled<'_>]) -> Vec<Waiting> {
    let community = seen.community;
    let on_leave =
        community.members.find(me).is_some_and(|it| matches!(it.standing, Standing::Paused { .. }));
    let mut waiting = vec![];
    // Whoever is on leave is left in peace.
    if !on_leave {
        waiting.extend(near.iter().filter_map(|it| at_gathering(seen, me, it)));
        waiting.extend(answers_for_others(seen, me, near));
        waiting.extend(turns(seen, me));
        waiting.extend(ideas(seen, me));
        waiting.extend(notes(seen, me));
        waiting.extend(challenges(seen));
        waiting.extend(dues(seen, me));
        waiting.extend(thanks(seen, me));
        waiting.extend(promises(seen, me));
    }
    let asked_back = community.reentries.open(seen.now).filter(|(_, it)| {
        it.member != me && !it.confirmed_by.contains(&me) && community.members.belongs(it.member)
    });
    waiting
        .extend(asked_back.map(|(reentry, it)| Waiting::Reentry { reentry, person: seen.person(it.member) }));
    let requests = community.requests.waiting();
    waiting.extend(requests.map(|(request, it)| Waiting::Request {
        request,
        name: words(&it.name),
        words: words(&it.words),
    }));
    waiting.extend(comments(seen));
    let peaces = community.peace.known_to(me);
    waiting.extend(
        peaces.filter_map(|(peace, it, _)| {
            Some(Waiting::Peace { peace, asks: waits_for(it, me, seen.today())? })
        }),
    );
    waiting.extend(agreement(seen, me));
    waiting.extend(tasks(seen, me));
    waiting.extend(fields(seen, me));
    waiting.extend(decisions(seen, me));
    waiting.extend(money(seen, me));
    waiting.extend(instalments(seen, me));
    let to_pay_out = seen.ready_to_pay_out().into_iter();
    waiting.extend(to_pay_out.map(|it| Waiting::PayOut {
        loan: it.id,
        person: it.person,
        rupiah: it.rupiah,
    }));
    waiting.extend(arisan::waiting::waiting(seen, me));
    let members = community.members.current().count();
    if members < MEMBERS_TO_BEGIN {
        waiting.push(Waiting::Invite { members });
    }
    // Stable: within one sort the order above stays.
    waiting.sort_by_key(|it| pressing(it, seen.today()));
    waiting
}

/// What an occasion asks of this member, if anything.
fn at_gathering(seen: &Seen<'_>, me: MemberId, it: &Scheduled<'_>) -> Option<Waiting> {
    if it.is_cancelled() {
        return None;
    }
    let (starts_at, ends_at) = (it.starts_at(seen.zone()), it.ends_at(seen.zone()));
    let today = seen.today();
    let came = it.record.is_some_and(|it| it.people_present() > 0 || it.counts.values().any(|n| *n > 0));
    if ends_at <= seen.now {
        let recent = today.days_since(it.day()) <= WRITE_BEHIND_DAYS;
        let minutes = it.record.is_some_and(|it| it.minutes.is_some());
        // Minutes are asked of those who were there, or whose plan it was.
        let mine =
            it.gathering.planned_by == Some(me) || it.record.is_some_and(|it| it.present.contains_key(&me));
        return match () {
            () if !recent => None,
            () if !came => Some(Waiting::LateAttendance { occasion: glance(seen, it) }),
            () if mine && !minutes => Some(Waiting::Minutes { occasion: glance(seen, it) }),
            () => None,
        };
    }
    let answer = it.answer(me).map(|it| it.coming);
    if it.day() == today && (starts_at.plus_hours(-1) <= seen.now || came) {
        return Some(Waiting::Attendance { occasion: glance(seen, it) });
    }
    if it.record.is_some_and(|it| it.reminded) && answer != Some(Coming::No) {
        return Some(Waiting::Reminder { occasion: glance(seen, it) });
    }
    let soon = it.day().days_since(today) <= ANSWER_AHEAD_DAYS;
    (soon && answer.is_none() && starts_at > seen.now)
        .then(|| Waiting::Answer { occasion: glance(seen, it), for_whom: None })
}

fn answers_for_others(seen: &Seen<'_>, me: MemberId, near: &[Scheduled<'_>]) -> Vec<Waiting> {
    let soon = |it: &&Scheduled<'_>| {
        !it.is_cancelled()
            && it.starts_at(seen.zone()) > seen.now
            && it.day().days_since(seen.today()) <= ANSWER_AHEAD_DAYS
    };
    let others = || seen.community.members.active().filter(|it| it.recorder == Some(me) && it.id != me);
    let unanswered = |it: &Scheduled<'_>| {
        let glance = glance(seen, it);
        let waits = others().filter(|other| it.answer(other.id).is_none());
        waits
            .map(|other| Waiting::Answer { occasion: glance.clone(), for_whom: Some(seen.person(other.id)) })
            .collect::<Vec<_>>()
    };
    near.iter().filter(soon).flat_map(unanswered).collect()
}

/// Kind, not nagging: only while the period is young. Whoever is behind is told by the treasurer, in person.
fn dues(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let cares = seen.community.fields.cares(me, Care::Money, seen.now);
    let young = |it: Period| seen.today().days_since(it.from) < DUES_YOUNG_DAYS;
    let mut waiting = vec![];
    for it in seen.dues_of_mine(me) {
        let Some(period) = it.period.filter(|it| young(*it)) else { continue };
        let (dues, name, every) = (it.id, it.name, it.every);
        let open = it.totals.map_or(0, |it| it.payers - it.paid);
        if cares && open > 0 {
            waiting.push(Waiting::CollectDues { dues, name: name.clone(), period, every, open });
        }
        let own = it.mine.first().filter(|it| it.payer.members.iter().any(|it| it.id == me));
        if let Some(own) = own.filter(|it| matches!(it.state, Some(DuesState::Unpaid | DuesState::Part))) {
            waiting.push(Waiting::Dues { dues, name, period, every, rupiah: own.arrears });
        }
    }
    waiting.truncate(DUES_AT_ONCE);
    waiting
}

fn instalments(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let community = seen.community;
    let recorded = |id: MemberId| community.members.find(id).is_some_and(|it| it.recorder == Some(me));
    let mine = community.savings.loans().filter(|(_, it)| it.member == me || recorded(it.member));
    let lines = mine.map(|(id, it)| (it.member, seen.loan_line(id, it)));
    let soon = |due: Day| due.days_since(seen.today()) <= INSTALMENT_AHEAD_DAYS;
    let due = lines.filter_map(|(member, it)| {
        let next = it.next.filter(|next| soon(next.due))?;
        let late = it.arrears.0 > 0;
        let rupiah = if late { it.arrears } else { next.rupiah };
        let for_whom = (member != me).then_some(it.person);
        Some(Waiting::Instalment { loan: it.id, rupiah, due: next.due, late, for_whom })
    });
    due.collect()
}

fn comments(seen: &Seen<'_>) -> Vec<Waiting> {
    let said = seen.commented.iter().filter(|(_, count)| **count > 0);
    let waiting = said.filter_map(|(story, count)| {
        let (told, _) = seen.community.stories.find(*story)?.public()?;
        Some(Waiting::Comments { story: *story, title: words(&told.telling.title), count: *count })
    });
    waiting.collect()
}

fn turns(seen: &Seen<'_>, me: MemberId) -> impl Iterator<Item = Waiting> {
    seen.community.threads.open_rounds().filter_map(move |(round, it)| {
        let holder = seen.community.members.find(it.holder()?)?;
        let question = words(&it.question);
        match holder.id == me {
            true => Some(Waiting::Turn { round, question, for_whom: None }),
            false => (holder.recorder == Some(me)).then(|| Waiting::Turn {
                round,
                question,
                for_whom: Some(seen.person(holder.id)),
            }),
        }
    })
}

/// What nobody has answered in time, and what comes back today.
fn ideas(seen: &Seen<'_>, me: MemberId) -> impl Iterator<Item = Waiting> {
    seen.community.ideas.all().filter_map(move |(idea, it)| {
        let IdeaStanding::Waiting { due } = seen.community.idea_standing(it, seen.now) else { return None };
        let again = !it.answers.is_empty();
        // What is being decided is not asked about a second time.
        let own = !seen.may_answer(it, me);
        // What has been agreed on is accepted in one tap, so it does not wait for its day.
        let agreed = !own && seen.agreed_by(idea, it).is_some();
        let pressing = agreed || ((again || due < seen.today()) && !seen.community.is_being_decided(idea));
        pressing.then(|| Waiting::Idea { idea, title: words(&it.title), due, again, agreed, own })
    })
}

/// First it is asked who came; once that is written or too long ago, how it was.
fn notes(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let asked = |occasion: &OccasionGlance| {
        let Some(it) = seen.community.gatherings.occasion(occasion.id) else { return false };
        let came = it.record.is_some_and(|it| it.people_present() > 0 || it.counts.values().any(|n| *n > 0));
        let recent = seen.today().days_since(it.day()) <= WRITE_BEHIND_DAYS;
        (came || !recent) && seen.keeps_journal_of(me, it.gathering.planned_by)
    };
    let unwritten = seen.unwritten(limits::NOTE_BEHIND_DAYS).into_iter().filter(asked);
    unwritten.take(NOTES_AT_ONCE).map(|occasion| Waiting::Note { occasion }).collect()
}

/// For whoever knows the donor or received the gift; for everyone where both have gone.
fn thanks(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let gifts = seen.community.donors.gifts().filter(|(_, it)| it.waits_for_thanks(&seen.community.cash));
    let gifts = gifts.map(|(id, it)| seen.gift_seen(id, it));
    let mine = gifts.filter(|it| it.thanks_from.as_ref().is_none_or(|it| it.id == me));
    mine.take(GIFTS_AT_ONCE).map(|it| Waiting::Thanks { gift: Box::new(it) }).collect()
}

/// Due soon or overdue.
fn promises(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let community = seen.community;
    let soon = |it: &Promise| it.due.days_since(seen.today()) <= TASK_AHEAD_DAYS;
    let mine = |it: &Promise| {
        let holder = community.donors.find(it.donor).and_then(|it| it.holder).or(it.by);
        holder.is_none_or(|it| it == me || !community.members.belongs(it))
    };
    let due = community.donors.promises().filter(|(_, it)| soon(it) && mine(it));
    let due = due.filter_map(|(id, it)| seen.promise_seen(id, it));
    let open = due.filter(|it| matches!(it.kept, Kept::Open | Kept::Partly));
    open.take(GIFTS_AT_ONCE).map(|it| Waiting::Promise { promise: Box::new(it) }).collect()
}

/// The longest open first.
fn challenges(seen: &Seen<'_>) -> Vec<Waiting> {
    let open = seen.community.journal.open().map(|(id, it)| seen.challenge_glance(id, it));
    let mut old: Vec<_> = open.filter(|it| it.days > limits::CHALLENGE_LOOK_DAYS).collect();
    old.sort_by_key(|it| (std::cmp::Reverse(it.days), it.id));
    old.into_iter().take(CHALLENGES_AT_ONCE).map(|challenge| Waiting::Challenge { challenge }).collect()
}

fn agreement(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let community = seen.community;
    let (version, current) = community.agreements.current();
    if current.is_none() {
        return vec![];
    }
    let mut waiting = vec![];
    if !community.agreements.accepted(me) {
        waiting.push(Waiting::Agreement { version, for_whom: None });
    }
    let others = community.members.current().filter(|it| it.recorder == Some(me) && it.id != me);
    let others = others.filter(|it| !community.agreements.accepted(it.id));
    waiting.extend(others.map(|it| Waiting::Agreement { version, for_whom: Some(seen.person(it.id)) }));
    let review = |it: &Version| it.review_on.filter(|day| *day <= seen.today());
    waiting.extend(current.and_then(review).map(|day| Waiting::Review { day }));
    waiting
}

fn tasks(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let tasks = seen.community.tasks.open().filter(|(_, it)| it.owner == Some(me));
    let soon = |day: &Day| day.days_since(seen.today()) <= TASK_AHEAD_DAYS;
    let mut due: Vec<_> =
        tasks.filter_map(|(task, it)| Some((it.due.filter(soon)?, task, words(&it.what)))).collect();
    due.sort_by_key(|(due, task, _)| (*due, *task));
    due.into_iter().map(|(due, task, what)| Waiting::Task { task, what, due }).collect()
}

fn fields(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let today = seen.today();
    let field = |(field, it): (FieldId, &crate::fields::Field)| {
        let (care, name) = (it.care, words(&it.name));
        if it.member != me {
            let open = !it.stands(seen.now) && it.objection.is_none();
            let person = seen.person(it.member);
            return open.then_some(Waiting::FieldTaken {
                field,
                care,
                name,
                person,
                stands_at: it.stands_at,
            });
        }
        if let Some(objection) = &it.objection {
            let (person, reason) = (seen.person(objection.objector), words(&objection.reason));
            return Some(Waiting::FieldObjected { field, care, name, person, reason });
        }
        let until = it.until.filter(|day| day.days_since(today) <= limits::FIELD_TERM_NOTICE_DAYS)?;
        Some(Waiting::FieldEnds { field, care, name, until })
    };
    seen.community.fields.all().filter_map(field).collect()
}

/// Signatures, decided payments, a month that is over.
fn money(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let cash = &seen.community.cash;
    let unsigned = cash.awaiting().filter(|(_, it)| it.by != Some(me));
    let mut waiting: Vec<_> = unsigned
        .map(|(entry, it)| Waiting::Signature {
            entry,
            what: words(&it.written.what),
            rupiah: seen.entry_glance(entry, it).amount,
            person: it.by.map(|by| seen.person(by)),
        })
        .collect();
    let keeps = seen.keeps_cash();
    let open = cash.payments_open().filter(|_| keeps);
    waiting.extend(open.map(|(payment, it)| Waiting::Payment {
        payment,
        what: words(&it.what),
        rupiah: it.rupiah,
    }));
    let mine = |it: &ToClose| if it.counted { !it.by_me } else { keeps };
    let to_close = seen.month_to_close(me).filter(mine);
    waiting.extend(to_close.map(|it| Waiting::MonthEnd { month: it.month, counted: it.counted }));
    waiting
}

fn decisions(seen: &Seen<'_>, me: MemberId) -> Vec<Waiting> {
    let community = seen.community;
    let mut waiting = vec![];
    for (id, it) in community.decisions.all() {
        let line = || seen.decision_line(id, it);
        let mine = it.proposed_by == Some(me);
        let running = objected(seen, id, it, me).into_iter().chain(missing(seen, id, it, me));
        waiting.extend(running.take(ROWS_OF_ONE_DECISION));
        let lately = it.closed_at().is_some_and(|at| at.plus_hours(limits::AFTERWARDS_HOURS) >= seen.now);
        let said = it.conclusion.is_some() || community.tasks.from_decision(id).next().is_some();
        if mine && lately && it.passed() && !said {
            waiting.push(Waiting::Conclude { decision: line() });
        }
        let review =
            it.review_on.filter(|day| *day <= seen.today() && it.closed_at().is_some() && it.passed());
        waiting.extend(review.map(|day| Waiting::LookAgain { decision: line(), day }));
    }
    waiting
}

/// What others object to in the viewer's own proposal, in one row.
fn objected(seen: &Seen<'_>, id: DecisionId, it: &Decision, me: MemberId) -> Option<Waiting> {
    if it.proposed_by != Some(me) || !it.is_open() {
        return None;
    }
    let mut objections = it.open_objections().filter(|(objector, _)| *objector != me);
    let (objector, vote) = objections.next()?;
    Some(Waiting::Objection {
        decision: seen.decision_line(id, it),
        person: seen.person(objector),
        reason: words(&vote.reason),
        others: objections.count(),
    })
}

/// A row for one's own voice, and one for all others whom one records for. Whoever is on leave is left in peace.
fn missing(seen: &Seen<'_>, id: DecisionId, it: &Decision, me: MemberId) -> Vec<Waiting> {
    let line = || seen.decision_line(id, it);
    let waits = |member: &&Member| seen.waits_for(id, it, member.id);
    let (own, others): (Vec<_>, Vec<_>) = seen
        .community
        .members
        .active()
        .filter(|it| it.id == me || it.recorder == Some(me))
        .filter(waits)
        .partition(|it| it.id == me);
    let own = own.first().map(|_| Waiting::Vote { decision: line(), for_whom: vec![] });
    let others: Vec<Person> = others.into_iter().map(|it| seen.person(it.id)).collect();
    let others = (!others.is_empty()).then(|| Waiting::Vote { decision: line(), for_whom: others });
    own.into_iter().chain(others).collect()
}

/// Smaller is more pressing.
fn pressing(waiting: &Waiting, today: Day) -> u8 {
    match waiting {
        Waiting::Reentry { .. } => 0,
        Waiting::Attendance { .. } | Waiting::ArisanWord { .. } => 1,
        Waiting::Reminder { .. } => 2,
        Waiting::Task { due, .. } if *due < today => 3,
        Waiting::LateAttendance { .. } => 4,
        Waiting::Instalment { late: true, .. } => 4,
        Waiting::Instalment { .. } | Waiting::PayOut { .. } => 7,
        Waiting::Turn { .. } => 4,
        Waiting::Agreement { .. } | Waiting::Peace { .. } => 5,
        Waiting::ArisanSwap { .. } | Waiting::ArisanHanded { .. } => 5,
        Waiting::ArisanPay { .. } => 6,
        // One's own voice first.
        Waiting::Vote { for_whom, .. } if !for_whom.is_empty() => 6,
        Waiting::Vote { .. } | Waiting::Objection { .. } => 5,
        Waiting::Answer { .. } => 6,
        Waiting::Conclude { .. } | Waiting::LookAgain { .. } => 9,
        Waiting::Signature { .. } => 6,
        Waiting::Request { .. } | Waiting::Comments { .. } => 7,
        Waiting::Payment { .. } => 8,
        Waiting::MonthEnd { .. } => 9,
        Waiting::Task { .. } => 8,
        Waiting::Thanks { .. } | Waiting::Promise { .. } => 8,
        Waiting::FieldTaken { .. } | Waiting::FieldObjected { .. } => 9,
        Waiting::Note { .. } => 9,
        Waiting::Minutes { .. } | Waiting::Idea { .. } => 10,
        Waiting::Challenge { .. } => 11,
        Waiting::Dues { .. } | Waiting::CollectDues { .. } => 9,
        Waiting::FieldEnds { .. } => 11,
        Waiting::Review { .. } => 12,
        Waiting::Invite { .. } => 13,
    }
}

#[cfg(test)]
#[path = "waiting_tests.rs"]
mod tests;
