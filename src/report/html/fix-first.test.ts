import { describe, expect, it } from 'vitest';
import { plainFinding, reportWith } from '../../../test/fixtures/plain-finding.ts';
import type { Finding, Report } from '../../model/report.ts';
import { fixFirst } from './fix-first.ts';

const shown = (findings: readonly Finding[], change: Partial<Report> = {}): string =>
  String(fixFirst(reportWith(findings, change)) || '');
const many = (count: number, severity: Finding['severity']): Finding[] =>
  Array.from({ length: count }, (_, n) => plainFinding({ fingerprint: `f${n}`, severity }));

describe('fixFirst', () => {
  it('says that there is nothing above info, but not of files', () => {
    expect(shown(many(5, 'info'))).toContain('No finding above info');
    expect(shown([])).toContain('No finding above info');
    expect(shown([], { target: { sources: ['code'] } })).toBe('');
  });

  it('lists nothing where all findings are in view', () => {
    expect([shown(many(1, 'high')), shown(many(3, 'low'))]).toEqual(['', '']);
  });

  it('links the first three, without what is info', () => {
    const links = (findings: readonly Finding[]): string[] =>
      [...shown(findings).matchAll(/href="#f-([^"]+)"/g)].map(([, name = '']) => name);
    expect(links(many(5, 'medium'))).toEqual(['f0', 'f1', 'f2']);
    expect(links([plainFinding({ fingerprint: 'one' }), ...many(3, 'info')])).toEqual(['one']);
  });
});
