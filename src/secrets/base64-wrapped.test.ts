import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapped, wrappedFrom } from './base64-wrapped.ts';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const LABEL = ['OPENSSH PRIV', 'ATE KEY'].join('');
const PEM = `-----BEGIN ${LABEL}-----\n${fake.base64(64)}\n${fake.base64(63)}x\n${fake.base64(62)}xy\n-----END ${LABEL}-----\n`;
const wrapped = (width: number, lineEnd: string): string =>
  Buffer.from(PEM)
    .toString('base64')
    .replace(new RegExp(`(.{${width}})`, 'g'), `$1${lineEnd}`);
const rulesIn = (text: string): string[] => findSecrets(text).map(({ rule }) => rule.id);

describe('base64 over several lines', () => {
  it.each([
    ['lines of 76', wrapped(76, '\n')],
    ['lines of 64', wrapped(64, '\n')],
    ['lines of Windows', wrapped(76, '\r\n')],
    ['an indented block', `data:\n  id_rsa: |\n    ${wrapped(76, '\n    ')}\nother: 1\n`],
    ['a string', `{"key":"${wrapped(64, '\\n')}"}`],
  ])('a private key in %s', (_, text) => {
    expect(rulesIn(text)).toEqual(['openssh-private-key']);
    const [match] = findSecrets(text);
    expect(text.slice(match?.start, (match?.start ?? 0) + 12)).toBe(wrapped(76, '\n').slice(0, 12));
  });

  it.each([
    ['a certificate', wrapped(64, '\n').replaceAll(/^LS0t.*\n/g, '')],
    ['a list of words under each other', `${'The_quick_brown_fox_jumps_over_the_lazy_dog_and_sleeps_on'}\n`.repeat(9)],
    ['a picture', Buffer.from(Uint8Array.from({ length: 900 }, (_, at) => (at * 7919) % 251)).toString('base64')],
  ])('nothing in %s', (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it.each([
    ['the next name of a document', 'a: VALUE\n  currency: EUR\n'],
    ['the next setting', 'A=VALUE\nPASSWORD=x\n'],
    ['the next call', '"VALUE"\nprintln("a")'],
    ['the next word of a sentence', 'VALUE\ntext goes on\n'],
  ])('does not take %s for a line of it', (_, frame) => {
    const token = ['figd', '_', fake.alnum(40)].join('');
    const value = Buffer.from(token).toString('base64');
    expect(value.endsWith('=')).toBe(false);
    expect(rulesIn(frame.replace('VALUE', value))).toContain('figma-personal-token');
  });

  it('never goes beyond the text, and leaves out nothing but line ends', () => {
    const piece = fc.constantFrom('A', 'b', '0', '=', '\n', '\r\n', ' ', '\\n', fake.base64(64), 'x'.repeat(76));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(80), (pieces, width) => {
        const text = pieces.join('');
        const run = wrappedFrom(text, { start: 0, end: Math.min(width, text.length) });
        expect(run.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(0, run.end).replace(/\\r|\\n|[\s\\]/g, '')).toBe(unwrapped(text, run));
      }),
    );
  });
});
