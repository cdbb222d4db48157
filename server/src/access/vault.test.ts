import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault, keyIdOf, VaultError } from './vault.ts';

const [first, second] = [randomBytes(32), randomBytes(32)];
const vault = createVault({ current: first, previous: [] });

describe('createVault', () => {
  it('opens what it sealed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => vault.open(vault.seal(text)) === text));
  });

  it('seals the same text differently each time', () => {
    expect(vault.seal('same').equals(vault.seal('same'))).toBe(false);
  });

  it('shows nothing of the text', () => {
    expect(vault.seal('a plain word').includes('plain')).toBe(false);
  });

  it('refuses a value with any byte changed, cut or added', () => {
    const sealed = vault.seal('secret');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.open(changed)).toThrow(VaultError);
      expect(() => vault.open(sealed.subarray(0, at))).toThrow(VaultError);
    }
    expect(() => vault.open(Buffer.concat([sealed, Buffer.from([0])]))).toThrow(VaultError);
  });

  it('refuses what another key sealed', () => {
    expect(() => createVault({ current: second, previous: [] }).open(vault.seal('x'))).toThrow(VaultError);
  });

  it('opens with a previous key and seals with the current one', () => {
    const rotated = createVault({ current: second, previous: [first] });
    const old = vault.seal('kept');
    expect(rotated.open(old)).toBe('kept');
    expect(keyIdOf(old)).toBe(vault.keyId);
    expect(keyIdOf(rotated.seal('new'))).toBe(rotated.keyId);
    expect(rotated.keyId).not.toBe(vault.keyId);
  });

  it('never throws anything else on hostile bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(() => vault.open(Buffer.from(bytes))).toThrow(VaultError);
      }),
    );
  });
});
