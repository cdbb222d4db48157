import { describe, expect, it } from 'vitest';
import { cleanReport, hostileReport } from '../../test/fixtures/hostile-report.ts';
import type { Finding, Masked } from '../model/report.ts';
import type { Suppression } from '../model/suppression.ts';
import { expiredNotes } from './expired-notes.ts';
import { maskFor } from './mask.ts';
import { splitSuppressed } from './suppress.ts';
import { suppressedNotes } from './suppression-notes.ts';

const [sample] = hostileReport().findings;
if (sample === undefined) throw new Error('the sample has findings');
const place = (file: string) => ({ source: 'code' as const, file: file as Masked, line: 1 });
const finding = (...files: readonly string[]): Finding => ({
  ...sample,
  fingerprint: 'f1',
  check: 'code-key-hardcoded',
  location: place(files[0] ?? ''),
  related: files.slice(1).map(place),
  proof: { secret: { rule: 'r1', provider: 'p', title: 't', masked: 'm' as Masked, length: 9, checksum: 'none' } },
});
const inTests = (path: string): boolean => path.startsWith('tests/');
const setting = { mask: maskFor([]), at: Date.UTC(2026, 10, 27, 12) };
const isOut = (of: Finding, ...suppressions: readonly Suppression[]): boolean =>
  splitSuppressed([{ finding: of, allowed: undefined }], suppressions, setting).suppressed.length === 1;

describe('suppressions', () => {
  it('take out what everything in them fits', () => {
    const one = finding('tests/a');
    for (const each of [{ fingerprint: 'f1' }, { check: 'code-key-hardcoded' }, { rule: 'r1' }, { covers: inTests }])
      expect(isOut(one, each)).toBe(true);
    for (const each of [{ fingerprint: 'f2' }, { check: 'c2' }, { rule: 'r2' }, { rule: 'r1', covers: () => false }])
      expect(isOut(one, each)).toBe(false);
  });

  it('by path need every place, and know no more than those listed', () => {
    expect(isOut(finding('tests/a', 'tests/b'), { covers: inTests })).toBe(true);
    expect(isOut(finding('tests/a', 'src/b'), { covers: inTests })).toBe(false);
    const many = finding(...Array.from({ length: 30 }, (_, i) => `tests/${i}`));
    expect(isOut(many, { covers: inTests })).toBe(true);
    expect(isOut({ ...many, count: 31 }, { covers: inTests })).toBe(false);
    expect(isOut({ ...many, count: 31 }, { fingerprint: 'f1' })).toBe(true);
  });

  it('keep who took a finding out, and why; with `false` nothing is taken out', () => {
    const all = [
      { finding: finding('a'), allowed: { reason: 'sample' } },
      { finding: finding('tests/b'), allowed: undefined },
    ];
    const { suppressed } = splitSuppressed(all, [{ covers: inTests, reason: 'fixtures' }], setting);
    expect(suppressed.map(({ suppression }) => suppression)).toEqual([
      { by: 'mark', reason: 'sample' },
      { by: 'configuration', reason: 'fixtures' },
    ]);
    expect(suppressedNotes(suppressed)).toEqual([
      'Suppressed: 2 (1 by a mark in the line, 1 by the configuration): code-key-hardcoded; `--no-suppressions` reports them.',
    ]);
    expect(splitSuppressed(all, false, setting)).toEqual({
      findings: all.map((each) => each.finding),
      suppressed: [],
      expired: new Map(),
      unmatched: [],
    });
    expect(suppressedNotes(cleanReport().suppressed ?? [])).toEqual([]);
  });
});

describe('suppressions without a finding', () => {
  const unmatched = (...suppressions: readonly Suppression[]) =>
    splitSuppressed([{ finding: finding('a'), allowed: undefined }], suppressions, setting).unmatched;

  it('are those that fit none, expired or not', () => {
    const none = [{ fingerprint: 'f2' }, { check: 'c2', expires: '2020-01-01' }];
    expect(unmatched({ rule: 'r1' }, ...none)).toEqual(none);
  });

  it('are not those that another one precedes, nor those that are over', () => {
    expect(unmatched({ rule: 'r1' }, { rule: 'r1' }, { fingerprint: 'f1' })).toEqual([]);
    expect(unmatched({ rule: 'r1', expires: '2020-01-01' })).toEqual([]);
  });
});

describe('the note of what was suppressed', () => {
  it('names five checks, each once, and counts the others', () => {
    const all = ['a', 'b', 'a', 'c', 'd', 'e', 'f'].map((check) => ({
      ...{ ...finding('x'), check },
      suppression: { by: 'configuration' as const },
    }));
    expect(suppressedNotes(all)[0]).toContain('(7 by the configuration): a, b, c, d, e and 1 more check;');
  });
});

describe('suppressions that expire', () => {
  const split = (...suppressions: readonly Suppression[]) =>
    splitSuppressed([{ finding: finding('a'), allowed: undefined }], suppressions, setting);

  it('count until the end of their last day, in UTC', () => {
    const isSuppressed = (expires: string): boolean =>
      split({ check: 'code-key-hardcoded', expires }).suppressed.length === 1;
    expect(['2026-11-28', '2026-11-27', '2026-11-26', '2025-12-31'].map(isSuppressed)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('keep owner and last day with the finding', () => {
    const { suppressed } = split({ rule: 'r1', reason: 'test account', owner: 'team-orders', expires: '2027-01-31' });
    expect(suppressed.map(({ suppression }) => suppression)).toEqual([
      { by: 'configuration', reason: 'test account', owner: 'team-orders', expires: '2027-01-31' },
    ]);
  });

  it('are findings again afterwards, and a note names the suppression', () => {
    const over = { check: 'code-key-hardcoded', owner: 'team-orders', expires: '2026-10-01' };
    const { findings, suppressed, expired } = split(over, { check: 'other', expires: '2026-10-02' });
    expect([findings.length, suppressed.length]).toEqual([1, 0]);
    expect(expiredNotes(expired)).toEqual([
      'A suppression expired on `2026-10-01` (check `code-key-hardcoded` and owner `team-orders`): 1 finding is reported again.',
    ]);
  });

  it('give way to another one that still counts', () => {
    const { suppressed, expired } = split({ rule: 'r1', expires: '2026-10-01' }, { check: 'code-key-hardcoded' });
    expect([suppressed.length, expired.size]).toEqual([1, 0]);
  });

  it('are named up to five, and counted beyond', () => {
    const many = Array.from({ length: 8 }, (_, i) => [{ fingerprint: `${i}`, expires: '2026-01-01' }, 2] as const);
    const notes = expiredNotes(new Map<Suppression, number>(many));
    expect(notes).toHaveLength(6);
    expect(notes.at(-1)).toBe('3 more suppressions expired: 6 findings are reported again.');
  });
});
