//! `/api/v1/openapi.json`: what programs may ask of the list and what they get (OpenAPI 3.1).

use serde_json::{Value, json};

use crate::page::public::members::api;
use crate::prelude::*;
use crate::web::data::{self, Data};
use text::prefecture;
use usecase::query::member_search::{LAST_PAGE, PER_PAGE};
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
            "schemas": { "Page": page(), "Member": member(), "OtherName": other_name(), "Problem": problem() },
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

/// An object that has exactly these properties.
fn object(description: &str, properties: Value) -> Value {
    let required: Vec<_> = properties.as_object().map(|all| all.keys().cloned().collect()).unwrap_or_default();
    json!({
        "type": "object",
        "description": description,
        "properties": properties,
        "required": required,
        "additionalProperties": false
    })
}

fn page() -> Value {
    object(
        "One page of the list.",
        json!({
            "members": { "type": "array", "maxItems": PER_PAGE, "items": { "$ref": "#/components/schemas/Member" } },
            "page": { "type": "integer", "minimum": 1 },
            "per_page": { "type": "integer", "const": PER_PAGE },
            "total": { "type": "integer", "minimum": 0, "description": "How many there are on all pages." },
            "covered_on": { "type": ["string", "null"], "format": "date", "description": "The day for which coverage was looked up; null if it did not matter." },
            "previous": { "type": ["string", "null"], "format": "uri" },
            "next": { "type": ["string", "null"], "format": "uri" }
        }),
    )
}

fn member() -> Value {
    let text = || json!({ "type": "string" });
    let perhaps = || json!({ "type": ["string", "null"] });
    let texts = || json!({ "type": "array", "items": { "type": "string" } });
    object(
        "A covered business.",
        json!({
            "corporate_number": { "type": "string", "pattern": "^[0-9]{13}$" },
            "name": { "type": "string", "description": "As registered, never normalised." },
            "kana": text(),
            "former_names": texts(),
            "brands": texts(),
            "other_names": { "type": "array", "description": "Former names and brands with what is known of them.", "items": { "$ref": "#/components/schemas/OtherName" } },
            "postal_code": { "type": ["string", "null"], "description": "7 digits." },
            "prefecture": text(),
            "address": { "type": "string", "description": "After the prefecture." },
            "field": text(),
            "representative": perhaps(),
            "desk": object(
                "Its own desk for personal information.",
                json!({ "name": perhaps(), "phone": perhaps(), "mail": perhaps() }),
            ),
            "website": perhaps(),
            "covered_from": { "type": "string", "format": "date", "description": "The first covered day." },
            "covered_until": { "type": ["string", "null"], "format": "date", "description": "The last covered day, once it has passed." },
            "ended_reason": { "type": ["string", "null"], "enum": ["left", "merged", "dissolved", "excluded", "other", null] },
            "successor": { "type": ["string", "null"], "description": "For a merged member asked for by its number: the corporate number of the member that stands for it now. In the list it is null." },
            "url": { "type": "string", "format": "uri" },
            "page": { "type": "string", "format": "uri", "description": "The page for people." }
        }),
    )
}

fn other_name() -> Value {
    object(
        "Another name of a covered business.",
        json!({
            "kind": { "type": "string", "enum": ["former", "brand"] },
            "name": { "type": "string" },
            "kana": { "type": ["string", "null"] },
            "until": { "type": ["string", "null"], "format": "date", "description": "The day since which the business is called otherwise." }
        }),
    )
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
