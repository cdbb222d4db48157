import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const TOKEN = ['sk_', 'live_', fake.alnum(40)].join('');
const NAMED = fake.alnum(40);
const ESC = '\u001b';

describe('terminal colours', () => {
  it.each([
    ['a colour', `token is ${ESC}[32m${TOKEN}${ESC}[0m\n`],
    ['what grep marks', `a.sh:3:export T=${ESC}[01;31m${ESC}[K${TOKEN}${ESC}[m${ESC}[K\n`],
    ['a colour of 24 bits', `${ESC}[38;2;255;100;0m${TOKEN}${ESC}[39m`],
    ['inside a token', `${TOKEN.slice(0, 20)}${ESC}[1m${TOKEN.slice(20)}`],
    ['JSON', JSON.stringify({ line: `${ESC}[1m${TOKEN}${ESC}[22m` })],
    ['JavaScript', `console.log("\\x1b[31m${TOKEN}\\x1b[0m")`],
    ['a shell', `echo -e "\\033[31m${TOKEN}\\033[0m" "\\e[0m"`],
  ])('%s', (_, text) => {
    const [match, ...others] = findSecrets(text);
    expect(others).toEqual([]);
    expect(match?.token).toBe(TOKEN);
    expect(text.slice(match?.start).startsWith(TOKEN.slice(0, 20))).toBe(true);
    expect(text.slice(0, match?.end).endsWith(TOKEN.slice(-5))).toBe(true);
  });

  it('stand between a name and its value', () => {
    const text = `${ESC}[36mAPI_KEY${ESC}[0m=${ESC}[33m${NAMED}${ESC}[0m\n`;
    expect(findSecrets(text).map(({ token, name }) => [token, name])).toEqual([[NAMED, 'API_KEY']]);
  });

  it.each([
    ['plain words', `${ESC}[32mall tests passed, no token needed${ESC}[0m`],
    ['an index that looks like one', `const e = "\\x1b[" + n + "m"; api_key[0] = load()`],
    ['a placeholder', `${ESC}[36mAPI_KEY${ESC}[0m=${ESC}[33m<your-api-key>${ESC}[0m`],
    ['a mask', `token: ${ESC}[2m********************${ESC}[0m`],
  ])('%s hold nothing', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('anything is read, and places are of the text', () => {
    const piece = fc.constantFrom(ESC, '[', '0', ';', 'm', TOKEN, 'api_key=', NAMED, '\\u001b[', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of findSecrets(text)) expect(text.slice(start, end).length).toBe(end - start);
      }),
    );
  });
});
