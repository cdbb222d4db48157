import { splitWords } from '../parse/words.ts';

/** Parameters that are named like code, commands or targets (oracles, "Requests that act"). */
const COMMAND_LIKE = new Set([
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
  'code',
  'script',
  'shell',
  'template',
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

export const isCommandLike = (name: string): boolean => splitWords(name).some((word) => COMMAND_LIKE.has(word));

/** What is sent for a parameter: its own default, or a constant that does nothing where the name is that of a command or target. */
export const harmlessValue = (name: string, value: string): string => (isCommandLike(name) ? 'a' : value);
