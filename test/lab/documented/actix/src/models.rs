//! What the document promises.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Serialize, ToSchema)]
pub struct Address {
    pub full_name: String,
    pub street: String,
}

#[derive(Serialize, ToSchema)]
pub struct Partner {
    pub name: String,
}

#[derive(Serialize, ToSchema)]
pub struct Amount {
    pub label: String,
    pub cents: i64,
}

#[derive(Serialize, ToSchema)]
pub struct StaffMember {
    pub login: String,
    /// plant: property-sensitive (promised, though nobody outside sees an answer)
    pub password_hash: String,
}

#[derive(Clone, Serialize, ToSchema)]
pub struct Product {
    pub sku: String,
    pub title: String,
}

#[derive(Deserialize, ToSchema)]
pub struct NewOrder {
    pub sku: String,
    /// plant: mass-assignment-surface
    pub discount_percent: Option<i32>,
}

#[derive(Serialize, ToSchema)]
pub struct Order {
    pub number: String,
}

#[derive(Serialize, ToSchema)]
pub struct Message {
    pub text: String,
}

#[derive(Serialize, ToSchema)]
pub struct Outcome {
    pub error: String,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    #[param(minimum = 1, maximum = 50)]
    pub limit: Option<u32>,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Depth {
    #[param(minimum = 1, maximum = 5)]
    pub depth: Option<i64>,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Day {
    #[param(value_type = Option<i32>)]
    pub day: Option<String>,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Hook {
    pub callback_url: Option<String>,
}
