//! An operation: one method of one path, mounted and described from the same place.

use std::borrow::Cow;

use axum::{http::StatusCode, routing::MethodRouter};
use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::schemas::Schemas;
use crate::Site;

/// A parameter in the query.
pub struct Parameter {
    pub name: &'static str,
    pub says: &'static str,
    /// A whole number, not a string.
    pub whole: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    Anyone,
    AnyoneOrMembers,
    Members,
}

type Schema = fn(&mut Schemas) -> Value;

pub struct Operation {
    pub path: Cow<'static, str>,
    /// As OpenAPI writes it: `get`, `post`.
    pub method: &'static str,
    pub handler: MethodRouter<Site>,
    summary: &'static str,
    description: &'static str,
    whom: For,
    query: Vec<Parameter>,
    body: Option<Schema>,
    status: StatusCode,
    answer: Option<(Schema, &'static [&'static str])>,
    failures: &'static [u16],
}

impl Operation {
    pub fn get(path: impl Into<Cow<'static, str>>, handler: MethodRouter<Site>) -> Operation {
        Operation::new("get", path.into(), handler)
    }

    pub fn post(path: impl Into<Cow<'static, str>>, handler: MethodRouter<Site>) -> Operation {
        Operation::new("post", path.into(), handler)
    }

    fn new(method: &'static str, path: Cow<'static, str>, handler: MethodRouter<Site>) -> Operation {
        Operation {
            path,
            method,
            handler,
            summary: "",
            description: "",
            whom: For::Anyone,
            query: vec![],
            body: None,
            status: StatusCode::OK,
            answer: None,
            failures: &[],
        }
    }

    pub fn says(self, summary: &'static str, description: &'static str) -> Operation {
        Operation { summary, description, ..self }
    }

    /// A member's token is needed.
    pub fn for_members(self) -> Operation {
        Operation { whom: For::Members, ..self }
    }

    /// A member's token shows more.
    pub fn for_anyone_or_members(self) -> Operation {
        Operation { whom: For::AnyoneOrMembers, ..self }
    }

    pub fn asks(mut self, parameter: Parameter) -> Operation {
        self.query.push(parameter);
        self
    }

    pub fn takes<T: JsonSchema>(self) -> Operation {
        Operation { body: Some(Schemas::of::<T>), ..self }
    }

    pub fn answers<T: JsonSchema>(self, status: StatusCode) -> Operation {
        self.answers_with(status, Schemas::of::<T>)
    }

    pub fn answers_with(self, status: StatusCode, schema: Schema) -> Operation {
        Operation { status, answer: Some((schema, &["application/json"])), ..self }
    }

    /// One such thing after another, in any of these forms.
    pub fn streams<T: JsonSchema>(self, kinds: &'static [&'static str]) -> Operation {
        Operation { answer: Some((Schemas::of::<T>, kinds)), ..self }
    }

    pub fn fails_with(self, failures: &'static [u16]) -> Operation {
        Operation { failures, ..self }
    }

    /// Its part of the OpenAPI document.
    pub fn described(&self, schemas: &mut Schemas) -> Value {
        let mut it = json!({
            "operationId": self.name(),
            "summary": self.summary,
            "description": self.description,
            "parameters": self.parameters(),
            "responses": self.responses(schemas),
        });
        it["security"] = match self.whom {
            For::Anyone => json!([]),
            For::AnyoneOrMembers => json!([{}, {"token": []}]),
            For::Members => json!([{"token": []}]),
        };
        if let Some(schema) = self.body {
            let content = json!({"application/json": {"schema": schema(schemas)}});
            it["requestBody"] = json!({"required": true, "content": content});
        }
        it
    }

    /// `get_communities_gatherings_id_day`: unique, and a name in any language.
    fn name(&self) -> String {
        let parts = self.path.trim_start_matches("/api/v1/").split(['/', '.']);
        let parts = parts.map(|it| it.trim_matches(['{', '}'])).filter(|it| *it != "slug");
        parts.fold(self.method.to_owned(), |name, part| format!("{name}_{part}"))
    }

    fn parameters(&self) -> Vec<Value> {
        let names = self.path.split('/').filter_map(|it| it.strip_prefix('{')?.strip_suffix('}'));
        let path = names.map(|name| {
            let (says, schema) = match name {
                "slug" => ("The community's address", json!({"type": "string"})),
                "day" => {
                    ("The day the occasion was planned for", json!({"type": "string", "format": "date"}))
                }
                _ => ("Its number", json!({"type": "integer", "minimum": 0})),
            };
            json!({"name": name, "in": "path", "required": true, "description": says, "schema": schema})
        });
        let query = self.query.iter().map(|Parameter { name, says, whole }| {
            let schema =
                if *whole { json!({"type": "integer", "minimum": 0}) } else { json!({"type": "string"}) };
            json!({"name": name, "in": "query", "description": says, "schema": schema})
        });
        path.chain(query).collect()
    }

    fn responses(&self, schemas: &mut Schemas) -> Map<String, Value> {
        let mut responses = Map::new();
        let content: Map<String, Value> = match self.answer {
            Some((schema, kinds)) => {
                let schema = schema(schemas);
                kinds.iter().map(|kind| ((*kind).to_owned(), json!({"schema": schema}))).collect()
            }
            None => Map::new(),
        };
        let said = self.status.canonical_reason().unwrap_or("Answered");
        responses.insert(self.status.as_str().to_owned(), json!({"description": said, "content": content}));
        if self.whom == For::AnyoneOrMembers {
            responses.insert(
                "304".into(),
                json!({"description": "Nothing has changed since the `ETag` sent in `If-None-Match`"}),
            );
        }
        for status in self.failures {
            responses.insert(status.to_string(), json!({"$ref": "#/components/responses/Refused"}));
        }
        responses.insert("default".into(), json!({"$ref": "#/components/responses/Refused"}));
        responses
    }
}
