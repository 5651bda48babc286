//! What somebody in the village could ask for next.

use super::Life;
use crate::{
    Command, agreements, fields,
    gatherings::{
        self, Band, Coming, Details, Ends, Every, Familiarity, OccasionId, Plan, Reach, Rhythm, Role, Sort,
        Source, Welcome,
    },
    impact, invitations,
    kernel::{
        ClockTime, Day, FieldId, GatheringId, IndicatorId, InvitationId, MemberId, RecordId, ReentryId,
        RequestId, TaskId, Text, VisitorId, Weekday, Zone,
    },
    members, profile, reentries, requests, tasks,
};

/// What people without an account ask for.
pub(super) fn for_guests(command: &Command) -> bool {
    use gatherings::Command as Gathering;
    matches!(
        command,
        Command::Members(members::Command::Join { .. })
            | Command::Requests(requests::Command::Ask { .. })
            | Command::Reentries(reentries::Command::Ask { .. })
            | Command::Gatherings(
                Gathering::SignUp { .. } | Gathering::Withdraw { .. } | Gathering::WalkIn { .. }
            )
    )
}

impl Life {
    pub(super) fn founding(&mut self) -> Command {
        let counted = impact::Counted {
            name: Text::new("Anak"),
            unit: Text::new("anak"),
            bands: Band::CHILDREN.to_vec(),
        };
        let found = profile::Command::Found {
            name: Text::new("Baca Yuk!"),
            theme: self.chance.of(&profile::Theme::ALL).unwrap_or_default(),
            purpose: Text::new("Setiap anak suka membaca"),
            place: Text::new("Cipanas"),
            zone: self.chance.of(&Zone::ALL).unwrap_or_default(),
            founder: Text::new("Sari"),
            honorific: None,
            agreement: Text::new(if self.chance.one_in(2) { "Kami saling mendengar." } else { "" }),
            indicator: self.chance.maybe(counted),
            inspired_by: None,
        };
        found.into()
    }

    pub(super) fn command(&mut self) -> Command {
        match self.chance.below(120) {
            0..2 => self.about_the_community(),
            2..10 => self.about_members(),
            10..14 => self.about_invitations(),
            14..17 => self.about_requests(),
            17..21 => self.about_reentries(),
            21..29 => self.about_fields(),
            29..32 => self.about_agreements(),
            32..43 => self.about_tasks(),
            43..48 => self.about_impact(),
            48..53 => self.about_peace(),
            53..68 => self.about_plans(),
            68..80 => self.about_answers(),
            80..92 => self.about_attendance(),
            92..96 => self.about_minutes(),
            96..98 => self.about_decisions(),
            _ => self.about_talk(),
        }
    }

    fn about_the_community(&mut self) -> Command {
        if self.chance.one_in(8) {
            return self.founding();
        }
        let describe = profile::Command::Describe {
            name: self.chance.name(),
            theme: self.chance.of(&profile::Theme::ALL).unwrap_or_default(),
            purpose: Text::new("Setiap anak suka membaca"),
            place: self.chance.name(),
            zone: self.chance.of(&Zone::ALL).unwrap_or_default(),
            visibility: profile::Visibility::Unlisted,
        };
        describe.into()
    }

    /// Mostly oneself, sometimes somebody else.
    pub(super) fn for_whom(&mut self) -> Option<MemberId> {
        if self.chance.one_in(3) { Some(self.anybody()) } else { None }
    }

    pub(super) fn anybody(&mut self) -> MemberId {
        let known = if self.chance.one_in(12) { None } else { self.member() };
        known.unwrap_or(MemberId(self.chance.small(20)))
    }

    fn about_members(&mut self) -> Command {
        use members::Command::*;
        let honorific = self.chance.of(&members::Honorific::ALL);
        let member = self.for_whom();
        let command = match self.chance.below(12) {
            0..4 => {
                let usable = self.community.invitations.all().map(|(id, _)| id).take(3).collect::<Vec<_>>();
                let invitation = self.chance.of(&usable).unwrap_or(InvitationId(self.chance.small(4)));
                Join { invitation, name: self.chance.name(), honorific, adult: !self.chance.one_in(10) }
            }
            4..6 => Add { name: self.chance.name(), honorific },
            6 => {
                let recorder = self.anybody();
                ChooseRecorder { member, recorder: self.chance.maybe(recorder) }
            }
            7 => Rename { member, name: self.chance.name(), honorific },
            8 => Pause { member },
            9..11 => Resume { member },
            _ => Leave { member },
        };
        command.into()
    }

