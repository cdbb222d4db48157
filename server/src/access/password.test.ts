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

  it('are hashed beside the work of the server', async () => {
    const order: string[] = [];
    const hashed = Promise.all([1, 2, 3].map((at) => hashPassword(`password ${at}`))).then(() => order.push('hashed'));
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('turn');
    }
    await hashed;
    expect(order).toEqual([...Array(5).fill('turn'), 'hashed']);
  });

  it('are refused where too many wait, and taken again afterwards', async () => {
    const all = await Promise.allSettled(Array.from({ length: 53 }, () => verifyPassword(null, 'x')));
    const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatchObject({ kind: 'unavailable' });
    expect(await verifyPassword(null, 'x')).toBe(false);
  });
});
