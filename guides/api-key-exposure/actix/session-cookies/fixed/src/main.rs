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

#[cfg(test)]
mod tests {
    use actix_web::{
        App,
        cookie::Cookie,
        dev::Service as _,
        http::{StatusCode, header},
        test::{TestRequest, call_and_read_body, call_service, init_service},
    };

    use super::*;

    fn session_cookie(answer: &actix_web::dev::ServiceResponse<impl actix_web::body::MessageBody>) -> Cookie<'static> {
        answer.response().cookies().find(|cookie| cookie.name() == "__Host-id").expect("no session cookie").into_owned()
    }

    #[actix_web::test]
    async fn the_id_changes_at_login_and_ends_at_logout() {
        let database = Database::in_memory().unwrap();
        account::add_user(&database, "ada", "pass").await.unwrap();
        let app = init_service(
            App::new()
                .app_data(web::Data::new(database.clone()))
                .wrap(session_middleware(database.clone(), Key::generate()))
                .wrap(from_fn(pages::refuse_cross_site_writes))
                .configure(account::routes)
                .configure(account::api_routes),
        )
        .await;
        let account = async |cookie: &Cookie<'static>| {
            let request = TestRequest::get().uri("/account").cookie(cookie.clone()).to_request();
            String::from_utf8(call_and_read_body(&app, request).await.to_vec()).unwrap()
        };
        let login = |password: &'static str| {
            TestRequest::post().uri("/login").set_form([("user", "ada"), ("password", password)])
        };

        let visitor = session_cookie(&call_service(&app, TestRequest::get().uri("/connect").to_request()).await);
        assert!(account(&visitor).await.contains(r#""connected":true,"user":null"#));

        let wrong = call_service(&app, login("wrong").cookie(visitor.clone()).to_request()).await;
        assert_eq!(wrong.status(), StatusCode::UNAUTHORIZED);
        let elsewhere =
            login("pass").cookie(visitor.clone()).insert_header(("Sec-Fetch-Site", "cross-site")).to_request();
        assert_eq!(
            app.call(elsewhere).await.err().map(|error| error.as_response_error().status_code()),
            Some(StatusCode::FORBIDDEN)
        );

        let user = session_cookie(&call_service(&app, login("pass").cookie(visitor.clone()).to_request()).await);
        assert!(account(&user).await.contains(r#""connected":true,"user":"ada""#));
        assert!(account(&visitor).await.contains(r#""connected":false,"user":null"#));

        let logout = TestRequest::post().uri("/logout").cookie(user.clone()).to_request();
        let expired = call_service(&app, logout).await.headers().get(header::SET_COOKIE).cloned().unwrap();
        let expired = expired.to_str().unwrap().to_owned();
        for attribute in ["__Host-id=;", "HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=0"] {
            assert!(expired.contains(attribute), "{attribute} in {expired}");
        }
        assert!(account(&user).await.contains(r#""connected":false,"user":null"#));
    }
}
