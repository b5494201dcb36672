//! `/api/v1/openapi.json`: what programs may ask of the list and what they get (OpenAPI 3.1).

use serde_json::{Value, json};

use crate::page::public::members::api;
use crate::prelude::*;
use crate::web::data::{self, Data};
use text::prefecture;
use usecase::query::member_search::LAST_PAGE;
use usecase::state::member_index::LONGEST_TEXT;

pub(in crate::page::public) async fn get(ctx: Ctx) -> Result<Response, PageError> {
    let document = document(&ctx.app.site().origin, &ctx.app.organization().name);
    let body = serde_json::to_vec(&document).map_err(|cause| AppError::broken(cause.into()))?;
    Ok(data::send(&ctx, Data { kind: api::KIND, file: None, body, modified: None }))
}

fn document(site: &str, body: &str) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": format!("Covered businesses of {body}"),
            "summary": "The published list of the covered businesses of an accredited personal information protection organization.",
            "description": "The names are published under Article 52(2) of the Act on the Protection of Personal Information. Names are never normalised. A day of coverage is published when it has come.",
            "version": "1.0.0"
        },
        "servers": [{ "url": site }],
        "paths": {
            "/api/v1/members": { "get": list() },
            "/api/v1/members/{no}": { "get": one() }
        },
        "components": {
            "schemas": { "Page": api::page(), "Member": api::member(), "OtherName": api::other_name(), "Problem": problem() },
            "headers": {
                "ETag": { "description": "Changes when the answer changes; send it back as If-None-Match.", "schema": { "type": "string" } },
                "Last-Modified": { "description": "When the list changed last; send it back as If-Modified-Since.", "schema": { "type": "string" } }
            }
        }
    })
}

fn list() -> Value {
    json!({
        "operationId": "listMembers",
        "summary": "Members by the reading of their names",
        "description": "Without q and on: those covered today. With q and without on: also those whose coverage has ended.",
        "parameters": [
            { "name": "q", "in": "query", "description": "Part of a name, a reading, a former name, a brand, or a corporate number; kana and width do not matter.", "schema": { "type": "string", "maxLength": LONGEST_TEXT } },
            { "name": "field", "in": "query", "description": "The field of business, exactly.", "schema": { "type": "string" } },
            { "name": "prefecture", "in": "query", "description": "The prefecture, in Japanese.", "schema": or_empty(json!({ "enum": prefecture::ALL.as_slice() })) },
            { "name": "on", "in": "query", "description": "Only those covered on this day, which may be today at the latest.", "schema": or_empty(json!({ "format": "date" })) },
            { "name": "page", "in": "query", "description": "From 1.", "schema": { "type": "integer", "minimum": 1, "maximum": LAST_PAGE, "default": 1 } }
        ],
        "responses": {
            "200": answer("One page; it is empty beyond the last one.", "Page"),
            "304": { "description": "It is what the caller has already." },
            "422": refusal("A parameter cannot be understood."),
            "429": refusal("Too many requests; Retry-After says how many seconds to wait.")
        }
    })
}

/// A text that is this or nothing: what a form sends for a box that was left empty is the same as no parameter.
fn or_empty(schema: Value) -> Value {
    json!({ "type": "string", "anyOf": [schema, { "maxLength": 0 }] })
}

fn one() -> Value {
    json!({
        "operationId": "getMember",
        "summary": "One member, covered or not any more",
        "parameters": [
            { "name": "no", "in": "path", "required": true, "description": "The corporate number.", "schema": { "type": "string" } }
        ],
        "responses": {
            "200": answer("The member.", "Member"),
            "302": { "description": "The number was put right; Location says where the member is." },
            "304": { "description": "It is what the caller has already." },
            "404": refusal("The list has no such member."),
            "429": refusal("Too many requests; Retry-After says how many seconds to wait.")
        }
    })
}

fn answer(description: &str, schema: &str) -> Value {
    json!({
        "description": description,
        "headers": {
            "ETag": { "$ref": "#/components/headers/ETag" },
            "Last-Modified": { "$ref": "#/components/headers/Last-Modified" }
        },
        "content": { (api::KIND): { "schema": { "$ref": format!("#/components/schemas/{schema}") } } }
    })
}

fn refusal(description: &str) -> Value {
    json!({
        "description": description,
        "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "What is wrong (RFC 9457).",
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "instance": { "type": "string" },
            "errors": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": { "field": { "type": "string" }, "message": { "type": "string" } },
                    "required": ["field", "message"],
                    "additionalProperties": false
                }
            }
        },
        "required": ["type", "title", "status", "detail", "instance"],
        "additionalProperties": false
    })
}
