import { describe, expect, it } from 'vitest';
import { exchangeOf, observedAt } from '../../../test/cases.ts';
import type { Surface } from '../../model/evidence.ts';
import { emptySurface } from '../../model/no-evidence.ts';
import { runAtOnce } from '../../parse/steps.ts';
import { cookieNotes, cookiesIn, openInHaste, openingCookies } from './cookies-seen.ts';

const surface = emptySurface('https://api.test/', observedAt);
const respond = (...lines: string[]) => exchangeOf({ headers: lines.map((line) => `Set-Cookie: ${line}`) }, 'e1');

describe('cookies seen', () => {
  it('are judged line by line, twice one name included', () => {
    const seen = cookiesIn(respond('a=1; Secure', 'a=2'), { surface, keys: [] });
    expect(seen.map(({ line }) => [line.value, line.secure])).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });

  it('take a signature in a sibling for a part of its cookie', () => {
    expect(
      cookiesIn(respond('session=e30=', 'session.sig=abc'), { surface, keys: [] }).map(({ line }) => line.name),
    ).toEqual(['session']);
    expect(
      cookiesIn(respond('other=1', 'session.sig=abc'), { surface, keys: [] }).map(({ line }) => line.name),
    ).toEqual(['other', 'session.sig']);
  });

  it('have the role that the API document gives them', () => {
    const named: Surface = { ...surface, credentialNames: { cookies: ['theme'], headers: [] } };
    const role = (of: Surface) =>
      cookiesIn(respond('theme=8f3a'), { surface: of, keys: [] }).map((seen) => seen.role.role);
    expect(role(surface)).toEqual(['preference']);
    expect(role(named)).toEqual(['session']);
  });

  it('know a deletion by Max-Age, by a past date and by an empty value, and not by junk', () => {
    const seen = cookiesIn(
      respond('a=1; Max-Age=0', 'b=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'c=', 'd=1; Expires=junk', 'e=1'),
      { surface, keys: [] },
    );
    expect(seen.map(({ deletion }) => deletion)).toEqual([true, true, true, false, false]);
  });

  it('are opened one a step, and without a search for keys where there is no time', () => {
    const signed = 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0';
    const exchange = respond(`s0=${signed}`, `s1=${signed}`);
    const facts = { surface, keys: [] };
    const steps = openingCookies(exchange, facts);
    expect([steps.next(true), steps.next(true).done, steps.next(false)]).toMatchObject([
      { done: false },
      false,
      { done: true, value: false },
    ]);
    expect(openInHaste(exchange, facts)).toBe(1);
    expect(openInHaste(exchange, facts)).toBe(0);
    expect(runAtOnce(openingCookies(exchange, facts))).toBe(true);
    expect(cookiesIn(exchange, facts).map(({ opened }) => opened.format?.id)).toEqual(['flask', 'flask']);
  });

  it('are bounded in number, and say so', () => {
    const many = respond(...Array.from({ length: 10_000 }, (_, i) => `c${i}=1`));
    expect(cookiesIn(many, { surface, keys: [] })).toHaveLength(200);
    expect(cookieNotes([many])[0]).toContain('sets 10000 cookies; only the first 200 were read');
    expect(cookieNotes([respond('a=1')])).toEqual([]);
  });
});
