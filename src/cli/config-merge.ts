import { compareSeverity, isSeverity } from '../model/terms.ts';
import { readConfig } from './config-document.ts';
import { type LimitName, limitOf } from './limits.ts';
import { type Flag, type ScanFlags, scanFlags } from './scan-flags.ts';

/** What a command line and a configuration file say together, as `withConfig` describes it. */
export function mergedWith(path: string, given: ScanFlags, taken: readonly (keyof ScanFlags)[]): ScanFlags {
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

/** What was given wins, but for a limit or a gate, where the file's was found to be the stricter one. */
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

/** As it is in the file. */
const keyOf = (name: string): string =>
  name === 'suppress' ? 'suppressions' : (flagOf(name)?.usage.split(' ')[0]?.replace(/^--/, '') ?? name);
