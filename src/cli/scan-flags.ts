import { type Command, Option } from 'commander';
import { severities, targetContexts } from '../model/terms.ts';
import { formatNames } from '../report/index.ts';
import type { Flag } from './flag.ts';
import { groupOf, placeOf } from './flag-groups.ts';
import type { ScanFlags } from './flag-values.ts';
import { limitFlags } from './limit-flags.ts';

export type { Flag, ScanFlags };

/** One table for the command line, the configuration file and the help. */
export const scanFlags: readonly Flag[] = [
  { name: 'targets', usage: '--targets <file>', kind: 'text', help: 'also scan the URLs in this file, one per line' },
  {
    name: 'spec',
    usage: '--spec <file|url|auto|none>',
    kind: 'text',
    help: 'the API document, OpenAPI 2.0 to 3.2 in JSON or YAML; `auto` looks for it (default auto)',
  },
  {
    name: 'har',
    usage: '--har <file>',
    kind: 'list',
    help: 'judge recorded traffic: HTTP archives and other recordings, also compressed; - reads standard input (repeatable)',
  },
  {
    name: 'source',
    usage: '--source <folder>',
    kind: 'list',
    help: 'also judge this source code: Python, Rust, JavaScript and TypeScript (repeatable); works without a URL',
  },
  {
    name: 'log',
    usage: '--log <file>',
    kind: 'list',
    help: 'find keys, session cookies, credentials and personal data in logs, also compressed and rotated ones; - reads standard input (repeatable)',
  },
  {
    name: 'logFormat',
    usage: '--log-format <text>',
    kind: 'list',
    help: 'the format of your logs, as Apache LogFormat or nginx log_format write it; known formats need none (repeatable)',
  },
  {
    name: 'dryRun',
    usage: '--dry-run',
    kind: 'switch',
    help: "show the requests for the document's operations without sending them",
  },
  {
    name: 'writeSpec',
    usage: '--write-spec <file>',
    kind: 'text',
    help: 'write what was seen of the API as an OpenAPI 3.1 document',
  },
  { name: 'header', usage: '--header <line>', kind: 'list', help: 'send this header, `Name: value` (repeatable)' },
  { name: 'cookie', usage: '--cookie <pair>', kind: 'list', help: 'send this cookie, `name=value` (repeatable)' },
  {
    name: 'bearer',
    usage: '--bearer <token>',
    kind: 'text',
    help: 'send a bearer token; env:NAME reads it from the environment',
  },
  {
    name: 'basic',
    usage: '--basic <user:password>',
    kind: 'text',
    help: 'send basic credentials; env:NAME works here too',
  },
  {
    name: 'identity',
    usage: '--identity <name=line>',
    kind: 'list',
    help: "compare what users can read, NAME='Cookie: sid=VALUE', NAME='bearer: env:TOKEN', NAME='basic: user:password' or NAME=@file.yml with role and groups (repeatable)",
  },
  {
    name: 'login',
    usage: '--login <recipe>',
    kind: 'list',
    help: 'sign in with this log-in recipe, one a user (repeatable); allows the steps of the recipe, and the log-out of sessions that it opened',
  },
  {
    name: 'auth',
    usage: '--auth <file>',
    kind: 'list',
    help: 'sign in the users of this Web Fuzzing Commons auth file; allows their log-in requests, and the log-out of sessions that they opened (repeatable)',
  },
  {
    name: 'allowWrites',
    usage: '--allow-writes',
    kind: 'switch',
    help: 'also send requests that may change something',
  },
  { name: 'llmProbes', usage: '--llm-probes', kind: 'switch', help: 'also send harmless messages to language models' },
  {
    name: 'callback',
    usage: '--callback <url>',
    kind: 'text',
    help: 'an address of yours that the server may be given to fetch; its log shows whether it was (default: a listener on loopback, for targets on loopback)',
  },
  {
    name: 'publicUrl',
    usage: '--public-url <url>',
    kind: 'text',
    help: 'judge a local or staging server as the internet would see it at this address, e.g. https://api.example.com; nothing is sent there',
  },
  {
    name: 'context',
    usage: '--context <context>',
    kind: 'text',
    help: `what the API is for: ${targetContexts.join(', ')}; it moves the weights of the score, not the severities`,
  },
  { name: 'keys', usage: '--keys <file>', kind: 'text', help: 'additional signing keys to try, one per line' },
  {
    name: 'guessKeys',
    usage: '--guess-keys',
    kind: 'switch',
    help: 'try five times as many guessed signing keys (some hundred thousand are always tried)',
  },
  ...limitFlags,
  {
    name: 'include',
    usage: '--include <glob>',
    kind: 'list',
    help: 'scan only matching paths, e.g. /api/** (repeatable)',
    inFolder: 'set',
  },
  {
    name: 'exclude',
    usage: '--exclude <glob>',
    kind: 'list',
    help: 'skip matching paths (repeatable)',
    inFolder: 'set',
  },
  {
    name: 'wholeHost',
    usage: '--whole-host',
    kind: 'switch',
    help: 'also scan outside the path of the URL; without it the scan stays below that path',
  },
  {
    name: 'only',
    usage: '--only <check>',
    kind: 'list',
    help: 'run only these checks or categories (repeatable, or comma-separated)',
    inFolder: 'ungated',
  },
  {
    name: 'skip',
    usage: '--skip <check>',
    kind: 'list',
    help: 'skip these checks or categories (repeatable, or comma-separated)',
  },
  { name: 'insecure', usage: '--insecure', kind: 'switch', help: 'continue when the certificate is not trusted' },
  {
    name: 'baseline',
    usage: '--baseline <report>',
    kind: 'text',
    help: 'gate only on findings that are not in this JSON report',
  },
  {
    name: 'failOn',
    usage: '--fail-on <severity>',
    kind: 'text',
    help: `exit 1 with a finding at this severity or above: ${severities.join(', ')}`,
    inFolder: 'stricter',
  },
  {
    name: 'gateTentative',
    usage: '--gate-tentative',
    kind: 'switch',
    help: 'tentative findings fail the gate too; without it they are only counted',
    inFolder: 'on',
  },
  {
    name: 'minScore',
    usage: '--min-score <n>',
    kind: 'text',
    help: 'exit 1 with a score below this, or without a score',
    inFolder: 'stricter',
  },
  {
    name: 'config',
    usage: '--config <file>',
    kind: 'text',
    help: 'read options from this file (default .openbrick.yml, if present)',
  },
  {
    name: 'format',
    usage: '--format <format>',
    kind: 'text',
    help: `${formatNames.join(', ')} (default terminal)`,
    inFolder: 'set',
  },
  { name: 'output', usage: '--output <file>', kind: 'text', help: 'write the report here instead of standard output' },
  { name: 'report', usage: '--report <format=file>', kind: 'list', help: 'write another format too (repeatable)' },
  {
    name: 'saveEvidence',
    usage: '--save-evidence <file>',
    kind: 'text',
    help: 'save the responses, with pseudonyms for secrets, for `openbrick replay`',
  },
  {
    name: 'upload',
    usage: '--upload <url>',
    kind: 'text',
    help: 'send the report to this openbrick server, for its target of the same URL or the one named by ?targetId=ID; the environment variable OPENBRICK_TOKEN holds the token',
  },
  { name: 'quiet', usage: '--quiet', kind: 'switch', help: 'no progress, and no report on standard output' },
  { name: 'color', usage: '--no-color', kind: 'switch', help: 'no colour', inFolder: 'set' },
  {
    name: 'suppressions',
    usage: '--no-suppressions',
    kind: 'switch',
    help: 'also report what inline marks, suppressions and, in `secrets`, excludes of the configuration remove',
    inFolder: 'set',
  },
];

const inHelp = [...scanFlags].sort((a, b) => placeOf(a.name) - placeOf(b.name));

/** Declares these flags on a command, or all of them, which are then listed under headings. */
export function declareFlags(command: Command, only?: readonly (keyof ScanFlags)[]): Command {
  for (const flag of inHelp) {
    if (only === undefined) command.addOption(optionOf(flag).helpGroup(groupOf.get(flag.name) ?? 'Options:'));
    else if (only.includes(flag.name)) command.addOption(optionOf(flag));
  }
  return command;
}

function optionOf({ usage, kind, help }: Flag): Option {
  const option = new Option(usage, help);
  if (kind !== 'list') return option;
  return option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
}
