//! Operations that the document guards.

use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header::{AUTHORIZATION, WWW_AUTHENTICATE},
    web,
};
use serde_json::json;

use crate::models::{Address, Amount, Message, Partner, StaffMember};

fn refused(scheme: &'static str) -> HttpResponse {
    HttpResponse::Unauthorized()
        .insert_header((WWW_AUTHENTICATE, scheme))
        .json(json!({ "message": "Not authenticated" }))
}

fn amounts() -> Vec<Amount> {
    vec![Amount { label: "mugs".into(), cents: 1200 }]
}

#[utoipa::path(responses((status = 200, body = Vec<Address>)), security(("sid" = [])))]
#[get("/api/v2/addresses")]
async fn addresses() -> HttpResponse {
    // plant: auth-not-enforced (`security` of utoipa only documents)
    HttpResponse::Ok().json([Address { full_name: "Ada Byron".into(), street: "Mug Lane 7".into() }])
}

#[utoipa::path(responses((status = 200, body = Vec<Partner>)), security(("token" = [])))]
#[get("/api/v2/partners")]
async fn partners() -> HttpResponse {
    // plant: open, and the key stands in a property that the document does not have
    let key = ["sk", "live", "7hQ2vXn4LbT9cRk1WzY6pJd3"].join("_");
    HttpResponse::Ok().json(json!([{ "name": "Kettle & Co", "billing_key": key }]))
}

#[utoipa::path(responses((status = 200, body = Vec<Message>)), security(("token" = [])))]
#[get("/api/v2/tickets")]
async fn tickets(request: HttpRequest) -> HttpResponse {
    // plant: auth-accepts-anything (a token is there, nobody looks whether it is right)
    let is_there = request
        .headers()
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("Bearer "));
    if !is_there {
        return refused("Bearer");
    }
    HttpResponse::Ok().json([Message { text: "The handle is loose".into() }])
}

#[utoipa::path(responses((status = 200, body = Vec<Amount>)), security(("token" = [])))]
#[get("/api/v2/payouts")]
async fn payouts() -> HttpResponse {
    // plant: document-scheme-differs (the document says bearer)
    refused("Basic realm=\"payouts\"")
}

#[utoipa::path(responses((status = 200, body = Vec<Amount>)), security(("export" = [])))]
#[get("/api/v2/exports")]
async fn exports() -> HttpResponse {
    refused("ApiKey")
}

#[utoipa::path(responses((status = 200, body = Message)), security(("sid" = [])))]
#[get("/api/v2/me")]
async fn me() -> HttpResponse {
    refused("Session")
}

#[utoipa::path(responses((status = 200, body = Vec<StaffMember>)), security(("token" = [])))]
#[get("/api/v2/staff")]
async fn staff() -> HttpResponse {
    refused("Bearer")
}

/// Open on purpose: the session only changes the greeting.
#[utoipa::path(responses((status = 200, body = Vec<Amount>)), security((), ("sid" = [])))]
#[get("/api/v2/greeting")]
async fn greeting() -> HttpResponse {
    HttpResponse::Ok().json(amounts())
}

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(addresses)
        .service(partners)
        .service(tickets)
        .service(payouts)
        .service(exports)
        .service(me)
        .service(staff)
        .service(greeting);
}
