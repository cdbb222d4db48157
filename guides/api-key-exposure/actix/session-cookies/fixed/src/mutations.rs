//! One line for every change, so that a test can show that a scan made none.

use std::{env, fs::OpenOptions, io::Write as _, path::Path};

/// Appends to `$STATE_DIR/mutations.txt`; does nothing without `STATE_DIR`.
pub fn record(what: &str) {
    let Ok(folder) = env::var("STATE_DIR") else { return };
    let file = OpenOptions::new().create(true).append(true).open(Path::new(&folder).join("mutations.txt"));
    if let Err(error) = file.and_then(|mut file| writeln!(file, "{what}")) {
        eprintln!("could not record a change: {error}");
    }
}
