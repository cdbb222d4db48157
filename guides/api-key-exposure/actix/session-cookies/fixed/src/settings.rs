//! What the application needs from its environment.

use std::{env, path::PathBuf};

use actix_web::cookie::Key;
use anyhow::{Context as _, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};

pub struct Settings {
    pub port: u16,
    pub session_key: Key,
    /// Password of the one user of this demonstration.
    pub password: String,
    pub database: PathBuf,
}

impl Settings {
    /// Fails with the name of what is missing; never with a value.
    pub fn from_environment() -> Result<Self> {
        Ok(Self {
            port: required("PORT")?.parse().context("PORT is no port number")?,
            session_key: session_key(&required("SESSION_KEY")?)?,
            password: required("DEMO_PASSWORD")?,
            database: PathBuf::from(env::var("STATE_DIR").unwrap_or_else(|_| ".".to_owned())).join("sessions.sqlite3"),
        })
    }
}

fn required(name: &str) -> Result<String> {
    let value = env::var(name).with_context(|| format!("{name} is not set"))?;
    ensure!(!value.trim().is_empty(), "{name} is empty");
    Ok(value)
}

// region: session-key
/// At least 64 random bytes in base64 or hexadecimal: `openssl rand -base64 64`, or `openssl rand -hex 64`.
fn session_key(text: &str) -> Result<Key> {
    let text: String = text.split_whitespace().collect();
    let bytes = match from_hex(&text) {
        Some(bytes) => bytes,
        None => STANDARD.decode(text).ok().context("SESSION_KEY is neither base64 nor hexadecimal")?,
    };
    ensure!(bytes.len() >= 64, "SESSION_KEY holds {} bytes and needs 64", bytes.len());
    // Catches the zero key and its kin; it cannot tell whether the rest is random.
    let different = (0..=u8::MAX).filter(|byte| bytes.contains(byte)).count();
    ensure!(different >= 32, "SESSION_KEY repeats itself: it is not random");
    Ok(Key::from(&bytes))
}
// endregion

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    pairs.remainder().is_empty().then(|| pairs.map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_base64_and_hexadecimal() {
        let bytes: Vec<u8> = (0..64).map(|n: u8| n.wrapping_mul(37)).collect();
        let hexadecimal: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let expected = Key::from(&bytes);
        assert!(session_key(&STANDARD.encode(&bytes)).unwrap() == expected);
        assert!(session_key(&format!(" {hexadecimal}\n")).unwrap() == expected);
    }

    #[test]
    fn refuses_what_is_short_repeated_or_no_encoding() {
        for text in ["", "secret", &"00".repeat(64), &"ab".repeat(64), &STANDARD.encode([7; 64]), "ß"] {
            assert!(session_key(text).is_err(), "{text}");
        }
    }
}
