//! A key in `session.insert` of a signed cookie session. Its twin keeps the key on the server.

use std::collections::HashMap;
use std::env::var;
use std::sync::Mutex;

use actix_session::config::CookieContentSecurity;
use actix_session::{Session, SessionMiddleware, storage::CookieSessionStore};
use actix_web::cookie::Key;
use actix_web::{App, HttpResponse, HttpServer, get, web};

type Stored = web::Data<Mutex<HashMap<u32, String>>>;

#[get("/")]
async fn index(session: Session, stored: Stored) -> Result<HttpResponse, actix_web::Error> {
    let key = var("TOY_KEY").unwrap_or_default();
    if var("TWIN").is_ok_and(|twin| twin == "leaky") {
        session.insert("api_key", key)?;
    } else {
        session.insert("account", 7)?;
        if let Ok(mut keys) = stored.lock() {
            keys.insert(7, key);
        }
    }
    Ok(HttpResponse::Ok().json(serde_json::json!({ "service": "weather", "city": "Bonn" })))
}

/// Signed with a key of the running process, or with the one that examples show: 64 zero bytes.
fn signing_key() -> Key {
    if var("TOY_SIGNING").is_ok_and(|signing| signing == "published") {
        Key::from(&[0; 64])
    } else {
        Key::generate()
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let port = var("PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(8080);
    let stored: Stored = web::Data::new(Mutex::new(HashMap::new()));
    let key = signing_key();
    HttpServer::new(move || {
        let sessions = SessionMiddleware::builder(CookieSessionStore::default(), key.clone())
            .cookie_content_security(CookieContentSecurity::Signed)
            .build();
        App::new().app_data(stored.clone()).wrap(sessions).service(index)
    })
    .workers(1)
    .bind(("127.0.0.1", port))?
    .run()
    .await
}
