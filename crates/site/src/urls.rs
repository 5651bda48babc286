//! Addresses: every page's path, mounted from here and linked from here. The words are the Indonesian ones of the glossary.

mod arisan;
mod dues;
mod money;
mod saving;
mod telling;

use community::{
    gatherings::OccasionId,
    kernel::{
        DecisionId, DonorId, FieldId, GatheringId, GiftId, GrantId, IdeaId, IndicatorId, InvitationId,
        MemberId, PeaceId, PhotoId, PostId, PromiseId, ReentryId, RequestId, RoundId, StoryId, TaskId,
        ThreadId,
    },
    seen_by::reports::Span,
};

/// Of the host.
pub const FRONT: &str = "/";
pub const FOUND: &str = "/mulai";
pub const LANGUAGE: &str = "/bahasa";
pub const HEALTH: &str = "/healthz";
/// What a phone shows of a page that it has never opened and cannot reach.
pub const OFFLINE: &str = "/luring";
/// The worker, at the root so that it may stand before every page.
pub const WORKER: &str = "/sw.js";
/// What everybody can read on this server.
pub const STORIES_ATOM: &str = "/cerita.atom";
pub const STORIES_JSON: &str = "/cerita.json";
pub const SITEMAP: &str = "/sitemap.xml";

pub mod paths;

/// A founding that follows this community's example.
pub fn found_after(slug: &str) -> String {
    format!("{FOUND}?dari={slug}")
}

/// Addresses within one community, by its slug.
#[derive(Clone, Copy)]
pub struct At<'a>(pub &'a str);

macro_rules! plain {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self) -> String {
                self.filled(paths::$path, &[])
            })*
        }
    };
}

plain! {
    home HOME; public PUBLIC; stream STREAM; emblem EMBLEM; card CARD; more MORE; profile PROFILE; rights RIGHTS;
    sign_in SIGN_IN; passkey_sign_in PASSKEY_SIGN_IN; sign_out SIGN_OUT; reentry_ask REENTRY_ASK;
    invitations INVITATIONS; join_request JOIN_REQUEST; requests REQUESTS;
    members MEMBERS; member_add MEMBER_ADD; myself MYSELF; myself_kept MYSELF_KEPT; myself_kept_json MYSELF_KEPT_JSON; myself_kept_html MYSELF_KEPT_HTML; passkeys PASSKEYS;
    peaces PEACES; peace_begin PEACE_BEGIN; peace_help PEACE_HELP;
    fields FIELDS; agreements AGREEMENTS; agreement_edit AGREEMENT_EDIT; agreement_accept AGREEMENT_ACCEPT;
    gatherings GATHERINGS; gatherings_past GATHERINGS_PAST; gatherings_ics GATHERINGS_ICS; gathering_new GATHERING_NEW;
    decisions DECISIONS; decision_new DECISION_NEW; room_new ROOM_NEW;
    photos PHOTOS; photo_add PHOTO_ADD; uploads UPLOADS;
    dues DUES; dues_new DUES_NEW; households HOUSEHOLDS;
    reports REPORTS; grant_new GRANT_NEW; threads THREADS; unheard UNHEARD; ideas IDEAS;
    journal JOURNAL; note_new NOTE_NEW; achievements ACHIEVEMENTS; challenges CHALLENGES;
    knowledge KNOWLEDGE; knowledge_new KNOWLEDGE_NEW;
    stories STORIES; stories_atom STORIES_ATOM; stories_json STORIES_JSON; story_new STORY_NEW;
    donors DONORS; donor_new DONOR_NEW; gift_new GIFT_NEW; promise_new PROMISE_NEW; appeal APPEAL; appeal_stop APPEAL_STOP;
    savings SAVINGS; savings_terms SAVINGS_TERMS; savings_collect SAVINGS_COLLECT; savings_try SAVINGS_TRY;
    arisans ARISANS; arisan_new ARISAN_NEW;
    tasks TASKS; impact IMPACT; indicator_new INDICATOR_NEW;
    cash CASH; cash_book CASH_BOOK; cash_funds CASH_FUNDS; cash_fund_new CASH_FUND_NEW; cash_accounts CASH_ACCOUNTS;
    cash_verify CASH_VERIFY; cash_shown CASH_SHOWN; cash_take CASH_TAKE;
}

macro_rules! of_occasion {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self, occasion: OccasionId) -> String {
                let id = occasion.gathering.to_string();
                self.filled(paths::$path, &[("id", &id), ("day", &occasion.day.to_string())])
            })*
        }
    };
}

