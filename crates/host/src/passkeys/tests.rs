//! Keys made and used by an authenticator of our own, written after WebAuthn and not with the library under test.

use std::sync::Arc;

use eventlog::Memory;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::*;
use crate::{Scripted, world};

const RINA: Who = Who { community: CommunityId([7; 16]), member: MemberId(1) };

/// A phone with one key.
struct Phone {
    key: SigningKey,
    id: [u8; 16],
    /// As the browser would say it.
    origin: String,
    domain: String,
    signed: u32,
    handle: String,
    unlocked: bool,
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn place() -> Place {
    Place { domain: "percik.example".into(), origin: "https://percik.example".into() }
}

async fn host() -> Arc<Host> {
    Host::open(Arc::new(Memory::new()), Arc::new(Scripted::at(Moment(1_000))), crate::Opening::default())
        .await
        .unwrap()
}

impl Phone {
    fn new() -> Phone {
        let secret = loop {
            if let Ok(key) = SigningKey::from_slice(&world::random::<32>().unwrap()) {
                break key;
            }
        };
        Phone {
            key: secret,
            id: world::random().unwrap(),
            origin: place().origin,
            domain: place().domain,
            signed: 0,
            handle: String::new(),
            unlocked: true,
        }
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = options["publicKey"]["challenge"].as_str().or(options["challenge"].as_str()).unwrap();
        json!({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false})
            .to_string()
            .into_bytes()
    }

    /// Flags: present and verified, and with a new key.
    fn authenticator_data(&self, flags: u8) -> Vec<u8> {
        let mut data = sha256(self.domain.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.signed.to_be_bytes());
        data
    }

    /// Answers what makes a key.
    fn make(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let user =
            if options["publicKey"].is_null() { &options["user"] } else { &options["publicKey"]["user"] };
        self.handle = user["id"].as_str().unwrap().to_owned();
        let mut data = self.authenticator_data(0b0100_0101);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        let point = self.key.verifying_key().to_encoded_point(false);
        // COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(point.x().unwrap());
        data.extend([0x22, 0x58, 0x20]);
        data.extend(point.y().unwrap());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(&data);
        json!({
            "id": encoded(self.id), "rawId": encoded(self.id), "type": "public-key",
            "response": {
                "clientDataJSON": encoded(self.client_data("webauthn.create", &options)),
                "attestationObject": encoded(object),
            },
            "clientExtensionResults": {},
        })
        .to_string()
    }

    /// Answers what asks for a key.
    fn answer(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        self.signed += 1;
        let client_data = self.client_data("webauthn.get", &options);
        let data = self.authenticator_data(if self.unlocked { 0b0000_0101 } else { 0b0000_0001 });
        let signed = [data.as_slice(), &sha256(&client_data)].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": encoded(self.id), "rawId": encoded(self.id), "type": "public-key",
            "response": {
                "clientDataJSON": encoded(client_data),
                "authenticatorData": encoded(data),
                "signature": encoded(signature.to_der()),
                "userHandle": self.handle,
            },
            "clientExtensionResults": {},
        })
        .to_string()
    }
}

/// A host that knows Rina's phone.
async fn known() -> (Arc<Host>, Phone) {
    let (host, mut phone) = (host().await, Phone::new());
    let options = host.begin_passkey(&place(), RINA, "Bu Rina, Baca Yuk!").await.unwrap();
    let made = phone.make(&options);
    assert_eq!(host.add_passkey(&place(), RINA, &made).await.unwrap(), Ok(()));
    (host, phone)
}

async fn enter(host: &Host, json: &str) -> Result<MemberId, NoKey> {
    host.enter_by_passkey(&place(), RINA.community, json).await.unwrap()
}

#[tokio::test]
async fn a_key_that_was_made_opens_the_door_again_and_again() {
    let (host, mut phone) = known().await;
    for _ in 0..3 {
        let answer = phone.answer(&host.begin_entering(&place()).unwrap());
        assert_eq!(enter(&host, &answer).await, Ok(MemberId(1)));
        assert_eq!(enter(&host, &answer).await, Err(NoKey::NotAccepted), "an answer is used once");
    }
    let keys = host.passkeys(RINA).await.unwrap();
    assert_eq!(keys, [Passkey { id: encoded(phone.id), added_at: Moment(1_000) }]);
}

