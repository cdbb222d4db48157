import { isTrouble } from '../derive/page.ts';
import type { Check, NotApplicable, Observation } from '../model/check.ts';
import type { Evidence, EvidenceMap, EvidenceName } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Probe, ProbeResult, ProbeResults } from '../model/probe.ts';
import { count, own, quote, type Said, say } from '../model/said.ts';

/** How a check ended, before anything is masked or scored. */
export interface Verdict {
  readonly check: Check;
  readonly status: 'found' | 'passed' | 'not-applicable' | 'unknown';
  readonly reason?: Said;
  /** It was milder because the target is on loopback. */
  readonly spared?: boolean;
  readonly observations: readonly Observation[];
}

/** A check's plan: its probes, or the verdict that is clear without any. */
export type Plan =
  | { readonly check: Check; readonly facts: EvidenceMap; readonly probes: readonly Probe[] }
  | { readonly check: Check; readonly verdict: Verdict };

/** What a check wants to send. One that lacks evidence, or breaks, has its verdict here already. */
export function planCheck(check: Check, evidence: Evidence): Plan {
  const facts = factsFor(check, evidence);
  if ('verdict' in facts) return { check, verdict: facts.verdict };
  try {
    return { check, facts: facts.value, probes: check.plan?.(facts.value) ?? [] };
  } catch (error) {
    return { check, verdict: broken(check, error) };
  }
}

/** The verdict of a check that did not get its turn. */
export const outOfTime = (check: Check): Verdict => ({
  check,
  status: 'unknown',
  reason: own('the time limit of the scan was reached'),
  observations: [],
});

/** That a check saw nothing in a part of the responses says nothing of the others. */
export function withUnread(verdict: Verdict, { responses, files }: Unread): Verdict {
  const { check, status } = verdict;
  if (status !== 'passed') return verdict;
  const reads = (what: EvidenceName): boolean => [...check.needs, ...(check.takes ?? [])].includes(what);
  const left =
    responses > 0 && reads('exchanges')
      ? count(responses, 'response was', 'responses were')
      : files > 0 && reads('source')
        ? count(files, 'source file was', 'source files were')
        : undefined;
  if (left === undefined) return verdict;
  return { ...verdict, status: 'unknown', reason: say`${left} not read: the limits of the scan were reached` };
}

/** What the limits of a scan left out. */
interface Unread {
  readonly responses: number;
  readonly files: number;
}

/** Judges one planned check. The only place where a check's exception is caught. */
export function judgeCheck(plan: Plan, results: ReadonlyMap<string, ProbeResult>): Verdict {
  if ('verdict' in plan) return plan.verdict;
  const { check, facts, probes } = plan;
  try {
    const verdict = verdictOf(check, check.judge(facts, resultsFrom(results)), withoutResponse(probes, results));
    return check.spares?.(facts) ? { ...verdict, spared: true } : verdict;
  } catch (error) {
    return broken(check, error);
  }
}

/** Only the declared evidence: what a check did not ask for it cannot see. */
function factsFor(check: Check, evidence: Evidence): { value: EvidenceMap } | { verdict: Verdict } {
  const facts: Partial<Record<EvidenceName, unknown>> = {};
  for (const name of check.needs) {
    const fact = evidence[name];
    if (!fact.ok) {
      const status = fact.kind === 'absent' ? 'not-applicable' : 'unknown';
      return { verdict: { check, status, reason: fact.why, observations: [] } };
    }
    facts[name] = fact.value;
  }
  for (const name of check.takes ?? []) {
    const fact = evidence[name];
    if (fact.ok) facts[name] = fact.value;
  }
  // The loop has filled every name the check declares, and its type lets it read no other.
  return { value: facts as unknown as EvidenceMap };
}

function verdictOf(check: Check, judged: readonly Observation[] | NotApplicable, missing: Said | undefined): Verdict {
  if ('notApplicable' in judged) {
    return { check, status: 'not-applicable', reason: judged.notApplicable, observations: [] };
  }
  if (judged.length > 0) return { check, status: 'found', observations: judged };
  if (missing !== undefined) return { check, status: 'unknown', reason: missing, observations: [] };
  return { check, status: 'passed', observations: [] };
}

const resultsFrom = (results: ReadonlyMap<string, ProbeResult>): ProbeResults => {
  const exchanges = (id: string): readonly Exchange[] => {
    const result = results.get(id);
    return result?.ok ? result.exchanges : [];
  };
  return { result: (id) => results.get(id), exchanges, exchange: (id) => exchanges(id)[0] };
};

/** Why silence would not be a pass: probes that got no response, or failed before they reached the server. */
function withoutResponse(probes: readonly Probe[], results: ReadonlyMap<string, ProbeResult>): Said | undefined {
  const reasons = probes.flatMap((probe): Said[] => {
    const result = results.get(probe.id);
    if (result === undefined) return [own('it was not sent')];
    if (!result.ok) return [result.why];
    const trouble = probe.kind === 'limit' ? undefined : result.exchanges.find(isTrouble);
    return trouble === undefined ? [] : [say`the server returned ${trouble.response.status}`];
  });
  const [first] = reasons;
  return first && say`${count(reasons.length, 'probe')} of ${probes.length} got no usable response: ${first}`;
}

const broken = (check: Check, error: unknown): Verdict => ({
  check,
  status: 'unknown',
  reason: say`the check failed: ${quote(error instanceof Error ? error.message : String(error), 120)}`,
  observations: [],
});