    fn about_invitations(&mut self) -> Command {
        use invitations::Command::*;
        let command = match self.chance.below(5) {
            0..4 => {
                let hours = u16::try_from(self.chance.below(400)).unwrap_or(0);
                let uses = u16::try_from(self.chance.below(8)).unwrap_or(0);
                Make {
                    hours: self.chance.maybe(hours),
                    uses: self.chance.maybe(uses),
                    note: self.chance.words(),
                }
            }
            _ => Revoke { invitation: InvitationId(self.chance.small(12)) },
        };
        command.into()
    }

    fn about_requests(&mut self) -> Command {
        use requests::Command::*;
        let waiting: Vec<RequestId> = self.community.requests.waiting().map(|(id, _)| id).collect();
        let request = self.chance.of(&waiting).unwrap_or(RequestId(self.chance.small(5)));
        let command = match self.chance.below(4) {
            0..2 => {
                Ask { name: self.chance.name(), words: self.chance.words(), adult: !self.chance.one_in(10) }
            }
            2 => Welcome { request },
            _ => Decline { request, reason: self.chance.words() },
        };
        command.into()
    }

    fn about_reentries(&mut self) -> Command {
        use reentries::Command::*;
        let open: Vec<ReentryId> = self.community.reentries.open(self.now).map(|(id, _)| id).collect();
        let reentry = self.chance.of(&open).unwrap_or(ReentryId(self.chance.small(5)));
        let command = match self.chance.below(8) {
            0..2 => Ask { member: self.anybody(), code: Text::new("48-21") },
            2..7 => Confirm { reentry },
            _ => Refuse { reentry },
        };
        command.into()
    }

    fn about_fields(&mut self) -> Command {
        use fields::Command::*;
        let held: Vec<FieldId> = self.community.fields.all().map(|(id, _)| id).collect();
        let field = self.chance.of(&held).unwrap_or(FieldId(self.chance.small(5)));
        let command = match self.chance.below(10) {
            0..3 => {
                let until = self.day();
                let care = self.chance.of(&fields::Care::ALL).unwrap_or(fields::Care::Other);
                Take { care, name: self.chance.name(), until: self.chance.maybe(until) }
            }
            3..5 => Object { field, reason: self.chance.words() },
            5..8 => WithdrawObjection { field },
            8 => Release { field },
            _ => Stand { field },
        };
        command.into()
    }

    fn about_agreements(&mut self) -> Command {
        use agreements::{Command::*, Weight};
        let (current, _) = self.community.agreements.current();
        let version = if self.chance.one_in(6) { self.chance.small(4) } else { current };
        let command = if self.chance.one_in(3) {
            let weight = if self.chance.one_in(2) { Weight::Major } else { Weight::Minor };
            let review_on = self.day();
            Adopt {
                words: self.chance.words(),
                weight,
                review_on: self.chance.maybe(review_on),
                over: version,
            }
        } else {
            Accept { version, member: self.for_whom() }
        };
        command.into()
    }

    fn about_tasks(&mut self) -> Command {
        use tasks::Command::*;
        let open: Vec<TaskId> = self.community.tasks.open().map(|(id, _)| id).collect();
        let known = if self.chance.one_in(6) { None } else { self.chance.of(&open) };
        let task = known.unwrap_or(TaskId(self.chance.small(30)));
        let command = match self.chance.below(9) {
            0..3 => {
                let (owner, due, from) = (self.anybody(), self.day(), self.occasion());
                let (owner, due) = (self.chance.maybe(owner), self.chance.maybe(due));
                let (what, from) = (self.chance.words(), self.chance.maybe(from));
                Add { what, owner, due, from, decision: None }
            }
            3..5 => Take { task, member: self.for_whom() },
            5 => HandOver { task, to: self.anybody() },
            6 => LayDown { task },
            7 => Finish { task },
            _ => Drop { task, reason: self.chance.words() },
        };
        command.into()
    }

