import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streamItems } from './json-stream.ts';
import { hostile } from './testing/hostile.ts';

const values = (essence: string, body: string, truncated = false): unknown =>
  streamItems(essence, body, truncated)?.map((item) => (item.ok ? item.value : 'no JSON'));

describe('items of streams', () => {
  test.each([
    'application/jsonl',
    'application/x-ndjson',
    'application/ndjson',
    'text/x-ndjson',
    'application/x-jsonlines',
    'application/vnd.shop+jsonl',
  ])('lines of %s', (essence) => {
    expect(values(essence, '{"n":1}\r\n\n[2]\nno\n')).toEqual([{ n: 1 }, [2], 'no JSON']);
  });

  test('records of a JSON text sequence', () => {
    expect(values('application/json-seq', '\u001e{"n":1}\n\u001e2\n')).toEqual([{ n: 1 }, 2]);
    expect(values('application/geo+json-seq', '\u001e{\n"n": 1\n}\n')).toEqual([{ n: 1 }]);
  });

  test('server-sent events', () => {
    const body =
      ': hello\n\nevent: tick\nid: 7\nretry: 10\ndata: a\ndata:b\n\nevent: none\n\ndata\r\n\r\ndata: unfinished';
    expect(values('text/event-stream', body)).toEqual([
      { event: 'tick', id: '7', retry: 10, data: 'a\nb' },
      { data: '' },
    ]);
  });

  test('the last item of a cut body is left out', () => {
    expect(values('application/jsonl', '{"n":1}\n{"n":', true)).toEqual([{ n: 1 }]);
    expect(values('application/json-seq', '\u001e1\n\u001e{"n', true)).toEqual([1]);
  });

  test.each(['application/json', 'text/plain', 'application/geo+json', ''])('no stream: %j', (essence) => {
    expect(streamItems(essence, '{}', false)).toBeUndefined();
  });

  test('hostile bodies', () => {
    const body = hostile('data:', '\n', '\u001e', '{"a":1}', 'retry: 1', '\r');
    const essence = fc.constantFrom('application/jsonl', 'application/json-seq', 'text/event-stream');
    fc.assert(fc.property(essence, body, fc.boolean(), (...given) => void streamItems(...given)));
  });
});
