/** Sessions as Express' cookie-session writes them: base64 JSON beside a keygrip signature. Signed, not encrypted. */
import { createHmac } from 'node:crypto';

/** The key of a thousand tutorials. */
const TUTORIAL_KEY = 'keyboard cat'; // plant: session-key-known

const ONE_YEAR = 365 * 24 * 3600 * 1000;

/** The two Set-Cookie values of a session, with no flag set and a year to live. */
export function sessionCookies(content: Readonly<Record<string, unknown>>, now: Date): readonly [string, string] {
  const value = Buffer.from(JSON.stringify(content)).toString('base64'); // plant: session-data-readable
  const signature = createHmac('sha1', TUTORIAL_KEY).update(`session=${value}`).digest('base64url');
  const expires = new Date(now.getTime() + ONE_YEAR).toUTCString(); // plant: session-cookie-long-lived
  // plant: cookie-without-secure, cookie-without-httponly, cookie-without-samesite
  const attributes = `path=/; expires=${expires}`;
  return [`session=${value}; ${attributes}`, `session.sig=${signature}; ${attributes}`];
}
