import { type CookieSeen, cookiesSeen, placeOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { attributesOf } from './_cookies.ts';

export default defineCheck({
  id: 'cookie-flags-differ',
  category: 'authentication',
  severity: 'low',
  title: 'Cookie is set with inconsistent attributes',
  why: 'The last response decides how well the cookie is protected, so the weakest attributes count. If it is set twice in one response, clients differ in which of the two they keep.',
  fix: 'Set each cookie in one place, with one set of attributes, and once per response.',
  notes:
    'Secure, HttpOnly, SameSite and whether there is a Domain are compared; lifetimes may differ. Cookies of another path or domain are other cookies. Deletions are not reported.',
  cwe: [1275, 16],
  owasp: ['API8:2023'],
  references: ['RFC 6265 section 4.1.1'],
  needs: ['exchanges', 'surface', 'keys'],
  judge(facts) {
    const cookies = cookiesSeen(facts).filter(({ deletion }) => !deletion);
    if (cookies.length === 0) return notApplicable(own('no cookie is set'));
    const byName = new Map<string, CookieSeen[]>();
    for (const cookie of cookies) byName.set(keyOf(cookie), [...(byName.get(keyOf(cookie)) ?? []), cookie]);
    return [...byName.values()].flatMap((same) => [...differing(same), ...twice(same)]);
  },
});

/** By what browsers keep a cookie: of another path or domain it is another one (RFC 6265 section 5.3, step 11). */
function keyOf({ exchange, line: { name, path, domain } }: CookieSeen): string {
  const { hostname, host, pathname } = urlOf(exchange);
  return [host, name, domain ?? hostname, path ?? defaultPath(pathname)].join(' ');
}

/** RFC 6265 section 5.1.4: the folder of the request. */
const defaultPath = (pathname: string): string => pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')));

function differing(same: readonly CookieSeen[]): Observation[] {
  const [first] = same;
  const other = same.find((cookie) => first !== undefined && flagsOf(cookie).join() !== flagsOf(first).join());
  if (first === undefined || other === undefined) return [];
  const [a, b] = [flagsOf(first), flagsOf(other)];
  const difference = say`${own(a.filter((flag) => !b.includes(flag)).join(', ') || 'without them')} against ${own(b.filter((flag) => !a.includes(flag)).join(', ') || 'without them')}`;
  return [about(first, other, say`${quote(first.line.name)} is set in different ways: ${difference}.`)];
}

function twice(same: readonly CookieSeen[]): Observation[] {
  const second = same.find((cookie, i) => same.slice(0, i).some((before) => before.exchange === cookie.exchange));
  const first = same.find((cookie) => cookie.exchange === second?.exchange);
  if (first === undefined || second === undefined) return [];
  return [about(first, second, say`${quote(first.line.name)} is set twice in one response.`)];
}

const about = (first: CookieSeen, other: CookieSeen, message: Said): Observation => ({
  at: placeOfCookie(first),
  related: [placeOfCookie(other)],
  message,
  mark: `${first.line.name} ${first.exchange === other.exchange ? 'twice' : 'differs'}`,
  proof: { exchange: first.exchange.id, excerpt: say`${attributesOf(first)}; then ${attributesOf(other)}` },
});

/** What protects it, in our own words. */
function flagsOf({ line }: CookieSeen): string[] {
  return [
    ...(line.secure ? ['Secure'] : []),
    ...(line.httpOnly ? ['HttpOnly'] : []),
    `SameSite ${line.sameSite ?? 'absent'}`,
    line.domain === undefined ? 'no Domain' : 'a Domain',
  ];
}
