import { Command } from 'commander';
import { parseKeyLine } from '../cookies/key-list.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { readCookies } from './cookie-input.ts';
import { inspectCookies } from './cookie-report.ts';
import { renderCookies } from './cookie-text.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';
import { readKeys } from './keys-file.ts';
import { fromEnvironment } from './values.ts';

interface CookieFlags {
  readonly name?: string;
  readonly key?: readonly string[];
  readonly keyHex?: readonly string[];
  readonly keys?: string;
  readonly format: string;
  readonly color: boolean;
}

const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

export const cookieCommand = (): Command =>
  new Command('cookie')
    .description('say what a cookie is, what is in it, and whether a known key signs it; offline, nothing is sent')
    .argument(
      '<value>',
      'a value, `name=value`, a Set-Cookie line, a Cookie header, header lines; - reads standard input',
    )
    .option('--name <name>', "the cookie's name, for a bare value")
    .option('--key <text>', 'a key to try, or env:NAME (repeatable)', collect)
    .option('--key-hex <hex>', 'a key to try, in hexadecimal (repeatable)', collect)
    .option('--keys <file>', 'keys to try beside the known ones, one a line')
    .option('--format <name>', 'terminal or json', 'terminal')
    .option('--no-color', 'no colour')
    .action((value: string, flags: CookieFlags) => {
      if (flags.format !== 'terminal' && flags.format !== 'json')
        throw fail('invalid-choice', '--format takes terminal or json here');
      const text = value === '-' ? readGiven('-').toString('utf8') : value;
      const keys = suppliedKeys(flags);
      const cookies = readCookies(text, flags.name).flatMap((given) => inspectCookies(given, keys, Date.now()));
      const color = flags.color && process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
      const json = (): string => `${JSON.stringify({ schemaVersion: 1, cookies }, undefined, 2)}\n`;
      process.stdout.write(flags.format === 'json' ? json() : renderCookies(cookies, color));
    });

function suppliedKeys(flags: CookieFlags): SuppliedKey[] {
  const texts = (flags.key ?? []).map((key, i) => ({
    line: Buffer.from(fromEnvironment(key, '--key')),
    source: `--key ${i + 1}`,
  }));
  const hexes = (flags.keyHex ?? []).map((hex, i) => ({
    line: Buffer.from(`hex:${hex}`),
    source: `--key-hex ${i + 1}`,
  }));
  const given = [...texts, ...hexes].map(({ line, source }) => {
    const { key, problem } = parseKeyLine(line, 1);
    if (key === undefined) throw fail('invalid-credential', `${source}: ${problem?.why ?? 'it is empty'}`);
    return { bytes: key.bytes, source };
  });
  return [...given, ...(flags.keys === undefined ? [] : readKeys(flags.keys))];
}