    fn about_impact(&mut self) -> Command {
        use impact::Command::*;
        let used: Vec<IndicatorId> = self.community.impact.indicators().map(|(id, _)| id).collect();
        let indicator = self.chance.of(&used).unwrap_or(IndicatorId(self.chance.small(9)));
        let target = self.chance.maybe(60);
        let baseline = impact::Baseline { day: self.day(), amount: 10 };
        let baseline = self.chance.maybe(baseline);
        let (name, unit) = (self.chance.name(), Text::new("anak"));
        let command = match self.chance.below(10) {
            0..3 => {
                let gathering = self.gathering();
                let gathering = self.chance.maybe(gathering);
                let source = match self.chance.below(3) {
                    0 => impact::Source::Attendance { bands: Band::CHILDREN.to_vec(), gathering },
                    1 => impact::Source::Sum,
                    _ => impact::Source::Level,
                };
                Choose { name, unit, source, baseline, target }
            }
            3 => Change { indicator, name, unit, baseline, target },
            4 => Retire { indicator },
            5..8 => {
                let amount = i64::from(self.chance.small(90)) - 10;
                let (day, occasion) = (self.day(), self.occasion());
                let (note, occasion) = (self.chance.words(), self.chance.maybe(occasion));
                Record { indicator, day, amount, note, occasion }
            }
            _ => Strike { indicator, record: RecordId(self.chance.small(3)), reason: self.chance.words() },
        };
        command.into()
    }

    /// Around today, rarely far from it.
    pub(super) fn day(&mut self) -> Day {
        let today = self.community.today(self.now);
        let days = i64::try_from(self.chance.below(60)).unwrap_or(0) - 20;
        if self.chance.one_in(40) { today.plus_days(days * 5_000) } else { today.plus_days(days) }
    }

    pub(super) fn gathering(&mut self) -> GatheringId {
        let planned: Vec<GatheringId> = self.community.gatherings.all().map(|(id, _)| id).collect();
        self.chance.of(&planned).unwrap_or(GatheringId(self.chance.small(5)))
    }

    /// Mostly one of today or of the weeks around it.
    pub(super) fn occasion(&mut self) -> OccasionId {
        let today = self.community.today(self.now);
        let near = if self.chance.one_in(3) { (-10, 20) } else { (-1, 1) };
        for (before, after) in [near, (-20, 60)] {
            let days = (today.plus_days(before), today.plus_days(after));
            let found = self.community.gatherings.between(days.0, days.1);
            let found: Vec<OccasionId> = found.iter().map(|it| it.id).collect();
            match self.chance.of(&found) {
                Some(known) if !self.chance.one_in(20) => return known,
                Some(_) | None => {}
            }
        }
        OccasionId { gathering: self.gathering(), day: self.day() }
    }

    /// Mostly a visitor whom somebody wrote down.
    fn visitor(&mut self) -> (OccasionId, VisitorId) {
        let records = self.community.gatherings.records();
        let known: Vec<_> = records
            .flat_map(|it| {
                it.record.into_iter().flat_map(|it| it.visitors.keys()).map(move |id| (it.id, *id))
            })
            .collect();
        let known = if self.chance.one_in(8) { None } else { self.chance.of(&known) };
        known.unwrap_or_else(|| (self.occasion(), VisitorId(self.chance.small(3))))
    }

    fn details(&mut self) -> Details {
        let hour = u8::try_from(self.chance.below(24)).unwrap_or(0);
        let roles = vec![Role { name: Text::new("Sopir"), wanted: 2 }];
        Details {
            title: self.chance.name(),
            time: ClockTime::new(hour, 30).unwrap_or_default(),
            minutes: u16::try_from(self.chance.below(600)).unwrap_or(0),
            place: Text::new("Balai RW 04"),
            note: self.chance.words(),
            roles: if self.chance.one_in(2) { roles } else { vec![] },
        }
    }

    fn rhythm(&mut self) -> Rhythm {
        let nonsense = self.chance.one_in(20);
        let interval = if nonsense { 0 } else { u8::try_from(self.chance.small(3)).unwrap_or(1) };
        let weekday = self.chance.of(&Weekday::ALL).unwrap_or(Weekday::Saturday);
        let every = match self.chance.below(6) {
            0 => Every::MonthOnDate { interval, date: u8::try_from(self.chance.below(34)).unwrap_or(0) },
            1 => Every::MonthOnWeekday {
                interval,
                nth: i8::try_from(self.chance.below(8)).unwrap_or(0) - 1,
                weekday,
            },
            2 => Every::Week { interval, days: Weekday::ALL.to_vec() },
            _ => Every::Week { interval, days: vec![weekday] },
        };
        let ends = match self.chance.below(4) {
            0 => Ends::On(self.day()),
            1 => Ends::After(u16::try_from(self.chance.below(12)).unwrap_or(0)),
            _ => Ends::Never,
        };
        let (skipped, added) = (self.day(), self.day());
        let (skipped, added) = (self.chance.maybe(skipped), self.chance.maybe(added));
        Rhythm { every, ends, skipped: skipped.into_iter().collect(), added: added.into_iter().collect() }
    }

