//! Addresses: every page's path, mounted from here and linked from here. The words are the Indonesian ones of the glossary.

use community::{
    gatherings::OccasionId,
    kernel::{
        DecisionId, FieldId, GatheringId, IdeaId, IndicatorId, InvitationId, MemberId, PeaceId, PhotoId,
        PostId, ReentryId, RequestId, RoundId, TaskId, ThreadId,
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

/// Patterns for the router. `{slug}` names the community, `{day}` an occasion of the gathering `{id}`.
pub mod paths {
    pub const HOME: &str = "/{slug}";
    pub const PUBLIC: &str = "/{slug}/umum";
    pub const STREAM: &str = "/{slug}/alur";
    pub const EMBLEM: &str = "/{slug}/emblem.svg";
    pub const CARD: &str = "/{slug}/kartu.png";
    pub const MORE: &str = "/{slug}/lainnya";
    pub const PROFILE: &str = "/{slug}/profil";
    pub const RIGHTS: &str = "/{slug}/hak";

    pub const SIGN_IN: &str = "/{slug}/masuk";
    pub const SIGN_IN_BY_LINK: &str = "/{slug}/masuk/tautan/{member}/{until}/{secret}";
    pub const PASSKEY_SIGN_IN: &str = "/{slug}/masuk/kunci";
    pub const SIGN_OUT: &str = "/{slug}/keluar";
    pub const REENTRY_ASK: &str = "/{slug}/masuk/kembali";
    pub const REENTRY_STATE: &str = "/{slug}/masuk/kembali/{id}/{secret}";
    pub const REENTRY_ANSWER: &str = "/{slug}/kembali/{id}";

    pub const INVITATIONS: &str = "/{slug}/undangan";
    pub const INVITATION: &str = "/{slug}/undangan/{id}";
    pub const INVITATION_POSTER: &str = "/{slug}/undangan/{id}/poster";
    pub const INVITATION_REVOKE: &str = "/{slug}/undangan/{id}/cabut";
    /// The link that is given away: short, for WhatsApp and for typing.
    pub const INVITED: &str = "/{slug}/u/{id}/{secret}";
    pub const INVITED_CARD: &str = "/{slug}/u/{id}/{secret}/kartu.png";

    pub const JOIN_REQUEST: &str = "/{slug}/gabung";
    pub const JOIN_REQUEST_STATE: &str = "/{slug}/gabung/{id}/{secret}";
    pub const REQUESTS: &str = "/{slug}/permintaan";
    pub const REQUEST_ANSWER: &str = "/{slug}/permintaan/{id}";

    pub const MEMBERS: &str = "/{slug}/anggota";
    pub const MEMBER_ADD: &str = "/{slug}/anggota/tambah";
    pub const MEMBER: &str = "/{slug}/anggota/{member}";
    pub const MYSELF: &str = "/{slug}/saya";
    /// Acts on oneself: `{act}` is `nama`, `cuti`, `kembali`, `keluar`, `pencatat`.
    pub const MYSELF_ACT: &str = "/{slug}/saya/{act}";
    /// What is kept about oneself, to read and to take along.
    pub const MYSELF_KEPT: &str = "/{slug}/saya/data";
    pub const MYSELF_KEPT_JSON: &str = "/{slug}/saya/data.json";
    pub const PASSKEYS: &str = "/{slug}/saya/kunci";

    pub const FIELDS: &str = "/{slug}/bidang";
    /// `{act}` is `keberatan`, `cabut-keberatan`, `lepas`.
    pub const FIELD_ACT: &str = "/{slug}/bidang/{id}/{act}";
    pub const AGREEMENTS: &str = "/{slug}/kesepakatan";
    pub const AGREEMENT_EDIT: &str = "/{slug}/kesepakatan/ubah";
    pub const AGREEMENT_ACCEPT: &str = "/{slug}/kesepakatan/terima";

    pub const GATHERINGS: &str = "/{slug}/kegiatan";
    pub const GATHERINGS_PAST: &str = "/{slug}/kegiatan/lalu";
    pub const GATHERINGS_ICS: &str = "/{slug}/kegiatan.ics";
    pub const GATHERING_NEW: &str = "/{slug}/kegiatan/baru";
    pub const MEMBER_ICS: &str = "/{slug}/kalender/{member}/{file}";
    pub const SERIES: &str = "/{slug}/kegiatan/{id}";
    pub const SERIES_ALWAYS: &str = "/{slug}/kegiatan/{id}/selalu";
    pub const SERIES_END: &str = "/{slug}/kegiatan/{id}/akhiri";
    pub const OCCASION: &str = "/{slug}/kegiatan/{id}/{day}";
    pub const OCCASION_ICS: &str = "/{slug}/kegiatan/{id}/{day}/kegiatan.ics";
    pub const OCCASION_CARD: &str = "/{slug}/kegiatan/{id}/{day}/kartu.png";
    pub const OCCASION_EDIT: &str = "/{slug}/kegiatan/{id}/{day}/ubah";
    pub const OCCASION_MOVE: &str = "/{slug}/kegiatan/{id}/{day}/pindah";
    pub const OCCASION_CANCEL: &str = "/{slug}/kegiatan/{id}/{day}/batal";
    pub const OCCASION_RESTORE: &str = "/{slug}/kegiatan/{id}/{day}/jadi";
    /// The one-tap answer page behind a WhatsApp link; its POST answers.
    pub const ANSWER: &str = "/{slug}/kegiatan/{id}/{day}/jawab";
    pub const SIGN_UP: &str = "/{slug}/kegiatan/{id}/{day}/ikut";
    pub const WITHDRAW: &str = "/{slug}/kegiatan/{id}/{day}/batal-ikut";
    pub const ATTENDANCE: &str = "/{slug}/kegiatan/{id}/{day}/hadir";
    pub const COUNT: &str = "/{slug}/kegiatan/{id}/{day}/hitung";
    pub const WALK_IN: &str = "/{slug}/kegiatan/{id}/{day}/tamu";
    pub const DOOR: &str = "/{slug}/kegiatan/{id}/{day}/pintu";
    pub const AT_THE_DOOR: &str = "/{slug}/kegiatan/{id}/{day}/pintu/{secret}";
    pub const AGENDA: &str = "/{slug}/kegiatan/{id}/{day}/agenda";
    pub const MINUTES: &str = "/{slug}/kegiatan/{id}/{day}/notulen";
    pub const SHEET: &str = "/{slug}/kegiatan/{id}/{day}/daftar-hadir";

    pub const ALBUM: &str = "/{slug}/kegiatan/{id}/{day}/foto";

    /// `?halaman=2`
    pub const PHOTOS: &str = "/{slug}/foto";
    /// `?kegiatan=7-2026-11-28` names the album.
    pub const PHOTO_ADD: &str = "/{slug}/foto/tambah";
    pub const UPLOADS: &str = "/{slug}/foto/unggah";
    pub const UPLOAD: &str = "/{slug}/foto/unggah/{id}";
    pub const PHOTO: &str = "/{slug}/foto/{id}";
    /// `{act}` is `keterangan`, `orang`, `setuju`, `tarik`, `samarkan`, `tampil`, `sembunyi`, `hapus`.
    pub const PHOTO_ACT: &str = "/{slug}/foto/{id}/{act}";
    /// `{size}` is `wide`, `phone`, `thumb` or `film`; `{file}` is the file's hash with its ending.
    pub const PHOTO_FILE: &str = "/{slug}/foto/{id}/{size}/{file}";

    pub const DECISIONS: &str = "/{slug}/musyawarah";
    /// `?usul=`, `?kegiatan=`, `?dari=`, `?lepas=`, `?cara=` say what the form begins with.
    pub const DECISION_NEW: &str = "/{slug}/musyawarah/baru";
    /// A new proposal that is talked over in the room at once.
    pub const ROOM_NEW: &str = "/{slug}/musyawarah/ruang";
    pub const DECISION: &str = "/{slug}/musyawarah/{id}";
    /// The page behind a WhatsApp link: only the question and the answers; its POST votes.
    pub const VOTE: &str = "/{slug}/musyawarah/{id}/suara";
    /// What others said by phone, or entrusted.
    pub const VOTE_FOR: &str = "/{slug}/musyawarah/{id}/suara-titipan";
    pub const DECISION_AMEND: &str = "/{slug}/musyawarah/{id}/ubah";
    pub const ROOM: &str = "/{slug}/musyawarah/{id}/ruang";
    /// For paper.
    pub const DECISION_RECORD: &str = "/{slug}/musyawarah/{id}/berita-acara";
    /// A budget in Pabulib's format.
    pub const DECISION_PB: &str = "/{slug}/musyawarah/{id}/bagi-dana.pb";
    /// `{act}` is `titip`, `rujuk`, `terjawab`, `suara-terbanyak`, `tarik`, `jawab`, `hasil`, `tinjau`.
    pub const DECISION_ACT: &str = "/{slug}/musyawarah/{id}/lakukan/{act}";

    pub const TASKS: &str = "/{slug}/tugas";
    /// `{act}` is `ambil`, `serahkan`, `lepas`, `selesai`, `batal`.
    pub const TASK_ACT: &str = "/{slug}/tugas/{id}/{act}";

    pub const PEACES: &str = "/{slug}/damai";
    pub const PEACE_BEGIN: &str = "/{slug}/damai/mulai";
    /// Where somebody is in danger: local help, and nothing recorded.
    pub const PEACE_HELP: &str = "/{slug}/damai/bantuan";
    pub const PEACE: &str = "/{slug}/damai/{id}";
    /// `{act}` is `tulis`, `tunjukkan`, `belum-siap`, `penengah`, `ajak`, `ikut`, `tidak-ikut`, `lingkaran`, `bicara`,
    /// `lewat`, `kesepakatan`, `setuju`, `kabar`, `berhenti`, `tidak-aman`.
    pub const PEACE_ACT: &str = "/{slug}/damai/{id}/{act}";
    pub const THREADS: &str = "/{slug}/bicara";
    /// Whose voice is missing.
    pub const UNHEARD: &str = "/{slug}/bicara/suara";
    /// `{thread}` is its number, or what it is about: `umum`, `tugas-3`, `kegiatan-7-2026-11-28`.
    pub const THREAD: &str = "/{slug}/bicara/{thread}";
    /// `{act}` is `ubah`, `tarik`.
    pub const POST_ACT: &str = "/{slug}/bicara/{thread}/{post}/{act}";
    /// `{thread}` is what it is about.
    pub const ROUND_NEW: &str = "/{slug}/putaran/baru/{thread}";
    pub const ROUND: &str = "/{slug}/putaran/{id}";
    /// `{act}` is `lewat`, `lewati`, `lagi`, `tutup`.
    pub const ROUND_ACT: &str = "/{slug}/putaran/{id}/{act}";

    pub const IDEAS: &str = "/{slug}/usul";
    pub const IDEA: &str = "/{slug}/usul/{id}";
    /// `{act}` is `dukung`, `batal-dukung`, `jawab`, `tarik`.
    pub const IDEA_ACT: &str = "/{slug}/usul/{id}/{act}";

    pub const REPORTS: &str = "/{slug}/laporan";
    /// `{span}` is `2026`, `2026-t4`, `2026-11` or `kegiatan-7-2026-11-28`; with `.pdf` it is the file.
    pub const REPORT: &str = "/{slug}/laporan/{span}";

    pub const IMPACT: &str = "/{slug}/dampak";
    pub const INDICATOR_NEW: &str = "/{slug}/dampak/baru";
    pub const INDICATOR: &str = "/{slug}/dampak/{id}";
    pub const INDICATOR_EDIT: &str = "/{slug}/dampak/{id}/ubah";
    pub const INDICATOR_RECORD: &str = "/{slug}/dampak/{id}/catat";
    pub const INDICATOR_STRIKE: &str = "/{slug}/dampak/{id}/coret";
    pub const INDICATOR_RETIRE: &str = "/{slug}/dampak/{id}/selesai";
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
    members MEMBERS; member_add MEMBER_ADD; myself MYSELF; myself_kept MYSELF_KEPT; myself_kept_json MYSELF_KEPT_JSON; passkeys PASSKEYS;
    peaces PEACES; peace_begin PEACE_BEGIN; peace_help PEACE_HELP;
    fields FIELDS; agreements AGREEMENTS; agreement_edit AGREEMENT_EDIT; agreement_accept AGREEMENT_ACCEPT;
    gatherings GATHERINGS; gatherings_past GATHERINGS_PAST; gatherings_ics GATHERINGS_ICS; gathering_new GATHERING_NEW;
    decisions DECISIONS; decision_new DECISION_NEW; room_new ROOM_NEW;
    photos PHOTOS; photo_add PHOTO_ADD; uploads UPLOADS;
    reports REPORTS; threads THREADS; unheard UNHEARD; ideas IDEAS;
    tasks TASKS; impact IMPACT; indicator_new INDICATOR_NEW;
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
    occasion OCCASION; occasion_ics OCCASION_ICS; occasion_card OCCASION_CARD; occasion_edit OCCASION_EDIT;
    occasion_move OCCASION_MOVE; occasion_cancel OCCASION_CANCEL; occasion_restore OCCASION_RESTORE;
    answer ANSWER; sign_up SIGN_UP; withdraw WITHDRAW; attendance ATTENDANCE; count COUNT; walk_in WALK_IN;
    album ALBUM; door DOOR; agenda AGENDA; minutes MINUTES; sheet SHEET;
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

impl At<'_> {
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

    pub fn report_file(self, span: Span) -> String {
        format!("{}.pdf", self.report(span))
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
