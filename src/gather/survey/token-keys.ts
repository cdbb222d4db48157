import { givenIn } from '../../derive/credentials/given.ts';
import { publishedKeys } from '../../derive/keys/token-keys.ts';
import type { Exchange } from '../../model/exchange.ts';
import { parseJws } from '../../parse/jwt.ts';
import { candidate } from './candidate.ts';
import type { GatherOptions } from './gather-options.ts';
import type { Surveyor } from './surveyor.ts';

/** Where frameworks and providers put the keys that verify their tokens, where no configuration names the place. */
const PLACES: readonly string[] = [
  '/.well-known/jwks.json',
  '/jwks.json',
  '/oauth2/jwks', // Spring Authorization Server
  '/api/auth/jwks', // better-auth
];

/** The beginning of a token: `{"` in base64url. */
const BEGINNING = 'eyJ';
const LONGEST = 16_384;
const TOKEN = /^[\w.-]{40,16384}/;
/** Values that begin like one, of each text. */
const MOST = 5;

const ASYMMETRIC = /^(?:RS|PS|ES)\d{3}$|^EdDSA$/;

/** Requests the keys that verify tokens, where a token has a public key and no response published it. */
export async function requestTokenKeys(
  surveyor: Surveyor,
  { target, credentials, crawl }: GatherOptions,
): Promise<void> {
  const seen = surveyor.exchanges();
  if (!crawl || publishedKeys(seen).length > 0) return;
  const given = credentials.flatMap((line) => givenIn(line).map(({ value }) => value));
  if (![...given, ...seen.flatMap(tokensIn)].some(hasPublicKey)) return;
  const wanted = PLACES.filter(surveyor.wants);
  await surveyor.requestQuietly(wanted.map((path) => candidate(target.origin + path, 'well-known')));
}

const hasPublicKey = (token: string): boolean => ASYMMETRIC.test(parseJws(token)?.algorithm ?? '');

/** What may be a token in the cookies and the body. */
function tokensIn({ response: { headers, body } }: Exchange): string[] {
  const cookies = headers.flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? [value] : []));
  return [...cookies, body].flatMap(tokensOf);
}

function tokensOf(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(BEGINNING); at >= 0 && found.length < MOST; at = text.indexOf(BEGINNING, at + 1))
    found.push(TOKEN.exec(text.slice(at, at + LONGEST))?.[0] ?? '');
  return found;
}
