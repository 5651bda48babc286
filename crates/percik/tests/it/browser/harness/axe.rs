//! Asks axe-core about the page that is open.

use super::driver::tool;
use super::phone::Phone;
use serde_json::Value;

impl Phone {
    /// What a person who cannot see well, hear or point would stumble over: one line for each element that breaks a
    /// rule. The page's scripts must be on, as axe waits by promises.
    pub async fn axe(&self) -> Vec<String> {
        let source = std::fs::read_to_string(tool("PERCIK_AXE")).expect("read axe");
        self.value_of(&format!("{source}\n;true")).await.expect("bring axe to the page");
        let run = "axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations)";
        let violations = self.value_of(run).await.expect("run axe");
        let violations = violations.as_array().expect("axe answers with a list");
        violations.iter().flat_map(lines).collect()
    }

    /// Fails with everything that axe finds.
    pub async fn is_accessible(&self) {
        let found = self.axe().await;
        let address = self.address().await;
        assert!(found.is_empty(), "axe at {address}:\n  {}", found.join("\n  "));
    }
}

fn lines(violation: &Value) -> Vec<String> {
    let word = |key: &str| violation[key].as_str().unwrap_or_default().to_owned();
    let (id, impact, help) = (word("id"), word("impact"), word("help"));
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    nodes
        .map(|node| {
            let html = node["html"].as_str().unwrap_or_default();
            let why = node["failureSummary"].as_str().unwrap_or_default().replace('\n', " ");
            format!("{id} ({impact}): {help}: {html}: {why}")
        })
        .collect()
}
