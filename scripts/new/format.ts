/** `npm run new-format -- <id>`: a cookie format with a test that fails until a cookie of the framework is recorded. */
import { readVectors } from '../../test/cookie-vectors.ts';
import { argument, camel, make } from './unit.ts';

const [id = ''] = argument('npm run new-format -- <id>', 1);
const last = Math.max(...readVectors().map((vector) => Number.parseInt(vector.id, 10)));
const vector = String(last + 1).padStart(3, '0');

const format = `import { defineFormat } from '../format.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

export default defineFormat({
  id: '${id}',
  framework: '${id}',
  title: '${id} session',
  recognise(cookie) {
    const isOurs = cookie.name === '${id}' && readBase64Json(wireValue(cookie)) !== undefined;
    return isOurs ? 'firm' : undefined;
  },
  decode(cookie) {
    const payload = readBase64Json(wireValue(cookie));
    return payload && session({ protection: 'plain', serializer: 'json', path: ['base64', 'json'], payload });
  },
  testers: [],
  source: '',
  page: {
    looks: 'The cookie \`${id}\`: what its value looks like.',
    keys: 'Where the application keeps the key, or the session.',
    byHand: 'How to read the value without openbrick.',
    seenWith: '${id}, version',
  },
});
`;

const test = `import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import ${camel(id)} from './${id}.ts';

// The cookie that the framework made, in test/vectors/cookies.json.
vectorCases(${camel(id)}, [{ vector: '${vector}' }]);

describe('values that are no ${id} session', () => {
  it.each([
    ['another name', 'sid', 'eyJhIjoxfQ=='],
    ['no JSON inside', '${id}', 'YWJj'],
  ])('%s', (_, name, value) => expect(${camel(id)}.recognise(received(name, value))).toBeUndefined());
});
`;

const file = `src/cookies/formats/${id}`;
make({
  files: { [`${file}.ts`]: format, [`${file}.test.ts`]: test },
  next: [
    `record a cookie of the framework as ${vector}-${id} in test/vectors/cookies.json (docs/writing-a-format.md)`,
    `write ${file}.ts, with the source that defines the format, and look-alikes in its test`,
    'npm run generate',
    `npx vitest run --project unit ${file}.test.ts src/cookies/open.test.ts test/formats-recorded.test.ts`,
    'npm run golden, and read the diff if there is one; npm run format; a line in CHANGELOG.md',
  ],
});
