import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretRules } from './all-rules.ts';
import { byteSet } from './byte-set.ts';
import { Hearing } from './hearing.ts';
import { anyOf } from './literal-guards.ts';
import { indexLiterals } from './literal-index.ts';
import { searchLiterals } from './literal-search.ts';
import { buildMatcher, matchRules } from './matcher.ts';
import { NAME_WORDS } from './named-values.ts';
import { ownTable } from './own-table.ts';
import { ruleAt } from './rule-by-id.ts';

const table = ownTable();
const { literals } = table;
const guarded = buildMatcher(table, ruleAt);
const unguarded = buildMatcher(
  { ...table, literals: { ...literals, guards: { ...literals.guards, flags: new Uint8Array(table.words.length) } } },
  ruleAt,
);

/** All that a search notices. */
const noticed = (text: string, matcher: typeof guarded): unknown => {
  const hearing = new Hearing(text, true);
  const found = matchRules(text, matcher, hearing);
  return { found, named: hearing.named, joints: hearing.joints, structures: [...hearing.structures] };
};

const samples = secretRules.flatMap(({ examples }) =>
  [...examples.match, ...examples.ignore].map((parts) => parts.join('')),
);
const names = NAME_WORDS.flatMap((word) => [`api_${word}`, `${word}`, `db${word}Value`, `x${'k'.repeat(70)}${word}`]);
const between = [': ', ' = "', '="', '":"', '=', '(', '" + "', "'\n  '", '\\n', '-', '_', ' ', '\u00ff', '\u0000', '.'];

const cut = fc
  .tuple(fc.constantFrom(...samples), fc.nat(80), fc.nat(80))
  .map(([text, from, left]) => text.slice(from % 3 === 0 ? 0 : from, left % 3 === 0 ? undefined : left));
const piece = fc.oneof(
  cut,
  fc.constantFrom(...names),
  fc.constantFrom(...between),
  fc.string({ unit: 'binary-ascii', maxLength: 6 }),
);

describe('the guards of fixed texts', () => {
  it('leave out no place that a search would notice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        expect(noticed(text, guarded)).toEqual(noticed(text, unguarded));
      }),
      { numRuns: 2000 },
    );
  });

  it('let through every example of every rule, and what stands in parts', () => {
    for (const text of samples)
      for (const written of [text, ` ${text}`, `"${text.slice(0, 24)}" + "${text.slice(24)}"`])
        expect(noticed(written, guarded)).toEqual(noticed(written, unguarded));
  });

  it('leave out most places of short texts', () => {
    const text = 'const path = pattern.token; x.map((key) => keys[key].passThrough(EAAtoken)) // monkey '.repeat(50);
    const count = (matcher: typeof guarded): number => searchLiterals(text, matcher.table.literals).length;
    expect(count(guarded)).toBeLessThan(count(unguarded) / 2);
  });

  it('ask for nothing where characters are no bytes', () => {
    const digits = byteSet((byte) => byte >= 48 && byte <= 57);
    const index = indexLiterals([{ text: 'ab', guard: { runs: [], match: { isAlone: true, steps: [digits] } } }]);
    expect([...searchLiterals('ab1 xab1 abc \nab2', index)]).toEqual([0, 2, 0, 15 + 1]);
    expect([...searchLiterals('ab\u4e31 xab', index)]).toEqual([0, 2, 0, 7]);
  });

  it('hold what any of several lets through', () => {
    const [a, b] = [byteSet((byte) => byte === 97), byteSet((byte) => byte === 98)];
    expect(
      anyOf([
        { isAlone: true, steps: [a, a] },
        { isAlone: false, steps: [b] },
      ]),
    ).toEqual({
      isAlone: false,
      steps: [byteSet((byte) => byte === 97 || byte === 98)],
    });
    expect(
      anyOf([
        { isAlone: false, steps: [a] },
        { isAlone: true, steps: [] },
      ]),
    ).toBeUndefined();
  });
});
