//! Operations that the document leaves open.

use actix_web::{HttpResponse, cookie::Cookie, delete, get, http::header::ContentType, post, web};
use serde_json::json;

use crate::{
    models::{Day, Depth, Hook, Message, NewOrder, Order, Outcome, Page, Product},
    mutations,
};

fn shelf() -> Vec<Product> {
    (0..80).map(|number| Product { sku: format!("m{number:x}-mug"), title: format!("Mug {number}") }).collect()
}

#[get("/")]
async fn home() -> HttpResponse {
    HttpResponse::Ok().content_type(ContentType::html()).body(
        "<!doctype html><title>Shop</title><a href=\"/api/v2/debug/cache\">Cache</a> <a href=\"/api/v2/news\">News</a>",
    )
}

#[utoipa::path(responses((status = 200, body = Vec<Product>)))]
#[get("/api/v2/basket")]
async fn basket() -> HttpResponse {
    let session = Cookie::build("shop_session", "u7Qe2mZ0xV4cYt9LrW1sKb6N")
        .path("/")
        .http_only(true)
        .same_site(actix_web::cookie::SameSite::Lax)
        .finish();
    HttpResponse::Ok().cookie(session).json(&shelf()[..1])
}

#[get("/api/v1/basket")]
async fn old_basket() -> HttpResponse {
    // plant: old-version-served
    HttpResponse::Ok().json(&shelf()[..1])
}

#[utoipa::path(params(Page), responses((status = 200, body = Vec<Product>), (status = 400, description = "Too many")))]
#[get("/api/v2/products")]
async fn products(page: web::Query<Page>) -> HttpResponse {
    match page.limit.unwrap_or(20) {
        limit @ 1..=50 => HttpResponse::Ok().json(&shelf()[..limit as usize]),
        _ => HttpResponse::BadRequest().finish(),
    }
}

#[utoipa::path(params(("sku" = String, Path)), responses((status = 200, body = Product), (status = 404, description = "None")))]
#[get("/api/v2/products/{sku}")]
async fn product(sku: web::Path<String>) -> HttpResponse {
    match shelf().into_iter().find(|product| product.sku == *sku) {
        Some(product) => HttpResponse::Ok().json(product),
        None => HttpResponse::NotFound().finish(),
    }
}

#[utoipa::path(request_body = NewOrder, responses((status = 201, body = Order)))]
#[post("/api/v2/orders")]
async fn add_order(order: web::Json<NewOrder>) -> HttpResponse {
    mutations::record("order added");
    let number = format!("{}-{}", order.sku, order.discount_percent.unwrap_or(0));
    HttpResponse::Created().json(Order { number })
}

#[utoipa::path(params(("number" = String, Path)), responses((status = 204, description = "Gone")))]
#[delete("/api/v2/orders/{number}")]
async fn cancel_order(_number: web::Path<String>) -> HttpResponse {
    mutations::record("order cancelled");
    HttpResponse::NoContent().finish()
}

#[utoipa::path(params(Depth), responses((status = 200, body = Message)))]
#[get("/api/v2/categories/tree")]
async fn tree(query: web::Query<Depth>) -> HttpResponse {
    // plant: input-not-validated (the maximum stands in the document only)
    HttpResponse::Ok().json(Message { text: format!("{} levels of mugs", query.depth.unwrap_or(1)) })
}

#[utoipa::path(params(Day), responses((status = 200, body = Message)))]
#[get("/api/v2/weather")]
async fn weather(query: web::Query<Day>) -> HttpResponse {
    // plant: server-error-on-bad-input
    match query.day.as_deref().unwrap_or("1").parse::<i32>() {
        Ok(day) => HttpResponse::Ok().json(Message { text: format!("Day {day}: tea") }),
        Err(error) => HttpResponse::InternalServerError().body(error.to_string()),
    }
}

#[utoipa::path(responses((status = 200, body = Order)))]
#[get("/api/v2/totals")]
async fn totals() -> HttpResponse {
    // plant: response-schema-mismatch (`json!` knows nothing of the struct)
    HttpResponse::Ok().json(json!({ "number": 12 }))
}

/// plant: operation-missing (in `paths`, and in no route)
#[utoipa::path(get, path = "/api/v2/loyalty", responses((status = 200, body = Message)))]
#[expect(dead_code, reason = "only the document knows it")]
pub fn loyalty() {}

#[utoipa::path(params(Hook), responses((status = 200, body = Message)))]
#[get("/api/v2/hooks/preview")]
async fn hooks(query: web::Query<Hook>) -> HttpResponse {
    // plant: url-parameter (this one calls nothing)
    HttpResponse::Ok().json(Message { text: format!("{} letters", query.callback_url.as_deref().map_or(0, str::len)) })
}

#[utoipa::path(responses((status = 200, body = Vec<Message>)))]
#[get("/api/v2/news")]
async fn news() -> HttpResponse {
    HttpResponse::Ok().json(Vec::<Message>::new())
}

#[utoipa::path(responses((status = 200, body = Outcome)), security(("sid" = [])))]
#[get("/api/v2/refunds/latest")]
async fn latest_refund() -> HttpResponse {
    // Refuses in its own words, with 200.
    HttpResponse::Ok().json(Outcome { error: "Sign in first".into() })
}

/// A GET that is no read: nobody may call it just to look.
#[utoipa::path(responses((status = 200, body = Message)))]
#[get("/api/v2/reports/rebuild")]
async fn rebuild() -> HttpResponse {
    mutations::record("reports rebuilt by GET");
    HttpResponse::Ok().json(Message { text: "rebuilt".into() })
}

#[get("/api/v2/debug/cache")]
async fn cache() -> HttpResponse {
    // plant: operation-undocumented
    HttpResponse::Ok().json(json!({ "entries": 4 }))
}

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .service(home)
        .service(basket)
        .service(old_basket)
        .service(products)
        .service(product)
        .service(add_order)
        .service(cancel_order)
        .service(tree)
        .service(weather)
        .service(totals)
        .service(hooks)
        .service(news)
        .service(latest_refund)
        .service(rebuild)
        .service(cache);
}
