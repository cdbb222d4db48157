import { existsSync } from 'node:fs';
import { compareSeverity, isSeverity } from '../model/terms.ts';
import { type LimitName, limitOf } from './limits.ts';
import { type Flag, type ScanFlags, scanFlags } from './scan-flags.ts';

const FOLDERS_OWN = '.openbrick.yml';

/**
 * The command line over the configuration file. A file named by `--config` may set everything. One that merely lies in the folder
 * comes with what is scanned: it sets preferences and what is left out, makes limits lower and the gate stricter, and nothing
 * else; one line on standard error says what was read of it and what was ignored. `taken` are the flags of the command.
 */
export async function withConfig(
  flags: ScanFlags,
  taken: readonly (keyof ScanFlags)[] = scanFlags.map(({ name }) => name),
): Promise<ScanFlags> {
  // Commander gives `true` for a `--no-…` that is absent: that is no word against the file's.
  const { color, suppressions, ...rest } = flags;
  const given: ScanFlags = {
    ...rest,
    ...(color === false && { color }),
    ...(suppressions === false && { suppressions }),
  };
  const path = given.config ?? (existsSync(FOLDERS_OWN) ? FOLDERS_OWN : undefined);
  if (path === undefined) return given;
  // Loaded where there is such a file: reading YAML and knowing all checks doubles the start-up.
  const { readConfig } = await import('./config-document.ts');
  const all = Object.entries(readConfig(path)).filter(
    ([name]) => name === 'suppress' || taken.some((each) => each === name),
  );
  if (given.config !== undefined) return { ...Object.fromEntries(all), ...given };
  const kept = all.filter((entry) => isHarmless(entry, given));
  announce(
    path,
    kept,
    all.filter((entry) => !kept.includes(entry)),
  );
  return { ...given, ...Object.fromEntries(kept.filter(([name]) => wins(name, given))) };
}

type Entry = [string, unknown];

const flagOf = (name: string): Flag | undefined => scanFlags.find((flag) => flag.name === name);

/** What the folder's own file may say. */
function isHarmless([name, value]: Entry, given: ScanFlags): boolean {
  const mayBe = name === 'suppress' ? 'set' : flagOf(name)?.inFolder;
  if (mayBe === 'lower') return isLower(name as LimitName, String(value), given);
  if (mayBe === 'stricter') return isStricter(name, String(value), given);
  // A gate of the command line is not emptied by leaving out the checks that it judges.
  if (mayBe === 'ungated') return [given.failOn, given.minScore, given.baseline].every((gate) => gate === undefined);
  return mayBe === 'set' || (mayBe === 'on' && value === true);
}

/** What was given stands, but for a limit or a gate, where the file's was found to be the stricter one. */
const wins = (name: string, given: ScanFlags): boolean =>
  given[name as keyof ScanFlags] === undefined || ['lower', 'stricter'].includes(flagOf(name)?.inFolder ?? '');

const isLower = (name: LimitName, value: string, given: ScanFlags): boolean =>
  limitOf({ [name]: value }, name) <= limitOf(given, name);

function isStricter(name: string, value: string, { failOn, minScore }: ScanFlags): boolean {
  if (name === 'minScore') return minScore === undefined || Number(value) >= Number(minScore);
  if (failOn === undefined || !isSeverity(failOn) || !isSeverity(value)) return failOn === undefined;
  return compareSeverity(value, failOn) >= 0;
}

function announce(path: string, kept: readonly Entry[], ignored: readonly Entry[]): void {
  const words = (entries: readonly Entry[]): string => entries.map(([name]) => keyOf(name)).join(', ');
  const read = kept.length === 0 ? '' : `: ${words(kept)}`;
  const left = ignored.length === 0 ? '' : `; ignored: ${words(ignored)} (only a file named by --config may set these)`;
  process.stderr.write(`openbrick: ${path} was read${read}${left}\n`);
}

/** As it stands in the file. */
const keyOf = (name: string): string =>
  name === 'suppress' ? 'suppressions' : (flagOf(name)?.usage.split(' ')[0]?.replace(/^--/, '') ?? name);
