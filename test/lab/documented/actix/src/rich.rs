//! Faithful operations whose schemas use much of what utoipa can write, and one that is not.

use std::collections::HashMap;

use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    Small,
    VeryLarge,
}

#[derive(Clone, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Payment {
    Card { last_digits: String },
    Transfer { bank: String },
}

#[derive(Clone, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Code {
    Number(u32),
    Text(String),
}

#[derive(Clone, Serialize, ToSchema)]
pub enum State {
    Waiting,
    Sent { at: String },
}

#[derive(Clone, Serialize, ToSchema)]
pub struct Stamp {
    pub made_by: String,
}

#[derive(Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Crate {
    pub id: String,
    #[serde(flatten)]
    pub stamp: Stamp,
    pub size: Size,
    pub payment: Payment,
    pub code: Code,
    pub state: State,
    pub due_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub labels: HashMap<String, u8>,
    pub place: (i32, i32),
    #[schema(no_recursion)]
    pub parent: Option<Box<Crate>>,
    #[schema(value_type = f64)]
    pub share: f32,
    pub anything: serde_json::Value,
}

#[derive(Serialize, ToSchema)]
pub struct Receipt {
    pub number: String,
    pub note: String,
    /// plant: response-schema-mismatch (a skipped member that the document requires)
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = true)]
    pub lines: Vec<String>,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    #[param(inline)]
    pub size: Option<Size>,
}

fn crates() -> Vec<Crate> {
    let first = Crate {
        id: "c9f1-north".into(),
        stamp: Stamp { made_by: "Mug & Son".into() },
        size: Size::Small,
        payment: Payment::Card { last_digits: "0042".into() },
        code: Code::Number(7),
        state: State::Waiting,
        due_at: None,
        note: None,
        labels: HashMap::from([("mugs".into(), 3)]),
        place: (4, -2),
        parent: None,
        share: 0.5,
        anything: serde_json::json!([1, "mug"]),
    };
    let second = Crate {
        id: "c2ab-south".into(),
        size: Size::VeryLarge,
        payment: Payment::Transfer { bank: "Mug Bank".into() },
        code: Code::Text("K".into()),
        state: State::Sent { at: "2026-03-01".into() },
        due_at: Some("2026-04-01".into()),
        note: Some("fragile".into()),
        parent: Some(Box::new(first.clone())),
        ..first.clone()
    };
    vec![first, second]
}

#[utoipa::path(params(Filter), responses((status = 200, body = Vec<Crate>)))]
#[get("/api/v2/crates")]
async fn all_crates(filter: web::Query<Filter>) -> HttpResponse {
    let wanted = filter.size.as_ref().map_or(2, |size| if matches!(size, Size::Small) { 1 } else { 2 });
    HttpResponse::Ok().json(&crates()[..wanted])
}

#[utoipa::path(
    params(("id" = String, Path, pattern = "^[a-z0-9-]{4,20}$")),
    responses((status = 200, body = Crate), (status = 404, description = "None"))
)]
#[get("/api/v2/crates/{id}")]
async fn one_crate(id: web::Path<String>) -> HttpResponse {
    match crates().into_iter().find(|each| each.id == *id) {
        Some(found) => HttpResponse::Ok().json(found),
        None => HttpResponse::NotFound().finish(),
    }
}

#[utoipa::path(responses((status = 200, body = String, content_type = "text/csv")))]
#[get("/api/v2/crates.csv")]
async fn as_table() -> HttpResponse {
    HttpResponse::Ok().content_type("text/csv; charset=utf-8").body("id\nc9f1-north\n")
}

#[utoipa::path(responses((status = 200, body = Receipt)))]
#[get("/api/v2/receipts/latest")]
async fn latest_receipt() -> HttpResponse {
    HttpResponse::Ok().json(Receipt { number: "r-1".into(), note: String::new(), lines: Vec::new() })
}

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(all_crates).service(one_crate).service(as_table).service(latest_receipt);
}
