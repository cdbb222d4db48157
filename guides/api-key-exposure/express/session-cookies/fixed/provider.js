/** The provider's keys: made by its token endpoint, kept in our store, read only where they are used. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Records } from './records.js';

// A key is of no use to us for longer than the session that asked for it.
const LIFETIME_SECONDS = 30 * 60;
const records = new Records('provider-keys');

/** In place of the provider's token endpoint: an invented key for whoever connects. */
export const exchangeConsentForKey = () => ['glpat', randomBytes(15).toString('base64url')].join('-');

// region: provider
/** Stores a key and returns the name of its record, which is all that a session needs to know. */
export async function keep(key) {
  const name = randomUUID();
  await records.write(name, key, LIFETIME_SECONDS);
  return name;
}

/** The key, for a call to the provider; undefined once it has expired or was revoked. */
export const keyFor = (name) => records.read(name);

/** With a real provider, its revocation endpoint is called here too. */
export const forget = (name) => records.remove(name);
// endregion
