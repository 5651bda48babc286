//! What a phone may meet: no script, dark surroundings, no network, a resource that does not come.

use super::phone::Phone;
use serde_json::json;

impl Phone {
    /// From the next page on, pages run without their scripts.
    pub async fn without_script(&self) {
        self.must("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    pub async fn dark(&self) {
        self.prefer("dark").await;
    }

    pub async fn light(&self) {
        self.prefer("light").await;
    }

    async fn prefer(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.must("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        // What fades from one colour to the other has neither meanwhile.
        let faded =
            "document.getAnimations().filter(it => it instanceof CSSTransition).forEach(it => it.finish())";
        self.value_of(faded).await.expect("end what fades");
    }

    pub async fn offline(&self) {
        self.network(true).await;
    }

    pub async fn online(&self) {
        self.network(false).await;
    }

    async fn network(&self, offline: bool) {
        let conditions =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.must("Network.enable", json!({})).await;
        self.must("Network.emulateNetworkConditions", conditions).await;
    }

    /// Addresses that will not load, `*` for any part.
    pub async fn block(&self, addresses: &[&str]) {
        self.must("Network.enable", json!({})).await;
        self.must("Network.setBlockedURLs", json!({ "urls": addresses })).await;
    }
}
