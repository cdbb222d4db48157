import { parseJsonStructure } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { namedSaltTesters, readSignedJson } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';

/** Streamlit's login: itsdangerous whose salt is the cookie's name, over a JSON string of JSON. `_streamlit_user_tokens` holds OAuth tokens, readable. */
export default defineFormat({
  id: 'streamlit',
  framework: 'streamlit',
  title: 'Streamlit login cookie',
  recognise: (cookie) => (/^_streamlit_/.test(cookie.name) && read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    return found && session({ protection: 'signed', serializer: 'json', ...found });
  },
  testers: [
    ...namedSaltTesters('streamlit/cookie-name', (name) => name),
    ...namedSaltTesters('streamlit/whole-name', (name) => name.replace(/_[0-9]{1,2}$/, '')),
  ],
  page: {
    looks:
      '`_streamlit_user`, `_streamlit_user_tokens`, cut into `name`, `name_1`, … when long, each piece signed for itself: three parts with dots, a leading dot when compressed.',
    keys: '`cookie_secret` under `[auth]` in `.streamlit/secrets.toml`.',
    byHand:
      'Decode the first part as URL-safe base64 (through zlib when a dot leads), then read the JSON string as JSON. The salt of the signature is the cookie name.',
    seenWith: 'Streamlit 1.67.0',
  },
  source: 'https://github.com/streamlit/streamlit/tree/develop/lib/streamlit/web/server/starlette',
});

/** Pieces (`name`, `name_1`, …) are texts of which each is signed for itself. */
function read(cookie: ReceivedCookie) {
  const signed = readSignedJson(cookie);
  if (signed?.signedAt === undefined) return undefined;
  const { path, value } = signed.read;
  const inner = typeof value === 'string' ? parseJsonStructure(value + restOf(cookie)) : undefined;
  if (inner) return { path: [...path, 'json'], payload: inner, issuedAt: signed.signedAt };
  return { path, payload: value, issuedAt: signed.signedAt };
}

function restOf({ name, siblings }: ReceivedCookie): string {
  const texts: string[] = [];
  for (let number = 1; number < MOST_PIECES; number += 1) {
    const value = siblings.get(`${name}_${number}`);
    const part = value === undefined ? undefined : readSignedJson({ name, value, siblings })?.read.value;
    if (typeof part !== 'string') break;
    texts.push(part);
  }
  return texts.join('');
}

const MOST_PIECES = 50;
