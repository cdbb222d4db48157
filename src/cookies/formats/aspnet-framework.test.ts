import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import framework from './aspnet-framework.ts';

describe('ASP.NET', () => {
  it('reads the strings of a view state', () => {
    const value = Buffer.concat([Buffer.from('ff010f0f05', 'hex'), Buffer.from('\x0ba-token-abc\x02ok')]).toString(
      'base64',
    );
    expect(value).toMatch(/^\/wE/);
    expect(framework.decode(received('__VIEWSTATE', value))).toMatchObject({
      protection: 'signed',
      payload: ['a-token-abc'],
    });
  });

  it('takes a ticket for encrypted', () => {
    const cookie = received('.ASPXAUTH', 'A0'.repeat(60));
    expect(framework.recognise(cookie)).toBe('certain');
    expect(framework.decode(cookie)?.protection).toBe('encrypted');
  });

  it.each([
    ['.ASPXAUTH', 'short'],
    ['other', 'A0'.repeat(60)],
    ['__VIEWSTATE', '/wE'],
    ['__VIEWSTATE', '/wEx!'],
  ])('is not %s=%s', (name, value) => {
    expect(framework.recognise(received(name, value))).toBeUndefined();
  });
});