of_occasion! {
    occasion OCCASION; occasion_ics OCCASION_ICS; occasion_card OCCASION_CARD; occasion_card_square OCCASION_CARD_SQUARE;
    occasion_card_tall OCCASION_CARD_TALL; occasion_edit OCCASION_EDIT;
    occasion_move OCCASION_MOVE; occasion_cancel OCCASION_CANCEL; occasion_restore OCCASION_RESTORE;
    answer ANSWER; sign_up SIGN_UP; withdraw WITHDRAW; attendance ATTENDANCE; count COUNT; walk_in WALK_IN;
    album ALBUM; door DOOR; agenda AGENDA; minutes MINUTES; sheet SHEET; occasion_note OCCASION_NOTE;
}

macro_rules! of_decision {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self, id: DecisionId) -> String {
                self.filled(paths::$path, &[("id", &id.to_string())])
            })*
        }
    };
}

of_decision! {
    decision DECISION; vote VOTE; vote_for VOTE_FOR; decision_amend DECISION_AMEND; room ROOM;
    decision_record DECISION_RECORD; decision_pb DECISION_PB;
}

macro_rules! of_story {
    ($($name:ident $path:ident;)*) => {
        impl At<'_> {
            $(pub fn $name(self, id: StoryId) -> String {
                self.filled(paths::$path, &[("id", &id.to_string())])
            })*
        }
    };
}

of_story! {
    story STORY; story_edit STORY_EDIT; story_publish STORY_PUBLISH; story_comment STORY_COMMENT; story_card STORY_CARD;
    story_card_square STORY_CARD_SQUARE; story_card_tall STORY_CARD_TALL;
}

