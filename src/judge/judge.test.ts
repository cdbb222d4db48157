import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../test/cases.ts';
import { defineCheck, type Observation } from '../model/check.ts';
import { own, say } from '../model/said.ts';
import { Sealed } from '../model/sealed.ts';
import { diffReports } from './diff.ts';
import { fingerprintOf } from './fingerprint.ts';
import { correlate, mergeSame, withoutDuplicates } from './merge.ts';
import { gradeOf, policy, scoreOf } from './policy.ts';
import { buildReport, type ReportInput } from './report.ts';
import { judgeCheck, planCheck, type Verdict } from './run.ts';

const check = (judge: () => readonly Observation[], id = 'sample') =>
  defineCheck({
    id,
    category: 'data-exposure',
    severity: 'high',
    title: 'Something shows',
    why: 'It matters.',
    fix: 'Mend it.',
    fixes: { flask: 'Mend it in Flask.' },
    guide: 'api-key-exposure',
    cwe: [200],
    owasp: ['API3:2023'],
    references: ['RFC 6265'],
    needs: ['exchanges'],
    judge,
  });

const at = (path: string, name = 'session') =>
  ({ source: 'live', method: 'GET', url: `https://api.test${path}`, path, part: 'cookie', name }) as const;
const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const secret = { rule: 'stripe-secret-key', provider: 'stripe', value: new Sealed(key), checksum: 'none' } as const;

const input = (verdicts: readonly Verdict[]): ReportInput => ({
  evidence: evidenceOf({
    pages: [{}],
    surface: { frameworks: [{ id: 'flask', confidence: 'certain', evidence: [own('banner')] }] },
  }),
  verdicts,
  probed: [],
  secrets: [],
  notes: [],
  suppressions: [],
  guides: new Set(['api-key-exposure/flask/session-cookies']),
  ruleTitle: () => 'Stripe secret key',
  version: '0.0.0',
  startedAt: 0,
  durationMs: 1,
  requests: { sent: 1, failed: 0, budget: 500 },
});

const verdictFor = (observations: readonly Observation[]): Verdict => {
  const plan = planCheck(
    check(() => observations),
    evidenceOf({ pages: [{}] }),
  );
  return judgeCheck(plan, new Map());
};

describe('the runner', () => {
  it('turns a check that throws into unknown, never into a pass', () => {
    const verdict = verdictFor([]);
    expect(verdict.status).toBe('passed');
    const plan = planCheck(
      check(() => [][0] ?? fail()),
      evidenceOf({ pages: [{}] }),
    );
    expect(judgeCheck(plan, new Map()).status).toBe('unknown');
  });

  it('hands a check only what it declares', () => {
    const seen: string[] = [];
    const nosy = {
      ...check(() => []),
      judge: (facts: object) => {
        seen.push(...Object.keys(facts));
        return [];
      },
    };
    const plan = planCheck(nosy, evidenceOf({ pages: [{}] }));
    judgeCheck(plan, new Map());
    expect(seen).toEqual(['exchanges']);
  });
});

describe('merging', () => {
  it('makes one finding of the same secret in many places', () => {
    const observations = ['/a', '/b', '/a'].map((path) => ({ at: at(path), message: own('x'), proof: { secret } }));
    const merged = mergeSame('sample', observations);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.related?.map(({ path }) => path)).toEqual(['/b']);
  });

  it('lets the worst of a group speak', () => {
    const merged = mergeSame('sample', [
      { at: at('/a'), message: own('mild'), severity: 'low', mark: 'host' },
      { at: at('/b'), message: own('bad'), severity: 'high', mark: 'host' },
    ]);
    expect(merged.map(({ message }) => message)).toEqual(['bad']);
  });

  it('makes one finding of one cause, with every place and their number', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ at: at(`/r${i}`), message: own(`${i}`), cause: 'name' }));
    const other = { at: at('/r0', 'csrf'), message: own('another'), cause: 'csrf' };
    const [merged, alone] = mergeSame('sample', [...many, other]);
    expect([merged?.count, merged?.related?.length, merged?.message]).toEqual([60, 59, '0']);
    expect([alone?.count, alone?.related]).toEqual([1, undefined]);
  });

  it('takes a path with and without a slash at its end for one place, and other paths for others', () => {
    const merged = mergeSame(
      'sample',
      ['/token', '/token/', '/tokens', '/'].map((path) => ({ at: at(path), message: own(path) })),
    );
    expect(merged.map(({ message, count }) => [message, count])).toEqual([
      ['/token', 2],
      ['/tokens', 1],
      ['/', 1],
    ]);
  });

  it('makes one finding of a property in the items of a list, and says how many values there are', () => {
    const item = (n: number, pointer: string) => ({
      at: { ...at('/users'), part: 'body' as const, pointer },
      message: own('A key.'),
      proof: { secret: { ...secret, value: new Sealed(`${key}${n}`) } },
    });
    const merged = mergeSame('sample', [
      ...Array.from({ length: 30 }, (_, i) => item(i, `/data/${i}/key`)),
      item(99, '/key'),
      item(98, '/other'),
    ]);
    expect(merged.map(({ message, count }) => [message, count])).toEqual([
      ['A key. 30 different values were found at such places.', 30],
      ['A key.', 1],
      ['A key.', 1],
    ]);
  });

  it('tells once what several checks see, before anything is merged', () => {
    const shown = { at: at('/a'), message: own('no guard'), mark: 'GET /a' };
    const distinctive = {
      at: at('/a'),
      message: own('a key, and no guard'),
      covers: [{ check: 'guard', mark: 'GET /a' }],
    };
    const all: { check: { id: string }; observation: Observation }[] = [
      { check: { id: 'sample' }, observation: distinctive },
      { check: { id: 'guard' }, observation: shown },
      { check: { id: 'guard' }, observation: { ...shown, mark: 'GET /b' } },
      { check: { id: 'other' }, observation: shown },
    ];
    expect(withoutDuplicates(all).map(({ check: { id }, observation: { mark } }) => `${id} ${mark ?? ''}`)).toEqual([
      'sample ',
      'guard GET /b',
      'other GET /a',
    ]);
  });

  it('links the same secret across checks', () => {
    const linked = correlate([
      { at: at('/a'), message: own('in a cookie'), count: 1, proof: { secret } },
      { at: { ...at('/b'), part: 'body' }, message: own('in a body'), count: 1, proof: { secret } },
    ]);
    expect(linked.map(({ related }) => related?.map(({ path }) => path))).toEqual([['/b'], ['/a']]);
  });
});

