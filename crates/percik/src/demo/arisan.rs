//! The five and Bu Tati hold an arisan: one round drawn by the words of those who were there, one from a glass, and one
//! that is open today.

use anyhow::Context;
use community::{
    arisan::{Command, Order, Share, Slot, Terms},
    fields::Care,
    kernel::{ArisanId, ArisanRoundId, MemberId, Rupiah, SlotId},
    photos::{self, People},
};

use super::{
    pictures,
    story::{ASEP, BU_TATI, DEWI, RINA, SARI, YUSUF},
    telling::{Telling, text},
};

const ARISAN: ArisanId = ArisanId(1);
const FIRST: ArisanRoundId = ArisanRoundId(1);
const SECOND: ArisanRoundId = ArisanRoundId(2);
const THIRD: ArisanRoundId = ArisanRoundId(3);

/// Six slots; Yusuf and Bu Tati share one, Dewi has two.
const SLOTS: [&[MemberId]; 6] = [&[RINA], &[DEWI], &[ASEP], &[SARI], &[YUSUF, BU_TATI], &[DEWI]];

/// It begins, and its first round is drawn.
pub async fn it_begins(it: &mut Telling<'_>, day: i64) -> anyhow::Result<()> {
    it.on(day, "16:00")?;
    let keeper = keeper(it);
    let (name, contribution, cut) = (text("Arisan Sabtu Sore"), Rupiah(50_000), Rupiah(10_000));
    let terms = Terms { name, contribution, cut, order: Order::Draw };
    it.by(keeper, Command::Plan { terms }).await?;
    let slots = SLOTS.map(|members| Slot { members: members.to_vec() }).into();
    it.by(keeper, Command::SetSlots { arisan: ARISAN, slots }).await?;
    it.by(keeper, Command::Start { arisan: ARISAN }).await?;
    open(it, keeper, day).await?;
    it.by(keeper, collected(FIRST, None)).await?;
    it.by(keeper, Command::OpenDraw { arisan: ARISAN, round: FIRST }).await?;
    for (member, word) in [(SARI, "melati"), (ASEP, "17"), (RINA, "hujan reda"), (DEWI, "padi")] {
        it.by(member, said(FIRST, word, None)).await?;
    }
    it.by(RINA, said(FIRST, "liwet", Some(BU_TATI))).await?;
    it.by(keeper, Command::CloseWords { arisan: ARISAN, round: FIRST }).await?;
    it.by(SARI, Command::Draw { arisan: ARISAN, round: FIRST, seed: None }).await?;
    handed_over(it, keeper, FIRST).await
}

/// There was no signal: they drew from a glass and took a photo. Asep has not paid.
pub async fn the_second_is_drawn_by_hand(it: &mut Telling<'_>, day: i64) -> anyhow::Result<()> {
    it.on(day, "11:45")?;
    let keeper = keeper(it);
    open(it, keeper, day).await?;
    it.by(keeper, collected(SECOND, Some(ASEP))).await?;
    let shot = it.pictured(pictures::slip()?).await?;
    let caption = text("Gulungan yang keluar");
    it.by(keeper, photos::Command::Add { shot, people: People::Nobody, caption, occasion: None }).await?;
    let photo = it.home.read(|it| it.photos.all().next_back().map(|(id, _)| id)).context("a photo")?;
    let slot = it.home.read(|it| it.arisan.find(ARISAN)?.eligible(SECOND).into_iter().next_back());
    let (slot, witnesses) = (slot.context("somebody is paid up")?, vec![RINA, SARI]);
    let (arisan, round) = (ARISAN, SECOND);
    it.by(keeper, Command::RecordDraw { arisan, round, slot, photo, witnesses, seed: None }).await?;
    handed_over(it, keeper, SECOND).await
}

/// The draw is open: two have given a word.
pub async fn the_third_is_open_today(it: &mut Telling<'_>, day: i64) -> anyhow::Result<()> {
    let keeper = keeper(it);
    open(it, keeper, day).await?;
    it.by(keeper, collected(THIRD, Some(ASEP))).await?;
    it.by(keeper, Command::OpenDraw { arisan: ARISAN, round: THIRD }).await?;
    it.by(SARI, said(THIRD, "jagung bakar", None)).await?;
    it.by(YUSUF, said(THIRD, "4", None)).await
}

/// Whoever cares for money; while nobody does, Rina.
fn keeper(it: &Telling<'_>) -> MemberId {
    let cares = |it: &community::Community| {
        let mut fields = it.fields.all().filter(|(_, field)| field.care == Care::Money);
        fields.next().map(|(_, field)| field.member)
    };
    it.home.read(cares).unwrap_or(RINA)
}

async fn open(it: &mut Telling<'_>, keeper: MemberId, day: i64) -> anyhow::Result<()> {
    let day = it.day(day);
    it.by(keeper, Command::OpenRound { arisan: ARISAN, day, occasion: None, commitment: None }).await
}

/// Everybody has paid but this one.
fn collected(round: ArisanRoundId, but: Option<MemberId>) -> Command {
    let slots = (1..).map(SlotId).zip(SLOTS);
    let all =
        slots.flat_map(|(slot, members)| members.iter().map(move |member| Share { slot, member: *member }));
    let paid = all.filter(|it| Some(it.member) != but).collect();
    Command::Collect { arisan: ARISAN, round, paid, not_paid: vec![] }
}

fn said(round: ArisanRoundId, word: &str, member: Option<MemberId>) -> Command {
    Command::AddWord { arisan: ARISAN, round, word: text(word), member }
}

/// All that is there is put into the hands of whoever receives, and somebody else says so.
async fn handed_over(it: &mut Telling<'_>, keeper: MemberId, round: ArisanRoundId) -> anyhow::Result<()> {
    let arisan = ARISAN;
    let members = it.home.read(|it| {
        let it = it.arisan.find(ARISAN)?;
        let slot = it.rounds.get(&round)?.receiver.as_ref()?.slot;
        Some(it.cycle(1)?.slot(slot)?.members.clone())
    });
    for member in members.context("somebody receives")? {
        let amount = it.home.read(|it| it.arisan.find(ARISAN)?.available(round, member)).context("money")?;
        it.by(keeper, Command::HandOver { arisan, round, member, amount }).await?;
        let handing = it.home.read(|it| {
            it.arisan.find(ARISAN)?.rounds.get(&round)?.handings.last_key_value().map(|(id, _)| *id)
        });
        let handing = handing.context("it was written down")?;
        let other = if keeper == SARI { DEWI } else { SARI };
        it.by(other, Command::ConfirmHanding { arisan, round, handing }).await?;
    }
    Ok(())
}
