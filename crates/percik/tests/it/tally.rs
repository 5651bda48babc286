//! `percik tally`: files of elections counted from the command line.

use std::fs;

use serde_json::{Value, json};

use super::program::{Client, Ran, Server, percik, ran};

/// Counts this text, saved under this name.
fn tallied(name: &str, text: &str, arguments: &[&str]) -> Ran {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join(name);
    fs::write(&file, text).unwrap();
    let output = percik(&["tally"]).arg(&file).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[track_caller]
fn json_of(name: &str, text: &str, method: &str) -> Value {
    serde_json::from_str(&tallied(name, text, &["--method", method, "--json"]).fine()).unwrap()
}

/// The second vector of the rules.
const BUDGET: &str = "META\nkey;value\nbudget;600000\nvote_type;approval\nnum_votes;9\nPROJECTS\nproject_id;cost\n\
    buku;250000\nrak;200000\nsepatu;300000\nkantong;60000\nlomba;150000\nVOTES\nvoter_id;vote\n\
    1;buku,rak\n2;buku,rak\n3;buku,rak\n4;buku,rak\n5;buku,rak\n6;sepatu,kantong\n7;sepatu,kantong\n8;sepatu,kantong\n9;lomba,kantong\n";

const ORDERS: &str = "# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 9\n# ALTERNATIVE NAME 1: Rak\n# ALTERNATIVE NAME 2: Buku\n\
    # ALTERNATIVE NAME 3: Sepatu\n4: 1,2,3\n3: 2,1,3\n2: 3,2\n";

#[test]
fn a_budget_is_counted_by_each_method() {
    for (method, selected, cost) in [
        ("mes", json!(["rak", "kantong"]), 260_000),
        ("mes-add1", json!(["rak", "buku", "kantong"]), 510_000),
        ("mes-add1-greedy", json!(["rak", "buku", "kantong"]), 510_000),
        ("greedy", json!(["rak", "buku", "kantong"]), 510_000),
    ] {
        let told = json!({"method": method, "voters": 9, "selected": selected, "cost": cost});
        assert_eq!(json_of("desa.pb", BUDGET, method), told);
    }
    let words = tallied("desa.pb", BUDGET, &[]).fine();
    assert!(words.contains("3 selected, together 510000, left over 90000"), "{words}");
    let cents = BUDGET.replace("kantong;60000", "kantong;60000.50");
    assert_eq!(json_of("desa.pb", &cents, "mes")["cost"], json!(260_000.5));
    let ordinal = tallied("desa.pb", &BUDGET.replace("approval", "ordinal"), &[]);
    assert!(ordinal.code == 0 && ordinal.err.contains("ordinal"), "{ordinal:?}");
}

/// The view counts as the program does: whoever doubts one counts the file with the other.
#[tokio::test]
async fn a_decision_of_ours_is_counted_the_same_from_its_file() {
    let dir = tempfile::tempdir().unwrap();
    let example = dir.path().join("contoh");
    let server = Server::of(percik(&["demo", "--listen", "0", "--data"]).arg(&example));
    let (http, slug) = (reqwest::Client::new(), "baca-yuk".to_owned());
    let token = ran(&["token", &slug, "Dewi"], &example).fine().trim().to_owned();
    let dewi = Client { http, slug, token };
    let view = dewi.get(&server, "/decisions/4/tally").send().await.unwrap();
    let view: Value = view.json().await.unwrap();
    let file = format!("{}/baca-yuk/musyawarah/5/bagi-dana.pb", server.address);
    let file = dewi.http.get(file).bearer_auth(&dewi.token).send().await.unwrap();
    assert_eq!(file.status(), 200);
    let file = file.text().await.unwrap();
    assert_eq!(view, json_of("bagi-dana.pb", &file, "mes-add1-greedy"));
    assert_eq!(view["voters"], 3);
    assert!(view["cost"].as_u64().is_some_and(|cost| (1..=360_000).contains(&cost)), "{view}");
}

#[test]
fn orders_are_counted_by_each_method() {
    let runoff = json_of("orang.soi", ORDERS, "irv");
    let rounds = json!([
        {"counts": {"Rak": 4, "Buku": 3, "Sepatu": 2}, "eliminated": ["Sepatu"]},
        {"counts": {"Rak": 4, "Buku": 5}, "eliminated": []},
    ]);
    let told = json!({"method": "irv", "voters": 9, "winners": ["Buku"], "rounds": rounds, "ties": []});
    assert_eq!(runoff, told);
    for (method, winner) in [("schulze", "Buku"), ("plurality", "Rak"), ("borda", "Buku")] {
        assert_eq!(json_of("orang.toc", ORDERS, method)["winners"], json!([winner]), "{method}");
    }
    // On the last ballot Rak is unranked alone: 2, 1 and 0 points as on a full one.
    assert_eq!(
        json_of("orang.soi", ORDERS, "borda")["rounds"][0]["counts"],
        json!({"Rak": 11, "Buku": 12, "Sepatu": 4})
    );
    let tied = "# NUMBER ALTERNATIVES: 2\n2: 1,2\n2: 2,1\n";
    for method in ["irv", "schulze", "plurality", "borda"] {
        let told = json_of("seri.soc", tied, method);
        assert_eq!((&told["winners"], &told["ties"]), (&json!(["1"]), &json!([["1", "2"]])), "{method}");
    }
    let words = tallied("seri.soc", tied, &[]).fine();
    assert!(words.contains("tied: 1, 2; decided by the order of the file\nwinner: 1\n"), "{words}");
}

#[test]
fn what_cannot_be_counted_is_refused_in_words() {
    for (name, text, arguments, says) in [
        ("desa.pb", BUDGET, &["--method", "irv"][..], "irv counts orders"),
        ("orang.soc", ORDERS, &["--method", "mes"], "mes counts a budget"),
        ("desa.txt", BUDGET, &[], "only .pb"),
        ("desa.pb", "junk", &[], "line 1: the file must begin with META"),
        ("desa.pb", &endless(), &[], "the amounts are too large"),
        ("desa.pb", &BUDGET.replace("num_votes;9", "num_votes;8"), &[], "line 5: num_votes"),
        ("orang.soi", &ORDERS.replace("2: 3,2", "2: 3,9"), &["--json"], "line 8: there is no alternative 9"),
    ] {
        let refused = tallied(name, text, arguments);
        assert!(refused.code == 1 && refused.out.is_empty() && refused.err.contains(says), "{refused:?}");
    }
    assert_eq!(tallied("desa.pb", BUDGET, &["--method", "guess"]).code, 2);
    let missing = percik(&["tally", "nowhere.pb"]).output().unwrap();
    assert_eq!(missing.status.code(), Some(1));
}

/// So much money among so many that raising by one unit at a time would never end.
fn endless() -> String {
    let votes: String = (0..300).map(|voter| format!("{voter};a,b\n")).collect();
    let most = 1_000_000_000_000_000_u64;
    format!(
        "META\nkey;value\nbudget;{most}\nPROJECTS\nproject_id;cost\na;{}\nb;{most}\nVOTES\nvoter_id;vote\n{votes}",
        most - 1
    )
}
