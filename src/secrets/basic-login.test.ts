import { describe, expect, it } from 'vitest';
import { isWrittenLogin } from './basic-login.ts';
import { fake } from './fake.ts';

const of = (text: string): string => Buffer.from(text).toString('base64');

describe('a login in base64', () => {
  it.each([`ci:${fake.alnum(18)}`, `robot$ops:${fake.alnum(9)}:x9`])('%s is one', (text) => {
    expect(isWrittenLogin(of(text))).toBe(true);
  });

  it.each([
    'test:1234',
    'user:password',
    'auth_static_user:auth_static_pass',
    'no-colon',
    ':',
    '\u0001:abcdef12',
    'a:',
  ])('%j is none', (text) => {
    expect(isWrittenLogin(of(text))).toBe(false);
  });
});
