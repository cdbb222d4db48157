/** Secrets behind more spellings and codes than are undone: what could not be read is hidden as a whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsIn, hiddenIn, replacedIn } from './edits.ts';
import { finderFor } from './finder.ts';

const secret = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const find = finderFor([{ value: secret, by: () => 'y'.repeat(secret.length), isWord: false }]);

const hexOf = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(2, '0');
const layers = {
  percent: (text: string) => text.replace(/[^\w]|[aekl_%]/g, (sign) => `%${hexOf(sign)}`),
  references: (text: string) => text.replace(/[aek&;]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  JSON: (text: string) => JSON.stringify(text.replaceAll('e', '\u0001')).slice(1, -1).replaceAll('\\u0001', '\\u0065'),
  base64: (text: string) => Buffer.from(text).toString('base64'),
  hexadecimal: (text: string) => Buffer.from(text).toString('hex'),
};
const undo: readonly ((text: string) => string)[] = [
  (text) => text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  (text) => text.replace(/&#(\d{1,3});/g, (_, code: string) => String.fromCharCode(Number(code))),
  (text) => text.replace(/\\u00([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  (text) => text.replaceAll('\\\\', '\\'),
  (text) => text.replace(/[A-Za-z0-9+/]{16,}={0,2}/g, (run) => Buffer.from(run, 'base64').toString('latin1')),
  (text) => text.replace(/(?:[0-9a-f]{2}){12,}/g, (run) => Buffer.from(run, 'hex').toString('latin1')),
];

/** Whether any way of undoing gives the secret. */
function holds(text: string, depth: number): boolean {
  if (text.includes(secret)) return true;
  return depth > 0 && undo.some((each) => each(text) !== text && holds(each(text), depth - 1));
}

const spelled = (path: readonly (keyof typeof layers)[], text: string): string =>
  path.reduce((inner, layer) => layers[layer](inner), text);

describe('a text that leaves the program', () => {
  it.each<[string, readonly (keyof typeof layers)[]]>([
    ['percent, seven times', Array.from({ length: 7 }, () => 'percent' as const)],
    ['references, six times', Array.from({ length: 6 }, () => 'references' as const)],
    ['base64, six times', Array.from({ length: 6 }, () => 'base64' as const)],
    [
      'base64 of percent, seven times, in percent',
      [...Array.from({ length: 7 }, () => 'percent' as const), 'base64', 'percent'],
    ],
  ])('holds no secret behind more layers than are undone: %s', (_, path) => {
    const said = `see ${spelled(path, secret)} there`;
    expect(replacedIn(said, find)).toBe(said);
    const out = hiddenIn(said, find);
    expect(out).not.toContain(said.slice(4, -6));
    expect(out).toMatch(/^see [\s\S]{20,20000} there$/);
    expect(holds(out, path.length + 1)).toBe(false);
  });

  it('holds none behind layers in any order', () => {
    const path = fc.array(fc.constantFrom(...(Object.keys(layers) as (keyof typeof layers)[])), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(path, (each) => holds(hiddenIn(`"${spelled(each, secret)}"`, find), each.length) === false),
      { numRuns: 60 },
    );
  });

  it.each([
    'a%252520b &amp;amp;amp; \\\\\\\\n',
    `{"a":"${JSON.stringify({ b: JSON.stringify({ c: 'd"e' }) }).replaceAll('"', '\\"')}"}`,
    'https://a.test/x?next=%2Fb%3Fc%3Dd%2526e',
    '[10, 20, 30, 40, 50, 60, 70]',
    Buffer.from(Buffer.from('plain words of a text').toString('base64')).toString('base64'),
  ])('keeps what can be read to its end: %s', (text) => {
    expect(hiddenIn(text, find)).toBe(text);
  });

  it('keeps numbers and JSON what they are where a part is hidden', () => {
    const deep = spelled(
      Array.from({ length: 6 }, () => 'percent' as const),
      'a/b=c',
    );
    const text = JSON.stringify({ url: `https://h.test/${deep}?q=1`, n: [10, 20, 30], kept: 'as it is' });
    const out = JSON.parse(hiddenIn(text, find));
    expect(out).toMatchObject({ n: [10, 20, 30], kept: 'as it is' });
    expect(new URL(out.url).origin).toBe('https://h.test');
    expect(out.url).not.toContain(deep);
  });

  it('is searched as before where it stays inside', () => {
    expect(editsIn(`"${secret}"`, find)).toHaveLength(1);
  });
});
