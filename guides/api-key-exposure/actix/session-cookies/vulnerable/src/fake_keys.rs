//! Keys with the shape and check digits of real ones, made at run time from a seed. They open nothing.

const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

pub fn github() -> String {
    with_check_digits("ghp_", &body(1, 30, BASE62))
}

pub fn npm() -> String {
    with_check_digits("npm_", &body(2, 30, BASE62))
}

pub fn vercel() -> String {
    with_check_digits("vcp_", &body(3, 50, BASE62))
}

pub fn stripe() -> String {
    ["sk", "live", &body(4, 24, BASE62)].join("_")
}

pub fn stripe_of_environment() -> String {
    ["sk", "live", &body(5, 24, BASE62)].join("_")
}

pub fn sendgrid() -> String {
    ["SG", &body(6, 22, BASE62), &body(7, 43, BASE62)].join(".")
}

pub fn slack() -> String {
    ["xoxb", &body(8, 12, b"123456789"), &body(9, 12, b"123456789"), &body(10, 24, BASE62)].join("-")
}

pub fn database_url() -> String {
    format!("postgres://orders:{}@db.internal:5432/orders", body(11, 20, BASE62))
}

/// `length` characters, always the same for one seed (SplitMix64).
fn body(seed: u64, length: usize, alphabet: &[u8]) -> String {
    let mut state = seed.wrapping_mul(0xD1B5_4A32_D192_ED03);
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) as usize
    };
    (0..length).map(|_| char::from(alphabet[next() % alphabet.len()])).collect()
}

/// GitHub, npm and Vercel end a token with the CRC-32 of its body in base 62, six characters.
fn with_check_digits(prefix: &str, body: &str) -> String {
    let mut rest = crc32(body.as_bytes()) as usize;
    let mut digits = ['0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = char::from(BASE62[rest % 62]);
        rest /= 62;
    }
    format!("{prefix}{body}{}", digits.iter().collect::<String>())
}

/// CRC-32 (IEEE 802.3), bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digits_of_a_published_example() {
        let token = with_check_digits("", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ");
        assert!(token.ends_with("0mLq17"));
    }
}
