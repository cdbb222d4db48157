import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import core from './aspnet-core.ts';

const protectedBytes = Buffer.concat([
  Buffer.from('09f0c9f000112233445566778899aabbccddeeff', 'hex'),
  Buffer.alloc(64, 0xab),
]);

describe('ASP.NET Core Data Protection', () => {
  it('names the id of the key and nothing else', () => {
    const cookie = received('.AspNetCore.Session', protectedBytes.toString('base64url'));
    expect(cookie.value).toMatch(/^CfDJ8/);
    expect(core.recognise(cookie)).toBe('certain');
    expect(core.decode(cookie)).toMatchObject({
      protection: 'encrypted',
      payload: { keyId: '33221100-5544-7766-8899-aabbccddeeff' },
      entries: [],
    });
  });

  it.each(['CfDJ8', 'CfDJ8AAAA', 'eyJhIjoxfQ', ''])('is not %s', (value) => {
    expect(core.recognise(received('.AspNetCore.Session', value))).toBeUndefined();
    expect(core.decode(received('.AspNetCore.Session', value))).toBeUndefined();
  });
});
