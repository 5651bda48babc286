//! Patterns for the router. `{slug}` names the community, `{day}` an occasion of the gathering `{id}`.

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
/// With pictures in it, readable without a network.
pub const MYSELF_KEPT_HTML: &str = "/{slug}/saya/data.html";
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
pub const OCCASION_CARD: &str = "/{slug}/kegiatan/{id}/{day}/kartu.jpg";
pub const OCCASION_CARD_SQUARE: &str = "/{slug}/kegiatan/{id}/{day}/kartu-persegi.jpg";
pub const OCCASION_CARD_TALL: &str = "/{slug}/kegiatan/{id}/{day}/kartu-tegak.jpg";
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

pub const JOURNAL: &str = "/{slug}/catatan";
/// A note on no gathering.
pub const NOTE_NEW: &str = "/{slug}/catatan/baru";
pub const OCCASION_NOTE: &str = "/{slug}/kegiatan/{id}/{day}/catatan";
pub const NOTE: &str = "/{slug}/catatan/{id}";
pub const NOTE_EDIT: &str = "/{slug}/catatan/{id}/ubah";
pub const NOTE_HISTORY: &str = "/{slug}/catatan/{id}/riwayat";
pub const NOTE_STRIKE: &str = "/{slug}/catatan/{id}/coret";
pub const NOTE_ATTACH: &str = "/{slug}/catatan/{id}/lampiran";
pub const NOTE_DETACH: &str = "/{slug}/catatan/{id}/lampiran/{attachment}/lepas";
/// `{file}` is the file's hash with its ending.
pub const NOTE_FILE: &str = "/{slug}/catatan/{id}/lampiran/{attachment}/{file}";
pub const ACHIEVEMENTS: &str = "/{slug}/pencapaian";
pub const ACHIEVEMENT_STRIKE: &str = "/{slug}/pencapaian/{id}/coret";
pub const CHALLENGES: &str = "/{slug}/tantangan";
pub const CHALLENGE: &str = "/{slug}/tantangan/{id}";
/// `{act}` is `selesai`, `buka`, `coret`.
pub const CHALLENGE_ACT: &str = "/{slug}/tantangan/{id}/{act}";
/// `?cari=` looks for words.
pub const KNOWLEDGE: &str = "/{slug}/ilmu";
/// `?catatan=` and `?tantangan=` name what a page comes from.
pub const KNOWLEDGE_NEW: &str = "/{slug}/ilmu/baru";
pub const KNOWLEDGE_PAGE: &str = "/{slug}/ilmu/{id}";
pub const KNOWLEDGE_EDIT: &str = "/{slug}/ilmu/{id}/ubah";
pub const KNOWLEDGE_HISTORY: &str = "/{slug}/ilmu/{id}/riwayat";
/// `{act}` is `arsip`, `pulihkan`.
pub const KNOWLEDGE_ACT: &str = "/{slug}/ilmu/{id}/{act}";
pub const STORIES: &str = "/{slug}/cerita";
pub const STORIES_ATOM: &str = "/{slug}/cerita.atom";
pub const STORIES_JSON: &str = "/{slug}/cerita.json";
/// `?kegiatan=` says what it tells of.
pub const STORY_NEW: &str = "/{slug}/cerita/baru";
pub const STORY: &str = "/{slug}/cerita/{id}";
pub const STORY_EDIT: &str = "/{slug}/cerita/{id}/ubah";
/// What everybody will see and what not, before it is so.
pub const STORY_PUBLISH: &str = "/{slug}/cerita/{id}/terbit";
pub const STORY_COMMENT: &str = "/{slug}/cerita/{id}/komentar";
pub const STORY_CARD: &str = "/{slug}/cerita/{id}/kartu.jpg";
pub const STORY_CARD_SQUARE: &str = "/{slug}/cerita/{id}/kartu-persegi.jpg";
pub const STORY_CARD_TALL: &str = "/{slug}/cerita/{id}/kartu-tegak.jpg";
/// `{act}` is `tarik`, `hapus`, `terima`, `tolak`, `turunkan`.
pub const STORY_ACT: &str = "/{slug}/cerita/{id}/{act}";

pub const IMPACT: &str = "/{slug}/dampak";
pub const INDICATOR_NEW: &str = "/{slug}/dampak/baru";
pub const INDICATOR: &str = "/{slug}/dampak/{id}";
pub const INDICATOR_EDIT: &str = "/{slug}/dampak/{id}/ubah";
pub const INDICATOR_RECORD: &str = "/{slug}/dampak/{id}/catat";
pub const INDICATOR_STRIKE: &str = "/{slug}/dampak/{id}/coret";
pub const INDICATOR_RETIRE: &str = "/{slug}/dampak/{id}/selesai";

/// The cash book as files.
pub const CASH_TAKE: &str = "/{slug}/kas/unduh";
pub const CASH_FILE: &str = "/{slug}/kas/unduh/{file}";

pub const REPORTS: &str = "/{slug}/laporan";
/// `{span}` is `2026`, `2026-t4`, `2026-11`, `kegiatan-7-2026-11-28` or `hibah-3`; with `.pdf` it is the file.
pub const REPORT: &str = "/{slug}/laporan/{span}";
pub const REPORT_EDIT: &str = "/{slug}/laporan/{span}/ubah";
/// What outsiders will read and what not, before it is so.
pub const REPORT_SEND: &str = "/{slug}/laporan/{span}/kirim";
pub const REPORT_TAKE_BACK: &str = "/{slug}/laporan/{span}/tarik";
pub const GRANT_NEW: &str = "/{slug}/hibah/baru";
pub const GRANT_EDIT: &str = "/{slug}/hibah/{id}/ubah";
pub const GRANT_REMOVE: &str = "/{slug}/hibah/{id}/hapus";
