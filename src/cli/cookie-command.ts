import { Command } from 'commander';
import { parseKeyLine } from '../cookies/key-list.ts';
import { MOST_LINES } from '../derive/cookies/cookie-lines.ts';
import { addKeys, type CookieSeen } from '../derive/cookies/cookies-seen.ts';
import { wordsOfHost, wordsOfName } from '../derive/keys/guess-words.ts';
import { guessing } from '../derive/keys/guessed-keys.ts';
import { lockedCookies } from '../derive/keys/key-search.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { jsonText } from '../model/inert.ts';
import { runInTurns } from '../parse/steps.ts';
import { openingGiven } from '../scan/cookies/evidence.ts';
import type { GivenCookies } from '../scan/cookies/given.ts';
import { hasHeaders, readAllCookies } from '../scan/cookies/input.ts';
import { type CookieReport, inspecting } from '../scan/cookies/report.ts';
import { searchList } from '../scan/key-list.ts';
import { startTimeLimit, type TimeLimit } from '../scan/time-limit.ts';
import { renderCookies } from './cookie-text.ts';
import { exitCodes } from './exit-codes.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';
import { onInterrupt } from './interrupt.ts';
import { openKeys } from './keys-file.ts';
import { textOrJson } from './text-or-json.ts';
import { fromEnvironment } from './values.ts';

interface CookieFlags {
  readonly name?: string;
  readonly key?: readonly string[];
  readonly keyHex?: readonly string[];
  readonly keys?: string;
  readonly guessKeys?: string | false;
  readonly word?: readonly string[];
  readonly explain?: boolean;
  readonly format: string;
  readonly color: boolean;
}

const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

export const cookieCommand = (): Command =>
  new Command('cookie')
    .description('identify a cookie, decode it, and test whether a known key signs it; offline, nothing is sent')
    .argument(
      '<value...>',
      'a value, `name=value`, a Set-Cookie line, a Cookie header, header lines, a HAR, a cookie jar, the storage state of Playwright, a request copied as cURL or fetch; - reads standard input; several belong together, as `session` and `session.sig`',
    )
    .option('--name <name>', "the cookie's name, for a bare value")
    .option('--key <text>', 'a key to try, or env:NAME (repeatable)', collect)
    .option('--key-hex <hex>', 'a key to try, in hexadecimal (repeatable)', collect)
    .option('--keys <file>', 'additional keys to try, one per line')
    .option('--word <word>', "a word to use in guessed keys, such as the project's name (repeatable)", collect)
    .option('--guess-keys <host>', 'try five times as many guessed keys, including words of this host name')
    .option('--no-guess-keys', 'do not try guessed keys')
    .option('--explain', 'also explain how to recognise and decode such a cookie by hand')
    .option('--format <terminal|json>', 'how to print it', 'terminal')
    .option('--no-color', 'no colour')
    .action(async (values: readonly string[], flags: CookieFlags) => {
      const format = textOrJson(flags.format);
      const given = readAllCookies(values.flatMap(textsOf), flags.name);
      const { signal } = onInterrupt();
      const at = { now: Date.now(), time: startTimeLimit(Number.POSITIVE_INFINITY, signal) };
      const keys = await allKeys(flags, signal, (held) => opened(given, held, at));
      const cookies = await inspected(given, keys, at);
      const color = flags.color && process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
      const json = (): string => jsonText({ schemaVersion: 1, cookies });
      process.stdout.write(format === 'json' ? json() : renderCookies(cookies, color, flags.explain === true));
      if (signal.aborted) process.exitCode = exitCodes.interrupted;
    });

/** The present, for lifetimes, and how long the work goes on after an interrupt. */
interface At {
  readonly now: number;
  readonly time: TimeLimit;
}

async function opened(
  given: readonly GivenCookies[],
  keys: readonly SuppliedKey[],
  { now, time }: At,
): Promise<readonly CookieSeen[]> {
  const all: CookieSeen[] = [];
  for (const each of given) all.push(...(await time.run(openingGiven(each, keys, now), 'reading')).cookies);
  return all;
}

