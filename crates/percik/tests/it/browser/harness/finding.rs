//! Finds things on a page by role and name, in the browser's own accessibility tree.

use super::phone::{Phone, folded};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What can be tapped.
pub const TARGETS: &[&str] = &[
    "button",
    "link",
    "checkbox",
    "radio",
    "switch",
    "tab",
    "menuitem",
    "DisclosureTriangle",
    "DisclosureTriangleGrouped",
];
/// What can be chosen.
pub const CHOICES: &[&str] = &["radio", "checkbox", "switch", "option", "MenuListOption", "menuitemradio"];
/// What holds a value that a person writes.
pub const FIELDS: &[&str] = &[
    "textbox",
    "searchbox",
    "spinbutton",
    "combobox",
    "Date",
    "DateTime",
    "InputTime",
    "ColorWell",
    "slider",
];

/// Something on the page that a person could name.
#[derive(Clone, Debug)]
pub struct Found {
    pub node: u64,
    pub role: String,
    pub checked: bool,
}

impl Found {
    pub fn is_option(&self) -> bool {
        ["option", "MenuListOption"].contains(&self.role.as_str())
    }
}

/// How well a name fits what was asked for: the whole of it, its beginning, or a part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    Part,
}

impl Phone {
    /// What a screen reader says, from the top of the page to its end: each thing with its role.
    pub async fn read_aloud(&self) -> Vec<(String, String)> {
        let answer = self.devtools("Accessibility.getFullAXTree", json!({})).await.expect("read the page");
        let tree = Tree::new(&answer);
        let said = tree.in_order.iter().filter(|it| it["ignored"] != true);
        said.map(|it| (role_of(it).to_owned(), name_of(it))).collect()
    }

    /// The best fit among the roles that is not disabled; with `beside`, of equal fits the one nearest to those words,
    /// otherwise the first on the page.
    pub(super) async fn find(
        &self,
        roles: &[&str],
        name: &str,
        beside: Option<&str>,
    ) -> Result<Found, String> {
        let answer = self.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let tree = Tree::new(&answer);
        let named: Vec<&Value> = tree.in_order.iter().copied().filter(|it| has_role(it, roles)).collect();
        let fits = named.iter().filter_map(|it| fit(&name_of(it), name).map(|fit| (fit, *it)));
        let best = match beside {
            None => fits.min_by_key(|(fit, _)| *fit).map(|(_, it)| it),
            Some(words) => fits
                .filter_map(|(fit, it)| tree.steps_to(it, words).map(|steps| ((fit, steps), it)))
                .min_by_key(|(key, _)| *key)
                .map(|(_, it)| it),
        };
        let names: Vec<String> = named.iter().map(|it| name_of(it)).collect();
        let found = best.ok_or_else(|| format!("there is none; there are {names:?}"))?;
        if property(found, "disabled") == Some(&Value::Bool(true)) {
            return Err("it is disabled".into());
        }
        Ok(Found {
            node: found["backendDOMNodeId"].as_u64().ok_or("it is not an element of the page")?,
            role: role_of(found).to_owned(),
            checked: property(found, "checked").is_some_and(|it| it == "true"),
        })
    }
}

struct Tree<'a> {
    /// As a screen reader would go.
    in_order: Vec<&'a Value>,
    by_id: HashMap<&'a str, &'a Value>,
}

impl<'a> Tree<'a> {
    fn new(answer: &'a Value) -> Self {
        let nodes: Vec<&Value> = answer["nodes"].as_array().into_iter().flatten().collect();
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|it| Some((it["nodeId"].as_str()?, *it))).collect();
        let mut tree = Self { in_order: vec![], by_id };
        // Chromium lists the tree level by level.
        let mut waiting: Vec<&Value> =
            nodes.iter().copied().filter(|it| it.get("parentId").is_none()).rev().collect();
        while let Some(node) = waiting.pop() {
            tree.in_order.push(node);
            waiting.extend(tree.children(node).into_iter().rev());
        }
        tree
    }

    fn children(&self, node: &Value) -> Vec<&'a Value> {
        let ids = node["childIds"].as_array().into_iter().flatten();
        ids.filter_map(|id| self.by_id.get(id.as_str()?).copied()).collect()
    }

    /// How many steps up from the node until the words are within: 0 when they are in the node itself.
    fn steps_to(&self, node: &Value, words: &str) -> Option<usize> {
        let mut at = Some(node);
        let mut steps = 0;
        while let Some(here) = at {
            if self.words_of(here).contains(&folded(words)) {
                return Some(steps);
            }
            steps += 1;
            at = here["parentId"].as_str().and_then(|id| self.by_id.get(id).copied());
        }
        None
    }

    /// The text within a node.
    fn words_of(&self, node: &Value) -> String {
        let mut words = String::new();
        if ["StaticText", "image"].contains(&role_of(node)) {
            words = name_of(node);
        }
        for child in self.children(node) {
            words = format!("{words} {}", self.words_of(child));
        }
        folded(&words)
    }
}

fn fit(has: &str, asked: &str) -> Option<Fit> {
    let asked = folded(asked);
    if has == asked {
        Some(Fit::Whole)
    } else if has.starts_with(&asked) {
        Some(Fit::Beginning)
    } else {
        has.contains(&asked).then_some(Fit::Part)
    }
}

fn has_role(node: &Value, roles: &[&str]) -> bool {
    node["ignored"] != true && roles.contains(&role_of(node))
}

fn role_of(node: &Value) -> &str {
    node["role"]["value"].as_str().unwrap_or_default()
}

fn name_of(node: &Value) -> String {
    folded(node["name"]["value"].as_str().unwrap_or_default())
}

fn property<'a>(node: &'a Value, name: &str) -> Option<&'a Value> {
    let properties = node["properties"].as_array()?;
    properties.iter().find(|it| it["name"] == name).map(|it| &it["value"]["value"])
}
