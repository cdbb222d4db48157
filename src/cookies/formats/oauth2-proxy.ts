import { createDecipheriv } from 'node:crypto';
import { isRecord } from '../../parse/record.ts';
import { equalBytes } from '../../peel/bytes.ts';
import { decodeLz4Frame } from '../../peel/lz4.ts';
import { walkMsgpack } from '../../peel/walk/msgpack.ts';
import { type DecodedSession, defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64, fromBase64 } from '../primitives/base64.ts';
import { hmac } from '../primitives/crypto.ts';
import { sealed, session } from '../primitives/session.ts';
import { digestOfLength, opened } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

const PATH = ['base64url', 'aes-cfb'];
const LARGEST = 1 << 20;

/** What the short names of the session stand for (`pkg/apis/sessions/session_state.go`). */
const NAMES: Readonly<Record<string, string>> = {
  at: 'access_token',
  it: 'id_token',
  rt: 'refresh_token',
};

/**
 * oauth2-proxy's cookie store: `<base64 iv and AES-CFB>|<seconds>|<base64 HMAC>`. The cookie secret signs as text and encrypts as what it
 * decodes to where that is 16, 24 or 32 bytes. Inside: MessagePack in LZ4 with the access, id and refresh token.
 */
export default defineFormat({
  id: 'oauth2-proxy',
  framework: 'oauth2-proxy',
  title: 'oauth2-proxy session',
  recognise(cookie) {
    if (reading(cookie) === undefined) return undefined;
    return cookie.name.includes('oauth2_proxy') ? 'certain' : 'firm';
  },
  decode(cookie) {
    const found = reading(cookie);
    return found && sealed(PATH, { issuedAt: found.issuedAt });
  },
  testers: [
    {
      id: 'oauth2-proxy/cookie-secret',
      rounds: 0,
      cacheable: true,
      derive: (key) => (key.length === 0 ? undefined : key),
      prepare,
    },
  ],
  page: {
    looks: '`_oauth2_proxy`: base64, a bar, seconds, a bar, base64; cut into `_0`, `_1` when long.',
    keys: '`--cookie-secret` (`OAUTH2_PROXY_COOKIE_SECRET`): 16, 24 or 32 bytes, or their base64.',
    byHand:
      'The second part is the time. With the secret: iv of 16 bytes and AES-CFB of MessagePack in LZ4 with the tokens of the provider.',
    seenWith: 'oauth2-proxy 7.15.6',
  },
  source: 'https://github.com/oauth2-proxy/oauth2-proxy/blob/master/pkg/encryption/utils.go',
});

function reading(cookie: ReceivedCookie) {
  const [value = '', time = '', signature = '', ...more] = plainValue(cookie.value).split('|', 4);
  const mac = fromAnyBase64(signature, ['url', 'url-bare']);
  const bytes = fromAnyBase64(value, ['url', 'url-bare']);
  const digest = digestOfLength(mac?.length ?? 0);
  if (more.length > 0 || !/^[0-9]{9,11}$/.test(time) || bytes === undefined || mac === undefined) return undefined;
  if (digest !== 'sha1' && digest !== 'sha256') return undefined;
  return { text: `${cookie.name}${value}${time}`, bytes, mac, digest, issuedAt: Number(time) } as const;
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = reading(cookie);
  if (found === undefined) return undefined;
  return (key) => {
    if (!equalBytes(hmac(found.digest, key, found.text), found.mac)) return undefined;
    const decoded = content(key, found.bytes, found.issuedAt);
    return opened({ digest: `hmac-${found.digest}`, decoded });
  };
}

/** `SecretBytes` in the source: the decoded secret where its length fits, else the text itself. */
function cipherKey(key: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(key)
    .toString('latin1')
    .replace(/={1,2}$/, '');
  const decoded = fromBase64(text.replaceAll('+', '-').replaceAll('/', '_'), 'url-bare');
  return [decoded, key].find((bytes) => bytes !== undefined && [16, 24, 32].includes(bytes.length));
}

function content(key: Uint8Array, bytes: Buffer, issuedAt: number): DecodedSession | undefined {
  const aes = cipherKey(key);
  if (aes === undefined || bytes.length <= 16) return undefined;
  const cipher = createDecipheriv(`aes-${aes.length * 8}-cfb`, aes, bytes.subarray(0, 16));
  const plain = Buffer.concat([cipher.update(bytes.subarray(16)), cipher.final()]);
  const unpacked = decodeLz4Frame(plain, LARGEST);
  const value = walkMsgpack(unpacked ?? plain)?.value;
  if (!isRecord(value)) return undefined;
  const readable = Object.fromEntries(Object.entries(value).map(([name, inner]) => [NAMES[name] ?? name, inner]));
  const path = [...PATH, ...(unpacked === undefined ? [] : ['lz4']), 'msgpack'];
  return session({ protection: 'encrypted', serializer: 'msgpack', path, payload: value, readable, issuedAt });
}
