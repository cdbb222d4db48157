//! The document, as utoipa makes it, at its usual place.

use actix_web::{HttpResponse, get, web};
use utoipa::{
    Modify, OpenApi,
    openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme},
};

use crate::{guarded, public, rich};

#[derive(OpenApi)]
#[openapi(
    info(title = "Shop", version = "2.3.0"),
    modifiers(&Schemes),
    paths(
        guarded::addresses,
        guarded::partners,
        guarded::tickets,
        guarded::payouts,
        guarded::exports,
        guarded::me,
        guarded::staff,
        guarded::greeting,
        public::basket,
        public::products,
        public::product,
        public::add_order,
        public::cancel_order,
        public::tree,
        public::weather,
        public::totals,
        public::loyalty,
        public::hooks,
        public::news,
        public::latest_refund,
        public::rebuild,
        rich::all_crates,
        rich::one_crate,
        rich::as_table,
        rich::latest_receipt,
    )
)]
struct Document;

struct Schemes;

impl Modify for Schemes {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        // plant: document-cookie-never-set, cookie-undocumented (the server sets `shop_session`)
        components.add_security_scheme("sid", SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("sid"))));
        components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
        // plant: document-key-in-query
        components.add_security_scheme("export", SecurityScheme::ApiKey(ApiKey::Query(ApiKeyValue::new("api_key"))));
    }
}

#[get("/api-docs/openapi.json")]
async fn served_document() -> HttpResponse {
    HttpResponse::Ok().json(Document::openapi())
}

pub fn routes(config: &mut web::ServiceConfig) {
    config.service(served_document);
}
