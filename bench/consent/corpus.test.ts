import { describe, expect, it } from 'vitest';
import { type Counts, countsOf, type Labelled, readOperations } from './corpus.ts';

const operations = readOperations('operations.tsv');

/** The kinds of what went wrong, with an example each: printed when a share is missed. */
function missesOf({ wrong }: Counts): string {
  const kinds = new Map<string, Labelled[]>();
  for (const each of wrong) kinds.set(kindOf(each), [...(kinds.get(kindOf(each)) ?? []), each]);
  return [...kinds]
    .map(([kind, all]) => `${kind}: ${all.length}, as ${all[0]?.source} ${all[0]?.subject.url}`)
    .join('\n');
}

const kindOf = ({ label, why }: Labelled): string => `${label} (${why})`;

describe('operations of published documents', () => {
  it('are at least 1,200, of many providers, with enough that act', () => {
    expect(operations.length).toBeGreaterThanOrEqual(1200);
    expect(new Set(operations.map(({ source }) => source.split('/')[0])).size).toBeGreaterThan(300);
    expect(operations.filter(({ label }) => label === 'acts').length).toBeGreaterThan(200);
    expect(operations.filter(({ label }) => label === 'either').length).toBeLessThan(operations.length / 20);
  });

  it.each([
    ['without credentials', false, 0.97],
    ['with credentials', true, 0.96],
  ])('%s: what acts is refused, what reads is sent', (_name, strict, leastSent) => {
    const counts = countsOf(operations, strict);
    expect(counts.refused / counts.acting, missesOf(counts)).toBeGreaterThanOrEqual(0.995);
    expect(counts.sent / counts.reads, missesOf(counts)).toBeGreaterThanOrEqual(leastSent);
  });
});
