/** Evidence of logs for tests of checks. */
import { LogReader } from '../src/logs/read-log.ts';
import { Sightings } from '../src/logs/sightings.ts';
import type { LogsRead } from '../src/model/log-evidence.ts';
import type { Case } from './cases.ts';

/** What is read of these lines, as the file `app.log`. */
export function logOf(...lines: readonly string[]): LogsRead {
  const sightings = new Sightings();
  const reader = new LogReader('app.log', sightings, []);
  reader.push(Buffer.from(`${lines.join('\n')}\n`));
  reader.end();
  return { files: ['app.log'], lines: reader.lines, formats: [...reader.formatLines], ...sightings.found };
}

/** A case of these lines. */
export const logged = (...lines: readonly string[]): Case => ({ evidence: { logs: logOf(...lines) } });

/** A request as nginx logs it. */
export const access = (target: string, { referer = '-', user = '-', second = '00' } = {}): string =>
  `203.0.113.9 - ${user} [27/Nov/2026:07:44:${second} +0000] "GET ${target} HTTP/1.1" 200 88 "${referer}" "curl/7.88.1"`;

/** A request as pino logs it, with its headers. */
export const pino = (headers: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    level: 30,
    time: 1795765414455,
    req: { method: 'GET', url: '/me', headers, ...more },
    msg: 'request completed',
  });
