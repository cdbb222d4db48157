import { isNobody } from '../derive/nobody.ts';
import { isTrouble } from '../derive/page.ts';
import type { Operation, Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Coverage, LedgerLine } from '../model/report.ts';
import { count, list, own, type Said, say } from '../model/said.ts';
import type { Mask } from './mask.ts';
import { policy } from './policy.ts';
import type { Verdict } from './run.ts';

/** What the coverage is counted from. */
export interface Covered {
  readonly verdicts: readonly Verdict[];
  readonly surface: Surface | undefined;
  readonly exchanges: ReadonlyMap<string, Exchange>;
}

/** Every operation with what became of it, and how far a grade made from it can be trusted. */
export function coverageOf({ verdicts, surface, exchanges }: Covered, mask: Mask): Coverage {
  const rows = folded(surface?.operations ?? []).map((operation) => rowOf(operation, surface, exchanges));
  const totals = {
    operations: rows.length,
    exercised: rows.filter(({ outcome }) => outcome !== 'not-asked').length,
    reached: rows.filter(({ outcome }) => outcome === 'reached').length,
    signedIn: rows.filter(({ signedIn }) => signedIn).length,
    documented: rows.filter(({ documented }) => documented).length,
  };
  return {
    ...totals,
    share: shareOf(verdicts),
    summary: mask.text(summaryOf(totals, rows)),
    ledger: rows.map(({ operation: { method, path, source, operationId }, notSent, ...row }) => ({
      method,
      path: mask.text(path),
      source,
      ...(operationId !== undefined && { operationId: mask.text(operationId) }),
      ...row,
      ...(notSent !== undefined && { notSent: mask.text(notSent) }),
    })),
  };
}

/** Share of scored weight that was really judged. */
function shareOf(verdicts: readonly Verdict[]): number {
  const applicable = verdicts.filter(({ status }) => status !== 'not-applicable');
  const weight = (of: readonly Verdict[]): number =>
    of.reduce((sum, { check }) => sum + policy.points[check.severity], 0);
  const judged = applicable.filter(({ status }) => status === 'found' || status === 'passed');
  return weight(applicable) === 0 ? 0 : Math.round((weight(judged) / weight(applicable)) * 1000) / 1000;
}

/** One line an operation: what a link or a script found of a documented one belongs to it. */
function folded(operations: readonly Operation[]): readonly Operation[] {
  const lines = operations.filter(({ source }) => source === 'document');
  const keys = new Set(lines.map(({ documented }) => documented));
  const isOther = ({ source, documented }: Operation): boolean => source !== 'document' && keys.has(documented);
  const others = new Map(
    operations
      .filter((each) => isOther(each) && each.exchange !== undefined)
      .map((each) => [each.documented, each.exchange]),
  );
  return operations
    .filter((operation) => operation.documented === undefined || !isOther(operation))
    .map(({ notSent, ...operation }) => {
      const exchange = operation.exchange ?? (operation.documented && others.get(operation.documented));
      return exchange === undefined ? { ...operation, ...(notSent && { notSent }) } : { ...operation, exchange };
    });
}

type Row = Pick<LedgerLine, 'outcome' | 'status' | 'signedIn' | 'documented'> & {
  readonly operation: Operation;
  readonly notSent?: Said;
};

function rowOf(operation: Operation, surface: Surface | undefined, exchanges: ReadonlyMap<string, Exchange>): Row {
  const exchange = operation.exchange === undefined ? undefined : exchanges.get(operation.exchange);
  const documented = operation.documented !== undefined;
  if (exchange === undefined || surface === undefined) {
    const { notSent } = operation;
    return { operation, documented, outcome: 'not-asked', signedIn: false, ...(notSent !== undefined && { notSent }) };
  }
  const { status } = exchange.response;
  return {
    operation,
    documented,
    outcome: outcomeOf(exchange, surface),
    status,
    signedIn: exchange.identity !== 'anonymous',
  };
}

function outcomeOf(exchange: Exchange, surface: Surface): LedgerLine['outcome'] {
  const { status } = exchange.response;
  if (isTrouble(exchange) || status >= 500) return 'trouble';
  if (status === 401 || status === 403 || status === 407) return 'refused';
  if (isNobody(exchange, surface)) return 'absent';
  if (status < 300) return 'reached';
  return status < 400 ? 'redirected' : 'rejected';
}

type Totals = Pick<Coverage, 'operations' | 'exercised' | 'reached' | 'signedIn'>;

function summaryOf({ operations, exercised, reached, signedIn }: Totals, rows: readonly Row[]): Said {
  if (operations === 0) return own('No operation is known.');
  const other = (['refused', 'redirected', 'absent', 'rejected', 'trouble'] as const)
    .map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length] as const)
    .filter(([, n]) => n > 0)
    .map(([outcome, n]) => say`${n} ${own(SPOKEN[outcome])}`);
  const answers = list([say`${reached} answered with content`, ...other]);
  const left = operations - exercised;
  const unasked = left === 0 ? own('') : say` ${left} ${own(left === 1 ? 'was' : 'were')} not asked.`;
  return say`${exercised} of ${count(operations, 'operation')} asked: ${answers}.${unasked} ${trust(signedIn, exercised)}`;
}

const SPOKEN = {
  refused: 'asked for credentials',
  redirected: 'led elsewhere',
  absent: 'answered that nothing is there',
  rejected: 'rejected the request',
  trouble: 'met an error or a limit of the server',
} as const;

const trust = (signedIn: number, exercised: number): Said => {
  if (exercised === 0) return own('The grade says nothing about them.');
  return signedIn === 0
    ? own('Nothing was asked as a signed-in user: the grade covers what a stranger sees.')
    : say`${signedIn} asked with the given credentials: the grade covers what they and a stranger see.`;
};
