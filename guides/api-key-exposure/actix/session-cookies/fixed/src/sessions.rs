//! Sessions on the server. The browser gets a random id of 64 characters and nothing else.

use std::collections::HashMap;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError, generate_session_key};
use actix_web::cookie::time::{Duration, OffsetDateTime};
use rusqlite::{OptionalExtension as _, params};

use crate::database::Database;

type State = HashMap<String, String>;

pub struct SqliteSessionStore {
    database: Database,
}

impl SqliteSessionStore {
    pub fn new(database: Database) -> Self {
        Self { database }
    }
}

// region: store
impl SessionStore for SqliteSessionStore {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let id = key.as_ref().to_owned();
        let query = "SELECT state FROM sessions WHERE id = ?1 AND expires_at > ?2";
        let text: Option<String> = self
            .database
            .run(move |db| db.query_row(query, params![id, now()], |row| row.get(0)).optional())
            .await
            .map_err(LoadError::Other)?;
        // JSON, never a format that can create objects.
        text.map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|error| LoadError::Deserialization(error.into()))
    }

    async fn save(&self, state: State, ttl: &Duration) -> Result<SessionKey, SaveError> {
        let text = serde_json::to_string(&state).map_err(|error| SaveError::Serialization(error.into()))?;
        let key = generate_session_key();
        let (id, expires_at) = (key.as_ref().to_owned(), now() + ttl.whole_seconds());
        self.database
            .run(move |db| {
                db.execute("DELETE FROM sessions WHERE expires_at <= ?1", [now()])?;
                db.execute("INSERT INTO sessions VALUES (?1, ?2, ?3)", params![id, text, expires_at])
            })
            .await
            .map_err(SaveError::Other)?;
        Ok(key)
    }

    async fn update(&self, key: SessionKey, state: State, ttl: &Duration) -> Result<SessionKey, UpdateError> {
        let text = serde_json::to_string(&state).map_err(|error| UpdateError::Serialization(error.into()))?;
        let (id, expires_at) = (key.as_ref().to_owned(), now() + ttl.whole_seconds());
        let update = "UPDATE sessions SET state = ?2, expires_at = ?3 WHERE id = ?1";
        let rows = self.database.run(move |db| db.execute(update, params![id, text, expires_at])).await;
        match rows.map_err(UpdateError::Other)? {
            // Signed out by another request meanwhile: it must not come back to life.
            0 => Err(UpdateError::Other(anyhow::anyhow!("the session has ended"))),
            _ => Ok(key),
        }
    }

    async fn update_ttl(&self, key: &SessionKey, ttl: &Duration) -> anyhow::Result<()> {
        let (id, expires_at) = (key.as_ref().to_owned(), now() + ttl.whole_seconds());
        let update = "UPDATE sessions SET expires_at = ?2 WHERE id = ?1";
        self.database.run(move |db| db.execute(update, params![id, expires_at])).await.map(drop)
    }

    async fn delete(&self, key: &SessionKey) -> anyhow::Result<()> {
        let id = key.as_ref().to_owned();
        self.database.run(move |db| db.execute("DELETE FROM sessions WHERE id = ?1", [id])).await.map(drop)
    }
}
// endregion

/// Seconds since 1970.
pub fn now() -> i64 {
    OffsetDateTime::now_utc().unix_timestamp()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store() -> SqliteSessionStore {
        SqliteSessionStore::new(Database::in_memory().unwrap())
    }

    fn state(user: &str) -> State {
        HashMap::from([("user".to_owned(), user.to_owned())])
    }

    #[actix_web::test]
    async fn a_session_lives_until_it_is_deleted() {
        let store = store();
        let key = store.save(state("ada"), &Duration::minutes(1)).await.unwrap();
        assert_eq!(key.as_ref().len(), 64);
        assert_eq!(store.load(&key).await.unwrap(), Some(state("ada")));
        let key = store.update(key, state("grace"), &Duration::minutes(1)).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap(), Some(state("grace")));
        store.delete(&key).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap(), None);
    }

    #[actix_web::test]
    async fn a_deleted_session_is_not_revived() {
        let store = store();
        let key = store.save(state("ada"), &Duration::minutes(1)).await.unwrap();
        store.delete(&key).await.unwrap();
        let id = key.as_ref().to_owned();
        assert!(store.update(key, state("ada"), &Duration::minutes(1)).await.is_err());
        assert_eq!(store.load(&SessionKey::try_from(id).unwrap()).await.unwrap(), None);
    }

    #[actix_web::test]
    async fn an_expired_or_unknown_session_is_none() {
        let store = store();
        let key = store.save(state("ada"), &Duration::ZERO).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap(), None);
        store.update_ttl(&key, &Duration::minutes(1)).await.unwrap();
        assert_eq!(store.load(&key).await.unwrap(), Some(state("ada")));
        assert_eq!(store.load(&"unknown".to_owned().try_into().unwrap()).await.unwrap(), None);
    }
}
