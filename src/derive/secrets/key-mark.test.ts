import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../secrets/engine.ts';
import { keyMark } from './key-mark.ts';

function markOf(text: string, file = 'src/a.env'): string {
  const [match] = findSecrets(text);
  if (match === undefined) throw new Error(`the sample is no key: ${text}`);
  return keyMark({ match, places: [{ file, line: 1 }] });
}

let made = 0;
/** Other letters and digits each time, the same ones in each run. */
function random(length: number): string {
  made += 1;
  return createHash('sha512').update(`${made}`).digest('base64').replace(/[+/=]/g, '').slice(0, length);
}

const label = ['PRIVATE', 'KEY'].join(' ');
const pem = (): string =>
  `-----BEGIN ${label}-----\n${[64, 64, 64].map((size) => random(size)).join('\n')}\n-----END ${label}-----\n`;
const stripe = (): string => ['sk_', 'live_', random(24)].join('');
const url = (password: string): string => `U=postgres://app:${password}@db.internal.example:5432/orders\n`;
const password = (value: string): string => `DB_PASSWORD = "${value}"\n`;

describe('the mark of a key', () => {
  it.each([
    ['a private key', pem(), pem()],
    ['a provider key', stripe(), stripe()],
    ['the password of a URL', url('gT5wqZ81mRx4'), url('kW8vbN33pLs9')],
    ['a password', password('gT5wqZ81mRx4'), password('gT9kpZ77mLs4')],
  ])('another one for another key: %s', (_, one, other) => {
    expect(markOf(one)).not.toBe(markOf(other));
    expect(markOf(one)).toBe(markOf(one));
  });

  it('the same with other line ends and indented', () => {
    const key = pem();
    expect(markOf(key.replaceAll('\n', '\r\n'))).toBe(markOf(key));
    expect(markOf(`key: |\n${key.replace(/^/gm, '  ')}`)).toBe(markOf(key));
  });

  it('the same in another folder, with either separator', () => {
    const text = url('gT5wqZ81mRx4');
    expect(markOf(text, 'other/deep/a.env')).toBe(markOf(text));
    expect(markOf(text, 'src\\a.env')).toBe(markOf(text));
    const key = pem();
    expect(markOf(key, 'elsewhere.pem')).toBe(markOf(key));
  });

  it('gives away ten bits of what a person may have chosen, and nothing of it in full', () => {
    const marks = Array.from({ length: 3000 }, () => markOf(url(`a4K${random(9)}`)));
    expect(new Set(marks).size).toBeLessThanOrEqual(1024);
    expect(new Set(marks).size).toBeGreaterThan(600);
    expect(markOf(url('gT5wqZ81mRx4'))).not.toContain('gT5w');
  });
});
