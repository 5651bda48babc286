//! Pabulib: what is read, and what is refused.

use super::*;
use crate::Wrong;

const HEAD: &str = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n";

fn file(projects: &str, votes: &str) -> String {
    format!("{HEAD}{projects}VOTES\nvoter_id;vote\n{votes}")
}

fn approved(text: &str) -> Vec<Vec<usize>> {
    read(text.as_bytes()).unwrap().votes.into_iter().map(|vote| vote.approved).collect()
}

#[track_caller]
fn refused(text: &str, line: Option<usize>, why: &str) {
    let Err(Wrong { line: found, why: says }) = read(text.as_bytes()) else { panic!("it was read: {text}") };
    assert!(found == line && says.contains(why), "line {found:?}: {says}");
}

#[test]
fn votes_are_read_as_approvals() {
    let projects = "a;60;Rak\nb;40;\"Buku; \"\"baru\"\"\"\n";
    let election = read(file(projects, "1;a,b\n2;b , b\n3;\n4;none\n").as_bytes()).unwrap();
    assert_eq!((election.budget, election.decimals), (100, 0));
    assert_eq!(election.projects[1].name.as_deref(), Some("Buku; \"baru\""));
    let approved_there: Vec<_> = election.votes.iter().map(|it| it.approved.clone()).collect();
    assert_eq!(approved_there, [vec![0, 1], vec![1], vec![], vec![]]);
    assert_eq!(
        approved("meta\nkey;value\nbudget;1\n\nprojects\nname;cost\na;1\n\nvotes\nvote\na\n\n"),
        [[0]]
    );
    // As other systems save it.
    let windows = format!("\u{feff}{}", file(projects, "1;a\n").replace('\n', "\r\n"));
    assert_eq!(approved(&windows), [[0]]);
    let ordinal = file("a;1;\nb;2;\n", "1;b,a\n").replace("approval", "ordinal");
    assert_eq!(approved(&ordinal), [[0, 1]]);
    let points = file("a;1;\nb;2;\nc;3;\n", "1;c,b,a;2,0,1\n").replace("approval", "cumulative");
    assert_eq!(approved(&points.replace("voter_id;vote", "voter_id;vote;points")), [[0, 2]]);
}

#[test]
fn amounts_are_exact() {
    for (budget, cost, decimals, read_as) in [
        ("100", "12000.00", 0, (100, 12_000)),
        ("100.5", "12,25", 2, (10_050, 1_225)),
        ("0", "0", 0, (0, 0)),
        ("007", "1000000000000000", 0, (7, 1_000_000_000_000_000)),
    ] {
        let text = file(&format!("a;{cost};\n"), "1;a\n").replace("budget;100", &format!("budget;{budget}"));
        let election = read(text.as_bytes()).unwrap();
        assert_eq!((election.decimals, (election.budget, election.projects[0].cost)), (decimals, read_as));
    }
    for wrong in
        ["-5", "", "1e6", "1.000.000", "abc", "1000000000000001", "99999999999999999999999", "0.1234567"]
    {
        refused(&file(&format!("a;{wrong};\n"), "1;a\n"), Some(7), "");
        refused(&file("a;1;\n", "").replace("budget;100", &format!("budget;{wrong}")), Some(3), "");
    }
    refused(&file("a;1000000000000;\nb;0.00001;\n", ""), Some(7), "too large");
}

#[test]
fn what_does_not_hold_is_refused_with_its_line() {
    let fine = "a;60;\n";
    refused(&file(fine, "1;a,x\n"), Some(10), "no project “x”");
    refused(&file("a;1;\na;2;\n", ""), Some(8), "line 7 already");
    refused(&file(fine, "1;a\n1;a\n"), Some(11), "line 10 already");
    refused(
        &file(fine, "1;a\n").replace("budget;100", "num_votes;2\nbudget;100"),
        Some(3),
        "the file has 1 votes",
    );
    refused(&file(fine, "").replace("budget;100", "num_projects;7\nbudget;100"), Some(3), "1 projects");
    refused(&file(fine, "").replace("budget;100", "x;1"), None, "no budget");
    refused(&file(fine, "").replace("approval", "guess"), Some(4), "guess");
    refused(&file(fine, "").replace(";cost", ";price"), Some(6), "no column cost");
    refused(&file(fine, "\"1;a\n"), Some(10), "never closed");
    refused("", None, "no section META");
    refused("META\nkey;value\nbudget;1\n", None, "no section PROJECTS");
    refused("META", Some(1), "no column names");
    refused("PK\u{3}\u{4};junk\n", Some(1), "must begin with META");
    refused("META\nkey;value\nVOTES\nvoter_id;vote\n", Some(3), "before PROJECTS");
    assert_eq!(read(b"META\n\xff\xfe").unwrap_err().line, Some(2));
    let long = "x".repeat(crate::limits::FILE_BYTES_MAX + 1);
    refused(&long, None, "larger than 64 MiB");
}

#[test]
fn what_is_written_reads_the_same() {
    let project =
        |id: &str, name: Option<&str>, cost| Project { id: id.into(), name: name.map(str::to_owned), cost };
    let vote = |voter: &str, approved: &[usize]| Vote { voter: voter.into(), approved: approved.to_vec() };
    let election = Election {
        about: vec![("description".into(), "Dana; \"desa\"\n2026".into())],
        decimals: 2,
        budget: 1_250,
        vote_type: VoteType::Approval,
        projects: vec![project("rak 1", Some("Rak; besar"), 1_000), project("b", None, 5)],
        votes: vec![vote("1", &[0, 1]), vote("", &[]), vote("x", &[1])],
    };
    assert_eq!(read(write(&election).as_bytes()), Ok(election));
}

/// No file may bring the program down, however it is damaged.
#[test]
fn damaged_files_are_read_or_refused() {
    let whole = file("a;60;\"R\"\nb;40;\n", "1;a,b\n2;b\n").into_bytes();
    for cut in 0..whole.len() {
        let _ = read(&whole[..cut]);
        for byte in [b';', b'"', b'\n', b',', 0, 0xc3, b'9'] {
            let mut changed = whole.clone();
            changed[cut] = byte;
            let _ = read(&changed);
        }
    }
}

#[test]
fn a_row_without_end_is_refused() {
    let endless = format!("META\nkey;value\nbudget;3{}\n", ";".repeat(1_000));
    let wrong = read(endless.as_bytes()).unwrap_err();
    assert_eq!((wrong.line, wrong.why.as_str()), (Some(3), "more than 1000 fields"));
}
