//! One thing that waits, as a row: what it is, a line, and the word that says what a tap does.

use community::{
    kernel::Day,
    seen_by::{
        Person,
        home::{OccasionGlance, Waiting},
    },
};
use maud::{Markup, html};

use super::words;
use crate::{
    Visit,
    parts::{Icon, Tone, badge, chip, date_badge, row},
};

struct Shown {
    title: String,
    line: String,
    lead: Markup,
    chip: (Tone, std::borrow::Cow<'static, str>),
    to: String,
}

pub fn row_of(visit: &Visit, today: Day, waiting: &Waiting) -> Markup {
    let Shown { title, line, lead, chip: (tone, word), to } = shown(visit, today, waiting);
    html! { (row(title).line(line).lead(lead).aside(chip(tone, &word)).to(to)) }
}

fn shown(visit: &Visit, today: Day, waiting: &Waiting) -> Shown {
    let (say, at) = (visit.words, visit.at());
    let at_gathering = |it: &OccasionGlance, line: String, tone: Tone, word, to: String| Shown {
        title: words::waiting_title(say, waiting, today),
        line,
        lead: date_badge(say, it.day),
        chip: (tone, word),
        to,
    };
    let other = |tone: Tone, icon: Icon, line: String, word, to: String| Shown {
        title: words::waiting_title(say, waiting, today),
        line,
        lead: badge(tone, icon),
        chip: (tone, word),
        to,
    };
    match waiting {
        Waiting::Reminder { occasion: it } => {
            let line = words::occasion_place(visit, it);
            match it.answer {
                None => at_gathering(it, line, Tone::Leaf, say.t("home-do-answer"), at.answer(it.id)),
                Some(_) => at_gathering(it, line, Tone::Plain, say.t("home-do-see"), at.occasion(it.id)),
            }
        }
        Waiting::Attendance { occasion: it } => {
            let line = words::occasion_place(visit, it);
            at_gathering(it, line, Tone::Ember, say.t("home-do-attendance"), at.attendance(it.id))
        }
        Waiting::LateAttendance { occasion: it } => {
            let line = say.t("home-late-attendance-line").into_owned();
            at_gathering(it, line, Tone::Ember, say.t("home-do-attendance"), at.attendance(it.id))
        }
        Waiting::Minutes { occasion: it } => {
            let line = say.t("home-minutes-line").into_owned();
            at_gathering(it, line, Tone::Indigo, say.t("home-do-write"), at.minutes(it.id))
        }
        Waiting::Answer { occasion: it, for_whom } => {
            let line = match for_whom {
                None => say.t("home-answer-line").into_owned(),
                Some(person) => say.with("home-answer-line-for", &[("person", name(visit, person).into())]),
            };
            at_gathering(it, line, Tone::Leaf, say.t("home-do-answer"), at.answer(it.id))
        }
        Waiting::Reentry { reentry, .. } => {
            let line = say.t("home-reentry-line").into_owned();
            other(Tone::Ember, Icon::Key, line, say.t("home-do-look"), at.reentry_answer(*reentry))
        }
        Waiting::Request { words: said, .. } => {
            let line = match said.as_str() {
                "" => say.t("home-request-line").into_owned(),
                said => format!("“{}”", words::first_line(said)),
            };
            other(Tone::Ember, Icon::Hand, line, say.t("home-do-reply"), at.requests())
        }
        Waiting::Peace { peace, asks } => {
            let line = say.t("peace-only-you").into_owned();
            let word = crate::peace::words::do_it(say, *asks);
            other(Tone::Indigo, Icon::Chat, line, word, at.peace(*peace))
        }
        Waiting::Agreement { for_whom, .. } => {
            let line = match for_whom {
                None => say.t("home-agreement-line").into_owned(),
                Some(person) => {
                    say.with("home-agreement-line-for", &[("person", name(visit, person).into())])
                }
            };
            other(Tone::Leaf, Icon::Book, line, say.t("home-do-read"), at.agreements())
        }
        Waiting::Task { due, .. } => {
            let line = words::task_line(say, *due, today);
            other(Tone::Gold, Icon::Tasks, line, say.t("home-do-finish"), at.tasks())
        }
        Waiting::FieldTaken { stands_at, .. } => {
            let line = words::field_line(visit, *stands_at, today);
            other(Tone::Indigo, Icon::Flag, line, say.t("home-do-look"), at.fields())
        }
        Waiting::FieldObjected { reason, .. } => {
            let line = format!("“{}”", words::first_line(reason));
            other(Tone::Indigo, Icon::Flag, line, say.t("home-do-look"), at.fields())
        }
        Waiting::FieldEnds { until, .. } => {
            let line = say.with("home-field-ends-line", &[("day", say.day_near(*until, today).into())]);
            other(Tone::Gold, Icon::Flag, line, say.t("home-do-hand-on"), at.fields())
        }
        Waiting::Dues { dues, period, every, rupiah, .. } => {
            let period = crate::dues::words::period(say, *every, *period);
            let args = [("period", period.into()), ("amount", rupiah.to_string().into())];
            other(
                Tone::Leaf,
                Icon::Wallet,
                say.with("home-dues-line", &args),
                say.t("home-do-see"),
                at.dues_kind(*dues),
            )
        }
        Waiting::CollectDues { dues, period, every, open, .. } => {
            let period = crate::dues::words::period(say, *every, *period);
            let line =
                say.with("home-collect-dues-line", &[("period", period.into()), ("open", (*open).into())]);
            other(Tone::Gold, Icon::Wallet, line, say.t("home-do-collect"), at.dues_kind(*dues))
        }
        Waiting::Vote { decision: it, for_whom } => {
            let line = match (for_whom.is_empty(), it.spoken) {
                (false, _) => {
                    let names: Vec<String> = for_whom.iter().map(|it| name(visit, it)).collect();
                    say.with("home-vote-line-for", &[("person", names.join(", ").into())])
                }
                (true, Some(spoken)) => {
                    say.with("home-vote-line", &[("spoken", spoken.into()), ("voters", it.voters.into())])
                }
                (true, None) => say.t("home-vote-line-secret").into_owned(),
            };
            let to = if for_whom.is_empty() { at.vote(it.id) } else { at.vote_for(it.id) };
            other(Tone::Ember, Icon::Question, line, say.t("home-do-vote"), to)
        }
        Waiting::Objection { decision, person, reason, others } => {
            let args = [
                ("person", name(visit, person).into()),
                ("reason", words::first_line(reason).into()),
                ("others", (*others).into()),
            ];
            let line = say.with("home-objection-line", &args);
            other(Tone::Ember, Icon::Chat, line, say.t("home-do-look"), at.decision(decision.id))
        }
        Waiting::Conclude { decision } => {
            let line = say.t("home-conclude-line").into_owned();
            other(Tone::Leaf, Icon::Check, line, say.t("home-do-write"), at.decision(decision.id))
        }
        Waiting::LookAgain { decision, .. } => {
            let line = say.t("home-look-again-line").into_owned();
            other(Tone::Indigo, Icon::Repeat, line, say.t("home-do-look"), at.decision(decision.id))
        }
        Waiting::Review { day } => {
            let line = say.with("home-review-line", &[("day", say.date(*day).into())]);
            other(Tone::Indigo, Icon::Book, line, say.t("home-do-look"), at.agreements())
        }
        Waiting::Turn { round, question, .. } => {
            let line = say.with("home-turn-line", &[("question", words::first_line(question).into())]);
            other(Tone::Gold, Icon::Spark, line, say.t("home-do-write"), at.round(*round))
        }
        Waiting::Idea { idea, due, again, agreed, own, .. } => {
            let day = [("day", say.day_near(*due, today).into())];
            let line = match (again, own) {
                _ if *agreed => say.t("home-idea-agreed").into_owned(),
                (true, _) => say.t("home-idea-again").into_owned(),
                (false, true) => say.with("home-idea-own", &day),
                (false, false) => say.with("home-idea-overdue", &day),
            };
            let word = match (agreed, own) {
                (true, _) => say.t("home-do-accept"),
                (false, true) => say.t("home-do-see"),
                (false, false) => say.t("home-do-reply"),
            };
            other(Tone::Ember, Icon::Leaf, line, word, at.idea(*idea))
        }
        Waiting::Note { occasion: it } => {
            let line = say.t("home-note-line").into_owned();
            at_gathering(it, line, Tone::Gold, say.t("home-do-write"), at.occasion_note(it.id))
        }
        Waiting::Challenge { challenge: it } => {
            let line = say.with("home-challenge-line", &[("count", it.days.into())]);
            other(Tone::Gold, Icon::Flag, line, say.t("home-do-look"), at.challenge(it.id))
        }
        Waiting::Thanks { gift: it } => {
            let line = crate::donors::words::gift(say, it);
            other(Tone::Ember, Icon::Hand, line, say.t("home-do-thank"), at.gift(it.id))
        }
        Waiting::Promise { promise: it } => {
            let day = ("day", say.day_near(it.due, today).into());
            let what = ("what", crate::donors::words::promised(say, it).into());
            let line = say.with("donors-for", &[what, day]);
            other(Tone::Gold, Icon::Clock, line, say.t("home-do-look"), at.donor(it.donor.id))
        }
        Waiting::Comments { story, title, .. } => {
            let line = title.clone();
            other(Tone::Indigo, Icon::Chat, line, say.t("home-do-read"), at.story(*story))
        }
        Waiting::Signature { entry, rupiah, person, .. } => {
            let by = crate::cash::words::by(say, person.as_ref());
            let args = [("amount", rupiah.to_string().into()), ("person", by.into())];
            let line = say.with("home-signature-line", &args);
            other(Tone::Ember, Icon::Wallet, line, say.t("home-do-look"), at.cash_entry(*entry))
        }
        Waiting::Payment { payment, rupiah, .. } => {
            let line = say.with("home-payment-line", &[("amount", rupiah.to_string().into())]);
            other(Tone::Gold, Icon::Wallet, line, say.t("home-do-pay"), at.cash_pay(*payment))
        }
        Waiting::MonthEnd { month, counted } => {
            let (key, to) = match counted {
                true => ("cash-close-waits", at.cash_month(*month)),
                false => ("cash-count-waits", at.cash_month_count(*month)),
            };
            other(Tone::Gold, Icon::Wallet, say.t(key).into_owned(), say.t("home-do-look"), to)
        }
        Waiting::Instalment { loan, due, late, for_whom, .. } => {
            let tone = if *late { Tone::Ember } else { Tone::Gold };
            let line = crate::savings::words::due_line(say, (*due, today, *late), for_whom.as_ref());
            other(tone, Icon::Calendar, line, say.t("home-do-see"), at.savings_loan(*loan))
        }
        Waiting::PayOut { loan, .. } => {
            let line = say.t("savings-waits-pay-out-line").into_owned();
            other(Tone::Leaf, Icon::Hand, line, say.t("home-do-look"), at.savings_loan(*loan))
        }
        Waiting::ArisanWord { arisan, round, for_whom, .. } => {
            let own = visit.viewer == community::seen_by::Viewer::Member(for_whom.id);
            let line = match own {
                true => say.t("home-arisan-word-line").into_owned(),
                false => say.with("home-arisan-word-line-for", &[("person", name(visit, for_whom).into())]),
            };
            other(Tone::Ember, Icon::Spark, line, say.t("home-do-add-word"), at.arisan_round(*arisan, *round))
        }
        Waiting::ArisanSwap { arisan, name, .. } => {
            other(Tone::Indigo, Icon::Repeat, name.clone(), say.t("home-do-reply"), at.arisan(*arisan))
        }
        Waiting::ArisanHanded { arisan, round, person, amount, .. } => {
            let args = [("amount", amount.to_string().into()), ("person", name(visit, person).into())];
            let line = say.with("home-arisan-handed-line", &args);
            other(Tone::Leaf, Icon::Wallet, line, say.t("home-do-confirm"), at.arisan_round(*arisan, *round))
        }
        Waiting::ArisanPay { arisan, round, amount, day, .. } => {
            let args = [("amount", amount.to_string().into()), ("day", say.day_near(*day, today).into())];
            let line = say.with("home-arisan-pay-line", &args);
            other(Tone::Gold, Icon::Wallet, line, say.t("home-do-see"), at.arisan_round(*arisan, *round))
        }
        Waiting::Invite { .. } => {
            let line = say.t("home-invite-line").into_owned();
            other(Tone::Ember, Icon::People, line, say.t("home-do-invite"), at.invitations())
        }
    }
}

fn name(visit: &Visit, person: &Person) -> String {
    words::name(visit.words, person)
}
