import { describe, expect, it } from 'vitest';
import { masked, plainFinding } from '../../test/fixtures/plain-finding.ts';
import type { ReportLocation } from '../model/report.ts';
import { moreWords, otherPlaces, placesWords, placeWords, secretWords } from './place.ts';

const live = (rest: Partial<ReportLocation>): ReportLocation => ({
  source: 'live',
  method: 'GET',
  path: masked('/a'),
  ...rest,
});

describe('placeWords', () => {
  it.each([
    ['a cookie', live({ part: 'cookie', name: masked('sid') }), 'GET /a   Set-Cookie: sid'],
    [
      'inside a cookie',
      live({ part: 'cookie', name: masked('sid'), pointer: masked('/k') }),
      'GET /a   Set-Cookie: sid /k',
    ],
    ['a header', live({ part: 'header', name: masked('Server') }), 'GET /a   header Server'],
    ['a body', live({ part: 'body', pointer: masked('/k') }), 'GET /a   body /k'],
    ['a whole body', live({ part: 'body' }), 'GET /a   body'],
    ['a parameter', live({ part: 'url', name: masked('q') }), 'GET /a   URL parameter q'],
    ['a URL', live({ part: 'url' }), 'GET /a   URL'],
    ['the connection', live({ part: 'tls' }), 'GET /a   TLS'],
    ['a status', live({ part: 'status' }), 'GET /a'],
    [
      'a URL without a path',
      { source: 'live', url: masked('https://api.test/b') } as ReportLocation,
      'https://api.test/b',
    ],
    ['a given cookie', { source: 'cookie', name: masked('sid') } as ReportLocation, 'given cookie sid'],
    ['a given header', { source: 'cookie', part: 'header', name: masked('X') } as ReportLocation, 'given header X'],
    ['a file', { source: 'code', file: masked('a.py') } as ReportLocation, 'a.py'],
    ['a line', { source: 'code', file: masked('a.py'), line: 3 } as ReportLocation, 'a.py:3'],
    ['a document', live({ source: 'openapi', file: masked('api.yaml'), line: 7 }), 'api.yaml:7 (GET /a)'],
    ['a recording', live({ source: 'har', file: masked('x.har'), part: 'body' }), 'GET /a   body   (x.har)'],
  ])('names %s', (_, at, words) => expect(placeWords(at)).toBe(words));
});

describe('places of a finding', () => {
  const first = live({ part: 'cookie', name: masked('sid') });

  it('names the others once, and the cookie only where it is another', () => {
    const related = [
      live({ part: 'cookie', name: masked('sid') }),
      live({ path: masked('/b'), part: 'cookie', name: masked('sid') }),
      live({ path: masked('/b'), part: 'cookie', name: masked('sid') }),
      live({ path: masked('/c'), part: 'cookie', name: masked('csrf') }),
    ];
    expect(otherPlaces(plainFinding({ location: first, related }))).toEqual(['GET /b', 'GET /c   Set-Cookie: csrf']);
  });

  it('names lines of a document beside one place, and not beside many', () => {
    const line: ReportLocation = { source: 'openapi', file: masked('api.yaml'), line: 7 };
    const related = [line, live({ path: masked('/b') })];
    expect(otherPlaces(plainFinding({ location: live({}), related }))).toEqual(['api.yaml:7', 'GET /b']);
    expect(otherPlaces(plainFinding({ location: live({}), related, count: 2 }))).toEqual(['GET /b']);
  });

  it.each([
    [undefined, ''],
    [1, ''],
    [2, 'and 1 more place'],
    [3, 'and 2 more places'],
  ])('counts %s as %j', (count, words) => {
    const finding = plainFinding({ location: live({}), ...(count !== undefined && { count }) });
    expect(moreWords(finding)).toBe(words);
    expect(placesWords(finding)).toBe(words === '' ? 'GET /a' : `GET /a   ${words}`);
  });
});

describe('secretWords', () => {
  const secret = {
    rule: 'r',
    provider: 'p',
    title: 'Key',
    masked: masked('ab…'),
    length: 9,
    checksum: 'none' as const,
  };

  it('describes a secret without showing it', () => {
    expect(secretWords(plainFinding())).toBeUndefined();
    expect(secretWords(plainFinding({ proof: { secret } }))).toBe('Key   ab…   (9 characters)');
    expect(secretWords(plainFinding({ proof: { secret: { ...secret, checksum: 'valid' } } }))).toBe(
      'Key   ab…   (9 characters, checksum valid)',
    );
  });
});