#[tokio::test]
async fn what_is_not_the_members_key_opens_nothing() {
    let (host, mut phone) = known().await;
    let options = || host.begin_entering(&place()).unwrap();

    let mut phishing = Phone { origin: "https://percik.example.evil".into(), ..phone };
    assert_eq!(enter(&host, &phishing.answer(&options())).await, Err(NoKey::NotAccepted));
    phone = Phone { origin: place().origin, domain: "evil.example".into(), ..phishing };
    assert_eq!(enter(&host, &phone.answer(&options())).await, Err(NoKey::NotAccepted));
    phone.domain = place().domain;

    let invented = r#"{"challenge": "AAAAAAAAAAAAAAAAAAAAAA"}"#;
    assert_eq!(enter(&host, &phone.answer(invented)).await, Err(NoKey::NotAccepted));
    let mut stranger = Phone::new();
    stranger.handle = phone.handle.clone();
    assert_eq!(enter(&host, &stranger.answer(&options())).await, Err(NoKey::NotAccepted), "unknown id");
    stranger.id = phone.id;
    assert_eq!(
        enter(&host, &stranger.answer(&options())).await,
        Err(NoKey::NotAccepted),
        "another's signature"
    );

    // Somebody else's handle with one's own key.
    let own =
        std::mem::replace(&mut phone.handle, encoded(handle(Who { member: MemberId(2), ..RINA }).as_ref()));
    assert_eq!(enter(&host, &phone.answer(&options())).await, Err(NoKey::NotAccepted));
    phone.handle = own;
    let elsewhere = host.enter_by_passkey(&place(), CommunityId([8; 16]), &phone.answer(&options())).await;
    assert_eq!(elsewhere.unwrap(), Err(NoKey::Elsewhere));
    for garbage in ["", "{}", "null", "[1,2]", "{\"id\":\"\"}"] {
        assert_eq!(enter(&host, garbage).await, Err(NoKey::NotAccepted), "{garbage}");
        assert_eq!(host.add_passkey(&place(), RINA, garbage).await.unwrap(), Err(NoKey::NotAccepted));
    }
    assert_eq!(
        enter(&host, &phone.answer(&options())).await,
        Ok(MemberId(1)),
        "and the right one still does"
    );

    host.remove_passkey(RINA, &encoded(phone.id)).await.unwrap();
    assert_eq!(enter(&host, &phone.answer(&options())).await, Err(NoKey::NotAccepted), "removed");
}

#[tokio::test]
async fn a_key_is_made_only_for_whom_it_was_begun() {
    let (host, mut phone) = (host().await, Phone::new());
    let dewi = Who { member: MemberId(2), ..RINA };
    let made = phone.make(&host.begin_passkey(&place(), dewi, "Dewi").await.unwrap());
    assert_eq!(host.add_passkey(&place(), RINA, &made).await.unwrap(), Err(NoKey::NotAccepted));
    // Ten are enough, and names that a phone cannot show are no hindrance.
    for number in 0..PASSKEYS_MAX {
        let mut phone = Phone::new();
        let account = ["🔥\u{202e}", "مكتبة", "", "a b"][number % 4];
        let made = phone.make(&host.begin_passkey(&place(), dewi, account).await.unwrap());
        assert_eq!(host.add_passkey(&place(), dewi, &made).await.unwrap(), Ok(()));
    }
    let made = Phone::new().make(&host.begin_passkey(&place(), dewi, "Dewi").await.unwrap());
    assert_eq!(host.add_passkey(&place(), dewi, &made).await.unwrap(), Err(NoKey::TooMany));
    assert!(host.passkeys(RINA).await.unwrap().is_empty());
}

#[tokio::test]
async fn challenges_do_not_pile_up() {
    let (host, mut phone) = known().await;
    let first = host.begin_entering(&place()).unwrap();
    for _ in 0..WAITING_MAX {
        host.begin_entering(&place()).unwrap();
    }
    assert_eq!(enter(&host, &phone.answer(&first)).await, Err(NoKey::NotAccepted), "the oldest has gone");
    assert_eq!(host.ceremonies.entering.0.lock().unwrap().len(), WAITING_MAX);
}

#[tokio::test]
async fn a_phone_that_was_not_unlocked_does_not_enter() {
    let (host, mut phone) = known().await;
    let options: Value = serde_json::from_str(&host.begin_entering(&place()).unwrap()).unwrap();
    assert!(options.to_string().contains("\"userVerification\":\"required\""));
    phone.unlocked = false;
    assert_eq!(enter(&host, &phone.answer(&options.to_string())).await, Err(NoKey::NotAccepted));
    // No phone is refused for lack of an extension.
    let making = host.begin_passkey(&place(), RINA, "Rina").await.unwrap();
    assert!(!making.contains("enforceCredentialProtectionPolicy"), "{making}");
}
