//! One SQLite file behind all workers. Several hosts need a shared server instead.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use actix_web::web;
use rusqlite::Connection;

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, state TEXT NOT NULL, expires_at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS provider_keys (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, expires_at INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS users (name TEXT PRIMARY KEY, password_hash TEXT NOT NULL);
";

#[derive(Clone)]
pub struct Database(Arc<Mutex<Connection>>);

impl Database {
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        private_file(path)?;
        Self::over(Connection::open(path)?)
    }

    #[cfg(test)]
    pub fn in_memory() -> anyhow::Result<Self> {
        Self::over(Connection::open_in_memory()?)
    }

    fn over(connection: Connection) -> anyhow::Result<Self> {
        connection.execute_batch(TABLES)?;
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    /// SQLite blocks, so it works on a thread that may.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> anyhow::Result<T> {
        let connection = self.0.clone();
        let result = web::block(move || work(&connection.lock().unwrap_or_else(PoisonError::into_inner))).await?;
        Ok(result?)
    }
}

/// The file holds keys: only the user that runs the server may read it.
fn private_file(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
