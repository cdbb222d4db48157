//! Index, redirects, the theme, the script.

use actix_web::{
    Error, HttpResponse, Responder,
    body::MessageBody,
    cookie::{Cookie, SameSite, time::Duration},
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorForbidden,
    get,
    http::header,
    middleware::Next,
    web,
};
use serde::Deserialize;

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(index).service(export).service(report).service(go).service(preferences).service(script);
}

pub fn html(body: &str) -> HttpResponse {
    let page =
        format!("<!DOCTYPE html>\n<html lang=\"en\">\n<title>Order desk</title>\n<body>\n{body}\n</body>\n</html>\n");
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page)
}

// region: cross-site
/// `SameSite=Lax` keeps the cookie off cross-site POSTs; this refuses them, the login form's among them.
pub async fn refuse_cross_site_writes(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let site = request.headers().get("Sec-Fetch-Site").map(|value| value.as_bytes());
    if !request.method().is_safe() && !matches!(site, None | Some(b"same-origin" | b"none")) {
        return Err(ErrorForbidden("Cross-site requests may not change anything here.\n"));
    }
    next.call(request).await
}
// endregion

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
</ul>
<form method="post" action="/api/reset"><button>Reset all orders</button></form>
<form method="post" action="/logout"><button>Log out</button></form>"#,
    )
}

// region: export
/// The server signs in to the report by itself, so the URL needs no key.
#[get("/export")]
async fn export() -> impl Responder {
    HttpResponse::Found().insert_header((header::LOCATION, "/reports/monthly.csv")).finish()
}
// endregion

#[get("/reports/monthly.csv")]
async fn report() -> impl Responder {
    HttpResponse::Ok().content_type("text/csv; charset=utf-8").body("month,orders\n2026-09,812\n2026-10,977\n")
}

#[derive(Deserialize)]
struct Go {
    next: Option<String>,
}

// region: go
/// Pages that a sign-in may lead back to. A list, because every rule about URLs has been got round.
const DESTINATIONS: [&str; 4] = ["/", "/login", "/widget", "/connect"];

#[get("/go")]
async fn go(query: web::Query<Go>) -> impl Responder {
    let next = query.into_inner().next;
    let known = DESTINATIONS.into_iter().find(|page| Some(*page) == next.as_deref());
    HttpResponse::Found().insert_header((header::LOCATION, known.unwrap_or("/"))).finish()
}
// endregion

#[derive(Deserialize)]
struct Preferences {
    theme: Option<String>,
}

// region: preferences
#[get("/prefs")]
async fn preferences(query: web::Query<Preferences>) -> impl Responder {
    let theme = match query.theme.as_deref() {
        Some("dark") => "dark",
        None | Some("light") => "light",
        Some(_) => return HttpResponse::BadRequest().content_type("text/plain").body("There is no such theme.\n"),
    };
    let cookie = Cookie::build("__Host-theme", theme)
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(Duration::days(7))
        .finish();
    let mut answer = html("<p>Saved.</p>");
    match answer.add_cookie(&cookie) {
        Ok(()) => answer,
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}
// endregion

/// No key here: what the page needs, it asks the API for.
#[get("/static/app.js")]
async fn script() -> impl Responder {
    HttpResponse::Ok()
        .content_type("text/javascript; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .body("document.querySelector('h1').dataset.ready = 'yes';\n")
}
