//! Stands for the provider's token endpoint.

/// A made-up key for whoever connects. A real one comes from the provider's answer and is as unreadable in this source.
pub fn exchange_consent_for_key() -> String {
    let unguessable: String = actix_session::storage::generate_session_key().into();
    ["glpat", &unguessable[..20]].join("-")
}
