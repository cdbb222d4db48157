//! The rest of the JSON side: status, echo, an error, and a link that acts.

use std::{backtrace::Backtrace, collections::BTreeMap};

use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError, get, web};
use serde_json::json;

use crate::{fake_keys, mutations};

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(status).service(echo).service(orders).service(reset);
}

#[get("/api/status")]
async fn status() -> impl Responder {
    // plant: api-key-in-header
    HttpResponse::Ok().insert_header(("X-Upstream-Token", fake_keys::npm())).json(json!({ "status": "ok" }))
}

// region: echo
#[get("/api/echo")]
async fn echo(request: HttpRequest) -> impl Responder {
    // plant: request-echo (cookies and Authorization among them)
    let headers: BTreeMap<_, _> = request
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value.as_bytes())))
        .collect();
    web::Json(json!({ "method": request.method().as_str(), "path": request.path(), "headers": headers }))
}
// endregion

// region: error
#[derive(Debug)]
struct AppError {
    message: String,
    backtrace: Backtrace,
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let newest: Vec<_> = self.backtrace.to_string().lines().take(12).map(str::to_owned).collect();
        write!(f, "{}\n\nstack backtrace:\n{}\n", self.message, newest.join("\n"))
    }
}

/// plant: secret-in-error, stack-trace-exposed (`ResponseError` answers with the `Display` text)
impl ResponseError for AppError {}

#[get("/api/error")]
async fn orders() -> Result<HttpResponse, AppError> {
    let message =
        format!("called `Result::unwrap()` on an `Err` value: could not connect to {}", fake_keys::database_url());
    Err(AppError { message, backtrace: Backtrace::force_capture() })
}
// endregion

/// A GET that is no read: nobody may call it just to look.
#[get("/api/reset")]
async fn reset() -> impl Responder {
    mutations::record("reset by GET");
    web::Json(json!({ "orders": 0 }))
}
