import { describe, expect, it } from 'vitest';
import { cleanReport, hostileReport } from '../../test/fixtures/hostile-report.ts';
import type { Finding, Masked } from '../model/report.ts';
import type { Suppression } from '../model/suppression.ts';
import { maskFor } from './mask.ts';
import { splitSuppressed, suppressedNotes } from './suppress.ts';

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
const mask = maskFor([]);
const isOut = (of: Finding, ...suppressions: readonly Suppression[]): boolean =>
  splitSuppressed([{ finding: of, allowed: undefined }], suppressions, mask).suppressed.length === 1;

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
    const { suppressed } = splitSuppressed(all, [{ covers: inTests, reason: 'fixtures' }], mask);
    expect(suppressed.map(({ suppression }) => suppression)).toEqual([
      { by: 'mark', reason: 'sample' },
      { by: 'configuration', reason: 'fixtures' },
    ]);
    expect(suppressedNotes(suppressed)).toEqual([
      'Suppressed: 2 (1 by a mark in the line, 1 by the configuration); `--no-suppressions` reports them.',
    ]);
    expect(splitSuppressed(all, false, mask)).toEqual({ findings: all.map((each) => each.finding), suppressed: [] });
    expect(suppressedNotes(cleanReport().suppressed ?? [])).toEqual([]);
  });
});
