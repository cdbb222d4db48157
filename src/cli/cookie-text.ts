import picocolors from 'picocolors';
import { escapeControl } from '../model/inert.ts';
import type { CookieReport } from '../scan/cookies/report.ts';
import { explanation } from './cookie-explanation.ts';

/** Entries that are listed; the count of the rest is said. */
const mostEntries = 40;

const protections: Record<string, string> = {
  plain: 'neither signed nor encrypted: whoever has it can read and change it',
  signed: 'signed, not encrypted: whoever has it can read it',
  encrypted: 'encrypted: readable only with its key',
  reference: 'an opaque reference: no readable content',
  unclear: 'unknown: not a known format; the value may be signed or encrypted',
};

/** A key that is the whole value refers to nothing. */
const protectionWords = ({ protection, entries }: CookieReport): string =>
  protection === 'reference' && entries.some(({ secret }) => secret !== undefined)
    ? 'none: the value is the key itself, and whoever has the cookie has the key'
    : (protections[protection] ?? protection);

/** What the cookies are, for a person. */
export function renderCookies(cookies: readonly CookieReport[], color: boolean, explain = false): string {
  const paint = picocolors.createColors(color);
  const blocks = cookies.map((cookie) => [block(cookie, paint), ...(explain ? explanation(cookie) : [])].join('\n'));
  return `${blocks.join('\n\n')}\n\n${paint.dim('Analysed offline: nothing was sent.')}\n`;
}

/** A format is named when it is known; else the shape, and the formats that it may be. */
function kindWords({ format, confidence, candidates }: CookieReport): string {
  if (format === 'piece') return 'a piece of a cookie that was cut: give all pieces together';
  if (candidates.length === 0)
    return format === 'unknown' ? 'unknown format' : `${format} (${confidence ?? 'unknown'})`;
  return `${format.replace('-', ' ')}, perhaps of ${candidates.slice(0, MOST_CANDIDATES).join(', ')}`;
}
const MOST_CANDIDATES = 8;

function block(cookie: CookieReport, paint: ReturnType<typeof picocolors.createColors>): string {
  const { name, path, role, findings } = cookie;
  return [
    `${paint.bold(escapeControl(name))}   ${kindWords(cookie)}`,
    `  Role         ${role.role}: ${escapeControl(role.reason)}`,
    `  Protection   ${protectionWords(cookie)}`,
    ...(path.length === 0 ? [] : [`  Layers       ${escapeControl(path.join(' → '))}`]),
    ...keyLines(cookie),
    ...entryLines(cookie),
    ...attributeLines(cookie),
    ...findings.map(
      ({ severity, title, check, remediation }) =>
        `  ${severity.toUpperCase().padEnd(12)} ${escapeControl(title)}   ${paint.dim(check)}\n               ${escapeControl(remediation.summary)}`,
    ),
  ].join('\n');
}

function keyLines({ key, keysLeft, protection }: CookieReport): string[] {
  const left = keysLeft > 0 ? ` (${keysLeft} guesses skipped: this format is slow to test)` : '';
  if (key === null)
    return protection === 'signed' || protection === 'encrypted' ? [`  Key          no known key fits${left}`] : [];
  const whose = key.from ?? `${JSON.stringify(key.key)}, a published one (${key.published})`;
  const how = [key.tester, key.digest, ...(key.salt === null ? [] : [`salt ${JSON.stringify(key.salt)}`])].join(', ');
  return [
    `  Key          ${escapeControl(whose)}: anyone can forge such cookies`,
    `               ${escapeControl(how)}`,
  ];
}

function entryLines({ entries }: CookieReport): string[] {
  const lines = entries.slice(0, mostEntries).map(({ pointer, value, masked, length, secret }) => {
    const shown = masked === undefined ? JSON.stringify(value) : `${masked}  (${length} characters)`;
    const what =
      secret === undefined
        ? ''
        : `   ${secret.rule}${secret.checksum === 'none' ? '' : `, checksum ${secret.checksum}`}`;
    return `    ${escapeControl(`${pointer === '' ? '(whole)' : pointer}  ${shown}${what}`)}`;
  });
  const rest = entries.length - mostEntries;
  return lines.length === 0 ? [] : ['  Contains', ...lines, ...(rest > 0 ? [`    and ${rest} more`] : [])];
}

function attributeLines({ attributes }: CookieReport): string[] {
  if (attributes === null) return [];
  const { secure, httpOnly, sameSite, maxAge, path, domain } = attributes;
  const words = [
    secure ? 'Secure' : 'no Secure',
    httpOnly ? 'HttpOnly' : 'no HttpOnly',
    sameSite === null ? 'no SameSite' : `SameSite ${sameSite}`,
    maxAge === null ? 'no Max-Age' : `Max-Age ${maxAge} s`,
    ...(path === null ? [] : [`Path ${path}`]),
    ...(domain === null ? [] : [`Domain ${domain}`]),
  ];
  return [`  Attributes   ${escapeControl(words.join(', '))}`];
}
