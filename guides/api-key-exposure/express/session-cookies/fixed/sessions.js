/** Sessions on the server. The browser gets a random ID of 43 characters and nothing else. */
import { createHmac, randomBytes } from 'node:crypto';
import { Records } from './records.js';
import { SESSION_KEY } from './settings.js';

const LIFETIME_SECONDS = 30 * 60;
const records = new Records('sessions');

// region: cookie
const NAME = '__Host-session';
const ATTRIBUTES = { secure: true, httpOnly: true, sameSite: 'lax', path: '/' };
// endregion

// region: store
/** Makes the session of a request known as `request.session`: an object with `data`, empty for a new visitor. */
export async function sessions(request, response, next) {
  const id = new RegExp(`(?:^|; )${NAME}=([\\w-]{43})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
  const data = id === undefined ? undefined : await records.read(digest(id));
  // An ID that we did not issue opens nothing, and is never accepted as the ID of a new session.
  request.session = new Session(response, data === undefined ? undefined : digest(id), data ?? {});
  next();
}

class Session {
  constructor(response, storedAs, data) {
    this.response = response;
    this.storedAs = storedAs;
    this.data = data;
  }

  /** Stores the data; a visitor without a session gets one. */
  async save() {
    this.response.set('Cache-Control', 'no-store');
    if (this.storedAs === undefined) await this.renew();
    // Only if it is still there, so that a session that another request ended does not come back to life.
    else if ((await records.read(this.storedAs)) !== undefined)
      await records.write(this.storedAs, this.data, LIFETIME_SECONDS);
  }

  /** Stores the data under a new ID: at login, and whenever rights change. The former ID is worth nothing then. */
  async renew() {
    if (this.storedAs !== undefined) await records.remove(this.storedAs);
    const id = randomBytes(32).toString('base64url');
    this.storedAs = digest(id);
    await records.write(this.storedAs, this.data, LIFETIME_SECONDS);
    this.response.cookie(NAME, id, { ...ATTRIBUTES, maxAge: LIFETIME_SECONDS * 1000 });
  }

  /** Deletes the session, and expires its cookie with the attributes it was set with: browsers keep it otherwise. */
  async end() {
    if (this.storedAs !== undefined) await records.remove(this.storedAs);
    this.storedAs = undefined;
    this.data = {};
    this.response.clearCookie(NAME, ATTRIBUTES);
  }
}

/** A stolen copy of the store contains no ID that a browser could send. */
const digest = (id) => createHmac('sha256', SESSION_KEY).update(id).digest('hex');
// endregion
