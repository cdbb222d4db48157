import { splitWords } from '../../parse/words.ts';
import { isMethodOverride } from './method-override.ts';

/** Parameters that are named like code or commands. */
const COMMANDS = [
  'command',
  'cmd',
  'exec',
  'execute',
  'run',
  'query',
  'sql',
  'xpath',
  'expr',
  'expression',
  'eval',
  'script',
  'shell',
  'template',
];

/** Parameters that are named like code, commands or targets. */
const COMMAND_LIKE = new Set([
  ...COMMANDS,
  'code',
  'url',
  'uri',
  'href',
  'link',
  'host',
  'hostname',
  'domain',
  'ip',
  'port',
  'path',
  'file',
  'filename',
  'dir',
  'folder',
  'target',
  'dest',
  'destination',
  'callback',
  'webhook',
]);

/** Whether the value is a command by its name, and not a thing that is called by an id: `{command}`, but not `{command_id}` or `{host}`. */
export const isCommand = (name: string): boolean => COMMANDS.includes(splitWords(name).at(-1) ?? '');

export const isCommandLike = (name: string): boolean => splitWords(name).some((word) => COMMAND_LIKE.has(word));

/** What is sent for a parameter: its own default, or a constant that does nothing where the name is that of a command or target. */
export const harmlessValue = (name: string, value: string): string => (isCommandLike(name) ? HARMLESS : value);

const HARMLESS = 'a';

/**
 * A JSON value with constants of the same types for everything under a name of a command or target, and without members that would make
 * another method of the request.
 */
export function withoutCommands(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => withoutCommands(item, depth + 1));
  const members = Object.entries(value)
    .filter(([name]) => !isMethodOverride(name))
    .map(([name, member]): [string, unknown] => [
      name,
      isCommandLike(name) ? harmlessLike(member) : withoutCommands(member, depth + 1),
    ]);
  return Object.fromEntries(members);
}

const MAX_DEPTH = 100;

/** The same structure with a constant that does nothing in each place. */
export function harmlessLike(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => harmlessLike(item, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, harmlessLike(member, depth + 1)]));
  }
  if (typeof value === 'string') return HARMLESS;
  if (typeof value === 'number') return 1;
  return typeof value === 'boolean' ? false : value;
}
