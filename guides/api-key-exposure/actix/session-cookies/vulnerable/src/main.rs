//! What not to do: an Actix application that gives its API keys away, above all through its session cookie.
//! Every mistake is marked `plant`. It answers on 127.0.0.1 only, and its keys open nothing.

mod account;
mod api;
mod fake_keys;
mod files;
mod mutations;
mod pages;

use actix_cors::Cors;
use actix_session::{
    SessionMiddleware,
    config::{CookieContentSecurity, PersistentSession},
    storage::CookieSessionStore,
};
use actix_web::{
    App, HttpServer,
    cookie::{Key, time::Duration},
    middleware::DefaultHeaders,
};

// region: session
fn sessions() -> SessionMiddleware<CookieSessionStore> {
    // plant: session-key-known (the key of the documentation's example)
    SessionMiddleware::builder(CookieSessionStore::default(), Key::from(&[0; 64]))
        // plant: session-data-readable (the default, Private, encrypts)
        .cookie_content_security(CookieContentSecurity::Signed)
        .cookie_secure(false) // plant: cookie-without-secure
        .cookie_http_only(false) // plant: cookie-without-httponly
        // plant: session-cookie-long-lived
        .session_lifecycle(PersistentSession::default().session_ttl(Duration::days(365)))
        .build()
}
// endregion

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let port = std::env::var("PORT").map_or(Ok(8080), |text| text.parse::<u16>())?;
    HttpServer::new(|| {
        App::new()
            .wrap(sessions())
            // plant: cors-reflects-origin, cors-null-origin
            .wrap(Cors::permissive())
            // plant: server-version-disclosed
            .wrap(DefaultHeaders::new().add(("Server", "actix-web/4.18.1")))
            .configure(pages::routes)
            .configure(account::routes)
            .configure(api::routes)
            .configure(files::routes)
    })
    .workers(2)
    .bind(("127.0.0.1", port))?
    .run()
    .await?;
    Ok(())
}
