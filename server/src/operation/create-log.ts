import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config/config.ts';
import { hideSecrets } from './hide-secrets.ts';

/** Names of fields whose values are never written, wherever they are in what is logged. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'token',
  'secret',
  'identities',
  'headers',
  'databaseUrl',
  'connectionString',
];

/** JSON lines on standard error. Credentials are left out by the name of the field, and taken out of texts by their form. */
export function createLog(level: LogLevel, role: string, to: DestinationStream = process.stderr): Logger {
  return pino(
    {
      level,
      base: { role, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRET_FIELDS.flatMap((name) => [quoted(name), `*${quoted(name)}`, `*.*${quoted(name)}`]),
        censor: '[removed]',
      },
    },
    { write: (line) => void to.write(hideSecrets(line)) },
  );
}

const quoted = (name: string): string => `["${name}"]`;
