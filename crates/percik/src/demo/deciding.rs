//! What the five decide: a carpet, by consent and with one objection taken in; today two shelves, a day, and a budget.

use community::{
    decisions::{
        Action, Ballot, Choice, Class, Command as Decide, Fits, From, How, Integration, Method, Pace,
        Proposal, Results, Secrecy, Stance, Time,
    },
    kernel::{ChoiceId, DecisionId, MemberId, Rupiah},
    threads::{Command as Talk, Subject},
};

use super::{
    story::{ASEP, BU_TATI, DEWI, READING_CORNER, RINA, SARI, YUSUF},
    telling::{Telling, clock_time, text},
};

const CARPET: DecisionId = DecisionId(2);
const SHELVES: DecisionId = DecisionId(3);
const DAY: DecisionId = DecisionId(4);
const MONEY: DecisionId = DecisionId(5);

/// Sari objects, the proposal takes it in, and everyone consents: it ends early and is carried out.
pub async fn they_decide_on_a_carpet(it: &mut Telling<'_>) -> anyhow::Result<()> {
    it.on(82, "19:30")?;
    let carries = |rupiah, what: &str| {
        vec![Action::Spend { rupiah: Rupiah(rupiah), what: text(what), owner: Some(SARI) }]
    };
    let details = "Anak makin banyak dan tikar kurang. Ada karpet bekas masjid yang masih bagus.";
    let carpet = proposal("Beli karpet bekas, Rp180.000", details, carries(180_000, "Karpet bekas"));
    let from = Some(From::Occasion(it.occasion(READING_CORNER, 77)));
    it.by(DEWI, open(Proposal { from, ..carpet })).await?;
    it.by(ASEP, stance(CARPET, 1, Stance::Consent, "")).await?;
    it.on(83, "06:10")?;
    it.by(
        SARI,
        stance(CARPET, 1, Stance::Object, "Warnanya gelap, debu tidak kelihatan. Ada anak yang asma."),
    )
    .await?;
    it.on(83, "11:20")?;
    let amended = Decide::Amend {
        decision: CARPET,
        over: 1,
        how: Integration::Amend,
        title: text("Beli karpet bekas yang dicuci dulu, Rp230.000"),
        details: text("Anak makin banyak dan tikar kurang. Karpetnya dicuci di binatu sebelum dipakai."),
        carries: carries(230_000, "Karpet bekas dan cuci"),
        review_on: Some(it.day(87)),
    };
    it.by(DEWI, amended).await?;
    for member in [SARI, ASEP, RINA, YUSUF] {
        it.by(member, stance(CARPET, 2, Stance::Consent, "")).await?;
    }
    let for_bu_tati = Decide::Vote {
        decision: CARPET,
        member: Some(BU_TATI),
        ballot: Ballot::Stance { stance: Stance::Consent },
        reason: text(""),
        how: How::Own,
        version: 2,
    };
    it.by(RINA, for_bu_tati).await?;
    it.by(DEWI, stance(CARPET, 2, Stance::Consent, "")).await?;
    it.on(83, "19:00")?;
    let words =
        text("Sari membeli dan mencuci karpet sebelum Sabtu. Kita lihat lagi setelah dua kali dipakai.");
    it.by(DEWI, Decide::Conclude { decision: CARPET, words, review_on: Some(it.day(87)) }).await
}

/// Two shelves wait for Rina's voice; a day and a budget run.
pub async fn what_is_decided_today(it: &mut Telling<'_>) -> anyhow::Result<()> {
    let carries = vec![
        Action::Spend { rupiah: Rupiah(450_000), what: text("Dua rak buku kayu"), owner: Some(ASEP) },
        Action::Task { what: text("Ambil rak dari Pak Ujang"), owner: Some(ASEP), due: None },
    ];
    let details = "Buku menumpuk di lantai balai desa. Dua rak kayu dari Pak Ujang, diantar Sabtu.";
    it.by(ASEP, open(proposal("Beli 2 rak buku, Rp450.000", details, carries))).await?;
    let height = "Rak jangan lebih tinggi dari 120 cm, supaya anak bisa ambil sendiri.";
    it.by(DEWI, stance(SHELVES, 1, Stance::Concern, height)).await?;
    it.by(ASEP, stance(SHELVES, 1, Stance::Consent, "")).await?;
    it.by(SARI, stance(SHELVES, 1, Stance::Consent, "")).await?;
    for (member, words) in [
        (YUSUF, "Papannya sudah kering? Yang dulu melengkung."),
        (ASEP, "Sudah. Pak Ujang menjemurnya sejak bulan lalu."),
    ] {
        it.by(member, say(SHELVES, words)).await?;
    }

    let slot = |day, time: &str| -> anyhow::Result<Choice> {
        Ok(Choice { day: Some(it.day(day)), time: Some(clock_time(time)?), ..Choice::default() })
    };
    let choices = vec![slot(92, "08:00")?, slot(99, "08:00")?, slot(99, "15:30")?];
    let when = Proposal { choices, ..by(Method::TimePoll, "Kapan kerja bakti mengecat balai?", "") };
    it.by(YUSUF, open(when)).await?;
    let times = [1, 3].map(|choice| Time { choice: ChoiceId(choice), fits: Fits::Yes }).to_vec();
    it.by(YUSUF, vote(DAY, Ballot::Times { times })).await?;

    let thing = |label: &str, rupiah| Choice {
        label: text(label),
        rupiah: Some(Rupiah(rupiah)),
        ..Choice::default()
    };
    let choices =
        vec![thing("Buku cerita", 250_000), thing("Krayon dan kertas", 120_000), thing("Kotak P3K", 90_000)];
    let method = Method::Budget { rupiah: Rupiah(360_000) };
    let money = Proposal { choices, ..by(method, "Bagi dana sumbangan Bu Haji, Rp360.000", "") };
    it.by(SARI, open(money)).await?;
    for (member, choices) in [(SARI, vec![1]), (DEWI, vec![1, 2]), (YUSUF, vec![2, 3])] {
        let choices = choices.into_iter().map(ChoiceId).collect();
        it.by(member, vote(MONEY, Ballot::Approve { choices })).await?;
    }
    Ok(())
}

fn open(proposal: Proposal) -> Decide {
    Decide::Open { proposal }
}

fn say(decision: DecisionId, words: &str) -> Talk {
    Talk::Say { subject: Subject::Decision { decision }, words: text(words), reply_to: None, member: None }
}

fn proposal(title: &str, details: &str, carries: Vec<Action>) -> Proposal {
    Proposal { carries, ..by(Method::Consent, title, details) }
}

fn by(method: Method, title: &str, details: &str) -> Proposal {
    Proposal {
        title: text(title),
        details: text(details),
        method,
        choices: vec![],
        class: Class::Ordinary,
        secrecy: Secrecy::Open,
        results: Results::AsTheyCome,
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![],
        review_on: None,
        from: None,
    }
}

fn stance(decision: DecisionId, version: u32, stance: Stance, reason: &str) -> Decide {
    let (ballot, reason) = (Ballot::Stance { stance }, text(reason));
    Decide::Vote { decision, member: None, ballot, reason, how: How::Own, version }
}

fn vote(decision: DecisionId, ballot: Ballot) -> Decide {
    let member: Option<MemberId> = None;
    Decide::Vote { decision, member, ballot, reason: text(""), how: How::Own, version: 1 }
}