    fn plan(&mut self) -> Plan {
        let rhythm = self.rhythm();
        let repeats = if self.chance.one_in(4) { None } else { Some(rhythm) };
        Plan {
            details: self.details(),
            sort: self.chance.of(&Sort::ALL).unwrap_or_default(),
            welcome: if self.chance.one_in(4) { Welcome::Members } else { Welcome::Everyone },
            day: self.day(),
            repeats,
        }
    }

    fn about_plans(&mut self) -> Command {
        use gatherings::Command::*;
        let occasion = self.occasion();
        let command = match self.chance.below(16) {
            0..4 => Schedule { plan: self.plan() },
            4..6 => Change { occasion, details: self.details() },
            6..10 => {
                let reach = [Reach::ThisOne, Reach::ThisAndFollowing, Reach::All];
                let reach = self.chance.of(&reach).unwrap_or(Reach::All);
                let known = self.community.gatherings.find(occasion.gathering).map(|it| it.plan.clone());
                let plan = known.filter(|_| self.chance.one_in(3)).unwrap_or_else(|| self.plan());
                Replan { occasion, reach, plan }
            }
            10..12 => {
                let (day, time, reason) = (self.day(), self.details().time, self.chance.words());
                Move { occasion, day, time, reason }
            }
            12 => Cancel { occasion, reason: self.chance.words() },
            13..15 => Restore { occasion },
            _ => End { gathering: occasion.gathering, last: self.day(), reason: self.chance.words() },
        };
        command.into()
    }

    fn about_answers(&mut self) -> Command {
        use gatherings::Command::*;
        let occasion = self.occasion();
        let role = self.chance.maybe(Text::new("Sopir"));
        let party = u8::try_from(self.chance.below(8)).unwrap_or(0);
        let coming = self.chance.of(&[Coming::Yes, Coming::Maybe, Coming::No]).unwrap_or(Coming::Yes);
        let command = match self.chance.below(8) {
            0..4 => {
                let (member, note) = (self.for_whom(), self.chance.words());
                Answer { occasion, member, coming, party, role, note }
            }
            4 => AnswerAlways {
                gathering: occasion.gathering,
                member: self.for_whom(),
                always: !self.chance.one_in(3),
            },
            5..7 => SignUp { occasion, name: self.chance.name(), party, role, note: self.chance.words() },
            _ => {
                let (occasion, visitor) = self.visitor();
                Withdraw { occasion, visitor }
            }
        };
        command.into()
    }

    fn about_attendance(&mut self) -> Command {
        use gatherings::Command::*;
        let (occasion, member) = (self.occasion(), self.anybody());
        let (visited, visitor) = self.visitor();
        let sources = [Source::Web, Source::Qr, Source::Steward, Source::Late, Source::Offline, Source::Room];
        let source = self.chance.of(&sources).unwrap_or(Source::Web);
        let command = match self.chance.below(12) {
            0..3 => CheckIn { occasion, member, source },
            3..5 => CheckInVisitor { occasion: visited, visitor, source },
            // Mostly somebody who was checked in.
            5 => {
                let here = self.community.gatherings.records().filter_map(|it| {
                    let member = it.record?.present.keys().next()?;
                    Some((it.id, *member))
                });
                let here: Vec<_> = here.collect();
                let (occasion, member) = self.chance.of(&here).unwrap_or((occasion, member));
                CheckOut { occasion, member }
            }
            6 => CheckOutVisitor { occasion: visited, visitor },
            7..9 => WalkIn { occasion, name: self.chance.name(), source },
            _ => {
                let band = self.chance.of(&Band::ALL).unwrap_or(Band::To12);
                let familiarity =
                    if self.chance.one_in(2) { Familiarity::New } else { Familiarity::Returning };
                let change = i64::from(self.chance.small(40)) - 20;
                Count { occasion, band, familiarity, change }
            }
        };
        command.into()
    }

    fn about_minutes(&mut self) -> Command {
        use gatherings::Command::*;
        let occasion = self.occasion();
        let command = match self.chance.below(7) {
            0..2 => AddMatter { occasion, what: self.chance.words() },
            2 => DropMatter { occasion, matter: self.chance.small(3) },
            3..6 => {
                let found = self.community.gatherings.occasion(occasion);
                let latest = found.and_then(|it| it.record?.minutes.as_ref()).map_or(0, |it| it.version);
                let over = if self.chance.one_in(4) { self.chance.small(3) } else { latest };
                WriteMinutes { occasion, words: self.chance.words(), over }
            }
            _ => Remind { occasion },
        };
        command.into()
    }
}
