import { defineFormat } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { reference } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

/** tower-sessions (axum): 128 random bits as 22 URL-safe base64 characters; the session stays on the server. */
export default defineFormat({
  id: 'tower-sessions',
  framework: 'axum',
  title: 'tower-sessions id',
  recognise({ name, value }) {
    const bytes = fromBase64(plainValue(value), 'url-bare');
    if (bytes?.length !== 16) return undefined;
    return name === 'id' || name === 'tower.sid' ? 'firm' : 'tentative';
  },
  decode(_cookie) {
    return reference(['base64url']);
  },
  testers: [],
  page: {
    looks: '`id`: 22 characters of URL-safe base64.',
    keys: 'There is no key: the session is kept by the server.',
    byHand: 'Nothing can be read in it.',
    seenWith: 'tower-sessions 0.15.0',
  },
  source: 'https://github.com/maxcountryman/tower-sessions/blob/main/tower-sessions-core/src/session.rs',
});
