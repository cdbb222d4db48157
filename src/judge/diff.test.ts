import { describe, expect, it } from 'vitest';
import { plainFinding, reportWith } from '../../test/fixtures/plain-finding.ts';
import type { Finding, Report } from '../model/report.ts';
import { diffReports } from './diff.ts';

const finding = (fingerprint: string, check = 'a'): Finding => plainFinding({ fingerprint, check });
const report = (fingerprints: readonly string[], status = 'passed', suppressed: readonly string[] = []): Report =>
  reportWith(
    fingerprints.map((each) => finding(each)),
    {
      checks: [{ id: 'a', status }] as Report['checks'],
      suppressed: suppressed.map((each) => ({ ...finding(each), suppression: { by: 'mark' } })) as never,
    },
  );
const names = (findings: readonly Finding[]): string[] => findings.map(({ fingerprint }) => fingerprint);

describe('diffReports', () => {
  it.each([
    ['new', report([]), report(['x']), { added: ['x'], fixed: [], unchanged: [], unclear: [] }],
    ['unchanged', report(['x']), report(['x']), { added: [], fixed: [], unchanged: ['x'], unclear: [] }],
    ['fixed: the check passed', report(['x']), report([]), { added: [], fixed: ['x'], unchanged: [], unclear: [] }],
    [
      'fixed: the check found others',
      report(['x']),
      report(['y'], 'found'),
      { added: ['y'], fixed: ['x'], unchanged: [], unclear: [] },
    ],
    [
      'unclear: the check could not run',
      report(['x']),
      report([], 'unknown'),
      { added: [], fixed: [], unchanged: [], unclear: ['x'] },
    ],
    [
      'unclear: the check did not apply',
      report(['x']),
      report([], 'not-applicable'),
      { added: [], fixed: [], unchanged: [], unclear: ['x'] },
    ],
    [
      'suppressed: none of these',
      report(['x']),
      report([], 'passed', ['x']),
      { added: [], fixed: [], unchanged: [], unclear: [] },
    ],
  ])('%s', (_, old, now, expected) => {
    const { added, fixed, unchanged, unclear } = diffReports(old, now);
    expect({ added: names(added), fixed: names(fixed), unchanged: names(unchanged), unclear: names(unclear) }).toEqual(
      expected,
    );
  });
});
