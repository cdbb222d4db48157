import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../src/secrets/engine.ts';
import { precisionOf, recallOf, score } from '../score.ts';
import { CORPUS, generate } from './generate.ts';
import { fromLine } from './item.ts';

const kept = readFileSync(CORPUS, 'utf8').trim().split('\n');
const items = kept.map(fromLine);

describe('the labelled corpus', () => {
  it('is what its generator writes', () => {
    expect(items).toEqual(generate());
  });

  it('has more items without a secret than with one', () => {
    const clean = items.filter(({ secrets }) => secrets.length === 0).length;
    expect([items.length, clean]).toEqual([3613, 2145]);
  });

  it('holds each secret where its label says', () => {
    for (const { text, secrets } of items) for (const { written } of secrets) expect(text).toContain(written);
  });

  // Rules that depend on what precedes a password take one part of it for all.
  it('is kept in a form that has no shape of a key', () => {
    const found = kept.flatMap((line) => findSecrets(line, { names: false, layers: false }));
    expect(
      found.filter(({ kind, rule }) => kind === 'secret' && rule.provider !== 'http' && rule.unbounded !== true),
    ).toEqual([]);
  });

  it.each([undefined, 7, 11, 42])('is read with a precision and a recall of at least 0.985, seed %s', (seed) => {
    const seeded = seed === undefined ? items : generate(seed);
    const reports = seeded.map(({ id, text }) => {
      const secrets = findSecrets(text).filter(({ kind }) => kind === 'secret');
      return [id, secrets.map(({ token }) => token)] as const;
    });
    const shown = score(seeded, new Map(reports));
    expect(precisionOf(shown)).toBeGreaterThanOrEqual(0.985);
    expect(recallOf(shown)).toBeGreaterThanOrEqual(0.985);
  });
});
