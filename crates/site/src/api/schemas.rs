//! Schemas: JSON Schema of everything the API speaks of, made from the types themselves.
//!
//! Every kind of command, event and refusal becomes a component of its own: `command.tasks.take`.

use community::{Command, Event, Refusal};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::failure::Fault;

const PREFIX: &str = "#/components/schemas/";

pub struct Schemas {
    generator: SchemaGenerator,
}

impl Schemas {
    pub fn new() -> Schemas {
        let settings = SchemaSettings::draft2020_12().with(|it| {
            it.definitions_path = PREFIX.trim_start_matches('#').trim_end_matches('/').into();
            it.meta_schema = None;
        });
        let mut generator = settings.into_generator();
        // First, so that they and not a noun's own get the plain names.
        generator.subschema_for::<Command>();
        generator.subschema_for::<Event>();
        generator.subschema_for::<Refusal>();
        generator.subschema_for::<Fault>();
        Schemas { generator }
    }

    /// A reference to a type's schema, or the schema of a plain one.
    pub fn of<T: JsonSchema>(&mut self) -> Value {
        self.generator.subschema_for::<T>().to_value()
    }

    /// All components.
    pub fn into_components(mut self) -> Map<String, Value> {
        let mut components = self.generator.take_definitions(true);
        let commands = kinds(&mut components, "Command");
        let events = kinds(&mut components, "Event");
        let mut refusals = kinds(&mut components, "Refusal");
        refusals.extend(kinds(&mut components, "Fault"));
        refusals.iter_mut().for_each(|(_, schema)| with_message(schema));
        for (name, says, kinds) in [
            ("Command", "What a member asks for; `kind` says what.", commands),
            ("Event", "What has happened; `kind` says what.", events),
            ("Refusal", "Why not; `kind` says why, `message` says it in the reader's language.", refusals),
        ] {
            one_of(&mut components, name, says, kinds);
        }
        components
    }
}

/// Takes a union out of the components and answers with its variants by kind, unions within it included.
fn kinds(components: &mut Map<String, Value>, name: &str) -> Vec<(String, Value)> {
    let Some(union) = components.remove(name) else { return vec![] };
    let variants = ["anyOf", "oneOf"].into_iter().filter_map(|key| union.get(key)?.as_array().cloned());
    let variants: Vec<Value> = variants.flatten().collect();
    variants.into_iter().flat_map(|variant| kinds_of(components, variant)).collect()
}

fn kinds_of(components: &mut Map<String, Value>, variant: Value) -> Vec<(String, Value)> {
    let kind = variant.pointer("/properties/kind/const").and_then(Value::as_str).map(str::to_owned);
    match (kind, variant.get("$ref").and_then(Value::as_str)) {
        (Some(kind), _) => vec![(kind, variant)],
        (None, Some(reference)) => {
            let name = reference.trim_start_matches(PREFIX).to_owned();
            kinds(components, &name)
        }
        (None, None) => vec![],
    }
}

fn with_message(refusal: &mut Value) {
    let says = "What happened and what to do, in the language of `Accept-Language`: `id` or `en`.";
    refusal["properties"]["message"] = json!({"type": "string", "description": says});
    if let Some(required) = refusal["required"].as_array_mut() {
        required.push("message".into());
    }
}

fn one_of(components: &mut Map<String, Value>, name: &str, says: &str, kinds: Vec<(String, Value)>) {
    let mut mapping = Map::new();
    for (kind, schema) in kinds {
        let component = format!("{}.{kind}", name.to_lowercase());
        mapping.insert(kind, format!("{PREFIX}{component}").into());
        components.insert(component, schema);
    }
    let references: Vec<Value> = mapping.values().map(|it| json!({"$ref": it})).collect();
    let discriminator = json!({"propertyName": "kind", "mapping": mapping});
    let union = json!({"description": says, "oneOf": references, "discriminator": discriminator});
    components.insert(name.into(), union);
}
