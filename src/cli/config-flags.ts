import type { Locate } from './config-place.ts';
import { fail } from './fail.ts';
import { type Flag, type ScanFlags, scanFlags } from './scan-flags.ts';
import { suppressionsFrom } from './suppressions.ts';

/** Flags of a parsed configuration file, checked by name and kind. `locate` says in messages where a part of it is. */
export function flagsFromConfig(config: unknown, locate: Locate): ScanFlags {
  if (config === null || config === undefined) return {};
  if (typeof config !== 'object' || Array.isArray(config))
    throw fail('invalid-config', `${locate()}: it must be a mapping of options, e.g. \`fail-on: high\``);
  return Object.fromEntries(Object.entries(config).map(([key, value]) => configEntry(key, value, locate)));
}

/** What was mistyped may hold its value, `bearer T`: only the first word is repeated. */
const nameIn = (key: string): string => key.replace(/[\s:=].{0,10000}$/s, ' …');

function configEntry(key: string, value: unknown, locate: Locate): [string, unknown] {
  if (key === 'suppressions') return ['suppress', suppressionsFrom(value, (...path) => locate(key, ...path))];
  const where = locate(key);
  const flag = scanFlags.find(({ usage }) => usage.split(' ')[0] === `--${key}`);
  if (flag === undefined || flag.name === 'config')
    throw fail('invalid-config', `${where}: there is no option ${JSON.stringify(nameIn(key))}`);
  return [flag.name, flagValue(flag, value, `${where}: \`${key}\``)];
}

/** `what` names the option and its place. */
function flagValue({ kind, usage }: Flag, value: unknown, what: string): unknown {
  if (kind === 'switch') {
    if (typeof value !== 'boolean') throw fail('invalid-config', `${what} takes true or false`);
    return usage.startsWith('--no-') ? !value : value;
  }
  const values = Array.isArray(value) ? value : [value];
  const isText = values.every((each) => typeof each === 'string' || typeof each === 'number');
  if (!isText || (kind === 'text' && Array.isArray(value)))
    throw fail(
      'invalid-config',
      `${what} takes ${kind === 'list' ? 'a text or a list of texts' : 'one text or number'}`,
    );
  const texts = values.map(String);
  return kind === 'list' ? texts : texts[0];
}
