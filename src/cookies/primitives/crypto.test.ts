import { describe, expect, it } from 'vitest';
import { hkdfExpand, openCbc, openGcm, pbkdf2 } from './crypto.ts';

describe('primitives', () => {
  it('expands as in RFC 5869, appendix A.1', () => {
    const key = Buffer.from('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5', 'hex');
    const info = Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex');
    expect(hkdfExpand(key, info, 42).toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  it('derives as in RFC 6070', () => {
    const made = pbkdf2(Buffer.from('password'), { digest: 'sha1', salt: 'salt', rounds: 2, length: 20 });
    expect(made.toString('hex')).toBe('ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957');
  });

  it('refuses what cannot be, without a throw', () => {
    const iv = new Uint8Array(12);
    const tag = new Uint8Array(16);
    expect(openGcm(new Uint8Array(5), { iv, sealed: iv, tag })).toBeUndefined();
    expect(openGcm(new Uint8Array(32), { iv, sealed: iv, tag: iv })).toBeUndefined();
    expect(openGcm(new Uint8Array(32), { iv: new Uint8Array(), sealed: iv, tag })).toBeUndefined();
    expect(openGcm(new Uint8Array(32), { iv, sealed: iv, tag })).toBeUndefined();
    expect(openCbc(new Uint8Array(7), tag, tag)).toBeUndefined();
    expect(openCbc(new Uint8Array(32), tag, new Uint8Array(15))).toBeUndefined();
  });
});
