import {
  type CookieFacts,
  type CookieSeen,
  cookiesSeen,
  markOfCookie,
  placeOfCookie,
} from '../../derive/cookies/cookies-seen.ts';
import { type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';

/** What a check says of one cookie line; nothing when it has nothing to say. */
interface Fault {
  readonly message: Said;
  readonly severity?: Severity;
}

/** Judges every cookie line alone, deletions left out. The same fault of the same cookie in many responses is one finding. */
export function eachCookie(
  facts: CookieFacts,
  fault: (cookie: CookieSeen) => Fault | undefined,
): readonly Observation[] | NotApplicable {
  const judged = cookiesSeen(facts).filter(({ deletion }) => !deletion);
  if (judged.length === 0) return notApplicable(own('no cookie is set'));
  return judged.flatMap((cookie) => {
    const found = fault(cookie);
    return found === undefined
      ? []
      : [{ ...observe(cookie, found.message), ...(found.severity && { severity: found.severity }) }];
  });
}

/** An observation about a cookie line as a whole, shown by its attributes. */
export const observe = (cookie: CookieSeen, message: Said): Observation => ({
  at: placeOfCookie(cookie),
  message,
  mark: markOfCookie(cookie),
  proof: { exchange: cookie.exchange.id, excerpt: attributesOf(cookie) },
});

/** `Set-Cookie: session=…; Path=/; HttpOnly`: the attributes as received, the value left out. */
export function attributesOf({ line, given, exchange }: CookieSeen): Said {
  if (given !== undefined) {
    const from = own(exchange.recorded === undefined ? 'that you gave' : 'that a recorded request sent');
    return say`the ${own(given.part)} ${quote(line.name)} ${from}; its attributes are not known`;
  }
  const attributes = line.attributes.map(({ raw }) => raw.trim()).join('; ');
  const shown = own(attributes === '' ? 'no attributes' : 'attributes');
  return attributes === ''
    ? say`Set-Cookie: ${quote(line.name)}, ${shown}`
    : say`Set-Cookie: ${quote(line.name)}, ${shown} ${quote(attributes, 160)}`;
}

/** `session` with the reason for calling it a session cookie. */
export const named = ({ line, role }: CookieSeen): Said =>
  say`${quote(line.name)}${scopeWords(line)} (${own(role.role)} cookie: ${own(role.reason)})`;

/** What distinguishes it from a cookie of the same name: a path or a domain of its own. */
const scopeWords = ({ path = '/', domain }: CookieSeen['line']): Said =>
  say`${path === '/' ? own('') : say` of the path ${quote(path, 60)}`}${domain === undefined ? own('') : say` of the domain ${quote(domain, 60)}`}`;

/** Roles whose cookies are of no use to whoever reads them or sends them elsewhere. */
const harmless = new Set(['load-balancer', 'analytics', 'consent']);

export const isHarmless = ({ role }: CookieSeen): boolean => harmless.has(role.role);
