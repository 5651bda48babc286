//! A finger on the glass: real input at a place on the screen, so that what is covered cannot be tapped.

use super::finding::Found;
use super::phone::{Phone, result};
use serde_json::{Value, json};

/// Brings the element to the middle of the screen and says where to point, or what lies over it. A control that is
/// drawn by its label (the control itself shrunk or clipped away) is pointed at through the label, as people do.
const AIM: &str = "function() {
    const element = this.nodeType === 1 ? this : this.parentElement;
    const size = element.getBoundingClientRect();
    const label = element.labels && element.labels[0];
    const unseen = size.width < 4 || size.height < 4 || getComputedStyle(element).opacity === '0';
    const target = label && unseen ? label : element;
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = target.getClientRects()[0];
    if (!box) return { covered: 'nothing: it takes no room on the page' };
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const hit = document.elementFromPoint(x, y);
    const through = hit && hit.closest('label');
    const reached = hit && (target.contains(hit) || (through && through.control === element));
    return reached ? { x, y } : { covered: hit ? hit.outerHTML.slice(0, 200) : 'the edge of the screen' };
}";

/// A picker's value is set as the picker would set it; text is selected, to be typed over.
const PREPARE: &str = "function(text) {
    this.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.focus();
    const picked = ['date', 'time', 'datetime-local', 'month', 'week', 'color', 'range'].includes(this.type);
    if (picked || text === '') {
        this.value = text;
        this.dispatchEvent(new Event('input', { bubbles: true }));
        this.dispatchEvent(new Event('change', { bubbles: true }));
        return 'done';
    }
    this.select();
    return document.activeElement === this ? 'ready' : 'unreachable';
}";

const PICK: &str = "function() {
    const list = this.closest('select');
    if (!list) return false;
    this.selected = true;
    list.dispatchEvent(new Event('input', { bubbles: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
}";

/// Of a keyboard.
#[derive(Clone, Copy)]
pub enum Key {
    Tab,
    Enter,
}

impl Phone {
    pub(super) async fn tap_one(
        &self,
        roles: &[&str],
        name: &str,
        beside: Option<&str>,
    ) -> Result<(), String> {
        let found = self.find(roles, name, beside).await?;
        self.tap_at(&found).await
    }

    /// Pressing and releasing are answered only when the page has handled the click that they make, so a page that the
    /// tap leaves for is already on its way afterwards, and the driver waits for it.
    pub(super) async fn tap_at(&self, found: &Found) -> Result<(), String> {
        let aim = self.on(found, AIM, json!([])).await?;
        let (Some(x), Some(y)) = (aim["x"].as_f64(), aim["y"].as_f64()) else {
            return Err(format!("it is covered by {}", aim["covered"]));
        };
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    }

    /// Presses a key and lets go of it.
    pub async fn press(&self, key: Key) {
        let (name, code, text) = match key {
            Key::Tab => ("Tab", 9, ""),
            Key::Enter => ("Enter", 13, "\r"),
        };
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let event = json!({ "type": kind, "key": name, "code": name, "windowsVirtualKeyCode": code, "text": text });
            self.must("Input.dispatchKeyEvent", event).await;
        }
    }

    pub(super) async fn tick(&self, found: &Found) -> Result<(), String> {
        if found.checked { Ok(()) } else { self.tap_at(found).await }
    }

    pub(super) async fn pick(&self, option: &Found) -> Result<(), String> {
        match self.on(option, PICK, json!([])).await? {
            Value::Bool(true) => Ok(()),
            _ => self.tap_at(option).await,
        }
    }

    pub(super) async fn write(&self, field: &Found, text: &str) -> Result<(), String> {
        match self.on(field, PREPARE, json!([{ "value": text }])).await?.as_str() {
            Some("done") => Ok(()),
            Some("ready") => self.devtools("Input.insertText", json!({ "text": text })).await.map(|_| ()),
            _ => Err("it cannot be reached with the keyboard".into()),
        }
    }

    /// Runs a function with the found element as `this`.
    pub(super) async fn on(&self, found: &Found, function: &str, arguments: Value) -> Result<Value, String> {
        let resolved = self.devtools("DOM.resolveNode", json!({ "backendNodeId": found.node })).await?;
        let call = json!({
            "objectId": resolved["object"]["objectId"],
            "functionDeclaration": function,
            "arguments": arguments,
            "returnByValue": true,
        });
        result(self.devtools("Runtime.callFunctionOn", call).await?)
    }
}
