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

    /// A village at noon: 400 kbit/s, 400 ms there and back, on a phone four times slower than this machine.
    pub async fn slow(&self) {
        let bytes_per_second = 400_000 / 8;
        let conditions = json!({ "offline": false, "latency": 400, "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second });
        self.must("Network.enable", json!({})).await;
        self.must("Network.emulateNetworkConditions", conditions).await;
        self.must("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    }

    /// Whatever is sent takes its time, so that there is a middle of it: 1200 kbit/s.
    pub async fn slow_upload(&self) {
        let conditions =
            json!({ "offline": false, "latency": 50, "downloadThroughput": -1, "uploadThroughput": 150_000 });
        self.must("Network.enable", json!({})).await;
        self.must("Network.emulateNetworkConditions", conditions).await;
    }

    /// Addresses that will not load, `*` for any part.
    pub async fn block(&self, addresses: &[&str]) {
        self.must("Network.enable", json!({})).await;
        self.must("Network.setBlockedURLs", json!({ "urls": addresses })).await;
    }
}
