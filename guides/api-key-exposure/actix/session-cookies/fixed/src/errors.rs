//! What went wrong goes to the log, scrubbed; the client learns that something did.

use actix_web::{HttpResponse, ResponseError};
use serde_json::json;

// region: error
#[derive(Debug)]
pub struct AppError(anyhow::Error);

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("internal error")
    }
}

impl ResponseError for AppError {
    fn error_response(&self) -> HttpResponse {
        eprintln!("error: {}", scrub(&format!("{:#}", self.0)));
        HttpResponse::InternalServerError().json(json!({ "error": "Something went wrong on our side." }))
    }
}

impl<E: Into<anyhow::Error>> From<E> for AppError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}
// endregion

// region: scrub
/// How the keys that this application handles begin.
const KEY_PREFIXES: [&str; 3] = ["glpat-", "sk_live_", "xoxb-"];

/// Takes keys, and the user and password of URLs, out of a line for the log.
fn scrub(line: &str) -> String {
    let mut clean = line.to_owned();
    for prefix in KEY_PREFIXES {
        clean =
            replace_each(&clean, prefix, |rest| rest.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c))));
    }
    replace_each(&clean, "://", |rest| {
        let host = rest.find(|c: char| c.is_whitespace() || "/?#\"'".contains(c)).unwrap_or(rest.len());
        Some(rest[..host].rfind('@').unwrap_or(0))
    })
}

/// Puts `***` for what follows each `marker`, as far as `end` says (`None`: to the end of the line).
fn replace_each(line: &str, marker: &str, end: impl Fn(&str) -> Option<usize>) -> String {
    let mut parts = line.split(marker);
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = end(part).unwrap_or(part.len());
        clean += marker;
        if end > 0 {
            clean += "***";
        }
        clean += &part[end..];
    }
    clean
}
// endregion

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scrubs_keys_and_passwords() {
        assert_eq!(scrub("token=glpat-abcDEF123, again \"glpat-x\""), "token=glpat-***, again \"glpat-***\"");
        assert_eq!(
            scrub("no postgres://orders:pa@ss@db.internal/orders?x=1"),
            "no postgres://***@db.internal/orders?x=1"
        );
        assert_eq!(scrub("xoxb-1-2-a"), "xoxb-***");
    }

    #[test]
    fn leaves_the_rest_alone() {
        for line in ["", "a plain line", "https://example.com/a@b", "mail ada@example.com", "ü://ä"] {
            assert_eq!(scrub(line), line);
        }
    }

    #[test]
    fn the_client_never_sees_the_cause() {
        let error = AppError::from(anyhow::anyhow!("postgres://orders:hidden@db"));
        assert_eq!(error.to_string(), "internal error");
    }
}
