import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

describe('passwords', () => {
  it('verify against their hash, however the keyboard composed them, and no other does', async () => {
    const hash = await hashPassword('Caf\u00e9 au lait');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, 'Cafe\u0301 au lait')).toBe(true);
    expect(await verifyPassword(hash, 'Cafe au lait')).toBe(false);
  });

  it('have a salt each', async () => {
    expect(await hashPassword('the same')).not.toBe(await hashPassword('the same'));
  });

  it('never match where there is no hash', async () => {
    expect(await verifyPassword(null, 'A'.repeat(43))).toBe(false);
    expect(await verifyPassword(undefined, 'x')).toBe(false);
  });
});
