//! What lies in the static folder, and what should not lie there.

use actix_web::{HttpResponse, Responder, get, web};

use crate::fake_keys;

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(script).service(report).service(environment);
}

#[get("/static/app.js")]
async fn script() -> impl Responder {
    // plant: api-key-in-script
    let body = format!(
        "const deploy = {{ token: '{}' }};\ndocument.querySelector('h1').dataset.ready = 'yes';\n",
        fake_keys::vercel()
    );
    HttpResponse::Ok().content_type("text/javascript; charset=utf-8").body(body)
}

#[get("/reports/monthly.csv")]
async fn report() -> impl Responder {
    HttpResponse::Ok().content_type("text/csv; charset=utf-8").body("month,orders\n2026-09,812\n2026-10,977\n")
}

#[get("/.env")]
async fn environment() -> impl Responder {
    // plant: sensitive-file-exposed
    let body = format!(
        "RUST_LOG=debug\nDATABASE_URL={}\nSTRIPE_SECRET_KEY={}\n",
        fake_keys::database_url(),
        fake_keys::stripe_of_environment()
    );
    HttpResponse::Ok().content_type("application/octet-stream").body(body)
}
