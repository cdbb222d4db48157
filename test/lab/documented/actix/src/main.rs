//! A shop whose utoipa document and handlers have drifted apart.
//! Every place is marked `plant` and listed in `truth.json`. It answers on 127.0.0.1 only.

mod document;
mod guarded;
mod models;
#[path = "../../../../../guides/api-key-exposure/actix/session-cookies/vulnerable/src/mutations.rs"]
mod mutations;
mod public;
mod rich;

use actix_web::{App, HttpServer};

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let port = std::env::var("PORT").ok().and_then(|text| text.parse::<u16>().ok()).unwrap_or(8080);
    HttpServer::new(|| {
        App::new()
            .configure(document::routes)
            .configure(guarded::routes)
            .configure(public::routes)
            .configure(rich::routes)
    })
    .workers(2)
    .bind(("127.0.0.1", port))?
    .run()
    .await
}