describe('fingerprints', () => {
  it('stay the same when only an id in the path changes', () => {
    const one = fingerprintOf('c', { at: at('/users/17'), message: own('x') });
    expect(fingerprintOf('c', { at: at('/users/18'), message: own('other words') })).toBe(one);
    expect(fingerprintOf('c', { at: at('/users/me'), message: own('x') })).not.toBe(one);
    expect(fingerprintOf('d', { at: at('/users/17'), message: own('x') })).not.toBe(one);
  });
});

describe('policy', () => {
  const finding = (
    severity: 'critical' | 'high' | 'medium' | 'low' | 'info',
    name = 'c',
    confidence: 'certain' | 'tentative' = 'certain',
  ) => ({ check: name, category: 'inventory' as const, severity, confidence });

  it('caps and grades', () => {
    expect(scoreOf([])).toBe(100);
    expect(scoreOf([finding('critical')])).toBe(policy.caps.critical);
    expect(scoreOf([finding('high')])).toBe(policy.caps.high);
    expect(scoreOf([finding('critical', 'c', 'tentative')])).toBeGreaterThan(policy.caps.critical);
    expect(scoreOf([finding('info')])).toBe(100);
    expect([100, 90, 89, 80, 70, 60, 59, 0].map(gradeOf)).toEqual(['A', 'A', 'B', 'B', 'C', 'D', 'F', 'F']);
  });

  it('counts repeats of one check less and less, and never goes below 0', () => {
    const many = Array.from({ length: 50 }, () => finding('low'));
    expect(scoreOf(many)).toBeGreaterThanOrEqual(97);
    expect(scoreOf(Array.from({ length: 30 }, (_, i) => finding('high', `c${i}`)))).toBe(0);
  });
});

describe('the report', () => {
  it('holds no secret, names the framework fix and its guide, and is the same each time', () => {
    const verdict = verdictFor([
      {
        at: at(`/connect?key=${key}`),
        message: say`Seen ${secret.value}.`,
        proof: { secret, excerpt: own(`session=${Buffer.from(key).toString('base64')}`) },
      },
    ]);
    const report = buildReport(input([verdict]));
    expect(JSON.stringify(report)).not.toContain(key);
    expect(JSON.stringify(report)).not.toContain(Buffer.from(key).toString('base64').slice(4, 30));
    const [finding] = report.findings;
    expect(finding?.remediation).toEqual({
      summary: 'Mend it in Flask. Revoke this key at its provider: it has been exposed.',
      guide: 'api-key-exposure/flask/session-cookies',
      framework: 'flask',
    });
    expect(finding?.proof.secret).toEqual({
      rule: 'stripe-secret-key',
      provider: 'stripe',
      title: 'Stripe secret key',
      masked: 'sk_l…D1CD',
      length: 32,
      checksum: 'none',
    });
    expect(buildReport(input([verdict]))).toEqual(report);
  });

  it('gives no grade when too little could be looked at', () => {
    const unknown: Verdict = { check: check(() => []), status: 'unknown', observations: [] };
    const report = buildReport(input([unknown]));
    expect([report.score, report.grade, report.coverage.share]).toEqual([null, null, 0]);
  });

  it('tells fixed from could not tell', () => {
    const old = buildReport(input([verdictFor([{ at: at('/a'), message: own('x') }])]));
    const passed = buildReport(input([verdictFor([])]));
    const unknown = buildReport(input([{ check: check(() => []), status: 'unknown', observations: [] }]));
    expect(diffReports(old, passed)).toMatchObject({ fixed: [{ check: 'sample' }], unclear: [], added: [] });
    expect(diffReports(old, unknown)).toMatchObject({ fixed: [], unclear: [{ check: 'sample' }] });
    expect(diffReports(passed, old)).toMatchObject({ added: [{ check: 'sample' }] });
  });
});

function fail(): never {
  throw new Error('broken on purpose');
}
