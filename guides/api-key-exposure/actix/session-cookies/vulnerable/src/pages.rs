//! Index, redirects and the theme.

use actix_web::{HttpResponse, Responder, get, http::header, web};
use serde::Deserialize;

use crate::fake_keys;

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(index).service(export).service(go).service(preferences);
}

pub fn html(body: &str) -> HttpResponse {
    let page =
        format!("<!DOCTYPE html>\n<html lang=\"en\">\n<title>Order desk</title>\n<body>\n{body}\n</body>\n</html>\n");
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page)
}

/// plant: header-nosniff-missing, header-csp-missing, header-frame-missing, header-referrer-policy-missing
#[get("/")]
async fn index() -> impl Responder {
    html(
        r#"<script src="/static/app.js"></script>
<h1>Order desk</h1>
<ul>
<li><a href="/connect">Connect your repository</a></li>
<li><a href="/widget">Widget</a></li>
<li><a href="/login">Sign in</a></li>
<li><a href="/prefs?theme=dark">Dark theme</a></li>
<li><a href="/go?next=/login">Continue</a></li>
<li><a href="/export">Monthly figures</a></li>
<li><a href="/api/account">Account</a></li>
<li><a href="/api/status">Status</a></li>
<li><a href="/api/echo">Request</a></li>
<li><a href="/api/error">Latest order</a></li>
<li><a href="/api/reset">Reset all orders</a></li>
<li><a href="/logout">Log out</a></li>
</ul>"#,
    )
}

// region: export
#[get("/export")]
async fn export() -> impl Responder {
    // plant: api-key-in-url
    let location = format!("/reports/monthly.csv?api_key={}", fake_keys::sendgrid());
    HttpResponse::Found().insert_header((header::LOCATION, location)).finish()
}
// endregion

#[derive(Deserialize)]
struct Go {
    next: Option<String>,
}

// region: go
#[get("/go")]
async fn go(query: web::Query<Go>) -> impl Responder {
    let next = query.into_inner().next.unwrap_or_else(|| "/".to_owned());
    // plant: open-redirect
    HttpResponse::Found().insert_header((header::LOCATION, next)).finish()
}
// endregion

#[derive(Deserialize)]
struct Preferences {
    theme: Option<String>,
}

// region: preferences
#[get("/prefs")]
async fn preferences(query: web::Query<Preferences>) -> impl Responder {
    let theme = query.into_inner().theme.unwrap_or_else(|| "light".to_owned());
    // plant: cookie-injection (`dark; Domain=…` writes attributes; Actix itself refuses line breaks)
    HttpResponse::Ok()
        .insert_header((header::SET_COOKIE, format!("theme={theme}; Path=/")))
        .content_type("text/html; charset=utf-8")
        .body("<p>Saved.</p>\n")
}
// endregion
