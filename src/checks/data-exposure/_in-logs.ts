import type { Location, Observation } from '../../model/check.ts';
import type { PlaceInLog, SeenInLogs } from '../../model/log-evidence.ts';
import { own, quote, type Said, say } from '../../model/said.ts';

/** What every finding in a log says: where, how often, from when to when. */
export const inLogs = ({
  places,
  count,
}: SeenInLogs): Pick<Observation, 'at' | 'also' | 'unlisted'> & { readonly at: Location } => {
  const [first, ...others] = places;
  const unlisted = count - places.length;
  return { at: placeOf(first), also: others.map(placeOf), ...(unlisted > 0 && { unlisted }) };
};

const PARTS: Readonly<Record<PlaceInLog['part'], Location['part']>> = {
  query: 'url',
  referer: 'header',
  header: 'header',
  cookie: 'cookie',
  'set-cookie': 'cookie',
  url: 'url',
  body: 'body',
  user: 'header',
  field: 'line',
  message: 'line',
};

const placeOf = ({ file, line, part, name, method, path }: PlaceInLog): Location => ({
  source: 'log',
  file,
  line,
  part: PARTS[part] ?? 'line',
  ...(name !== undefined && { name }),
  ...(method !== undefined && { method }),
  ...(path !== undefined && { path }),
});

/** `the query parameter `api_key` of GET `/json``. */
export const whereWords = ({ part, name, method, path }: PlaceInLog): Said => {
  const called = name === undefined ? own('') : say` ${quote(name)}`;
  const request = path === undefined ? own('') : say` of ${own(method ?? 'the request')} ${quote(path, 120)}`;
  return say`${own(WORDS[part])}${called}${request}`;
};

const WORDS: Readonly<Record<PlaceInLog['part'], string>> = {
  query: 'the query parameter',
  referer: 'the Referer in its query parameter',
  header: 'the header',
  cookie: 'the cookie',
  'set-cookie': 'the Set-Cookie header of',
  url: 'the URL',
  body: 'the request field',
  user: 'the user name',
  field: 'the field',
  message: 'the message',
};

/** ` It was logged 12 times, first …, last ….`; empty for once without a time. */
export function oftenWords({ count, first, last }: SeenInLogs): Said {
  const times = count === 1 ? own('') : say` It was logged ${count} times`;
  if (first === undefined || last === undefined) return count === 1 ? own('') : say`${times}.`;
  if (count === 1) return say` It was logged at ${own(timeOf(first))}.`;
  return say`${times}, first at ${own(timeOf(first))}, last at ${own(timeOf(last))}.`;
}

/** A time was read from a line: only what times are made of is repeated. */
const timeOf = (time: string): string => time.replace(/[^\w :.+-]/g, '').slice(0, 30);

/** The place in a log by file and line. */
export const lineWords = ({ file, line }: PlaceInLog): Said => say`${quote(file, 120)}, line ${line}`;

export const CWE_LOGS = [532] as const;
export const LOG_REFERENCES = [
  'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
  'https://cwe.mitre.org/data/definitions/532.html',
];
