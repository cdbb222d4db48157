import { expect, it } from 'vitest';
import { hostileReport } from '../../../test/fixtures/hostile-report.ts';
import { plainContext } from '../../../test/fixtures/render-context.ts';
import type { CheckOutcome, Masked, Report } from '../../model/report.ts';
import { checkLists } from './checks.ts';

const NO_DOCUMENT = 'no API document was given or found' as Masked;
const outcome = (id: string, status: CheckOutcome['status'], reason?: Masked): CheckOutcome => ({
  id,
  status,
  ...(reason !== undefined && { reason }),
});
const lists = (checks: readonly CheckOutcome[]): string => {
  const report: Report = { ...hostileReport(0), checks };
  return String(checkLists(report, plainContext));
};

it('says a reason once, above the checks that have it', () => {
  const text = lists([
    outcome('operation-missing', 'not-applicable', NO_DOCUMENT),
    outcome('hsts-missing', 'not-applicable', 'the target is plain HTTP' as Masked),
    outcome('document-invalid', 'not-applicable', NO_DOCUMENT),
  ]);
  expect([...text.matchAll(/<h4>(.*?)<\/h4>|<code>(.*?)<\/code>/g)].map(([, reason, id]) => reason ?? id)).toEqual([
    ...['No API document was given or found', 'operation-missing', 'document-invalid'],
    ...['The target is plain HTTP', 'hsts-missing'],
  ]);
});

it('lists what could not run first, and what passed without a reason', () => {
  const text = lists([
    outcome('hsts-missing', 'passed'),
    outcome('tls-outdated', 'unknown', 'the server closed the connection' as Masked),
  ]);
  expect(text.indexOf('tls-outdated')).toBeLessThan(text.indexOf('hsts-missing'));
  expect(text.match(/<h4>/g)).toHaveLength(1);
});

it('has no list without a check', () => {
  expect(lists([])).not.toContain('<details');
});
