//! PrefLib: what is read, and what is refused.

use super::*;
use crate::Wrong;

const HEAD: &str = "# FILE NAME: x.toi\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# NUMBER UNIQUE ORDERS: 2\n\
    # ALTERNATIVE NAME 1: Rak\n# ALTERNATIVE NAME 2: Buku: baru\n";

#[track_caller]
fn refused(text: &str, line: Option<usize>, why: &str) {
    let Err(Wrong { line: found, why: says }) = read(text.as_bytes()) else { panic!("it was read: {text}") };
    assert!(found == line && says.contains(why), "line {found:?}: {says}");
}

#[test]
fn orders_are_read_with_their_ties() {
    let read_there = read(format!("{HEAD}3: 1,2,3\n2: {{2, 3}},1\r\n").as_bytes()).unwrap();
    assert_eq!(read_there.names, ["Rak", "Buku: baru", "3"]);
    let order =
        |levels: &[&[usize]], voters| Order { levels: levels.iter().map(|it| it.to_vec()).collect(), voters };
    assert_eq!(read_there.orders, [order(&[&[0], &[1], &[2]], 3), order(&[&[1, 2], &[0]], 2)]);
    let old = read(b"2\n1,Rak\n2,Rak\n5,5,2\n3,1,2\n2,{1,2}\n").unwrap();
    assert_eq!((old.names, old.orders.len()), (vec!["Rak".to_owned(), "Rak (2)".to_owned()], 2));
    assert_eq!(read(b"# NUMBER ALTERNATIVES: 2\n4:\n").unwrap().orders, [order(&[], 4)]);
}

#[test]
fn what_does_not_hold_is_refused_with_its_line() {
    refused(&format!("{HEAD}5: 1,4\n"), Some(7), "no alternative 4");
    refused(&format!("{HEAD}5: 1,0\n"), Some(7), "no alternative 0");
    refused(&format!("{HEAD}5: 1,2,1\n"), Some(7), "twice");
    refused(&format!("{HEAD}5: 1,{{2,3\n"), Some(7), "is not an order");
    refused(&format!("{HEAD}5: 1,2}}\n"), Some(7), "is not an order");
    refused(&format!("{HEAD}-5: 1\n"), Some(7), "is not a count");
    refused(&format!("{HEAD}99999999999999999999: 1\n"), Some(7), "is not a count");
    refused(&format!("{HEAD}9999999999: 1\n"), None, "voters");
    refused(&format!("{HEAD}3: 1\n1: 2\n"), Some(3), "5 voters");
    refused(&format!("{HEAD}5: 1\n"), Some(4), "2 orders");
    refused("# NUMBER ALTERNATIVES: 99999999\n", Some(1), "more than 2000");
    refused("# ALTERNATIVE NAME 0: x\n", Some(1), "cannot be");
    refused("", None, "no alternatives");
    refused("junk", Some(1), "is not an order");
    refused("5\n1,a\n", None, "within its head");
}

#[test]
fn damaged_files_are_read_or_refused() {
    for whole in
        [format!("{HEAD}3: 1,2,3\n2: {{2,3}},1\n"), "2\n1,a\n2,b\n5,5,2\n3,1,2\n2,{1,2}\n".to_owned()]
    {
        let whole = whole.into_bytes();
        for cut in 0..whole.len() {
            let _ = read(&whole[..cut]);
            for byte in [b'{', b'}', b'\n', b',', 0, 0xc3, b'9', b':'] {
                let mut changed = whole.clone();
                changed[cut] = byte;
                let _ = read(&changed);
            }
        }
    }
}
