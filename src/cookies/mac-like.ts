/** Whether something in a cookie could be its signature, of a format that is not known: then it cannot be called unsigned. */
import { isRecord } from '../parse/record.ts';
import { parseJsonStructure } from '../peel/json.ts';
import { splitCompact } from '../peel/jwt.ts';
import type { ReceivedCookie } from './format.ts';
import type { FoundEntry } from './found-entries.ts';
import { isPiece } from './join.ts';
import { tokenText, wireValue } from './primitives/wire.ts';

/** True where a signed or encrypted token, a MAC or a digest is in the value or inside it, and for a piece of a cookie that was cut. */
export const mayBeSigned = ({ cookie, entries }: Signable): boolean =>
  isPiece(cookie) || hasDigestAtAnEnd(wireValue(cookie)) || startsAsToken(tokenText(cookie)) || entries.some(isMac);

interface Signable {
  readonly cookie: ReceivedCookie;
  readonly entries: readonly FoundEntry[];
}

/** Marks between text and MAC; two dashes may also be inside a MAC in URL-safe base64, so each mark is tried for itself. */
const MARKS = ['--', '.', '|', ':', '!', '~', ';', ',', '$', '*', '#', '/', '&', ' '] as const;

/** `payload.mac`, `mac!payload`, or a MAC in hexadecimal or base64 right before the text: the first or last part is as long as a digest. */
function hasDigestAtAnEnd(value: string): boolean {
  const text = value.slice(0, 65_536);
  return MARKS.some((mark) => endsOf(text, mark).some(isDigest)) || GLUED_DIGEST.test(text);
}

/** What is before the first and behind the last of these marks. */
function endsOf(text: string, mark: string): readonly string[] {
  const [first, last] = [text.indexOf(mark), text.lastIndexOf(mark)];
  return first < 0 ? [] : [text.slice(0, first), text.slice(last + mark.length)];
}

/** No mark at all: the text begins where the digest's alphabet or length ends. */
const GLUED_DIGEST =
  /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}|[A-Za-z0-9+/_-]{27}=|[A-Za-z0-9+/_-]{43}=)(?=[{["%]|gA|eyJ|a:)/;

/** A compact token's header (RFC 7515) at the beginning, whatever follows: it was cut, or its end is not the usual one. */
function startsAsToken(text: string): boolean {
  const [, first] = /^(eyJ[\w-]{8,4096})(?:\.|$)/.exec(text) ?? [];
  if (first === undefined) return false;
  const header = parseJsonStructure(Buffer.from(first, 'base64url').toString('utf8'));
  return isRecord(header) && typeof header['alg'] === 'string' && header['alg'].toLowerCase() !== 'none';
}

/** Names of what an application compares with something secret: a signature over the rest, or a token of its own. */
const NAMED_MAC = /(?:^|[_-])(?:s|sig|sign|signature|signed|h?mac|hash|digest|checksum|seal|jwt|token|auth)(?:$|[_-])/i;
/** They are random or digests as well, and protect nothing beside them. */
const OTHER_DIGEST = /pass|pwd|csrf|xsrf|nonce|state|device|avatar|file|image/i;

function isMac({ pointer, value }: FoundEntry): boolean {
  if (typeof value !== 'string') return false;
  if (isProtectedToken(value)) return true;
  const name = pointer.slice(pointer.lastIndexOf('/') + 1).replace(/([a-z])([A-Z])/g, '$1_$2');
  const isNamed = NAMED_MAC.test(name) && !OTHER_DIGEST.test(name);
  return (isNamed || /^\d{1,4}$/.test(name)) && isDigest(value);
}

function isProtectedToken(value: string): boolean {
  const token = splitCompact(value.slice(0, 65_536).replace(/^Bearer /i, ''));
  if (token === undefined) return false;
  return token.kind === 'jwe' || (token.parts[2] !== '' && String(token.header['alg']).toLowerCase() !== 'none');
}

/** Lengths of 16, 20, 28, 32, 48 and 64 bytes in base64 without padding. */
const BASE64_LENGTHS: ReadonlySet<number> = new Set([22, 27, 38, 43, 64, 86]);

/** Whether a text is as long as a digest in hexadecimal or base64 is. */
export function isDigest(part: string): boolean {
  if (/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(part)) return true;
  const bare = part.replace(/={1,2}$/, '');
  return BASE64_LENGTHS.has(bare.length) && /^[\w+/-]{22,86}$/.test(bare) && /\d/.test(bare) && /[a-z]/i.test(bare);
}
