import { parseJsonStructure } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** `res.cookie(name, object)`: `j:` + JSON, not signed. */
export default defineFormat({
  id: 'express-json-cookie',
  framework: 'express',
  title: 'Express JSON cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const payload = read(cookie);
    return payload && session({ protection: 'plain', serializer: 'json', path: ['express-json', 'json'], payload });
  },
  testers: [],
  page: {
    looks: '`j:` (`j%3A`) and JSON.',
    keys: 'There is no key: anyone can write such a cookie.',
    byHand: 'Decode the percent escapes: the JSON follows `j:`.',
    seenWith: 'Express 5.3.0',
  },
  source: 'https://github.com/expressjs/express/blob/master/lib/response.js',
});

function read(cookie: ReceivedCookie): object | undefined {
  const value = wireValue(cookie);
  return value.startsWith('j:') ? parseJsonStructure(value.slice(2)) : undefined;
}
