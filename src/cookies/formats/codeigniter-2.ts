import { isRecord } from '../../parse/record.ts';
import { equalBytes, toUtf8 } from '../../peel/bytes.ts';
import { decodeHex } from '../../peel/hex.ts';
import { walkPhpSerialize } from '../../peel/walk/php-serialize.ts';
import { type DecodedSession, defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { hash, hmac } from '../primitives/crypto.ts';
import { phpReadings } from '../primitives/php.ts';
import { session } from '../primitives/session.ts';
import { opened } from '../primitives/testers.ts';

interface Signed {
  readonly text: string;
  readonly mac: Uint8Array;
  readonly decoded: DecodedSession;
}

const DIGESTS = {
  /** CodeIgniter 2.0 and 2.1. */
  md5: (key: Uint8Array, text: string) => hash('md5', text, key),
  sha1: (key: Uint8Array, text: string) => hash('sha1', text, key),
  /** CodeIgniter 2.2. */
  'hmac-sha1': (key: Uint8Array, text: string) => hmac('sha1', key, text),
} as const;

/** CodeIgniter 2 without encryption: a serialised session and a digest of it and `encryption_key`. */
export default defineFormat({
  id: 'codeigniter-2',
  framework: 'codeigniter',
  title: 'CodeIgniter 2 session cookie',
  recognise(cookie) {
    return readings(cookie).length > 0 ? 'certain' : undefined;
  },
  decode(cookie) {
    return readings(cookie)[0]?.decoded;
  },
  testers: [tester('md5'), tester('sha1'), tester('hmac-sha1')],
  page: {
    looks: '`ci_session`: a serialized PHP array, then 32 or 40 hexadecimal digits, percent-encoded.',
    keys: "`$config['encryption_key']` in `application/config/config.php`.",
    byHand: 'Decode the percent escapes: everything before the digest is `serialize()` of the session.',
    seenWith: 'CodeIgniter 2.2',
  },
  source: 'https://github.com/bcit-ci/CodeIgniter/blob/2.2-stable/system/libraries/Session.php',
});

function tester(digest: keyof typeof DIGESTS): KeyTester {
  return {
    id: `codeigniter-2/${digest}`,
    rounds: 0,
    cacheable: true,
    derive: (key) => (key.length === 0 ? undefined : key),
    prepare(cookie) {
      const found = readings(cookie);
      if (found.length === 0) return undefined;
      return (key) => {
        const right = found.find(({ text, mac }) => equalBytes(DIGESTS[digest](key, text), mac));
        return right && opened({ digest, decoded: right.decoded });
      };
    },
  };
}

function readings(cookie: ReceivedCookie): readonly Signed[] {
  return phpReadings(cookie).flatMap((value) => [32, 40].flatMap((length) => reading(value, length) ?? []));
}

function reading(value: string, macLength: number): Signed | undefined {
  const mac = decodeHex(value.slice(-macLength));
  const text = value.slice(0, -macLength);
  if (mac === undefined || !text.startsWith('a:') || !text.endsWith('}')) return undefined;
  const payload = walkPhpSerialize(toUtf8(text))?.value;
  if (!isRecord(payload) || !('session_id' in payload)) return undefined;
  return { text, mac, decoded: session({ protection: 'signed', serializer: 'php', path: ['php'], payload }) };
}
