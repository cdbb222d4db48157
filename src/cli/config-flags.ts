import { fail } from './fail.ts';
import { type ScanFlags, scanFlags } from './scan-flags.ts';
import { suppressionsFrom } from './suppressions.ts';

/** Flags of a parsed configuration file, checked by name and kind. `where` names the file in messages. */
export function flagsFromConfig(config: unknown, where: string): ScanFlags {
  if (config === null || config === undefined) return {};
  if (typeof config !== 'object' || Array.isArray(config))
    throw fail('invalid-config', `${where}: it must be a mapping of options, e.g. \`fail-on: high\``);
  return Object.fromEntries(Object.entries(config).map(([key, value]) => configEntry(key, value, where)));
}

/** What was mistyped may hold its value, `bearer T`: only the first word is repeated. */
const nameIn = (key: string): string => key.replace(/[\s:=].{0,10000}$/s, ' …');

function configEntry(key: string, value: unknown, where: string): [string, unknown] {
  if (key === 'suppressions') return ['suppress', suppressionsFrom(value, where)];
  const flag = scanFlags.find(({ usage }) => usage.split(' ')[0] === `--${key}`);
  if (flag === undefined || flag.name === 'config')
    throw fail('invalid-config', `${where}: there is no option ${JSON.stringify(nameIn(key))}`);
  if (flag.kind === 'switch') {
    if (typeof value !== 'boolean') throw fail('invalid-config', `${where}: \`${key}\` takes true or false`);
    return [flag.name, flag.usage.startsWith('--no-') ? !value : value];
  }
  const values = Array.isArray(value) ? value : [value];
  const isText = values.every((each) => typeof each === 'string' || typeof each === 'number');
  if (!isText || (flag.kind === 'text' && Array.isArray(value))) {
    throw fail(
      'invalid-config',
      `${where}: \`${key}\` takes ${flag.kind === 'list' ? 'a text or a list of texts' : 'one text or number'}`,
    );
  }
  const texts = values.map(String);
  return [flag.name, flag.kind === 'list' ? texts : texts[0]];
}
