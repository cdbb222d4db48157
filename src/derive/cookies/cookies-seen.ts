import type { ReceivedCookie } from '../../cookies/format.ts';
import type { KnownKey } from '../../cookies/keys.ts';
import { createKeyCache, type KeyCache } from '../../cookies/keys.ts';
import { KNOWN_KEYS } from '../../cookies/known-keys.ts';
import { type OpenedCookie, openCookie } from '../../cookies/open.ts';
import { type JudgedRole, roleOf } from '../../cookies/role.ts';
import type { Facts, Location } from '../../model/check.ts';
import type { GivenCredential, SuppliedKey, Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import { headerValues } from '../../parse/header-lines.ts';
import type { SetCookie } from '../../parse/set-cookie.ts';
import type { Steps } from '../../parse/steps.ts';
import { placeIn } from '../place.ts';
import { linesSet, MOST_LINES } from './cookie-lines.ts';
import { joinedOverResponses } from './cookies-over-responses.ts';

/** One Set-Cookie line, judged alone: the last of several does not speak for the others. */
export interface CookieSeen {
  readonly exchange: Exchange;
  readonly line: SetCookie;
  /** A response that takes the cookie back; nothing about it is judged. */
  readonly deletion: boolean;
  readonly role: JudgedRole;
  readonly opened: OpenedCookie;
  /** The name of the one piece that its response set of it. */
  readonly piece?: string;
  /** Set for what the user gave: no response set it, and its attributes are not known. */
  readonly given?: {
    readonly part: GivenCredential['part'];
    /** It is what the service takes for a credential, as far as is known: a header, or a cookie that the document names. */
    readonly isCredential: boolean;
  };
}

export type CookieFacts = Facts<'exchanges' | 'surface' | 'keys'>;

/** Values of one scan that are opened once: a session cookie comes back with every response. */
interface Reader {
  readonly keys: readonly KnownKey[];
  readonly cache: KeyCache;
  readonly opened: Map<string, OpenedCookie>;
  /** Different values that responses set, the ones that were left out among them. */
  readonly values: { count: number };
  /** Evidence and probe results that were read already. */
  readonly all: WeakMap<readonly Exchange[], readonly CookieSeen[]>;
  readonly seen: WeakMap<Exchange, readonly CookieSeen[]>;
}

const readers = new WeakMap<readonly SuppliedKey[], Reader>();

/** Every cookie that the evidence sets, in order, opened with the known keys and the user's. */
export function cookiesSeen(facts: CookieFacts): readonly CookieSeen[] {
  const reader = readerFor(facts.keys);
  const { all } = reader;
  const known = all.get(facts.exchanges);
  if (known !== undefined) return known;
  const ofEach = facts.exchanges.flatMap((exchange) => cookiesIn(exchange, facts));
  const cookies = joinedOverResponses(ofEach, (cookie) => readCookie(cookie, reader, facts.surface));
  all.set(facts.exchanges, cookies);
  return cookies;
}

/** Different values of one scan on which every key is tried. A server signs its cookies alike: on later ones only keys that fitted are. */
const MOST_SEARCHED = 500;
/** Different values of one scan that are opened; no service sets so many, and later ones are left out. */
const MOST_OPENED = 5_000;

/** What the limits of one scan left out of the cookies, in words for a person. */
export function limitNotes(keys: readonly SuppliedKey[]): Said[] {
  const { count: values } = readerFor(keys).values;
  const left =
    values > MOST_OPENED ? say`; ${count(values - MOST_OPENED, 'value was', 'values were')} not read` : own('');
  return values <= MOST_SEARCHED
    ? []
    : [
        say`The responses set ${count(values, 'different cookie value')}: every key was tried on the first ${MOST_SEARCHED}, and on the others only keys that fitted one of these${left}.`,
      ];
}

/** What of the cookies was left unread, in words for a person. */
export const cookieNotes = (exchanges: readonly Exchange[]): Said[] =>
  exchanges
    .flatMap(({ request, response }) => {
      const lines = headerValues(response.headers, 'set-cookie').length;
      return lines <= MOST_LINES
        ? []
        : [
            say`${quote(`${request.method} ${request.url}`, 120)} sets ${lines} cookies; only the first ${MOST_LINES} were read.`,
          ];
    })
    .slice(0, 3);

/** Cookies whose key was not looked for to the end, in words for a person. */
export const keyNotes = (cookies: readonly CookieSeen[]): Said[] => {
  const left = new Map<string, Said>();
  for (const { opened, line } of cookies) {
    const { format, shape, key, keysLeft } = opened;
    const kind = format ?? shape;
    if (key !== undefined || keysLeft === 0 || kind === undefined) continue;
    left.set(
      `${kind.id} ${line.name}`,
      say`Not every key was tried on ${quote(line.name)} (${own(kind.title)}): each guess takes thousands of hash rounds, and ${count(keysLeft, 'guess was', 'guesses were')} skipped.`,
    );
  }
  return [...left.values()].slice(0, 3);
};

/** The same for one exchange, a probe's response for instance. */
export function cookiesIn(exchange: Exchange, facts: Pick<CookieFacts, 'surface' | 'keys'>): readonly CookieSeen[] {
  const reader = readerFor(facts.keys);
  const known = reader.seen.get(exchange) ?? readCookies(exchange, reader, facts.surface);
  reader.seen.set(exchange, known);
  return known;
}

function readCookies(exchange: Exchange, reader: Reader, surface: Surface): CookieSeen[] {
  return linesSet(exchange, surface.observedAt).flatMap(({ cookie, ...of }): CookieSeen[] => {
    const known = readCookie(cookie, reader, surface);
    return known === undefined ? [] : [{ exchange, ...of, ...known }];
  });
}

function readCookie(
  cookie: ReceivedCookie,
  reader: Reader,
  { credentialNames }: Surface,
): Pick<CookieSeen, 'opened' | 'role'> | undefined {
  const opened = openWithin(cookie, reader);
  return opened && { opened, role: roleOf(opened, { documented: credentialNames?.cookies ?? [] }) };
}

/** Opens the cookies of an exchange, one a step, for all who ask for them later. False where there was no time for all. */
export function* openingCookies(exchange: Exchange, facts: Pick<CookieFacts, 'surface' | 'keys'>): Steps<boolean> {
  for (const cookie of unopenedIn(exchange, facts)) {
    if (!(yield)) return false;
    openWithin(cookie, readerFor(facts.keys));
  }
  return true;
}

/** Opens those that are not yet, with the keys alone that fitted another one. How many they were. */
export function openInHaste(exchange: Exchange, facts: Pick<CookieFacts, 'surface' | 'keys'>): number {
  const reader = readerFor(facts.keys);
  const left = unopenedIn(exchange, facts);
  for (const cookie of left) open(cookie, reader, fittedIn(reader));
  return left.length;
}

function unopenedIn(exchange: Exchange, { surface, keys }: Pick<CookieFacts, 'surface' | 'keys'>): ReceivedCookie[] {
  const reader = readerFor(keys);
  if (reader.seen.has(exchange) || reader.values.count >= MOST_OPENED) return [];
  return linesSet(exchange, surface.observedAt).flatMap(({ cookie }) =>
    reader.opened.has(idOf(cookie)) ? [] : [cookie],
  );
}

const fittedIn = ({ cache }: Reader): KnownKey[] => [...cache.fitted.values()];

/** A value that no response set, opened with the known keys and these; once for all who ask. */
export const openWith = (cookie: ReceivedCookie, keys: readonly SuppliedKey[]): OpenedCookie =>
  open(cookie, readerFor(keys));

function open(cookie: ReceivedCookie, reader: Reader, keys = reader.keys): OpenedCookie {
  const id = idOf(cookie);
  const known = reader.opened.get(id) ?? openCookie(cookie, { keys, cache: reader.cache });
  reader.opened.set(id, known);
  return known;
}

/** What a response set, within what one scan opens; undefined beyond it. */
function openWithin(cookie: ReceivedCookie, reader: Reader): OpenedCookie | undefined {
  const known = reader.opened.get(idOf(cookie));
  if (known !== undefined) return known;
  reader.values.count += 1;
  if (reader.values.count > MOST_OPENED) return undefined;
  return open(cookie, reader, reader.values.count > MOST_SEARCHED ? fittedIn(reader) : reader.keys);
}

const idOf = ({ name, value, siblings }: ReceivedCookie): string =>
  `${name}\u0000${value}\u0000${siblings.get(`${name}.sig`) ?? ''}`;

function readerFor(supplied: readonly SuppliedKey[]): Reader {
  const known = readers.get(supplied);
  if (known !== undefined) return known;
  const reader = newReader([...supplied.map(asKnown), ...KNOWN_KEYS], createKeyCache());
  readers.set(supplied, reader);
  return reader;
}

const newReader = (keys: readonly KnownKey[], cache: KeyCache): Reader => ({
  keys,
  cache,
  opened: new Map(),
  values: { count: 0 },
  all: new WeakMap(),
  seen: new WeakMap(),
});

/** A user's key, or a guessed one, as the searches take it. */
export const asKnown = ({ bytes, source, guess, inCode }: SuppliedKey): KnownKey => ({
  bytes,
  formats: [],
  source,
  supplied: true,
  ...(guess !== undefined && { guess }),
  ...(inCode !== undefined && { inCode }),
});

/** These keys with more of them, which are tried first; what was derived for the others is kept. */
export function addKeys(held: readonly SuppliedKey[], more: readonly SuppliedKey[]): readonly SuppliedKey[] {
  if (more.length === 0) return held;
  const all = [...more, ...held];
  const { keys, cache } = readerFor(held);
  readers.set(all, newReader([...more.map(asKnown), ...keys], cache));
  return all;
}

/** Whether a key came from the user's list or was guessed: such a key is never shown. */
export const isSupplied = ({ supplied = false }: KnownKey): boolean => supplied;

/** Where a cookie was set, or that it was given; with a pointer, where inside it. */
export const placeOfCookie = ({ exchange, line, given }: CookieSeen, pointer?: string): Location => {
  const inside = { name: line.name, ...(pointer !== undefined && pointer !== '' && { pointer }) };
  if (given !== undefined && exchange.recorded !== undefined) return placeIn(exchange, { part: given.part, ...inside });
  return given === undefined
    ? placeIn(exchange, { part: 'cookie', ...inside })
    : { source: 'cookie', part: given.part, ...inside };
};

/** What a finding about a cookie is named by: a cookie of another path or domain is another cookie. */
export const markOfCookie = ({ line: { name, path = '/', domain } }: CookieSeen): string =>
  [
    'cookie',
    name,
    ...(path === '/' ? [] : [`path ${path}`]),
    ...(domain === undefined ? [] : [`domain ${domain}`]),
  ].join(' ');

/** Session and remember-me cookies: whoever has one is the user. */
export const carriesSession = ({ role }: CookieSeen): boolean => role.role === 'session' || role.role === 'remember-me';

/** Whether keys can be tried on a cookie: of its format, or of one that it may be. */
export const isTestable = ({ format, candidates }: OpenedCookie): boolean =>
  [...(format ? [format] : []), ...candidates].some(({ testers }) => testers.length > 0);
