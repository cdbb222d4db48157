import { describe, expect, it } from 'vitest';
import { plainFinding, reportWith } from '../../test/fixtures/plain-finding.ts';
import { plainContext } from '../../test/fixtures/render-context.ts';
import type { Report } from '../model/report.ts';
import { formats } from './index.ts';

const rule = {
  ...{ id: 'api-key-in-body', title: 'API key in response body', why: 'Anyone can read it.', fix: 'Keep it.' },
  ...{ category: 'data-exposure' as const, severity: 'high' as const },
  ...{ cwe: [200, 522], owasp: ['API3:2023', 'A05:2021'], helpUri: 'https://example.org/' },
};
const context = { ...plainContext, rules: [rule] };
const found: Report['checks'] = [
  { id: rule.id, status: 'found', controls: { asvs: ['13.3.1', '15.3.1'], 'nist-800-53': ['IA-5'] } },
];
const report = reportWith([plainFinding()], { checks: found });
const without = reportWith([plainFinding()], { checks: [{ id: rule.id, status: 'found' }] });
const words = 'OWASP ASVS 5.0.0: 13.3.1, 15.3.1; NIST SP 800-53 Revision 5: IA-5';

describe('requirements of standards in a report', () => {
  it('are shown at the findings in HTML and Markdown', () => {
    expect(formats.html(report, context)).toContain(`<dt>Controls</dt><dd>${words}</dd>`);
    expect(formats.markdown(report, context)).toContain(`Controls: ${words.replaceAll(':', '&#58;')}`);
  });

  it('are not shown where there are none', () => {
    expect(formats.html(without, context)).not.toContain('Controls');
    expect(formats.markdown(without, context)).not.toContain('Controls');
  });

  it('are taxonomies in SARIF, and each rule points at its own', () => {
    const [run] = JSON.parse(formats.sarif(report, context)).runs;
    const taxa = run.taxonomies.map((each: { name: string; taxa: { id: string }[] }) => [
      each.name,
      each.taxa.map(({ id }) => id),
    ]);
    expect(taxa).toEqual([
      ['CWE', ['200', '522']],
      ['OWASP API Security Top 10', ['API3:2023']],
      ['OWASP ASVS', ['13.3.1', '15.3.1']],
      ['NIST SP 800-53', ['IA-5']],
    ]);
    const targets = run.tool.driver.rules[0].relationships.map(
      ({ target }: { target: { id: string; index: number; toolComponent: { name: string; index: number } } }) => {
        const { id, index, toolComponent } = target;
        expect(run.taxonomies[toolComponent.index].taxa[index].id).toBe(id);
        return `${toolComponent.name} ${id}`;
      },
    );
    expect(targets).toEqual([
      ...['CWE 200', 'CWE 522', 'OWASP API Security Top 10 API3:2023'],
      ...['OWASP ASVS 13.3.1', 'OWASP ASVS 15.3.1', 'NIST SP 800-53 IA-5'],
    ]);
  });

  it('are no part of SARIF without findings', () => {
    expect(formats.sarif(reportWith([]), context)).not.toContain('taxonomies');
  });
});
