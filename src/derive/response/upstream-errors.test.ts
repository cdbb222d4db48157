import { expect, it } from 'vitest';
import { UPSTREAM_FORMS } from './upstream-errors.ts';

/** The first form that a text has, and what it names. */
const read = (text: string): string | undefined => {
  for (const { of, pattern } of UPSTREAM_FORMS) {
    const found = pattern.exec(text);
    if (found !== null) return [of, found[1]].filter((each) => each !== undefined).join(': ');
  }
  return undefined;
};

it.each([
  ['connect ECONNREFUSED 10.0.0.7:5432', 'Node: 10.0.0.7'],
  ['getaddrinfo ENOTFOUND db.internal', 'Node: db.internal'],
  ["HTTPConnectionPool(host='billing', port=80): Max retries exceeded", 'requests for Python: billing'],
  ['<urlopen error [Errno 111] Connection refused>', 'Python'],
  ['Cannot connect to host cache:443 ssl:default', 'aiohttp: cache'],
  ['dial tcp 10.0.0.7:5432: connect: connection refused', 'Go: 10.0.0.7'],
  ['error sending request for url (http://billing:8080/x)', 'reqwest for Rust: billing'],
  ['java.net.ConnectException: Connection refused', 'Java'],
  ['I/O error on GET request for "http://billing/x"', 'Spring: billing'],
  ['cURL error 6: Could not resolve host: billing', 'cURL: billing'],
  ['password authentication failed for user "shop"', 'PostgreSQL: shop'],
  ["Access denied for user 'shop'@'10.0.0.2'", 'MySQL: shop'],
  ['SQLSTATE[42S02]: Base table or view not found', 'a database'],
  ['MongoServerSelectionError: timed out', 'MongoDB'],
])('%s', (text, expected) => expect(read(text)).toBe(expected));

it.each([
  'Connection refused',
  'the host could not be reached',
  'Access denied',
  'relation between users does not exist',
  'errno 111',
])('%s names no library', (text) => expect(read(text)).toBeUndefined());
