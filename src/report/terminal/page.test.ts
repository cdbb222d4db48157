import { describe, expect, it } from 'vitest';
import { cleanReport, hostileReport } from '../../../test/fixtures/hostile-report.ts';
import { plainContext } from '../../../test/fixtures/render-context.ts';
import type { Finding, Masked, Report } from '../../model/report.ts';
import { renderTerminal } from './page.ts';

// The fixture plays the mask: nothing in it is a secret.
const masked = (text: string): Masked => text as Masked;

function findingOf(n: number, change: Partial<Finding> = {}): Finding {
  const [base] = hostileReport(1).findings;
  if (base === undefined) throw new Error('the fixture has a finding');
  return {
    ...base,
    ...{ fingerprint: `${n}`, check: 'api-key-in-cookie', severity: 'high', confidence: 'certain' },
    ...{ title: masked('Key in a cookie'), summary: masked(`Cookie ${n} holds a key.`) },
    location: { source: 'live', method: 'GET', path: masked(`/page/${n}`), part: 'cookie', name: masked(`c${n}`) },
    related: [],
    proof: { curl: masked(`curl -si http://127.0.0.1/page/${n}`) },
    remediation: { summary: masked('Keep the key on the server.'), framework: 'flask' },
    ...change,
  };
}

const reportOf = (findings: readonly Finding[]): Report => ({ ...cleanReport(), score: 40, grade: 'D', findings });
const render = (findings: readonly Finding[], width = 80): string[] =>
  renderTerminal(reportOf(findings), { ...plainContext, width }).split('\n');

describe('the terminal', () => {
  it('shows findings of one check under one title, with the fix once', () => {
    const lines = render([findingOf(1), findingOf(2), findingOf(3)]);
    expect(lines.filter((line) => line.includes('Key in a cookie'))).toEqual([
      'HIGH      Key in a cookie   api-key-in-cookie',
    ]);
    expect(lines.filter((line) => line.includes('Fix (Flask)'))).toHaveLength(1);
    for (const n of [1, 2, 3]) expect(lines).toContain(`  GET /page/${n}   Set-Cookie: c${n}`);
  });

  it('shows each fix where they differ', () => {
    const other = { summary: masked('Encrypt it.'), framework: 'flask' };
    const lines = render([findingOf(1), findingOf(2, { remediation: other })]);
    expect(lines.filter((line) => line.includes('Fix (Flask)'))).toHaveLength(2);
  });

  it('shows milder findings of one check as places, five at most', () => {
    const lines = render(Array.from({ length: 8 }, (_, n) => findingOf(n, { severity: 'low' })));
    expect(lines.filter((line) => line.startsWith('LOW'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('          GET /page/'))).toHaveLength(5);
    expect(lines).toContain('          and 3 more');
  });

  it('says how bad it is again at the end of a long report, and not of a short one', () => {
    const verdicts = (findings: readonly Finding[]): number =>
      render(findings).filter((line) => line.startsWith('  D  40 / 100   ')).length;
    expect(verdicts([findingOf(1)])).toBe(1);
    expect(verdicts(Array.from({ length: 9 }, (_, n) => findingOf(n, { check: `check-${n}` })))).toBe(2);
    expect(render(Array.from({ length: 9 }, (_, n) => findingOf(n))).at(-2)).toBe('  D  40 / 100   9 high');
  });

  it('names the page of the first check, and what verifies the fix', () => {
    const text = render([findingOf(1)]).join('\n');
    expect(text).toContain('Explain    openbrick checks api-key-in-cookie');
    expect(text).toContain('openbrick verify report.json');
  });

  it.each([60, 80, 120])('is no wider than %i columns, but for commands that are copied', (width) => {
    const title = masked('A title that is so long that it has to be broken somewhere before it can be shown to anyone');
    const findings = [
      findingOf(1, { title }),
      findingOf(2, { title, severity: 'low' }),
      findingOf(3, { location: { ...findingOf(3).location, path: masked(`/${'long/'.repeat(8)}`) } }),
    ];
    const wide = render(findings, width).filter((line) => line.length > width && !/Reproduce/.test(line));
    expect(wide).toEqual([]);
    expect(render(findings, width).filter((line) => /\s$/.test(line))).toEqual([]);
  });
});
