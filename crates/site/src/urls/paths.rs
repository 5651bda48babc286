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

pub const DUES: &str = "/{slug}/iuran";
pub const DUES_NEW: &str = "/{slug}/iuran/baru";
pub const HOUSEHOLDS: &str = "/{slug}/iuran/rumah-tangga";
pub const HOUSEHOLD: &str = "/{slug}/iuran/rumah-tangga/{id}";
pub const HOUSEHOLD_DISSOLVE: &str = "/{slug}/iuran/rumah-tangga/{id}/bubar";
/// `{entry}` is its number in the cash book.
pub const DUES_RECEIPT: &str = "/{slug}/iuran/tanda-terima/{entry}";
pub const DUES_UNDO: &str = "/{slug}/iuran/tanda-terima/{entry}/batal";
/// Its POST records what was handed over.
pub const DUES_KIND: &str = "/{slug}/iuran/{id}";
pub const DUES_EDIT: &str = "/{slug}/iuran/{id}/ubah";
/// `{act}` is `nama`, `tarif`, `akhir`, `bebas`, `bayar-lagi`.
pub const DUES_ACT: &str = "/{slug}/iuran/{id}/lakukan/{act}";
/// `{payer}` is `m3` or `h1`.
pub const DUES_CARD: &str = "/{slug}/iuran/{id}/kartu/{payer}";

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

