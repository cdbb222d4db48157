import { describe, expect, it } from 'vitest';
import { REMOVED } from '../model/exchange.ts';
import { Sealed } from '../model/sealed.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { SentCredentials } from './sent-credentials.ts';

const token = ['q7Xk2mVb9Zr4', 'Ls8Tn3Wd6Yh1'].join('');
const keptOf = (lines: readonly HeaderLine[], room?: number): string[] =>
  new SentCredentials(room).of(lines).sent.map((each) => Sealed.reveal(each));

describe('the credentials of a recorded request', () => {
  it.each<[string, HeaderLine, readonly string[]]>([
    ['a token and its header', ['Authorization', `Bearer ${token}`], [`Bearer ${token}`, token]],
    [
      'each cookie, without its name',
      ['cookie', `sid=${token}; csrf=s%3A${token}`],
      [token, `s%3A${token}`, `s:${token}`],
    ],
    ['a password of small letters', ['password', 'sunflower'], ['sunflower']],
  ])('are kept: %s', (_, line, expected) => expect(keptOf([line])).toEqual(expected));

  it.each([
    'theme=dark',
    'view=compact',
    'page=Products',
    'year=2024',
    'shop=https://shop.example.com',
    'ip=10.20.30.40',
  ])('are not settings, which paths and texts have too: %s', (cookie) =>
    expect(keptOf([['cookie', cookie]])).toEqual([]),
  );

  it('are the same value for the same credential', () => {
    const credentials = new SentCredentials();
    const line = ['X-Api-Key', token] as const;
    const [first] = credentials.of([line]).sent;
    credentials.of([['X-Api-Key', 'another-one-1']]);
    expect(credentials.of([line]).sent[0]).toBe(first);
  });

  it('are found in every spelling at once where there is no room to keep them', () => {
    const { remover, sent } = new SentCredentials(10).of([['X-Api-Key', token]]);
    expect(sent).toEqual([]);
    const coded = Buffer.from(Buffer.from(`x${token}`).toString('base64')).toString('base64');
    expect(Buffer.from(Buffer.from(remover.text(coded), 'base64').toString(), 'base64').toString()).not.toContain(
      token,
    );
    const percent = [...token].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');
    expect(remover.text(`see ${percent}`)).not.toContain(percent);
  });

  it('are none of a request without any', () => {
    const { remover, sent } = new SentCredentials().of([]);
    expect([remover.text(token), sent]).toEqual([token, []]);
    expect(remover.text(REMOVED)).toBe(REMOVED);
  });
});
