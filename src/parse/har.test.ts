import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHar } from './har.ts';

const har = (...entries: unknown[]): string => JSON.stringify({ log: { version: '1.2', entries } });

describe('an HTTP archive', () => {
  it('gives requests and answers, bodies decoded', () => {
    const text = har({
      request: {
        method: 'POST',
        url: 'https://api.test/login',
        headers: [{ name: 'Accept', value: '*/*' }],
        cookies: [{ name: 'sid', value: '1', path: '/' }, { name: 'no value' }, 7],
        postData: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'user', value: 'ada' }] },
      },
      response: {
        status: 200,
        headers: [{ name: 'Set-Cookie', value: 'sid=1' }],
        content: {
          mimeType: 'application/json',
          encoding: 'base64',
          text: Buffer.from('{"a":"é"}').toString('base64'),
        },
      },
    });
    expect(parseHar(text)).toEqual({
      ok: true,
      unread: 0,
      entries: [
        {
          index: 0,
          method: 'POST',
          url: 'https://api.test/login',
          status: 200,
          request: {
            headers: [['Accept', '*/*']],
            cookies: [['sid', '1']],
            body: { text: 'user=ada', mediaType: 'application/x-www-form-urlencoded' },
          },
          response: {
            headers: [['Set-Cookie', 'sid=1']],
            cookies: [],
            body: { text: '{"a":"é"}', mediaType: 'application/json' },
          },
        },
      ],
    });
  });

  it('passes over what is no entry, and keeps the numbers of the others', () => {
    const reading = parseHar(har(null, {}, { request: { method: 'GET', url: 'https://a.test/' } }));
    expect(reading).toMatchObject({
      ok: true,
      unread: 2,
      entries: [{ index: 2, status: 0, request: { headers: [], cookies: [] } }],
    });
  });

  it.each([
    ['{"log":\n}', { ok: false, line: 2, column: 1, why: 'value expected' }],
    ['{"log":{}}', { ok: false, line: 1, column: 1, why: 'it has no list `log.entries`' }],
    ['[]', { ok: false, line: 1, column: 1, why: 'it has no list `log.entries`' }],
  ])('%j is none', (text, expected) => expect(parseHar(text)).toEqual(expected));

  it('of any shape does not make it throw', () => {
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, 0, '', 'GET', 'base64', '====', true),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'request',
            'response',
            'method',
            'url',
            'headers',
            'cookies',
            'name',
            'value',
            'content',
            'text',
            'encoding',
            'postData',
            'params',
          ),
          tie('node'),
          { maxKeys: 5 },
        ),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (entries) => {
        const reading = parseHar(har(...entries));
        expect(reading.ok && reading.entries.length + reading.unread).toBe(entries.length);
      }),
      { numRuns: 1000 },
    );
  });
});
