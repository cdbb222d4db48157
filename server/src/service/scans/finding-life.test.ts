import type { Finding, Report } from 'openbrick';
import { describe, expect, it } from 'vitest';
import { type KnownFinding, lifeAfter } from './finding-life.ts';

const location = { source: 'live', method: 'GET', path: '/parcels' } as KnownFinding['location'];
const known = (more: Partial<KnownFinding> = {}): KnownFinding => ({
  id: 'fnd_1',
  fingerprint: 'a',
  check: 'cors-any-origin',
  state: 'open',
  isSuppressed: false,
  location,
  ...more,
});
const finding = { fingerprint: 'a', check: 'cors-any-origin', location } as Finding;

/** A report of one check that looked at `/parcels`, with the parts that matter here. */
const report = (
  status: string,
  { findings = [] as Finding[], sources = ['live'], answer = 200 as number | null } = {},
): Report =>
  ({
    target: { sources },
    checks: [{ id: 'cors-any-origin', status }],
    findings,
    coverage: { ledger: [{ method: 'GET', path: '/parcels', ...(answer !== null && { status: answer }) }] },
  }) as unknown as Report;

describe('the life of a finding', () => {
  it.each([
    ['is new', [], 'open', 'opened'],
    ['is as before', [known()], 'open', undefined],
    ['stays suppressed', [known({ state: 'suppressed', isSuppressed: true })], 'suppressed', undefined],
    ['comes back', [known({ state: 'fixed' })], 'open', 'reopened'],
    ['comes back under its suppression', [known({ state: 'fixed', isSuppressed: true })], 'suppressed', 'suppressed'],
  ])('%s where it is shown', (_, before, state, event) => {
    const { seen, fixed } = lifeAfter(before, report('found', { findings: [finding] }));
    expect(seen.map((each) => [each.state, each.event])).toEqual([[state, event]]);
    expect(fixed).toEqual([]);
  });

  it.each([
    ['its check passed', report('passed')],
    ['its check has nothing left to look at', report('not-applicable')],
    ['suppressed, and its check passed', report('passed'), { state: 'suppressed', isSuppressed: true } as const],
  ])('is fixed: %s', (_, after, more: Partial<KnownFinding> = {}) => {
    expect(lifeAfter([known(more)], after).fixed).toHaveLength(1);
  });

  it.each([
    ['its check could not look', report('unknown')],
    ['there is no such check', report('passed'), { check: 'other' }],
    ['its place gave no response', report('passed', { answer: null })],
    ['its place gave trouble', report('passed', { answer: 503 })],
    ['nothing of its kind was looked at', report('passed', { sources: ['openapi'] })],
    [
      'a recording does not show it',
      report('passed', { sources: ['har'] }),
      { location: { ...location, source: 'har' } },
    ],
    ['it is fixed already', report('passed'), { state: 'fixed' }],
  ] as [string, Report, Partial<KnownFinding>?][])('is not called fixed: %s', (_, after, more = {}) => {
    expect(lifeAfter([known(more)], after).fixed).toEqual([]);
  });
});
