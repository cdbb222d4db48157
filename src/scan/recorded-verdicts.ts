/** What recorded traffic cannot show: a check that had no chance to see a defect has not passed. */
import type { Plan, Verdict } from '../judge/run.ts';
import type { Check } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import { count, own, say } from '../model/said.ts';

/** The verdict as far as recordings carry it; as it is without any. */
export function asRecorded(verdict: Verdict, plan: Plan, { surface }: Evidence): Verdict {
  const recorded = surface.ok ? surface.value.recorded : undefined;
  const { check, status } = verdict;
  if (recorded === undefined || status === 'found') return verdict;
  const hasProbes = 'probes' in plan && plan.probes.length > 0;
  if (recorded.isAlone && hasProbes) return { ...verdict, status: 'not-applicable', reason: ONLY_RECORDED };
  if (recorded.isSanitised && recorded.isAlone && readsCookies(check))
    return { ...verdict, status: 'unknown', reason: SANITISED };
  if (recorded.withoutBody > 0 && status === 'passed' && OF_BODIES.has(check.id)) {
    const reason = say`${count(recorded.withoutBody, 'response')} of the recording ${own(recorded.withoutBody === 1 ? 'has no body' : 'have no body')}, or only a part of it`;
    return { ...verdict, status: 'unknown', reason };
  }
  return verdict;
}

const ONLY_RECORDED = own('it needs requests of its own, and only recorded traffic was given');
const SANITISED = own(
  'the recording was exported without cookies and credentials; export it with sensitive data to judge them',
);

/** Checks of cookies read the keys that may sign them. */
const readsCookies = ({ id, needs, plan }: Check): boolean =>
  /cookie|session|jwt/.test(id) || (plan === undefined && needs.some((name) => name === 'keys'));

/** Checks that find their defects in bodies. */
export const OF_BODIES: ReadonlySet<string> = new Set([
  'api-key-in-body',
  'api-key-in-script',
  'api-key-in-url',
  'debug-enabled',
  'internal-address-exposed',
  'mixed-content',
  'object-id-sequential',
  'personal-data-exposed',
  'property-sensitive',
  'property-undocumented',
  'publishable-key-exposed',
  'response-schema-mismatch',
  'secret-in-error',
  'stack-trace-exposed',
]);
