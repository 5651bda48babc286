//! The API as programs meet it: through the router, with tokens and without.

mod acting;
mod described;
mod reading;

use axum::http::header;
use serde_json::{Value, json};

use crate::testing::{MEMBERS, Phone, SLUG, Seen, Town};

const HERE: &str = "/api/v1/communities/baca-yuk";

/// A program with a member's token.
async fn program<'a>(town: &'a Town, name: &str) -> Phone<'a> {
    let member = MEMBERS.iter().find(|(it, _)| *it == name).unwrap().1;
    let token = town.host.open_session(town.home.id, member).await.unwrap();
    town.stranger().with(header::AUTHORIZATION, &format!("Bearer {token}"))
}

impl Phone<'_> {
    async fn command(&self, once: &str, command: Value) -> Seen {
        self.post_json(&format!("{HERE}/commands"), &json!({"once": once, "command": command})).await
    }
}

impl Seen {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// Refused with this status and kind, in JSON; answers with the refusal.
    #[track_caller]
    fn refused(&self, status: u16, kind: &str) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/json");
        let refusal = self.json()["refusal"].clone();
        assert_eq!(refusal["kind"], kind, "{refusal}");
        assert!(refusal["message"].as_str().is_some_and(|it| !it.is_empty()), "{refusal}");
        refusal
    }
}

fn task(what: &str) -> Value {
    json!({"kind": "tasks.add", "what": what})
}

/// A community of other people on the same server, and a token of its member.
async fn elsewhere(town: &Town) -> (String, String) {
    let body = json!({"name": "Kali Bersih", "theme": "environment", "purpose": "Sungai tanpa sampah",
        "place": "Pacet", "founder": {"name": "Ujang", "pin": "314159"}});
    let founded = town.stranger().post_json("/api/v1/communities", &body).await.json();
    let text = |field: &str| founded[field].as_str().unwrap().to_owned();
    assert_ne!(text("slug"), SLUG);
    (text("slug"), text("token"))
}
