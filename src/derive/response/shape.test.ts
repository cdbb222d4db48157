import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { hostile } from '../../parse/testing/hostile.ts';
import { isNotFound } from './not-found.ts';
import { shapeOf } from './shape.ts';

interface Given {
  readonly url?: string;
  readonly status?: number;
  readonly headers?: readonly HeaderLine[];
  readonly id?: string;
}

const exchange = (
  type: string,
  body: string,
  { url = 'http://a.test/nothing-here-1', status = 404, headers = [], id = 'e1' }: Given = {},
): Exchange => ({
  id,
  origin: 'live',
  identity: 'anonymous',
  request: { method: 'GET', url, headers: [] },
  response: {
    status,
    httpVersion: '1.1',
    headers: [...(type === '' ? [] : [['Content-Type', type] as const]), ...headers],
    body,
    bodyBytes: body.length,
    truncated: false,
  },
});
const [HTML, JSON_, TEXT] = ['text/html; charset=utf-8', 'application/json', 'text/plain'];
const one = 'http://a.test/nothing-here-1';
const two = 'http://a.test/somewhere/else-2.txt';

describe('answers of one shape', () => {
  it.each([
    [
      'an echoed path',
      exchange(TEXT, 'Cannot GET /nothing-here-1', { url: one }),
      exchange(TEXT, 'Cannot GET /somewhere/else-2.txt', { url: two }),
    ],
    [
      'an echoed path in a title',
      exchange(HTML, '<title>No /nothing-here-1</title><p>x', { url: one }),
      exchange(HTML, '<title>No /somewhere/else-2.txt</title><p>y', { url: two }),
    ],
    [
      'times and ids in JSON',
      exchange(JSON_, '{"t":"2026-01-01T00:00:00Z","id":1,"e":"x"}'),
      exchange(JSON_, '{"e":"y","id":22,"t":"2026-01-02T10:00:00Z"}'),
    ],
    [
      'a request id in a text',
      exchange(TEXT, 'not found (req 6f1e2a90-0000-4000-8000-000000000001)'),
      exchange(TEXT, 'not found (req 6f1e2a90-ffff-4000-8000-00000000000f)'),
    ],
    ['a token in a page', exchange(HTML, '<form><input value=a1b2>'), exchange(HTML, '<form><input value=ffff>')],
    ['lists of another length', exchange(JSON_, '[{"a":1}]'), exchange(JSON_, '[{"a":2},{"a":3}]')],
    [
      'the next parameter of a login',
      exchange('', '', { status: 302, headers: [['Location', '/login?next=/nothing-here-1']] }),
      exchange('', '', { url: two, status: 302, headers: [['Location', '/login?next=/somewhere']] }),
    ],
  ])('%s', (_, a, b) => {
    expect(shapeOf(a)).toBe(shapeOf(b));
  });
});

describe('answers of different shapes', () => {
  it.each([
    ['status', exchange(TEXT, 'x'), exchange(TEXT, 'x', { status: 200 })],
    ['type', exchange(TEXT, 'x'), exchange(HTML, 'x')],
    ['keys', exchange(JSON_, '{"a":1}'), exchange(JSON_, '{"b":1}')],
    ['types of values', exchange(JSON_, '{"a":1}'), exchange(JSON_, '{"a":"1"}')],
    ['words', exchange(TEXT, 'not found'), exchange(TEXT, 'welcome')],
    ['title', exchange(HTML, '<title>Not found</title>'), exchange(HTML, '<title>Shop</title>')],
    ['tags', exchange(HTML, '<p>x'), exchange(HTML, '<form>x')],
    [
      'redirect',
      exchange('', '', { status: 302, headers: [['Location', '/a']] }),
      exchange('', '', { status: 302, headers: [['Location', '/b']] }),
    ],
    ['nothing at all', exchange(TEXT, ''), exchange(TEXT, 'x')],
  ])('%s', (_, a, b) => {
    expect(shapeOf(a)).not.toBe(shapeOf(b));
  });
});

it('is bounded and never throws, whatever comes', () => {
  fc.assert(
    fc.property(
      hostile('<', '>', '{"', '":', '[', '<title>', '\r\n'),
      fc.constantFrom(HTML, JSON_, TEXT, '', 'image/png', 'a/b/c'),
      (body, type) => {
        expect(shapeOf(exchange(type, body, { headers: [['Location', body]] })).length).toBeLessThan(20_000);
      },
    ),
  );
  expect(shapeOf(exchange(JSON_, '['.repeat(90) + ']'.repeat(90))).length).toBeLessThan(200);
  expect(shapeOf(exchange(HTML, '<a><b>'.repeat(100_000))).length).toBeLessThan(2_000);
});

describe('isNotFound', () => {
  const nonexistent = exchange(HTML, '<title>App</title><div>', { status: 200 });
  const surface = (shapes: readonly string[]): Surface => ({
    target: one,
    origin: 'http://a.test',
    reach: 'loopback',
    observedAt: 0,
    frameworks: [],
    nonexistent: [{ origin: 'http://a.test', shapes, catchAll: true, exchanges: ['e7'] }],
    operations: [],
    leftOut: [],
    writes: false,
  });

  it('knows the nonsense answer again, whatever its status', () => {
    expect(
      isNotFound(exchange(HTML, '<title>App</title><div>', { status: 200, url: two }), surface([shapeOf(nonexistent)])),
    ).toBe(true);
    expect(isNotFound(exchange(TEXT, 'other', { id: 'e7' }), surface([shapeOf(nonexistent)]))).toBe(true);
  });

  it('lets real answers be', () => {
    expect(
      isNotFound(exchange(HTML, '<title>Admin</title><div>', { status: 200 }), surface([shapeOf(nonexistent)])),
    ).toBe(false);
    expect(isNotFound(exchange(JSON_, '{"a":1}', { status: 200 }), surface([shapeOf(nonexistent)]))).toBe(false);
  });

  it('goes by the status where no nonsense was answered', () => {
    expect(isNotFound(exchange(TEXT, 'x'), surface([]))).toBe(true);
    expect(isNotFound(exchange(TEXT, 'x', { status: 200 }), surface([]))).toBe(false);
    expect(isNotFound(exchange(TEXT, 'x', { url: 'http://b.test/' }), surface(['200 x']))).toBe(true);
  });
});
