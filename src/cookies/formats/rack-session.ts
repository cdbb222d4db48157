import { equalBytes } from '../../peel/bytes.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { contentOf } from '../primitives/content.ts';
import { hmac, openCtr, openGcm } from '../primitives/crypto.ts';
import { rackSealed } from '../primitives/rack-seal.ts';
import { sealed } from '../primitives/session.ts';

/** Names that Rack, Sinatra, Hanami and Padrino applications give. */
const NAME = /^(?:rack\.session|_[a-z0-9_]{1,60}_session|hanami\.session)$/;

/**
 * rack-session 2 and later (Rack 3, Sinatra 4, Hanami 2): URL-safe base64 of a version, a salt and cipher text. Version 1 is AES-256-CTR with an HMAC-SHA256, version 2
 * AES-256-GCM; the cookie's name is authenticated with both. Inside are padding, then Marshal or JSON.
 */
export default defineFormat({
  id: 'rack-session',
  framework: 'rack',
  title: 'rack-session cookie',
  recognise(cookie) {
    if (!rackSealed(cookie)) return undefined;
    return NAME.test(cookie.name) ? 'firm' : 'tentative';
  },
  decode(cookie) {
    const found = rackSealed(cookie);
    return found && sealed(['base64url', found.version === 2 ? 'aes-256-gcm' : 'aes-256-ctr']);
  },
  testers: [
    { id: 'rack-session/v2', rounds: 0, cacheable: true, derive: (key) => longerThan(key, 32), prepare: prepareV2 },
    { id: 'rack-session/v1', rounds: 0, cacheable: true, derive: (key) => longerThan(key, 64), prepare: prepareV1 },
  ],
  page: {
    looks: '`rack.session`: one run of base64 that begins with `Ag` (version 2) or `AQ`, `AR`, `Ad` (version 1).',
    keys: '`secret:` of `Rack::Session::Cookie`, `set :session_secret` of Sinatra, `SESSION_SECRET` of Hanami; 64 bytes or more.',
    byHand:
      'The key is HMAC-SHA256 of the salt (bytes 2 to 33) under the first 32 bytes of the secret. Inside, two bytes say how much padding follows, then comes Marshal or JSON.',
    seenWith: 'rack-session 2.1.2 and 2.0.0',
  },
  source: 'https://github.com/rack/rack-session/blob/main/lib/rack/session/encryptor.rb',
});

function longerThan(key: Uint8Array, least: number): Uint8Array | undefined {
  return key.length < least ? undefined : key;
}

/** Little-endian length, padding, content. */
function unpadded(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(2 + (bytes[0] ?? 0) + 256 * (bytes[1] ?? 0));
}

function prepareV2(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = rackSealed(cookie);
  if (found?.version !== 2) return undefined;
  const { bytes } = found;
  const parts = { iv: bytes.subarray(33, 45), tag: bytes.subarray(45, 61), sealed: bytes.subarray(61) };
  const head = bytes.subarray(0, 33);
  return (secret) => {
    const key = hmac('sha256', secret.subarray(0, 32), head.subarray(1));
    const named = openGcm(key, { ...parts, aad: Buffer.concat([head, Buffer.from(cookie.name)]) });
    const plain = named ?? openGcm(key, { ...parts, aad: head });
    const path = ['base64url', 'aes-256-gcm'];
    return plain && { digest: 'aes-256-gcm', decoded: contentOf(unpadded(plain), { protection: 'encrypted', path }) };
  };
}

function prepareV1(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = rackSealed(cookie);
  if (found?.version !== 1) return undefined;
  const { bytes } = found;
  const [signed, mac] = [bytes.subarray(0, -32), bytes.subarray(-32)];
  return (secret) => {
    const macKey = secret.subarray(32);
    const isRight = [cookie.name, ''].some((name) => equalBytes(hmac('sha256', macKey, signed, name), mac));
    if (!isRight) return undefined;
    const key = hmac('sha256', secret.subarray(0, 32), bytes.subarray(1, 33));
    const plain = openCtr(key, bytes.subarray(33, 49), bytes.subarray(49, -32));
    const around = { protection: 'encrypted', path: ['base64url', 'aes-256-ctr'] } as const;
    return { digest: 'aes-256-ctr, hmac-sha256', ...(plain && { decoded: contentOf(unpadded(plain), around) }) };
  };
}
