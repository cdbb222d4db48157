import { describe, expect, it } from 'vitest';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { credentialsFor, type Sender } from './credentials-for.ts';

const credentials: readonly HeaderLine[] = [
  ['X-Api-Key', 'k-1'],
  ['Cookie', 'sid=s-1; theme=dark'],
  ['Authorization', 'Bearer t-1'],
];
const target = new URL('https://api.test/');
const sent = (sender: Partial<Sender> = {}): readonly HeaderLine[] =>
  credentialsFor(
    { url: new URL('https://api.test/a'), anonymous: false, withoutCookies: false, ...sender },
    target,
    credentials,
  );

describe('the credentials of a request', () => {
  it('are all of them, to the target alone', () => {
    expect(sent()).toEqual(credentials);
    expect(sent({ url: new URL('https://other.test/') })).toEqual([]);
    expect(sent({ anonymous: true })).toEqual([]);
    expect(sent({ withoutCookies: true }).map(([name]) => name)).toEqual(['X-Api-Key', 'Authorization']);
  });

  it('are one alone where a probe asks for it', () => {
    expect(sent({ only: { part: 'header', name: 'x-api-key' } })).toEqual([['X-Api-Key', 'k-1']]);
    expect(sent({ only: { part: 'cookie', name: 'sid' } })).toEqual([['Cookie', 'sid=s-1']]);
    expect(sent({ only: { part: 'header', name: 'cookie' } })).toEqual([]);
    expect(sent({ only: { part: 'cookie', name: 'none' } })).toEqual([]);
    expect(sent({ only: { part: 'header', name: 'x-api-key' }, anonymous: true })).toEqual([]);
  });
});
