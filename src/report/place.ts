import { escapeControl } from '../model/inert.ts';
import type { Finding, ReportLocation } from '../model/report.ts';

/** Text of a report made fit for one line: control and bidirectional characters are shown, not obeyed. */
export const line = (text: string): string => escapeControl(text);

/** `GET /connect   Set-Cookie: session`, `app/views.py:42`, `openapi.yaml:12 (GET /users)`, `app.py:3 (commit 1a2b3c4d5e6f, 2024-03-01)`. */
export function placeWords(at: ReportLocation): string {
  if (at.source === 'har' && at.file !== undefined && at.line === undefined)
    return line([requestWords(at), partWords(at), `(${at.file})`].filter((part) => part !== '').join('   '));
  if (at.source === 'log') {
    const what = [requestWords(at), partWords(at)].filter((part) => part !== '').join(', ');
    return line(`${at.file ?? ''}:${at.line ?? 1}${what === '' ? '' : ` (${what})`}`);
  }
  if (at.file !== undefined) {
    const what = [requestWords(at), commitWords(at)].filter((part) => part !== '').join(', ');
    return line(`${at.file}${at.line === undefined ? '' : `:${at.line}`}${what === '' ? '' : ` (${what})`}`);
  }
  return line([requestWords(at), partWords(at)].filter((part) => part !== '').join('   '));
}

const requestWords = (at: ReportLocation): string =>
  [at.method, at.path ?? at.url].filter((part) => part !== undefined).join(' ');

/** `commit 1a2b3c4d5e6f, 2024-03-01`. */
const commitWords = ({ commit }: ReportLocation): string =>
  commit === undefined ? '' : `commit ${commit.id.slice(0, 12)}, ${commit.date.slice(0, 10)}`;

function partWords({ source, part, name, pointer }: ReportLocation): string {
  const inside = pointer === undefined ? '' : ` ${pointer}`;
  if (source === 'cookie') return `given ${part ?? 'cookie'} ${name ?? ''}${inside}`;
  if (source === 'log' && part === 'cookie') return `cookie ${name ?? ''}`;
  if (source === 'log' && (part === 'line' || part === 'body')) return name === undefined ? '' : `field ${name}`;
  if (part === 'cookie') return `Set-Cookie: ${name ?? ''}${inside}`;
  if (part === 'header') return `header ${name ?? ''}`;
  if (part === 'body') return `body${inside}`;
  if (part === 'url') return name === undefined ? 'URL' : `URL parameter ${name}`;
  return part === 'tls' ? 'TLS' : '';
}

/** The places that the value goes through, in order; none where only one is known. */
export const pathPlaces = (path: Finding['path'] = []): string[] =>
  path.map(({ location }) => placeWords(location)).filter((place, i, all) => place !== '' && place !== all[i - 1]);

/** The places of a finding beyond the first and its path, as words, each once; the cookie or header is named only where it is another. */
export function otherPlaces({ location, related, count = 1, path }: Finding): string[] {
  const first = placeWords(location);
  const onPath = new Set(pathPlaces(path));
  const words = related
    .filter((at) => placeWords(at) !== first && !onPath.has(placeWords(at)))
    // Of many places those that count are named, not the lines of a document that explain them.
    .filter(({ source }) => count === 1 || source === location.source)
    .map((at) =>
      at.file === undefined && partWords(at) === partWords(location) ? line(requestWords(at)) : placeWords(at),
    );
  return [...new Set(words)].filter((place) => place !== '');
}

/** The first place, and how many more there are: a defect in many places says so wherever it is named. */
export function placesWords(finding: Finding): string {
  const more = moreWords(finding);
  return more === '' ? placeWords(finding.location) : `${placeWords(finding.location)}   ${more}`;
}

/** `and 9 more places`; empty for one place. */
export const moreWords = ({ count = 1 }: Finding): string =>
  count <= 1 ? '' : `and ${count - 1} more ${count === 2 ? 'place' : 'places'}`;

/** `Stripe secret key   sk_l…D1CD  (32 characters, checksum valid)`. */
export function secretWords({ proof }: Finding): string | undefined {
  if (proof.secret === undefined) return undefined;
  const { title, masked, length, checksum } = proof.secret;
  const checked = checksum === 'none' ? '' : `, checksum ${checksum}`;
  return line(`${title}   ${masked}   (${length} characters${checked})`);
}

/** What the steps of a path are called. */
export const STAGES: Readonly<Record<NonNullable<Finding['path']>[number]['stage'], string>> = {
  code: 'Code',
  server: 'Response',
  logging: 'Code that logs',
  log: 'Log',
};
