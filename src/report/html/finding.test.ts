import { describe, expect, it } from 'vitest';
import { hostileReport } from '../../../test/fixtures/hostile-report.ts';
import { plainContext } from '../../../test/fixtures/render-context.ts';
import type { Finding, Masked, Report } from '../../model/report.ts';
import { renderHtml } from './page.ts';

// The fixture plays the mask: nothing in it is a secret.
const masked = (text: string): Masked => text as Masked;
const rule = {
  ...{ id: 'api-key-in-cookie', title: 'API key in a cookie', why: 'Because `it` is sent.', fix: 'Fix.' },
  ...{
    category: 'data-exposure' as const,
    severity: 'high' as const,
    cwe: [315],
    owasp: [],
    helpUri: 'https://example.org/',
  },
};

function findingOf(n: number, change: Partial<Finding>): Finding {
  const [base] = hostileReport(1).findings;
  if (base === undefined) throw new Error('the fixture has a finding');
  return {
    ...base,
    fingerprint: `${n}`.padStart(20, '0'),
    check: 'api-key-in-cookie',
    title: masked('Key'),
    ...change,
  };
}

const page = (findings: readonly Finding[], guide = ''): string => {
  const report: Report = { ...hostileReport(0), findings };
  return renderHtml(report, { ...plainContext, rules: [rule], guide: () => (guide === '' ? undefined : guide) });
};

describe('a finding in HTML', () => {
  it('says why it matters, where the check is known', () => {
    expect(page([findingOf(1, {})])).toContain('<dt>Why it matters</dt><dd>Because <code>it</code> is sent.</dd>');
    expect(page([findingOf(1, { check: 'unheard-of' })])).not.toContain('Why it matters');
  });

  it('draws an opened cookie from the outside in', () => {
    const location = { ...findingOf(1, {}).location, name: masked('session'), pointer: masked('/api_key') };
    const cookie = {
      ...{ format: 'flask', framework: 'flask', protection: 'signed' as const, key: masked('`dev`') },
      layers: ['base64url', 'zlib', 'json', '$.api_key'].map(masked),
    };
    const text = page([findingOf(1, { location, proof: { ...findingOf(1, {}).proof, cookie } })]);
    const layers = [...text.matchAll(/<div class="layer">([\s\S]*?)(?=<div class="layer">|<\/div>)/g)].map(
      ([, box = '']) => box.replace(/<[^>]*>/g, ''),
    );
    expect(layers).toEqual([
      'Set-Cookie session',
      'flask: signed, not encrypted; the signing key is known: dev',
      'base64url',
      'zlib',
      'json',
      '/api_key = sk_l…D1CD',
    ]);
  });

  it('holds the steps of a guide once; other findings lead to them', () => {
    const text = page([findingOf(1, {}), findingOf(2, {})], '## The fix, step by step\n\n**1. Do it.**\n');
    expect(text.match(/<strong>1\. Do it\.<\/strong>/g)).toHaveLength(1);
    expect(text).toContain('id="g-00000000000000000001"');
    expect(text).toContain('href="#g-00000000000000000001"');
  });

  it('lists all places, those beyond the first twelve folded', () => {
    const related = Array.from({ length: 20 }, (_, n) => ({
      ...{ source: 'live' as const, method: 'GET', part: 'body' as const },
      path: masked(`/other/${n}`),
    }));
    const text = page([findingOf(1, { related, count: 21 })]);
    expect(text).toContain('<summary>8 more places</summary>');
    for (let n = 0; n < 20; n += 1) expect(text).toContain(`GET /other/${n}`);
  });

  it('findings of one check and severity are one row that unfolds, under the title of the check', () => {
    const text = page([findingOf(1, {}), findingOf(2, {}), findingOf(3, { severity: 'low' })]);
    expect(text.match(/<details class="several /g)).toHaveLength(1);
    expect(text).toContain(
      '<h4>API key in a cookie</h4><code class="check">api-key-in-cookie</code><span class="dim">2 findings</span>',
    );
  });

  it('says on paper once what several findings of a check have in common, and what differs each time', () => {
    const other = { ...findingOf(2, {}).remediation, summary: masked('Another fix.') };
    const text = page([findingOf(1, {}), findingOf(2, { remediation: other }), findingOf(3, { remediation: other })]);
    const again = [...text.matchAll(/<dt( class="again")?>(Why it matters|Fix|Fix for [^<]+)<\/dt>/g)];
    expect(again.map(([, isAgain, term = '']) => `${term.slice(0, 3)} ${isAgain === undefined}`)).toEqual([
      ...['Why true', 'Fix true', 'Why false', 'Fix true', 'Why false', 'Fix false'],
    ]);
  });
});
