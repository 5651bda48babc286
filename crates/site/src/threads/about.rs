//! What a thread is about, as its address has it: `umum`, `kegiatan-7-2026-11-28`, `tugas-3`.

use community::{
    gatherings::OccasionId,
    kernel::{DecisionId, FieldId, IdeaId, IndicatorId, TaskId, ThreadId},
    seen_by::threads::SubjectSeen,
    threads::Subject,
};

use crate::{Visit, urls::At};

/// The word for the address.
pub fn written(subject: Subject) -> String {
    match subject {
        Subject::Community => "umum".to_owned(),
        Subject::Agreement => "kesepakatan".to_owned(),
        Subject::Decision { decision } => format!("musyawarah-{decision}"),
        Subject::Occasion { occasion } => format!("kegiatan-{}-{}", occasion.gathering, occasion.day),
        Subject::Task { task } => format!("tugas-{task}"),
        Subject::Idea { idea } => format!("usul-{idea}"),
        Subject::Field { field } => format!("bidang-{field}"),
        Subject::Indicator { indicator } => format!("dampak-{indicator}"),
    }
}

/// What the word in an address means; `None` for what we do not write.
pub fn read(word: &str) -> Option<Subject> {
    match word {
        "umum" => return Some(Subject::Community),
        "kesepakatan" => return Some(Subject::Agreement),
        _ => {}
    }
    let (noun, id) = word.split_once('-')?;
    match noun {
        "musyawarah" => id.parse::<DecisionId>().ok().map(|decision| Subject::Decision { decision }),
        "kegiatan" => {
            let occasion: OccasionId = id.replacen('-', "/", 1).parse().ok()?;
            Some(Subject::Occasion { occasion })
        }
        "tugas" => id.parse::<TaskId>().ok().map(|task| Subject::Task { task }),
        "usul" => id.parse::<IdeaId>().ok().map(|idea| Subject::Idea { idea }),
        "bidang" => id.parse::<FieldId>().ok().map(|field| Subject::Field { field }),
        "dampak" => id.parse::<IndicatorId>().ok().map(|indicator| Subject::Indicator { indicator }),
        _ => None,
    }
}

/// The subject that an address names by its word or by the number of its thread.
pub fn named(visit: &Visit, written: &str) -> Option<Subject> {
    match written.parse::<ThreadId>() {
        Ok(id) => visit.seen(|seen| seen.thread(id, None)).map(|it| it.talk.of),
        Err(_) => read(written),
    }
}

/// Where the thing itself is; nothing for what has no page, or none any more.
pub fn address(at: At<'_>, subject: &SubjectSeen) -> Option<String> {
    match subject {
        SubjectSeen::Occasion { occasion, .. } => Some(at.occasion(*occasion)),
        SubjectSeen::Task { .. } => Some(at.tasks()),
        SubjectSeen::Idea { idea, .. } => Some(at.idea(*idea)),
        SubjectSeen::Field { .. } => Some(at.fields()),
        SubjectSeen::Indicator { indicator, .. } => Some(at.indicator(*indicator)),
        SubjectSeen::Agreement => Some(at.agreements()),
        SubjectSeen::Decision { decision, .. } => Some(at.decision(*decision)),
        SubjectSeen::Community | SubjectSeen::Gone => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let subjects = [
            Subject::Community,
            Subject::Agreement,
            Subject::Decision { decision: DecisionId(7) },
            Subject::Occasion { occasion: "7/2026-11-28".parse().unwrap() },
            Subject::Task { task: TaskId(3) },
            Subject::Idea { idea: IdeaId(2) },
            Subject::Field { field: FieldId(1) },
            Subject::Indicator { indicator: IndicatorId(5) },
        ];
        for subject in subjects {
            assert_eq!(read(&written(subject)), Some(subject));
        }
        for other in
            ["", "tugas", "tugas-", "tugas-x", "tugas-03", "kegiatan-7", "kegiatan-7-2026-02-31", "x-1"]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
