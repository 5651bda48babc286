//! A town with something to hide: every text that is not for everybody has a mark in it.

use axum::http::header;
use community::{
    agreements, fields,
    gatherings::{self, Coming, Details, OccasionId, Plan, Role, Sort, Source, Welcome},
    ideas, impact, invitations, journal,
    kernel::{
        By, ChallengeId, ClockTime, GatheringId, IdeaId, InvitationId, MemberId, ReentryId, RequestId,
        StoryId, Text, VisitorId,
    },
    knowledge, members, reentries, requests, stories, tasks,
    threads::{self, Subject},
};
use host::{Ask, Opens, comments::Said};

use crate::testing::{Phone, SLUG, Town};

const RINA: By = By::Member(MemberId(1));
const DEWI: By = By::Member(MemberId(2));
const FORMER: MemberId = MemberId(7);

pub struct Scene {
    pub town: Town,
    /// For everyone, today.
    pub open: OccasionId,
    /// For members, today.
    pub closed: OccasionId,
    former: String,
    elsewhere: String,
}

/// What no outsider may ever read; names of members too.
pub const HIDDEN: [&str; 36] = [
    "Dewi",
    "Asep",
    "Yusuf",
    "Marwoto",
    "Purwanti",
    "xvisitor",
    "xguest",
    "xnote",
    "xanswer",
    "xwalkin",
    "xmatter",
    "xminutes",
    "xtask",
    "xreason",
    "xrequester",
    "xwords",
    "xdeclined",
    "xinvited",
    "xfield",
    "xobjection",
    "xclosed",
    "xnumber",
    "xagreed",
    "xrole-closed",
    "xsaid",
    "xasked",
    "xidea",
    "xanswered",
    "xworked",
    "xhard",
    "xachieved",
    "xsolved",
    "xlesson",
    "xtag",
    "xstory",
    "xcommented",
];

fn x(words: &str) -> Text {
    Text::new(words)
}

fn plan(town: &Town, title: &str, note: &str, role: &str, welcome: Welcome) -> gatherings::Command {
    let details = Details {
        title: x(title),
        time: ClockTime::new(15, 0).unwrap(),
        minutes: 120,
        place: x(title),
        note: x(note),
        roles: vec![Role { name: x(role), wanted: 2 }],
    };
    let day = town.home.read(|it| it.today(crate::testing::START));
    gatherings::Command::Schedule { plan: Plan { details, sort: Sort::Class, welcome, day, repeats: None } }
}

/// What was noted, achieved, solved and learnt.
async fn tell(town: &Town) {
    let write = journal::Command::Write {
        occasion: None,
        worked: x("xworked"),
        hard: x("xhard"),
        next_time: x("xlesson"),
        hard_is_open: true,
        member: None,
    };
    town.ask(DEWI, write).await;
    let achieve =
        journal::Command::Achieve { words: x("xachieved"), day: None, occasion: None, member: None };
    town.ask(DEWI, achieve).await;
    let challenge = ChallengeId(1);
    town.ask(DEWI, journal::Command::Solve { challenge, how: x("xsolved"), member: None }).await;
    let write = knowledge::Command::Write {
        title: x("xlesson"),
        body: x("xlesson"),
        tags: vec![x("xtag")],
        from: Some(knowledge::From::Challenge { challenge }),
        member: None,
    };
    town.ask(DEWI, write).await;
}

