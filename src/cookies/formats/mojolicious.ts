import { isRecord } from '../../parse/record.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { decodeHex } from '../../peel/hex.ts';
import { parseJson } from '../../peel/json.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { type Claim, claimTester } from '../primitives/mac-tester.ts';
import { rubyContent, rubySigned } from '../primitives/ruby.ts';
import { session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';
import { cutLast } from '../primitives/wire.ts';

interface Reading extends Claim {
  readonly decoded: DecodedSession;
  readonly isSession: boolean;
}

/**
 * Mojolicious: value, `--` and 64 hex of HMAC-SHA256 over `name=value`; before 8.73 of HMAC-SHA1 over the value. A session is JSON, padded
 * with `Z`, in base64 with `-` for `=`.
 */
export default defineFormat({
  id: 'mojolicious',
  framework: 'mojolicious',
  title: 'Mojolicious signed cookie',
  recognise(cookie) {
    const found = readings(cookie)[0];
    if (found === undefined) return undefined;
    // Rails and Rack sign alike; there the value is base64 of JSON or Marshal, with `=` where Mojolicious has `-`.
    const ruby = rubySigned(plainValue(cookie.value));
    const rubyLike = ruby !== undefined && rubyContent(ruby.bytes) !== undefined;
    if (found.isSession && (!rubyLike || cookie.name === 'mojolicious')) return 'certain';
    return found.digest === 'sha1' || rubyLike ? 'tentative' : 'firm';
  },
  decode(cookie) {
    return readings(cookie)[0]?.decoded;
  },
  testers: [claimTester({ id: 'mojolicious/secret', claims: readings })],
  page: {
    looks: '`mojolicious`: base64 with `-` for `=`, `--`, 64 hexadecimal digits.',
    keys: '`secrets` of the application; unless set, the moniker of the application.',
    byHand:
      'Put `=` in place of `-` and decode what is before the last `--` as base64: JSON, in older versions padded with `Z`.',
    seenWith: 'Mojolicious 9.31 and 9.49',
  },
  source: 'https://github.com/mojolicious/mojo/blob/main/lib/Mojolicious/Controller.pm',
});

function readings(cookie: ReceivedCookie): readonly Reading[] {
  const [text = '', hex = ''] = cutLast(plainValue(cookie.value), '--') ?? [];
  const mac = /^[0-9a-f]{40,64}$/.test(hex) ? decodeHex(hex) : undefined;
  if (text === '' || (mac?.length !== 20 && mac?.length !== 32)) return [];
  const found = sessionIn(text);
  const decoded =
    found === undefined
      ? session({ protection: 'signed', serializer: 'text', path: [], payload: text })
      : session({ protection: 'signed', serializer: 'json', path: ['base64', 'json'], ...found });
  const rest = { mac, decoded, isSession: found !== undefined };
  const named = `${cookie.name}=${text}`;
  if (mac.length === 32) return [{ ...rest, digest: 'sha256', text: named }];
  return [
    { ...rest, digest: 'sha1', text },
    { ...rest, digest: 'sha1', text: named },
  ];
}

function sessionIn(text: string): { payload: unknown; expiresAt?: number } | undefined {
  if (!/^[A-Za-z0-9+/]{2,8000}-{0,2}$/.test(text)) return undefined;
  const bytes = fromAnyBase64(text.replaceAll('-', '='), ['std']);
  const json = withoutPadding(fromUtf8(bytes ?? new Uint8Array()) ?? '');
  const payload = json.startsWith('{') ? parseJson(json) : undefined;
  if (!isRecord(payload)) return undefined;
  const expires = payload['expires'];
  return typeof expires === 'number' ? { payload, expiresAt: expires } : { payload };
}

function withoutPadding(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === 'Z') end -= 1;
  return text.slice(0, end);
}
