//! The same application done right: the cookie carries an opaque reference, the key stays in the server's database.
//! It answers on 127.0.0.1 only, for a proxy that speaks HTTPS to the world.

mod account;
mod api;
mod database;
mod errors;
mod mutations;
mod pages;
mod provider;
mod sessions;
mod settings;

use actix_cors::Cors;
use actix_session::{
    SessionMiddleware,
    config::{CookieContentSecurity, PersistentSession},
};
use actix_web::{
    App, HttpServer,
    cookie::{Key, SameSite, time::Duration},
    middleware::{DefaultHeaders, from_fn},
    web,
};

use crate::{database::Database, sessions::SqliteSessionStore, settings::Settings};

// region: session
fn session_middleware(database: Database, key: Key) -> SessionMiddleware<SqliteSessionStore> {
    SessionMiddleware::builder(SqliteSessionStore::new(database), key)
        .cookie_name("__Host-id".to_owned())
        .cookie_secure(true)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_path("/".to_owned())
        .cookie_domain(None)
        .cookie_content_security(CookieContentSecurity::Private)
        .session_lifecycle(PersistentSession::default().session_ttl(Duration::minutes(30)))
        .build()
}
// endregion

// region: headers
fn security_headers() -> DefaultHeaders {
    DefaultHeaders::new()
        .add(("Cache-Control", "no-store"))
        .add(("Strict-Transport-Security", "max-age=31536000"))
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("X-Frame-Options", "DENY"))
        .add(("Referrer-Policy", "no-referrer"))
        .add((
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ))
}
// endregion

// region: cors
fn cors() -> Cors {
    Cors::default()
        .allowed_origin("https://app.example.com")
        .allowed_methods(["GET"])
        .supports_credentials()
        .max_age(600)
}
// endregion

// region: start
#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    // Everything that is missing stops the start, not the first request.
    let settings = Settings::from_environment()?;
    let database = Database::open(&settings.database)?;
    account::add_user(&database, "ada", &settings.password).await?;
    HttpServer::new(move || {
        App::new()
            .app_data(web::Data::new(database.clone()))
            .wrap(session_middleware(database.clone(), settings.session_key.clone()))
            .wrap(from_fn(pages::refuse_cross_site_writes))
            .wrap(security_headers())
            .configure(pages::routes)
            .configure(account::routes)
            .service(web::scope("/api").wrap(cors()).configure(account::api_routes).configure(api::routes))
    })
    .workers(2)
    .bind(("127.0.0.1", settings.port))?
    .run()
    .await?;
    Ok(())
}
// endregion