impl Scene {
    pub async fn new() -> Scene {
        let town = Town::new().await;
        let day = town.home.read(|it| it.today(crate::testing::START));
        let at = |gathering| OccasionId { gathering: GatheringId(gathering), day };
        let (open, closed) = (at(1), at(2));
        town.ask(RINA, members::Command::Add { name: x("Marwoto"), honorific: None }).await;
        let pin = town.host.pins.hash(host::Pin::new("314159").unwrap()).await.unwrap();
        let join = members::Command::Join {
            invitation: InvitationId(1),
            name: x("Purwanti"),
            honorific: None,
            adult: true,
        };
        let ask = Ask { pin: Some(pin.clone()), ..Ask::new(By::Guest, join) };
        town.host.ask(&town.home, ask).await.unwrap();
        let former = town.host.open_session(town.home.id, FORMER).await.unwrap();
        town.ask(By::Member(FORMER), members::Command::Leave { member: None }).await;

        town.ask(RINA, plan(&town, "Dongeng sore", "Bawa buku", "Pendongeng", Welcome::Everyone)).await;
        town.ask(RINA, plan(&town, "xclosed", "xnote", "xrole-closed", Welcome::Members)).await;
        for occasion in [open, closed] {
            let answer = gatherings::Command::Answer {
                occasion,
                member: None,
                coming: Coming::Yes,
                party: 2,
                role: None,
                note: x("xanswer"),
            };
            town.ask(DEWI, answer).await;
            let sign_up = |name, note| gatherings::Command::SignUp {
                occasion,
                name: x(name),
                party: 1,
                role: None,
                note: x(note),
            };
            town.ask(DEWI, sign_up("xvisitor", "xguest")).await;
            let walk_in =
                gatherings::Command::WalkIn { occasion, name: x("xwalkin"), source: Source::Steward };
            town.ask(DEWI, walk_in).await;
            town.ask(DEWI, gatherings::Command::AddMatter { occasion, what: x("xmatter") }).await;
            town.ask(DEWI, gatherings::Command::WriteMinutes { occasion, words: x("xminutes"), over: 0 })
                .await;
            let task = tasks::Command::Add {
                what: x("xtask"),
                owner: Some(MemberId(2)),
                due: None,
                from: Some(occasion),
                decision: None,
            };
            town.ask(DEWI, task).await;
        }
        let drop = tasks::Command::Drop { task: community::kernel::TaskId(1), reason: x("xreason") };
        town.ask(DEWI, drop).await;
        for name in ["xrequester", "xrequester dua"] {
            let command = requests::Command::Ask { name: x(name), words: x("xwords"), adult: true };
            let ask = Ask { pin: Some(pin.clone()), ..Ask::new(By::Guest, command) };
            town.host.ask(&town.home, ask).await.unwrap();
        }
        town.ask(DEWI, requests::Command::Decline { request: RequestId(2), reason: x("xdeclined") }).await;
        let make = invitations::Command::Make { hours: None, uses: None, note: x("xinvited") };
        town.ask(DEWI, make).await;
        let ask = reentries::Command::Ask { member: MemberId(3), code: x("4821") };
        let ask = Ask { pin: Some(pin), ..Ask::new(By::Guest, ask) };
        town.host.ask(&town.home, ask).await.unwrap();
        let take = fields::Command::Take { care: fields::Care::Other, name: x("xfield"), until: None };
        town.ask(DEWI, take).await;
        let field = community::kernel::FieldId(1);
        town.ask(RINA, fields::Command::Object { field, reason: x("xobjection") }).await;
        let adopt = agreements::Command::Adopt {
            words: x("xagreed"),
            weight: agreements::Weight::Minor,
            review_on: None,
            over: 1,
        };
        town.ask(DEWI, adopt).await;
        let choose = impact::Command::Choose {
            name: x("Buku"),
            unit: x("buku"),
            source: impact::Source::Sum,
            baseline: None,
            target: None,
        };
        town.ask(RINA, choose).await;
        let indicator = community::kernel::IndicatorId(2);
        let record =
            impact::Command::Record { indicator, day, amount: 3, note: x("xnumber"), occasion: Some(closed) };
        town.ask(DEWI, record).await;

        for subject in [Subject::Community, Subject::Occasion { occasion: open }] {
            let say = threads::Command::Say { subject, words: x("xsaid"), reply_to: None, member: None };
            town.ask(DEWI, say).await;
        }
        let (subject, question) = (Subject::Community, x("xasked"));
        town.ask(DEWI, threads::Command::BeginRound { subject, question, circle: vec![] }).await;
        town.ask(DEWI, ideas::Command::Add { title: x("xidea"), words: x("xidea"), member: None }).await;
        let (idea, answer) = (IdeaId(1), ideas::Outcome::Declined);
        town.ask(RINA, ideas::Command::Answer { idea, answer, reason: x("xanswered") }).await;
        for (title, published) in [("Sabtu pagi", true), ("xstory", false)] {
            let (title, words, thanks) = (x(title), x(title), x(""));
            let telling = stories::Telling { title, words, thanks, photos: vec![], occasion: None };
            town.ask(DEWI, stories::Command::Draft { telling }).await;
            if published {
                town.ask(DEWI, stories::Command::Publish { story: StoryId(1), version: 1 }).await;
            }
        }
        let said = Said { name: x("xcommented"), words: x("xcommented"), email: x("") };
        town.host.say(&town.home, StoryId(1), said, None).await.unwrap();

        tell(&town).await;
        let body = serde_json::json!({"name": "Kali Bersih", "theme": "environment", "purpose": "Sungai tanpa sampah",
            "place": "Pacet", "founder": {"name": "Ujang", "pin": "314159"}});
        let founded = town.stranger().post_json("/api/v1/communities", &body).await;
        let founded: serde_json::Value = serde_json::from_str(&founded.text).unwrap();
        let elsewhere = founded["token"].as_str().unwrap().to_owned();
        Scene { town, open, closed, former, elsewhere }
    }

    /// Everybody who is no member here, by what they would try.
    pub fn outsiders(&self) -> Vec<(&'static str, Phone<'_>)> {
        let cookie = |slug: &str, token: &str| {
            self.town.stranger().with(header::COOKIE, &format!("percik-{slug}={token}"))
        };
        let bearer =
            |token: &str| self.town.stranger().with(header::AUTHORIZATION, &format!("Bearer {token}"));
        vec![
            ("stranger", self.town.stranger()),
            ("former member", cookie(SLUG, &self.former)),
            ("former member's program", bearer(&self.former)),
            ("member of another community", cookie(SLUG, &self.elsewhere)),
            ("another community's program", bearer(&self.elsewhere)),
        ]
    }

    /// Secrets of links, which no page of an outsider may give away.
    pub fn secrets(&self) -> Vec<String> {
        let opens = [
            Opens::Invitation(InvitationId(1)),
            Opens::Invitation(InvitationId(2)),
            Opens::Calendar(MemberId(1)),
            Opens::Door(self.open),
            Opens::Door(self.closed),
            Opens::Visitor(self.open, VisitorId(1)),
            Opens::Request(RequestId(1)),
            Opens::Reentry(ReentryId(1)),
        ];
        opens.into_iter().map(|it| self.town.host.secrets.of(self.town.home.id, it)).collect()
    }
}
