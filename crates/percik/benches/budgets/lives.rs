//! Lives to measure with: a community that meets every week, through real commands.

use community::{
    Asked, Command, Community, Event, Happened, apply, decide,
    gatherings::{self, Band, Coming, Details, Every, OccasionId, Plan, Rhythm, Source},
    impact, invitations,
    kernel::{By, Day, GatheringId, InvitationId, MemberId, Moment, Seq, Zone},
    members, profile,
};

pub const MEMBERS: u32 = 12;

pub struct Life {
    pub state: Community,
    /// Batches as a log would have them: who asked, when, what happened.
    pub batches: Vec<(By, Moment, Vec<Event>)>,
    now: Moment,
}

impl Life {
    /// Founded, with twelve members and a reading corner every Saturday.
    pub fn founded(at: Moment) -> Life {
        let mut life = Life { state: Community::default(), batches: vec![], now: at };
        let found = profile::Command::Found {
            name: "Baca Yuk!".into(),
            theme: profile::Theme::Education,
            purpose: "Mengajak anak sekitar rajin membaca".into(),
            place: "Cipanas, Cianjur".into(),
            zone: Zone::Wib,
            founder: "Anggota 1".into(),
            honorific: None,
            agreement: "Kita saling mendengarkan dan menepati janji.".into(),
            indicator: Some(impact::Counted {
                name: "Anak yang datang".into(),
                unit: "anak".into(),
                bands: Band::CHILDREN.to_vec(),
            }),
            inspired_by: None,
        };
        life.ask(By::Guest, found.into());
        let invite = invitations::Command::Make { hours: Some(336), uses: None, note: "".into() };
        life.ask(By::Member(MemberId(1)), invite.into());
        for number in 2..=MEMBERS {
            let join = members::Command::Join {
                invitation: InvitationId(1),
                name: format!("Anggota {number}").as_str().into(),
                honorific: None,
                adult: true,
            };
            life.ask(By::Guest, join.into());
        }
        let day = Day::at(at, Zone::Wib);
        let plan = Plan {
            details: Details {
                title: "Pojok baca".into(),
                time: "09:00".parse().unwrap(),
                minutes: 120,
                place: "Balai desa".into(),
                note: "Bawa buku yang ingin ditukar.".into(),
                roles: vec![],
            },
            sort: Default::default(),
            welcome: Default::default(),
            day,
            repeats: Some(Rhythm {
                every: Every::Week { interval: 1, days: vec![day.weekday()] },
                ends: Default::default(),
                skipped: vec![],
                added: vec![],
            }),
        };
        life.ask(By::Member(MemberId(1)), gatherings::Command::Schedule { plan }.into());
        life
    }

    /// One meeting: twelve answers, twelve check-ins, sixty children by single taps, minutes.
    pub fn week(&mut self) {
        let today = Day::at(self.now, Zone::Wib);
        let occasion = OccasionId { gathering: GatheringId(1), day: today };
        for number in 1..=MEMBERS {
            let member = MemberId(number);
            let answer = gatherings::Command::Answer {
                occasion,
                member: None,
                coming: if number % 5 == 0 { Coming::Maybe } else { Coming::Yes },
                party: 1,
                role: None,
                note: "".into(),
            };
            self.ask(By::Member(member), answer.into());
            let check_in = gatherings::Command::CheckIn { occasion, member, source: Source::Steward };
            self.ask(By::Member(MemberId(1)), check_in.into());
        }
        for tap in 0..60_usize {
            let count = gatherings::Command::Count {
                occasion,
                band: Band::CHILDREN[tap % 3],
                familiarity: Default::default(),
                change: 1,
            };
            self.ask(By::Member(MemberId(2)), count.into());
        }
        let minutes = gatherings::Command::WriteMinutes {
            occasion,
            words: "Anak-anak minta buku tentang laut. Rak kedua sudah penuh.".into(),
            over: 0,
        };
        self.ask(By::Member(MemberId(3)), minutes.into());
        self.now = self.now.plus_hours(7 * 24);
    }

    pub fn events(&self) -> usize {
        self.batches.iter().map(|(_, _, events)| events.len()).sum()
    }

    fn ask(&mut self, by: By, command: Command) {
        let at = self.now;
        let events = decide(&self.state, &Asked { by, at, command }).expect("a life's command is allowed");
        for event in &events {
            let seq: Seq = self.state.seq.next();
            apply(&mut self.state, &Happened { seq, at, by, event: event.clone() });
        }
        self.batches.push((by, at, events));
    }
}

/// Saturday 5 September 2026, 09.00 WIB.
pub const START: Moment = Moment(1_788_573_600_000);
