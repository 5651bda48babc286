//! The phone: what a person sees and does with it.

use super::driver::{Driver, screens, tool};
use super::finding::{CHOICES, FIELDS, TARGETS};
use base64::{Engine, prelude::BASE64_STANDARD as STANDARD};
use serde_json::{Value, json};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::{CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

/// How long a person would wait for a page to answer before thinking that it is broken.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often the page is looked at meanwhile.
const GLANCE: Duration = Duration::from_millis(40);

/// The two sizes that the pages are looked at in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// 360×640 with touch, two device pixels a point.
    Phone,
    /// 1280×800 with a mouse.
    Desk,
}

/// One person's browser: a session and a profile of its own.
/// Invariant: it reaches this machine only.
pub struct Phone {
    browser: WebDriver,
    driver: Driver,
    /// Dropped after the session has ended, when nothing writes into it any more.
    _profile: TempDir,
}

impl Phone {
    /// A new phone that has never seen any page and speaks Indonesian.
    pub async fn new(driver: &Driver, size: Size) -> Self {
        let profile = TempDir::new().expect("make a folder for the profile");
        let mut wanted = DesiredCapabilities::chrome();
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--accept-lang=id-ID,id",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        ];
        for argument in arguments {
            wanted.add_arg(argument).expect("add a flag");
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display())).expect("add the profile");
        let chromium = tool("PERCIK_CHROMIUM");
        wanted.set_binary(chromium.to_str().expect("a path in UTF-8")).expect("name the browser");
        wanted.set("goog:loggingPrefs", json!({ "browser": "ALL" })).expect("ask for the console");
        let browser = WebDriver::new(driver.address(), wanted).await.expect("open a browser");
        let phone = Self { browser, driver: driver.clone(), _profile: profile };
        phone.resize(size).await;
        phone
    }

    pub async fn resize(&self, size: Size) {
        let (width, height, pixels, touch) = match size {
            Size::Phone => (360, 640, 2, true),
            Size::Desk => (1280, 800, 1, false),
        };
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": pixels, "mobile": touch });
        self.must("Emulation.setDeviceMetricsOverride", metrics).await;
        self.must("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch })).await;
    }

    pub async fn open(&self, address: &str) {
        self.browser.goto(address).await.unwrap_or_else(|error| panic!("open {address}: {error}"));
    }

    pub async fn reload(&self) {
        self.browser.refresh().await.expect("load the page again");
    }

    /// The address of the page that is open.
    pub async fn address(&self) -> String {
        self.browser.current_url().await.expect("ask for the address").to_string()
    }

    /// Waits until the phone has come to the page of that path.
    pub async fn is_at(&self, path: &str) {
        self.until(&format!("come to {path}"), async || {
            let here = self.value_of("location.pathname").await?;
            if here == path { Ok(()) } else { Err("the page is another one".into()) }
        })
        .await;
    }

    /// Taps the button, link, check box or tab of that name.
    pub async fn tap(&self, name: &str) {
        self.until(&format!("tap “{name}”"), async || self.tap_one(TARGETS, name, None).await).await;
    }

    /// Where a list has the same button in each row: taps the one nearest to the words `beside`.
    pub async fn tap_beside(&self, beside: &str, name: &str) {
        let what = format!("tap “{name}” beside “{beside}”");
        self.until(&what, async || self.tap_one(TARGETS, name, Some(beside)).await).await;
    }

    /// Chooses a radio button, check box or option. What is chosen already stays chosen.
    pub async fn choose(&self, name: &str) {
        self.until(&format!("choose “{name}”"), async || {
            let found = self.find(CHOICES, name, None).await?;
            if found.is_option() { self.pick(&found).await } else { self.tick(&found).await }
        })
        .await;
    }

    /// Puts the text in place of what the field of that label held.
    pub async fn type_into(&self, label: &str, text: &str) {
        self.until(&format!("type into “{label}”"), async || {
            let field = self.find(FIELDS, label, None).await?;
            self.write(&field, text).await
        })
        .await;
    }

    /// What the field of that label holds.
    pub async fn field(&self, label: &str) -> String {
        self.until(&format!("read the field “{label}”"), async || {
            let field = self.find(FIELDS, label, None).await?;
            let value = self.on(&field, "function() { return this.value }", json!([])).await?;
            Ok(value.as_str().unwrap_or_default().to_owned())
        })
        .await
    }

    /// Waits until the page shows the text. White space does not count; letters are as the page shows them.
    pub async fn sees(&self, text: &str) {
        self.until(&format!("see “{text}”"), async || {
            let shown = self.text().await?;
            if shown.contains(&folded(text)) { Ok(()) } else { Err("the page does not show it".into()) }
        })
        .await;
    }

    /// Waits until the page no longer shows the text. Say first what must be there: an empty page shows nothing.
    pub async fn does_not_see(&self, text: &str) {
        self.until(&format!("no longer see “{text}”"), async || {
            let shown = self.text().await?;
            if shown.contains(&folded(text)) { Err("the page still shows it".into()) } else { Ok(()) }
        })
        .await;
    }

    /// All that the page shows, each run of white space as one space.
    pub async fn text(&self) -> Result<String, String> {
        let shown = self.value_of("document.body ? document.body.innerText : ''").await?;
        Ok(folded(shown.as_str().unwrap_or_default()))
    }

    /// What the screen shows now, as target/screens/NAME.png.
    pub async fn screenshot(&self, name: &str) {
        let picture = self.browser.screenshot_as_png().await.expect("take a picture");
        std::fs::write(screens().join(format!("{name}.png")), picture).expect("keep the picture");
    }

    /// The whole page with what lies below the screen, as target/screens/NAME.png.
    pub async fn picture(&self, name: &str) {
        let asked = json!({ "format": "png", "captureBeyondViewport": true });
        let answer = self.devtools("Page.captureScreenshot", asked).await.expect("take a picture");
        let picture = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).expect("a picture");
        std::fs::write(screens().join(format!("{name}.png")), picture).expect("keep the picture");
    }

    /// The errors on the console since this was last asked, failed requests among them.
    pub async fn console_errors(&self) -> Vec<String> {
        let lines = self.browser.get_log("browser").await.expect("read the console");
        lines.into_iter().filter(|line| line.level == "SEVERE").map(|line| line.message).collect()
    }

    /// A DevTools command, for what has no word here.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value, String> {
        self.browser.cdp().send_raw(command, parameters).await.map_err(|error| format!("{command}: {error}"))
    }

    pub(super) async fn must(&self, command: &str, parameters: Value) {
        self.devtools(command, parameters).await.unwrap_or_else(|error| panic!("{error}"));
    }

    /// What a JavaScript expression comes to. Works on pages whose own scripts are off.
    pub async fn value_of(&self, expression: &str) -> Result<Value, String> {
        let asked = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.devtools("Runtime.evaluate", asked).await?;
        result(answer)
    }

    /// Tries again until it works or patience ends; then fails with the last reason, what is there, and a picture.
    async fn until<T>(&self, what: &str, attempt: impl AsyncFn() -> Result<T, String>) -> T {
        let mut reason = String::from("the browser does not answer");
        let tried = tokio::time::timeout(PATIENCE, async {
            loop {
                match attempt().await {
                    Ok(value) => return value,
                    Err(why) => reason = why,
                }
                tokio::time::sleep(GLANCE).await;
            }
        })
        .await;
        match tried {
            Ok(value) => value,
            Err(_) => self.fail(what, &reason).await,
        }
    }

    async fn fail(&self, what: &str, reason: &str) -> ! {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let picture = format!("failed-{test}");
        self.screenshot(&picture).await;
        let (address, shown) = (self.address().await, self.text().await.unwrap_or_default());
        let shown: String = shown.chars().take(1500).collect();
        panic!(
            "cannot {what}: {reason}\n  at {address}, target/screens/{picture}.png\n  the page shows: {shown}"
        );
    }
}

impl Drop for Phone {
    /// Ends the session, also when the test has failed. A request of its own, on a blocking socket: the client's
    /// connections belong to the test's runtime, which stands still while this runs.
    fn drop(&mut self) {
        let session = self.browser.session_id().to_string();
        if self.browser.clone().leak().is_ok() {
            self.driver.end_session(&session);
        }
    }
}

/// One space for each run of white space, none at the ends. (A no-break space is white space too.)
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value in the answer of a `Runtime` command, or what the script threw.
pub(super) fn result(answer: Value) -> Result<Value, String> {
    match answer.get("exceptionDetails") {
        Some(thrown) => Err(format!("the script failed: {thrown}")),
        None => Ok(answer["result"]["value"].clone()),
    }
}
