import { fromUtf8, isPrintable } from '../../peel/bytes.ts';
import type { ReceivedCookie } from '../format.ts';
import { hmac } from '../primitives/crypto.ts';
import { sealed, session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** Base64 with `-` and `~`, which no other library writes. */
const VALUE = /^[A-Za-z0-9~-]{44,8192}={0,2}$/;
/** Seconds are counted from here. */
const EPOCH = 1_317_212_745;
const LAST = 4_102_444_800;
const DIGESTS = { sha1: 20, sha256: 32, sha512: 64 } as const;
type TicketDigest = keyof typeof DIGESTS;
const BLOCK = 16;
/** Random bytes before and after the time, and behind the value. */
const [BEFORE, TIME, BETWEEN, BEHIND] = [4, 4, 4, 4] as const;

/** `Ticket` of wheezy.security: HMAC, then a time and text between random bytes, or AES-CBC of these. */
export default signedFormat({
  id: 'wheezy',
  framework: 'wheezy',
  title: 'wheezy.security ticket',
  read(cookie) {
    const bytes = bytesOf(cookie);
    if (!bytes) return undefined;
    const digests = Object.keys(DIGESTS) as TicketDigest[];
    const [plain] = digests.flatMap((digest) => {
      const read = readPlain(bytes.subarray(DIGESTS[digest]));
      return read ? [{ digest, read }] : [];
    });
    const claims = (plain ? [plain.digest] : digests).map((digest) => ({
      digest,
      mac: bytes.subarray(0, DIGESTS[digest]),
      text: bytes.subarray(DIGESTS[digest]),
    }));
    const decoded = plain
      ? session({ protection: 'signed', serializer: 'text', path: ['base64'], ...plain.read })
      : sealed(['base64', 'aes-128-cbc']);
    return { claims: claims.filter(({ text }) => plain !== undefined || isBlocks(text)), decoded };
  },
  confidence(cookie, { claims }) {
    const [mark] = /~/.exec(wireValue(cookie)) ?? /-/.exec(wireValue(cookie)) ?? [];
    if (claims.length === 0 || mark === undefined) return undefined;
    return mark === '~' ? 'firm' : 'tentative';
  },
  keys: Object.keys(DIGESTS).map((digest) => ({
    form: digest,
    derive: (key) => strongKey(key, digest as TicketDigest),
  })),
  page: {
    looks: '`_a` or another name: one run of base64 with `-` and `~` in place of `+` and `/`.',
    keys: '`CRYPTO_VALIDATION_KEY` in the options, behind the salt of the ticket; `CRYPTO_ENCRYPTION_KEY` for the cipher.',
    byHand:
      'Put `+` and `/` for `-` and `~` and decode: 20 bytes of HMAC (32 or 64 for other digests), then 4 random bytes, 4 bytes of time, 4 random bytes, the text, 4 random bytes, if it is not encrypted.',
    seenWith: 'wheezy.security 3.2.2',
  },
  source: 'https://github.com/akornatskyy/wheezy.security/blob/master/src/wheezy/security/crypto/ticket.py',
});

function bytesOf(cookie: ReceivedCookie): Buffer | undefined {
  const value = wireValue(cookie);
  if (!VALUE.test(value) || value.length % 4 !== 0) return undefined;
  return Buffer.from(value.replaceAll('-', '+').replaceAll('~', '/'), 'base64');
}

const isBlocks = (text: Uint8Array): boolean => text.length > 0 && text.length % BLOCK === 0;

function readPlain(bytes: Buffer) {
  if (bytes.length <= BEFORE + TIME + BETWEEN + BEHIND) return undefined;
  const expiresAt = EPOCH + bytes.readInt32LE(BEFORE);
  const text = fromUtf8(bytes.subarray(BEFORE + TIME + BETWEEN, -BEHIND));
  const isRead = text !== undefined && isPrintable(text) && expiresAt > EPOCH && expiresAt < LAST;
  return isRead ? { payload: text, expiresAt } : undefined;
}

/** Three rounds of one HMAC that goes on: each is over all before it. */
const strongKey = (key: Uint8Array, digest: TicketDigest): Uint8Array => {
  const first = hmac(digest, key, key);
  const second = hmac(digest, key, Buffer.concat([key, first]));
  return Buffer.concat([first, second, hmac(digest, key, Buffer.concat([key, first, second]))]);
};