/** Cookies that an interrupt left to be opened with few keys are counted on standard error, and so are those that are too many. */
async function inspected(
  given: readonly GivenCookies[],
  keys: readonly SuppliedKey[],
  { now, time }: At,
): Promise<readonly CookieReport[]> {
  const all: CookieReport[] = [];
  let hasty = 0;
  for (const each of given) {
    const { lines } = each;
    if (lines.length > MOST_LINES)
      process.stderr.write(
        `openbrick: ${lines.length} cookies in one response; only the first ${MOST_LINES} were read\n`,
      );
    const { cookies, inHaste } = await time.run(inspecting(each, keys, now), 'reading');
    all.push(...cookies);
    hasty += inHaste;
  }
  if (hasty > 0) process.stderr.write(`openbrick: interrupted, few keys were tried on ${hasty} of the cookies\n`);
  return all;
}

/** Cookies of standard input are held whole; a browser keeps 4 kB of each. */
const MOST_BYTES = 32 * 1024 * 1024;

/** What is on standard input, line by line where it is no block of headers. */
function textsOf(value: string): string[] {
  if (value !== '-') return [value];
  const text = readGiven('-', MOST_BYTES).toString('utf8');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return hasHeaders(text) || lines.length === 0 ? [text] : lines;
}

/** The keys that are held, and those of a long list and of common patterns that fit one of the cookies; after a signal those found so far. */
async function allKeys(
  flags: CookieFlags,
  signal: AbortSignal,
  cookiesWith: (keys: readonly SuppliedKey[]) => Promise<readonly CookieSeen[]>,
): Promise<readonly SuppliedKey[]> {
  const given = givenKeys(flags);
  const from = { words: siteWords(flags), year: new Date().getUTCFullYear() };
  const listed = flags.keys === undefined ? given : await searched(flags.keys, given, signal, cookiesWith);
  if (flags.guessKeys === false) return listed;
  const cookies = await cookiesWith(listed);
  const words = [...new Set([...from.words, ...cookies.flatMap(({ line }) => wordsOfLine(line))])];
  const width = flags.guessKeys === undefined ? 'usual' : 'wide';
  const locked = lockedCookies(cookies, Number.POSITIVE_INFINITY);
  const task = { cookies: locked, from: { ...from, words }, width } as const;
  const { fits, notes } = await runInTurns(guessing(task), () => !signal.aborted);
  for (const note of notes) process.stderr.write(`openbrick: ${note}\n`);
  return addKeys(listed, fits);
}

/** The keys of a list that are held, and those of its rest that fit. */
async function searched(
  path: string,
  given: readonly SuppliedKey[],
  signal: AbortSignal,
  cookiesWith: (keys: readonly SuppliedKey[]) => Promise<readonly CookieSeen[]>,
): Promise<readonly SuppliedKey[]> {
  const { first, rest, problems } = openKeys(path);
  const held = [...given, ...first];
  const { fits, notes } = await searchList(await cookiesWith(held), rest, { onProblem: problems.report, signal });
  for (const note of notes) process.stderr.write(`openbrick: ${path}: ${note}\n`);
  if (signal.aborted) process.stderr.write(`openbrick: ${path}: interrupted, the rest of the list was not tried\n`);
  return addKeys(held, fits);
}

/** What the user says of the site. */
function siteWords({ guessKeys, word = [] }: CookieFlags): readonly string[] {
  const ofHost = typeof guessKeys === 'string' ? wordsOfHost(guessKeys) : [];
  if (typeof guessKeys === 'string' && ofHost.length === 0)
    throw fail('invalid-choice', '--guess-keys takes a host name, such as shop.example.com, with a word in it');
  return [...word.flatMap((each) => [each.toLowerCase(), ...wordsOfName(each)]), ...ofHost];
}

/** What a cookie itself says of it. */
const wordsOfLine = ({ name, domain }: CookieSeen['line']): readonly string[] => [
  ...wordsOfName(name.replace(/^__(?:Host|Secure)-/, '')),
  ...(domain === undefined ? [] : wordsOfHost(domain)),
];

function givenKeys(flags: CookieFlags): SuppliedKey[] {
  const texts = (flags.key ?? []).map((key, i) => ({
    line: Buffer.from(fromEnvironment(key, '--key')),
    source: `--key ${i + 1}`,
  }));
  const hexes = (flags.keyHex ?? []).map((hex, i) => ({
    line: Buffer.from(`hex:${hex}`),
    source: `--key-hex ${i + 1}`,
  }));
  return [...texts, ...hexes].map(({ line, source }) => {
    const { key, problem } = parseKeyLine(line, 1);
    if (key === undefined) throw fail('invalid-credential', `${source}: ${problem?.why ?? 'it is empty'}`);
    return { bytes: key.bytes, source };
  });
}
