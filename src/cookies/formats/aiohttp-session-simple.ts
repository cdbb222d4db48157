import { isRecord } from '../../parse/record.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** aiohttp-session's `SimpleCookieStorage`, meant for tests: the session as JSON, not signed at all. */
export default defineFormat({
  id: 'aiohttp-session-simple',
  framework: 'aiohttp',
  title: 'aiohttp-session cookie (unsigned)',
  recognise: (cookie) => (cookie.name === 'AIOHTTP_SESSION' && read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const payload = read(cookie);
    return payload && session({ protection: 'plain', serializer: 'json', path: ['json'], payload });
  },
  testers: [],
  page: {
    looks: '`AIOHTTP_SESSION`: JSON with the members `created` and `session`.',
    keys: 'There is no key: anyone can write such a cookie.',
    byHand: 'Read the value as JSON, with its quotes and escapes undone.',
    seenWith: 'aiohttp-session 2.12.1',
  },
  source: 'https://github.com/aio-libs/aiohttp-session/blob/master/aiohttp_session/__init__.py',
});

function read(cookie: ReceivedCookie): object | undefined {
  const payload = parseJsonStructure(wireValue(cookie));
  return isRecord(payload) && 'session' in payload ? payload : undefined;
}
