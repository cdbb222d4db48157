import { Command } from 'commander';
import { guessedKeys } from '../cookies/guessed-keys.ts';
import { parseKeyLine } from '../cookies/key-list.ts';
import { addKeys, type CookieSeen } from '../derive/cookies-seen.ts';
import { wordsOfHost } from '../derive/guess-words.ts';
import { searchKeys } from '../derive/key-search.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { jsonText } from '../model/inert.ts';
import { hasHeaders, readAllCookies } from './cookie-input.ts';
import { cookiesGiven, inspectCookies } from './cookie-report.ts';
import { renderCookies } from './cookie-text.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';
import { openKeys } from './keys-file.ts';
import { textOrJson } from './text-or-json.ts';
import { fromEnvironment } from './values.ts';

interface CookieFlags {
  readonly name?: string;
  readonly key?: readonly string[];
  readonly keyHex?: readonly string[];
  readonly keys?: string;
  readonly guessKeys?: string;
  readonly format: string;
  readonly color: boolean;
}

const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

export const cookieCommand = (): Command =>
  new Command('cookie')
    .description('say what a cookie is, what is in it, and whether a known key signs it; offline, nothing is sent')
    .argument(
      '<value...>',
      'a value, `name=value`, a Set-Cookie line, a Cookie header, header lines; - reads standard input; several belong together, as `session` and `session.sig`',
    )
    .option('--name <name>', "the cookie's name, for a bare value")
    .option('--key <text>', 'a key to try, or env:NAME (repeatable)', collect)
    .option('--key-hex <hex>', 'a key to try, in hexadecimal (repeatable)', collect)
    .option('--keys <file>', 'keys to try beside the known ones, one a line')
    .option('--guess-keys <host>', 'also try keys made of the words of this host name')
    .option('--format <name>', 'terminal or json', 'terminal')
    .option('--no-color', 'no colour')
    .action(async (values: readonly string[], flags: CookieFlags) => {
      const format = textOrJson(flags.format);
      const given = readAllCookies(values.flatMap(textsOf), flags.name);
      const now = Date.now();
      const keys = await allKeys(flags, (held) => given.flatMap((each) => cookiesGiven(each, held, now)));
      const cookies = given.flatMap((each) => inspectCookies(each, keys, now));
      const color = flags.color && process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
      const json = (): string => jsonText({ schemaVersion: 1, cookies });
      process.stdout.write(format === 'json' ? json() : renderCookies(cookies, color));
    });

/** What stands on standard input, line by line where it is no block of headers. */
function textsOf(value: string): string[] {
  if (value !== '-') return [value];
  const text = readGiven('-').toString('utf8');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return hasHeaders(text) || lines.length === 0 ? [text] : lines;
}

/** The keys that are held, and those of a long list that fit one of the cookies. */
async function allKeys(
  flags: CookieFlags,
  cookiesWith: (keys: readonly SuppliedKey[]) => readonly CookieSeen[],
): Promise<readonly SuppliedKey[]> {
  const given = [...givenKeys(flags), ...guesses(flags)];
  if (flags.keys === undefined) return given;
  const { first, rest } = openKeys(flags.keys);
  const held = [...given, ...first];
  const { fits, notes } = await searchKeys(cookiesWith(held), rest);
  for (const note of notes) process.stderr.write(`openbrick: ${flags.keys}: ${note}\n`);
  return addKeys(held, fits);
}

function guesses({ guessKeys }: CookieFlags): readonly SuppliedKey[] {
  if (guessKeys === undefined) return [];
  const words = wordsOfHost(guessKeys);
  if (words.length === 0)
    throw fail('invalid-choice', '--guess-keys takes a host name, such as shop.example.com, with a word in it');
  return guessedKeys({ words, year: new Date().getUTCFullYear() });
}

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