pub const DONORS: &str = "/{slug}/donatur";
pub const DONOR_NEW: &str = "/{slug}/donatur/baru";
/// `?bentuk=` is `uang`, `barang`, `tenaga`; `?donatur=` and `?janji=` say what the form begins with.
pub const GIFT_NEW: &str = "/{slug}/donatur/beri";
/// `?donatur=` says who promises.
pub const PROMISE_NEW: &str = "/{slug}/donatur/janji";
/// How everybody is asked for gifts.
pub const APPEAL: &str = "/{slug}/donatur/ajakan";
pub const APPEAL_STOP: &str = "/{slug}/donatur/ajakan/berhenti";
pub const DONOR: &str = "/{slug}/donatur/{id}";
pub const DONOR_EDIT: &str = "/{slug}/donatur/{id}/ubah";
/// `{act}` is `izin`, `sembunyi`, `hapus`.
pub const DONOR_ACT: &str = "/{slug}/donatur/{id}/{act}";
pub const GIFT: &str = "/{slug}/pemberian/{id}";
pub const RECEIPT: &str = "/{slug}/pemberian/{id}/tanda-terima";
pub const RECEIPT_PDF: &str = "/{slug}/pemberian/{id}/tanda-terima.pdf";
/// `{act}` is `terima-kasih`, `batal`.
pub const GIFT_ACT: &str = "/{slug}/pemberian/{id}/{act}";
pub const PROMISE_DROP: &str = "/{slug}/janji/{id}/batal";
/// Outsiders find the totals here that were chosen for them.
pub const CASH: &str = "/{slug}/kas";
/// `{side}` is `masuk`, `keluar`, `pindah`, `saldo-awal`, `lunasi`; `?bayar=3` names a decided payment, `?utang=1` a debt,
/// `?dana=2` a fund.
pub const CASH_ENTER: &str = "/{slug}/kas/catat/{side}";
/// `?cari=` looks for words.
pub const CASH_BOOK: &str = "/{slug}/kas/buku";
pub const CASH_ENTRY: &str = "/{slug}/kas/catatan/{id}";
pub const CASH_ENTRY_CORRECT: &str = "/{slug}/kas/catatan/{id}/betulkan";
pub const CASH_ENTRY_RECEIPT: &str = "/{slug}/kas/catatan/{id}/nota";
/// For paper.
pub const CASH_ENTRY_SLIP: &str = "/{slug}/kas/catatan/{id}/bukti";
/// `{size}` is `wide`, `phone` or `thumb`; `{file}` is the file's hash with its ending.
pub const CASH_RECEIPT_FILE: &str = "/{slug}/kas/catatan/{id}/nota/{receipt}/{size}/{file}";
/// `{act}` is `setuju`, `tolak`, `batalkan`, `lepas-nota`.
pub const CASH_ENTRY_ACT: &str = "/{slug}/kas/catatan/{id}/lakukan/{act}";
pub const CASH_MONTH: &str = "/{slug}/kas/bulan/{month}";
pub const CASH_MONTH_COUNT: &str = "/{slug}/kas/bulan/{month}/hitung";
pub const CASH_MONTH_CLOSE: &str = "/{slug}/kas/bulan/{month}/tutup";
/// For paper.
pub const CASH_MONTH_SHEET: &str = "/{slug}/kas/bulan/{month}/cetak";
pub const CASH_FUNDS: &str = "/{slug}/kas/dana";
pub const CASH_FUND_NEW: &str = "/{slug}/kas/dana/baru";
pub const CASH_FUND: &str = "/{slug}/kas/dana/{id}";
pub const CASH_FUND_EDIT: &str = "/{slug}/kas/dana/{id}/ubah";
pub const CASH_FUND_CLOSE: &str = "/{slug}/kas/dana/{id}/tutup";
pub const CASH_PLAN: &str = "/{slug}/kas/rencana/{year}";
pub const CASH_PLAN_EDIT: &str = "/{slug}/kas/rencana/{year}/ubah";
pub const CASH_ACCOUNTS: &str = "/{slug}/kas/neraca";
/// `?segel=` is a hash from paper.
pub const CASH_VERIFY: &str = "/{slug}/kas/periksa";
/// What outsiders may see.
pub const CASH_SHOWN: &str = "/{slug}/kas/tampil";
pub const CASH_PAYMENT_DROP: &str = "/{slug}/kas/bayar/{id}/batal";
pub const SAVINGS: &str = "/{slug}/simpan-pinjam";
pub const SAVINGS_TERMS: &str = "/{slug}/simpan-pinjam/aturan";
/// Who brought what, everybody at once; `?jenis=` is `wajib`, `pokok` or `sukarela`.
pub const SAVINGS_COLLECT: &str = "/{slug}/simpan-pinjam/setor";
/// What a loan would cost, by `?jumlah=`, `?bulan=`, `?cara=`; its POST asks for it.
pub const SAVINGS_TRY: &str = "/{slug}/simpan-pinjam/hitung";
pub const SAVINGS_OF: &str = "/{slug}/simpan-pinjam/anggota/{member}";
/// `{act}` is `ambil`, `kembalikan`.
pub const SAVINGS_OF_ACT: &str = "/{slug}/simpan-pinjam/anggota/{member}/{act}";
pub const SAVINGS_LOAN: &str = "/{slug}/simpan-pinjam/pinjaman/{id}";
/// `{act}` is `cairkan`, `bayar`, `lunas`, `batal`.
pub const SAVINGS_LOAN_ACT: &str = "/{slug}/simpan-pinjam/pinjaman/{id}/{act}";
pub const SAVINGS_SHU: &str = "/{slug}/simpan-pinjam/shu/{year}";
/// `{act}` is `usul`, `bagi`.
pub const SAVINGS_SHU_ACT: &str = "/{slug}/simpan-pinjam/shu/{year}/{act}";
/// For paper.
pub const SAVINGS_MEETING: &str = "/{slug}/simpan-pinjam/rapat/{year}";
pub const ARISANS: &str = "/{slug}/arisan";
pub const ARISAN_NEW: &str = "/{slug}/arisan/baru";
pub const ARISAN: &str = "/{slug}/arisan/{id}";
pub const ARISAN_EDIT: &str = "/{slug}/arisan/{id}/ubah";
/// Who has which slot.
pub const ARISAN_SLOTS: &str = "/{slug}/arisan/{id}/bagian";
/// `{act}` is `mulai`, `akhiri`, `putaran`, `tukar`, `setuju-tukar`, `tolak-tukar`.
pub const ARISAN_ACT: &str = "/{slug}/arisan/{id}/lakukan/{act}";
pub const ARISAN_ROUND: &str = "/{slug}/arisan/{id}/putaran/{round}";
/// All names, to tick.
pub const ARISAN_COLLECT: &str = "/{slug}/arisan/{id}/putaran/{round}/setoran";
/// Drawn from a glass, with a photo.
pub const ARISAN_BY_HAND: &str = "/{slug}/arisan/{id}/putaran/{round}/kocok-manual";
/// Every step of a draw, to repeat it.
pub const ARISAN_CHECK: &str = "/{slug}/arisan/{id}/putaran/{round}/periksa";
/// All that it takes to repeat it elsewhere.
pub const ARISAN_CHECK_JSON: &str = "/{slug}/arisan/{id}/putaran/{round}/undian.json";
/// `{act}` is `pindah`, `komitmen`, `buka`, `kata`, `tutup`, `kocok`, `batal`, `beri`, `serah`, `terima`, `coret`.
pub const ARISAN_ROUND_ACT: &str = "/{slug}/arisan/{id}/putaran/{round}/lakukan/{act}";
