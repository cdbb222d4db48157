import { describe, expect, it } from 'vitest';
import { checks } from '../../checks/index.ts';
import { controlWords, standardIds, standards } from '../../model/standards.ts';
import { controlRules, controlsOf } from './table.ts';

describe('the table of controls', () => {
  it('names checks that there are, each once', () => {
    const named = controlRules.flatMap((rule) => rule.checks);
    expect(named.filter((id) => !checks.some((check) => check.id === id))).toEqual([]);
    expect(named.filter((id, i) => named.indexOf(id) !== i)).toEqual([]);
  });

  it.each(standardIds)(
    '%s: every requirement that is named is described, and every one that is described is named',
    (id) => {
      const named = new Set(controlRules.flatMap((rule) => rule[id] ?? []));
      expect([...named].sort()).toEqual(Object.keys(standards[id].controls).sort());
      expect(standards[id].source).toMatch(/^https:\/\//);
    },
  );

  it('writes identifiers as their standards do', () => {
    const shapes = {
      asvs: /^\d{1,2}\.\d\.\d{1,2}$/,
      'pci-dss': /^\d{1,2}\.\d\.\d{1,2}$/,
      soc2: /^CC\d\.\d$/,
      iso27001: /^A\.[5-8]\.\d{1,2}$/,
      'nist-800-53': /^[A-Z]{2}-\d{1,2}(?:\(\d{1,2}\))?$/,
    };
    for (const id of standardIds)
      for (const control of Object.keys(standards[id].controls)) expect(control).toMatch(shapes[id]);
  });

  it('has nothing for a check without a row', () => {
    expect(controlsOf('no-such-check')).toEqual({});
    expect(controlWords({})).toBe('');
    expect(controlWords(controlsOf('https-missing'))).toBe(
      'OWASP ASVS 5.0.0: 12.2.1; PCI DSS 4.0.1: 4.2.1; SOC 2 Trust Services Criteria 2017, points of focus revised 2022: CC6.7; ISO/IEC 27001 2022, Annex A: A.5.14, A.8.24; NIST SP 800-53 Revision 5: SC-8',
    );
  });
});
