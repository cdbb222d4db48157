//! Connecting a provider, signing in and out.

use actix_session::{Session, SessionInsertError};
use actix_web::{HttpResponse, Responder, get, http::header, post, web};
use serde::Deserialize;
use serde_json::json;

use crate::{fake_keys, mutations, pages::html};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(connect)
        .service(widget)
        .service(account)
        .service(login_form)
        .service(login)
        .service(log_out_by_link)
        .service(log_out);
}

// region: connect
/// Where the provider sends the browser back after consent.
#[get("/connect")]
async fn connect(session: Session) -> Result<impl Responder, SessionInsertError> {
    session.insert("user", "ada")?;
    // plant: api-key-in-cookie (the session is the cookie)
    session.insert("github_token", fake_keys::github())?;
    // plant: session-response-cacheable (no Cache-Control)
    Ok(html("<p>Your repository is connected.</p>"))
}
// endregion

/// The widget's script reads the key from its own cookie.
#[get("/widget")]
async fn widget() -> impl Responder {
    // plant: api-key-in-cookie, cookie-without-samesite
    let cookie = format!("widget_token={}; Path=/", fake_keys::slack());
    let mut answer = html("<p>The widget is ready.</p>");
    if let Ok(value) = header::HeaderValue::from_str(&cookie) {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    answer
}

// region: account
#[get("/api/account")]
async fn account(session: Session) -> impl Responder {
    let user = session.get::<String>("user").ok().flatten();
    // plant: api-key-in-body
    web::Json(json!({ "user": user, "billing": { "provider": "stripe", "secret_key": fake_keys::stripe() } }))
}
// endregion

#[get("/login")]
async fn login_form() -> impl Responder {
    html(
        r#"<form method="post" action="/login">
<label>Name <input name="user"></label>
<label>Password <input name="password" type="password"></label>
<button>Sign in</button>
</form>"#,
    )
}

#[derive(Deserialize)]
struct Login {
    user: String,
    password: String,
}

// region: login
#[post("/login")]
async fn login(session: Session, form: web::Form<Login>) -> Result<impl Responder, SessionInsertError> {
    mutations::record("login");
    let expected = std::env::var("DEMO_PASSWORD").unwrap_or_else(|_| "demo".to_owned());
    if form.password == expected {
        // The session from before goes on.
        session.insert("user", &form.user)?;
    }
    Ok(to_index())
}

/// plant, seen with a login recipe: session-survives-logout (a copy of the cookie stays good for its year)
#[post("/logout")]
async fn log_out(session: Session) -> impl Responder {
    mutations::record("logout");
    session.remove("user");
    to_index()
}
// endregion

/// A link that acts: any crawler signs the user out.
#[get("/logout")]
async fn log_out_by_link(session: Session) -> impl Responder {
    mutations::record("logout by GET");
    session.remove("user");
    to_index()
}

fn to_index() -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, "/")).finish()
}