impl At<'_> {
    pub fn story_act(self, id: StoryId, act: &str) -> String {
        self.filled(paths::STORY_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    /// A new story of a gathering.
    pub fn story_of(self, occasion: OccasionId) -> String {
        let occasion: String =
            url::form_urlencoded::byte_serialize(occasion.to_string().as_bytes()).collect();
        format!("{}?kegiatan={occasion}", self.story_new())
    }

    /// Signing in with the way back.
    pub fn sign_in_and_return(self, to: &str) -> String {
        let encoded: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
        format!("{}?ke={encoded}", self.sign_in())
    }

    pub fn sign_in_by_link(self, member: MemberId, until: i64, secret: &str) -> String {
        let values = [("member", member.to_string()), ("until", until.to_string())];
        self.filled(
            paths::SIGN_IN_BY_LINK,
            &[("member", &values[0].1), ("until", &values[1].1), ("secret", secret)],
        )
    }

    pub fn reentry_state(self, id: ReentryId, secret: &str) -> String {
        self.filled(paths::REENTRY_STATE, &[("id", &id.to_string()), ("secret", secret)])
    }

    pub fn reentry_answer(self, id: ReentryId) -> String {
        self.filled(paths::REENTRY_ANSWER, &[("id", &id.to_string())])
    }

    pub fn invitation(self, id: InvitationId) -> String {
        self.filled(paths::INVITATION, &[("id", &id.to_string())])
    }

    pub fn invitation_poster(self, id: InvitationId) -> String {
        self.filled(paths::INVITATION_POSTER, &[("id", &id.to_string())])
    }

    pub fn invitation_revoke(self, id: InvitationId) -> String {
        self.filled(paths::INVITATION_REVOKE, &[("id", &id.to_string())])
    }

    pub fn invited(self, id: InvitationId, secret: &str) -> String {
        self.filled(paths::INVITED, &[("id", &id.to_string()), ("secret", secret)])
    }

    pub fn invited_card(self, id: InvitationId, secret: &str) -> String {
        self.filled(paths::INVITED_CARD, &[("id", &id.to_string()), ("secret", secret)])
    }

    pub fn join_request_state(self, id: RequestId, secret: &str) -> String {
        self.filled(paths::JOIN_REQUEST_STATE, &[("id", &id.to_string()), ("secret", secret)])
    }

    pub fn request_answer(self, id: RequestId) -> String {
        self.filled(paths::REQUEST_ANSWER, &[("id", &id.to_string())])
    }

    pub fn member(self, id: MemberId) -> String {
        self.filled(paths::MEMBER, &[("member", &id.to_string())])
    }

    /// `ending` is one of a book's: `csv`, `journal`, `xlsx`.
    pub fn cash_file(self, ending: &str) -> String {
        self.filled(paths::CASH_FILE, &[("file", &format!("buku-kas.{ending}"))])
    }

    /// `act` is one of those named at the path.
    pub fn myself_act(self, act: &str) -> String {
        self.filled(paths::MYSELF_ACT, &[("act", act)])
    }

    pub fn field_act(self, id: FieldId, act: &str) -> String {
        self.filled(paths::FIELD_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    /// A member's own calendar; the secret is in the file's name so that calendar programs take the link.
    pub fn member_ics(self, member: MemberId, secret: &str) -> String {
        let file = format!("{secret}.ics");
        self.filled(paths::MEMBER_ICS, &[("member", &member.to_string()), ("file", &file)])
    }

    pub fn series(self, id: GatheringId) -> String {
        self.filled(paths::SERIES, &[("id", &id.to_string())])
    }

    pub fn series_always(self, id: GatheringId) -> String {
        self.filled(paths::SERIES_ALWAYS, &[("id", &id.to_string())])
    }

    pub fn series_end(self, id: GatheringId) -> String {
        self.filled(paths::SERIES_END, &[("id", &id.to_string())])
    }

    pub fn at_the_door(self, occasion: OccasionId, secret: &str) -> String {
        format!("{}/{secret}", self.door(occasion))
    }

    /// The form of a proposal about a matter of a gathering.
    pub fn decision_about(self, occasion: OccasionId, matter: &str) -> String {
        let occasion = occasion.to_string();
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("kegiatan", &occasion)
            .append_pair("judul", matter)
            .finish();
        format!("{}?{query}", self.decision_new())
    }

    pub fn decision_act(self, id: DecisionId, act: &str) -> String {
        self.filled(paths::DECISION_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn task_act(self, id: TaskId, act: &str) -> String {
        self.filled(paths::TASK_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn peace(self, id: PeaceId) -> String {
        self.filled(paths::PEACE, &[("id", &id.to_string())])
    }

    pub fn peace_act(self, id: PeaceId, act: &str) -> String {
        self.filled(paths::PEACE_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    /// The same two once more.
    pub fn peace_begin_with(self, other: MemberId) -> String {
        format!("{}?dengan={other}", self.peace_begin())
    }

    /// A weighty decision on whether somebody stays; opened by hand, never by itself.
    pub fn decision_on_leaving(self, member: MemberId) -> String {
        format!("{}?lepas={member}", self.decision_new())
    }

    pub fn photo_add_to(self, occasion: OccasionId) -> String {
        format!("{}?kegiatan={occasion}", self.photo_add())
    }

    pub fn upload(self, id: &str) -> String {
        self.filled(paths::UPLOAD, &[("id", id)])
    }

    pub fn photo(self, id: PhotoId) -> String {
        self.filled(paths::PHOTO, &[("id", &id.to_string())])
    }

    pub fn photo_act(self, id: PhotoId, act: &str) -> String {
        self.filled(paths::PHOTO_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn photo_file(self, id: PhotoId, size: &str, file: &str, ending: &str) -> String {
        let named = format!("{file}.{ending}");
        self.filled(paths::PHOTO_FILE, &[("id", &id.to_string()), ("size", size), ("file", &named)])
    }

    pub fn report(self, span: Span) -> String {
        self.filled(paths::REPORT, &[("span", &span.to_string())])
    }

    pub fn grant_edit(self, id: GrantId) -> String {
        self.filled(paths::GRANT_EDIT, &[("id", &id.to_string())])
    }

    pub fn grant_remove(self, id: GrantId) -> String {
        self.filled(paths::GRANT_REMOVE, &[("id", &id.to_string())])
    }

    pub fn report_edit(self, span: Span) -> String {
        self.filled(paths::REPORT_EDIT, &[("span", &span.to_string())])
    }

    pub fn report_send(self, span: Span) -> String {
        self.filled(paths::REPORT_SEND, &[("span", &span.to_string())])
    }

    pub fn report_take_back(self, span: Span) -> String {
        self.filled(paths::REPORT_TAKE_BACK, &[("span", &span.to_string())])
    }

    pub fn report_file(self, span: Span) -> String {
        format!("{}.pdf", self.report(span))
    }

    pub fn donor(self, id: DonorId) -> String {
        self.filled(paths::DONOR, &[("id", &id.to_string())])
    }

    pub fn donor_edit(self, id: DonorId) -> String {
        self.filled(paths::DONOR_EDIT, &[("id", &id.to_string())])
    }

    /// `act` is one of those named at the path.
    pub fn donor_act(self, id: DonorId, act: &str) -> String {
        self.filled(paths::DONOR_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn gift(self, id: GiftId) -> String {
        self.filled(paths::GIFT, &[("id", &id.to_string())])
    }

    pub fn receipt(self, id: GiftId) -> String {
        self.filled(paths::RECEIPT, &[("id", &id.to_string())])
    }

    pub fn receipt_pdf(self, id: GiftId) -> String {
        self.filled(paths::RECEIPT_PDF, &[("id", &id.to_string())])
    }

    /// `act` is one of those named at the path.
    pub fn gift_act(self, id: GiftId, act: &str) -> String {
        self.filled(paths::GIFT_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    /// The form for money, things or labour.
    pub fn gift_of(self, form: &str) -> String {
        format!("{}?bentuk={form}", self.gift_new())
    }

    pub fn gift_from(self, form: &str, donor: DonorId) -> String {
        format!("{}?bentuk={form}&donatur={donor}", self.gift_new())
    }

    /// The form for what was promised.
    pub fn gift_promised(self, promise: PromiseId) -> String {
        format!("{}?janji={promise}", self.gift_new())
    }

    pub fn promise_from(self, donor: DonorId) -> String {
        format!("{}?donatur={donor}", self.promise_new())
    }

    pub fn promise_drop(self, id: PromiseId) -> String {
        self.filled(paths::PROMISE_DROP, &[("id", &id.to_string())])
    }

    /// By its number or by what it is about (`threads::about`).
    pub fn thread(self, named: &str) -> String {
        self.filled(paths::THREAD, &[("thread", named)])
    }

    pub fn post_act(self, thread: ThreadId, post: PostId, act: &str) -> String {
        let (thread, post) = (thread.to_string(), post.to_string());
        self.filled(paths::POST_ACT, &[("thread", &thread), ("post", &post), ("act", act)])
    }

    pub fn round_new(self, about: &str) -> String {
        self.filled(paths::ROUND_NEW, &[("thread", about)])
    }

    /// A round in which a decision is talked through.
    pub fn round_about(self, decision: DecisionId) -> String {
        self.round_new(&format!("musyawarah-{decision}"))
    }

    pub fn round(self, id: RoundId) -> String {
        self.filled(paths::ROUND, &[("id", &id.to_string())])
    }

    pub fn round_act(self, id: RoundId, act: &str) -> String {
        self.filled(paths::ROUND_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    pub fn idea(self, id: IdeaId) -> String {
        self.filled(paths::IDEA, &[("id", &id.to_string())])
    }

    pub fn idea_act(self, id: IdeaId, act: &str) -> String {
        self.filled(paths::IDEA_ACT, &[("id", &id.to_string()), ("act", act)])
    }

    /// Where an idea becomes a decision.
    pub fn decision_new_from(self, idea: IdeaId) -> String {
        format!("{}?usul={idea}", self.decision_new())
    }

    pub fn indicator(self, id: IndicatorId) -> String {
        self.filled(paths::INDICATOR, &[("id", &id.to_string())])
    }

    pub fn indicator_edit(self, id: IndicatorId) -> String {
        self.filled(paths::INDICATOR_EDIT, &[("id", &id.to_string())])
    }

    pub fn indicator_record(self, id: IndicatorId) -> String {
        self.filled(paths::INDICATOR_RECORD, &[("id", &id.to_string())])
    }

    pub fn indicator_strike(self, id: IndicatorId) -> String {
        self.filled(paths::INDICATOR_STRIKE, &[("id", &id.to_string())])
    }

    pub fn indicator_retire(self, id: IndicatorId) -> String {
        self.filled(paths::INDICATOR_RETIRE, &[("id", &id.to_string())])
    }

    fn filled(self, pattern: &str, values: &[(&str, &str)]) -> String {
        let mut path = pattern.replace("{slug}", self.0);
        for (name, value) in values {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_fill_their_patterns() {
        let at = At("baca-yuk");
        assert_eq!(at.home(), "/baca-yuk");
        let occasion: OccasionId = "7/2026-11-28".parse().unwrap();
        assert_eq!(at.attendance(occasion), "/baca-yuk/kegiatan/7/2026-11-28/hadir");
        assert_eq!(at.at_the_door(occasion, "k7"), "/baca-yuk/kegiatan/7/2026-11-28/pintu/k7");
        assert_eq!(
            at.decision_about(occasion, "Rak & buku"),
            "/baca-yuk/musyawarah/baru?kegiatan=7%2F2026-11-28&judul=Rak+%26+buku"
        );
        assert_eq!(
            at.sign_in_and_return("/baca-yuk/saya?a=1"),
            "/baca-yuk/masuk?ke=%2Fbaca-yuk%2Fsaya%3Fa%3D1"
        );
        assert_eq!(at.member_ics(MemberId(3), "abc"), "/baca-yuk/kalender/3/abc.ics");
    }
}
