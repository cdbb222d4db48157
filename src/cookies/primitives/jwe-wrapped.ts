/** Compact JWE whose content key is encrypted under a symmetric key or a passphrase (RFC 7518 sections 4.4, 4.7 and 4.8). */
import { aeskw } from '@noble/ciphers/aes.js';
import type { KeyTester } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { openGcm, pbkdf2 } from './crypto.ts';
import { openJwe, readWrappedJwe, type WrappedJwe } from './jwe.ts';

/** More rounds than this are not done: the token chooses how many. */
const MOST_ROUNDS = 10_000;

type Unwrap = (key: Uint8Array, token: WrappedJwe) => Uint8Array | undefined;

const testerOf = (id: string, rounds: number, unwrap: (alg: string) => Unwrap | undefined): KeyTester => ({
  id,
  rounds,
  cacheable: true,
  derive: (key) => (key.length === 0 ? undefined : key),
  prepare(cookie) {
    const token = readWrappedJwe(cookie);
    const alg = String(token?.header['alg']);
    const how = token?.wrapped ? unwrap(alg) : undefined;
    if (!token || !how) return undefined;
    return (key) => {
      const content = how(key, token);
      return content && openJwe(content, token, alg);
    };
  },
});

/** AES key wrap of RFC 3394; undefined when the key is not the right one. */
const unwrapKey = (key: Uint8Array, wrapped: string): Uint8Array | undefined => {
  const bytes = fromBase64(wrapped, 'url-bare');
  try {
    return bytes && aeskw(key).decrypt(bytes);
  } catch {
    return undefined;
  }
};

const bytesIn = ({ header }: WrappedJwe, name: string): Buffer | undefined => {
  const value = header[name];
  return typeof value === 'string' ? fromBase64(value, 'url-bare') : undefined;
};

const byKeyWrap: Unwrap = (key, { wrapped }) => unwrapKey(key, wrapped);

const byGcm: Unwrap = (key, token) => {
  const [iv, tag, sealed] = [bytesIn(token, 'iv'), bytesIn(token, 'tag'), fromBase64(token.wrapped, 'url-bare')];
  return iv && tag && sealed && openGcm(key, { iv, tag, sealed });
};

/** Only keys of the length that the algorithm names. */
const ofLength =
  (length: number, unwrap: Unwrap): Unwrap =>
  (key, token) =>
    key.length === length ? unwrap(key, token) : undefined;

const keyUnwrapping = (alg: string): Unwrap | undefined => {
  const [, bits, gcm] = /^A(128|192|256)(GCM)?KW$/.exec(alg) ?? [];
  return bits === undefined ? undefined : ofLength(Number(bits) / 8, gcm === undefined ? byKeyWrap : byGcm);
};

const passphraseUnwrapping = (alg: string): Unwrap | undefined => {
  const [, hash, bits] = /^PBES2-HS(256|384|512)\+A(128|192|256)KW$/.exec(alg) ?? [];
  if (hash === undefined) return undefined;
  return (key, token) => {
    const [rounds, salt] = [token.header['p2c'], bytesIn(token, 'p2s')];
    if (typeof rounds !== 'number' || !(rounds >= 1 && rounds <= MOST_ROUNDS) || !salt) return undefined;
    const digest = `sha${hash}` as 'sha256';
    const whole = Buffer.concat([Buffer.from(`${alg}\0`), salt]);
    const wrapping = pbkdf2(key, { digest, salt: whole, rounds: Math.floor(rounds), length: Number(bits) / 8 });
    return unwrapKey(wrapping, token.wrapped);
  };
};

/** `A128KW` to `A256GCMKW`: the configured key encrypts the content key. */
export const wrappedTester = testerOf('jwe/wrapped', 0, keyUnwrapping);
/** `PBES2-…`: a passphrase does. */
export const passphraseTester = testerOf('jwe/passphrase', MOST_ROUNDS, passphraseUnwrapping);
