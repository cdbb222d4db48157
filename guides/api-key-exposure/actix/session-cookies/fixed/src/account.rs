//! Connecting a provider, signing in and out.

use actix_session::{Session, SessionExt as _};
use actix_web::{HttpRequest, HttpResponse, Responder, get, http::header, post, web};
use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use rusqlite::{OptionalExtension as _, params};
use serde::Deserialize;
use serde_json::json;

use crate::{database::Database, errors::AppError, mutations, pages::html, provider, sessions::now};

/// A key is of no use to us for longer than the session that asked for it.
const KEY_LIFETIME_SECONDS: i64 = 30 * 60;

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(connect).service(widget).service(login_form).service(login).service(log_out);
}

pub fn api_routes(config: &mut web::ServiceConfig) {
    config.service(account);
}

// region: connect
/// Where the provider sends the browser back after consent. The session gets the number of a row.
#[get("/connect")]
async fn connect(session: Session, database: web::Data<Database>) -> Result<impl Responder, AppError> {
    if session.get::<i64>("connection")?.is_none() {
        let key = provider::exchange_consent_for_key();
        let row = database
            .run(move |db| {
                db.execute("DELETE FROM provider_keys WHERE expires_at <= ?1", [now()])?;
                let insert = "INSERT INTO provider_keys (key, expires_at) VALUES (?1, ?2)";
                db.execute(insert, params![key, now() + KEY_LIFETIME_SECONDS])?;
                Ok(db.last_insert_rowid())
            })
            .await?;
        session.insert("connection", row)?;
    }
    Ok(html("<p>Your repository is connected.</p>"))
}
// endregion

/// The widget asks our API; the API holds the key.
#[get("/widget")]
async fn widget() -> impl Responder {
    html("<p>The widget is ready.</p>")
}

// region: account
#[get("/account")]
async fn account(session: Session, database: web::Data<Database>) -> Result<impl Responder, AppError> {
    let user = session.get::<String>("user")?;
    let connected = match session.get::<i64>("connection")? {
        Some(row) => provider_key(&database, row).await?.is_some(),
        None => false,
    };
    // Fields by name, and the key is not among them.
    Ok(web::Json(json!({ "user": user, "billing": { "provider": "stripe" }, "connected": connected })))
}

/// Fetched where it is used, and dropped there.
async fn provider_key(database: &Database, row: i64) -> anyhow::Result<Option<String>> {
    let query = "SELECT key FROM provider_keys WHERE id = ?1 AND expires_at > ?2";
    database.run(move |db| db.query_row(query, [row, now()], |row| row.get(0)).optional()).await
}
// endregion

#[get("/login")]
async fn login_form() -> impl Responder {
    html(
        r#"<form method="post" action="/login">
<label>Name <input name="user" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
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
async fn login(
    session: Session,
    database: web::Data<Database>,
    form: web::Form<Login>,
) -> Result<impl Responder, AppError> {
    mutations::record("login");
    let Login { user, password } = form.into_inner();
    if !password_is_right(&database, user.clone(), password).await? {
        return Ok(HttpResponse::Unauthorized().content_type("text/plain").body("Name or password is wrong.\n"));
    }
    // A new id, so that one planted or seen before is worth nothing now.
    session.renew();
    session.insert("user", user)?;
    Ok(to_index())
}

#[post("/logout")]
async fn log_out(request: HttpRequest, database: web::Data<Database>) -> Result<impl Responder, AppError> {
    mutations::record("logout");
    let session = request.get_session();
    if let Some(row) = session.get::<i64>("connection")? {
        // With a real provider, its revocation endpoint is called here too.
        database.run(move |db| db.execute("DELETE FROM provider_keys WHERE id = ?1", [row])).await?;
    }
    // Deletes the row in the store and expires the cookie with the attributes it was set with.
    session.purge();
    Ok(to_index())
}
// endregion

/// Adds a user, or sets the password of one.
pub async fn add_user(database: &Database, name: &str, password: &str) -> anyhow::Result<()> {
    let hash = Argon2::default().hash_password(password.as_bytes())?.to_string();
    let name = name.to_owned();
    database.run(move |db| db.execute("INSERT OR REPLACE INTO users VALUES (?1, ?2)", [name, hash])).await?;
    Ok(())
}

async fn password_is_right(database: &Database, user: String, password: String) -> anyhow::Result<bool> {
    let query = "SELECT password_hash FROM users WHERE name = ?1";
    let hash: Option<String> = database.run(move |db| db.query_row(query, [user], |row| row.get(0)).optional()).await?;
    let right = web::block(move || match hash {
        Some(hash) => {
            let parsed = PasswordHash::new(&hash)?;
            Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
        }
        // An unknown name takes as long as a wrong password.
        None => Argon2::default().hash_password(password.as_bytes()).map(|_| false),
    });
    Ok(right.await??)
}

fn to_index() -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, "/")).finish()
}
