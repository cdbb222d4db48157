import { describe, expect, it } from 'vitest';
import { receivedFrom } from '../../test/cookie-vectors.ts';
import { cookieVector } from '../../test/vector-cases.ts';
import { FORMATS } from './formats/index.ts';
import { createKeyCache } from './keys.ts';
import { KNOWN_KEYS } from './known-keys.ts';
import { openCookie } from './open.ts';

describe('KNOWN_KEYS', () => {
  it('has at least 400 keys, each once, none empty, all with a source', () => {
    const texts = KNOWN_KEYS.map(({ bytes }) => Buffer.from(bytes).toString('hex'));
    expect(KNOWN_KEYS.length).toBeGreaterThan(400);
    expect(new Set(texts).size).toBe(texts.length);
    expect(KNOWN_KEYS.every(({ bytes, source }) => bytes.length > 0 && source.length > 8)).toBe(true);
  });

  it('names a file or a page with every key', () => {
    const file =
      /[\w-]\.(?:md|rst|txt|py|js|ts|cs|java|kt|ex|go|rs|rb|php|ini|env|ya?ml|cfg|properties|dist|t)\b|\.env\b|\bDockerfile\b/;
    const page = /\bRFC \d{4}\b|\b[\w-]{2,}\.(?:com|co|org|io|net|dev|rs)\b/;
    const vague = KNOWN_KEYS.filter(({ source }) => !file.test(source) && !page.test(source));
    expect([...new Set(vague.map(({ source }) => source))]).toEqual([]);
  });

  it.each([
    ['airflow', 'airflow_jwt_secret'],
    ['n8n', 'even-more-secret'],
    ['jwt', 'replace_with_secret_key_base'],
    ['iron', 'something_at_least_32_characters'],
    ['django-session', '60gp0byfz2dvffa45cxl20p1scy9xbpf6d8c5y0geejgkyp1b5'],
    ['streamlit', 'xxx'],
    ['flask', 'any-secret-key-you-choose'],
    ['express-session', 'treehouse loves you'],
    ['rack-session', '__a_very_long_string__'],
    ['jwt', 'secure'.repeat(7)],
  ])('has a default of %s applications', (format, text) => {
    const known = KNOWN_KEYS.find(({ bytes }) => Buffer.from(bytes).toString('utf8') === text);
    expect(known?.formats.length === 0 || known?.formats.includes(format)).toBe(true);
  });

  it('names formats that exist', () => {
    const ids = new Set(FORMATS.map(({ id }) => id));
    const unknown = KNOWN_KEYS.flatMap(({ formats }) => formats).filter((id) => !ids.has(id));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('spells out what is not text', () => {
    const has = (hex: string) => KNOWN_KEYS.some(({ bytes }) => Buffer.from(bytes).toString('hex') === hex);
    // Flask's quickstart, b'_5#y2L"F4Q8z\n\xec]/', and actix-session's 64 zeros.
    expect(has('5f352379324c22463451387a0aec5d2f')).toBe(true);
    expect(has('00'.repeat(64))).toBe(true);
  });

  it.each([
    ['000', 'flask'],
    ['043', 'starlette'],
    ['050', 'jwt'],
    ['064', 'aiohttp-session'],
    ['074', 'express-session'],
    ['078', 'iron-session'],
    ['079', 'yar'],
    ['082', 'koa-session'],
    ['085', 'hono-signed-cookie'],
    ['086', 'h3'],
    ['087', 'remix'],
    ['091', 'supabase-ssr'],
    ['158', 'auth0-next'],
  ])('opens recorded cookie %s of %s', (vector, format) => {
    const opened = openCookie(receivedFrom(cookieVector(vector)), { keys: KNOWN_KEYS, cache: createKeyCache() });
    expect(opened.format?.id).toBe(format);
    expect(opened.key?.key.source).toBeTruthy();
  });

  it('does not open a cookie with a random key', () => {
    const opened = openCookie(receivedFrom(cookieVector('017')), { keys: KNOWN_KEYS });
    expect(opened.format?.id).toBe('flask');
    expect(opened.key).toBeUndefined();
  });
});
