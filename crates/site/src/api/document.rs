//! `GET /api/v1/openapi.json`: the API describes itself.

use std::sync::OnceLock;

use axum::{http::header, response::IntoResponse, routing::get};
use serde_json::{Map, Value, json};

use super::{Answer, operation::Operation, operations, paths, schemas::Schemas};

pub fn operation() -> Operation {
    Operation::get(paths::DOCUMENT, get(document))
        .says("This description", "OpenAPI 3.1, made from the program that serves it.")
        .answers_with(axum::http::StatusCode::OK, |_| json!({"type": "object"}))
}

async fn document() -> Answer {
    static WRITTEN: OnceLock<String> = OnceLock::new();
    let written = WRITTEN.get_or_init(|| described().to_string()).as_str();
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")];
    Ok((headers, written).into_response())
}

/// The whole document.
pub fn described() -> Value {
    let mut schemas = Schemas::new();
    let mut paths: Map<String, Value> = Map::new();
    for operation in operations() {
        let described = operation.described(&mut schemas);
        let path = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        path[operation.method] = described;
    }
    let refused = json!({
        "description": "Refused: what happened and what to do",
        "content": {"application/json": {"schema": {
            "type": "object",
            "properties": {"refusal": {"$ref": "#/components/schemas/Refusal"}},
            "required": ["refusal"],
        }}},
    });
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Percik",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "The home of a small community",
            "description": DESCRIPTION,
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "paths": paths,
        "components": {
            "schemas": schemas.into_components(),
            "responses": {"Refused": refused},
            "securitySchemes": {"token": {
                "type": "http",
                "scheme": "bearer",
                "description": "A member's token: from founding, from signing in, or from `percik token` on the server.",
            }},
        },
    })
}

const DESCRIPTION: &str = "A community is the fold of its log. What changes is asked by commands and answered with the \
    events that were appended; what is there is read from views, one for each page, as the asker may see them. What one \
    may not see is not there (404). Moments are whole milliseconds since 1970-01-01T00:00Z, days `2026-11-28` and times \
    `09:00` of the community's own zone, occasions `3/2026-11-28`. Texts in events are `{\"t\": words}`, or `{\"h\": hash}` \
    once their words are erased. Every refusal is `{\"refusal\": {\"kind\", \"message\", …}}`.";
