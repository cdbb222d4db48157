//! The rest of the JSON side: status, the request as we took it, an error, and a reset by POST.

use actix_web::{HttpRequest, HttpResponse, Responder, get, post, web};
use anyhow::Context as _;
use serde_json::json;

use crate::{errors::AppError, mutations};

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(status).service(echo).service(orders).service(reset);
}

/// Headers of the upstream answer are chosen one by one, never passed on as they come.
#[get("/status")]
async fn status() -> impl Responder {
    web::Json(json!({ "status": "ok" }))
}

// region: echo
/// Enough to see how a request arrived, and nothing that the client sent in a header.
#[get("/echo")]
async fn echo(request: HttpRequest) -> impl Responder {
    web::Json(json!({ "method": request.method().as_str(), "path": request.match_pattern() }))
}
// endregion

/// The orders live in a database that this demonstration does not have.
#[get("/error")]
async fn orders() -> Result<HttpResponse, AppError> {
    let url = std::env::var("ORDERS_DATABASE_URL").context("ORDERS_DATABASE_URL is not set")?;
    Err(anyhow::anyhow!("could not connect to {url}").into())
}

#[post("/reset")]
async fn reset() -> impl Responder {
    mutations::record("reset");
    web::Json(json!({ "orders": 0 }))
}
