import { responseKind } from '../derive/access/response-kind.ts';
import type { Operation, RecordedTraffic, Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Coverage, LedgerLine } from '../model/report.ts';
import type { ResponseKind } from '../model/response-kind.ts';
import { count, list, own, quote, type Said, say } from '../model/said.ts';
import type { TargetContext } from '../model/terms.ts';
import type { Mask } from './mask.ts';
import { pointsOf } from './policy.ts';
import type { Verdict } from './run.ts';

/** What the coverage is counted from. */
export interface Covered {
  readonly context?: TargetContext | undefined;
  readonly verdicts: readonly Verdict[];
  readonly surface: Surface | undefined;
  readonly exchanges: ReadonlyMap<string, Exchange>;
}

/** Every operation with what became of it, and how far a grade made from it can be trusted. */
export function coverageOf({ verdicts, surface, exchanges, context }: Covered, mask: Mask): Coverage {
  const rows = folded(surface?.operations ?? []).map((operation) => rowOf(operation, surface, exchanges));
  const known = rows.filter(isOfTheApi);
  const totals = {
    operations: known.length,
    exercised: known.filter(({ outcome }) => outcome !== 'not-asked').length,
    reached: known.filter(({ outcome }) => outcome === 'reached').length,
    judged: known.filter(({ outcome }) => isJudged(outcome)).length,
    readable: known.filter(isReadable).length,
    signedIn: known.filter(({ signedIn }) => signedIn).length,
    documented: known.filter(({ documented }) => documented).length,
  };
  return {
    ...totals,
    share: shareOf(shareOfChecks(verdicts, context), surface === undefined ? undefined : totals),
    summary: mask.quoted(summaryOf(totals, rows, surface?.recorded)),
    ledger: rows.map(({ operation: { method, path, source, operationId }, isReadable: _, notSent, ...row }) => ({
      method,
      path: mask.value(path),
      source,
      ...(operationId !== undefined && { operationId: mask.value(operationId) }),
      ...row,
      ...(notSent !== undefined && { notSent: mask.quoted(notSent) }),
    })),
  };
}

/** Files of a user interface and the document itself are no operations. */
const isOfTheApi = ({ outcome }: Pick<Row, 'outcome'>): boolean => outcome !== 'static' && outcome !== 'document';

/** Content, and a request for credentials, are what the API itself says. */
const isJudged = (outcome: LedgerLine['outcome']): boolean => outcome === 'reached' || outcome === 'refused';

/** What a scan that only reads may request; a redirect leads to what is counted in its place. */
const isReadable = (row: Row): boolean => row.isReadable && row.outcome !== 'redirected';

/** Share of scored weight that was really judged: checks that could look, over the part of the surface that responded. */
const shareOf = (ofChecks: number, totals: Totals | undefined): number =>
  totals === undefined
    ? ofChecks
    : rounded(ofChecks * (totals.readable === 0 ? 0 : Math.min(1, totals.judged / totals.readable)));

/** Share of the weight of the checks that apply. */
export function shareOfChecks(verdicts: readonly Verdict[], context: TargetContext | undefined): number {
  const applicable = verdicts.filter(({ status }) => status !== 'not-applicable');
  const weight = (of: readonly Verdict[]): number => of.reduce((sum, { check }) => sum + pointsOf(check, context), 0);
  const judged = applicable.filter(({ status }) => status === 'found' || status === 'passed');
  return weight(applicable) === 0 ? 0 : rounded(weight(judged) / weight(applicable));
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

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
  /** Requested, or to be requested by a scan that only reads. */
  readonly isReadable: boolean;
  readonly notSent?: Said;
};

function rowOf(operation: Operation, surface: Surface | undefined, exchanges: ReadonlyMap<string, Exchange>): Row {
  const exchange = operation.exchange === undefined ? undefined : exchanges.get(operation.exchange);
  const documented = operation.documented !== undefined;
  if (exchange === undefined || surface === undefined) return notRequested(operation);
  return {
    operation,
    documented,
    isReadable: true,
    outcome: responseKind(exchange, surface),
    status: exchange.response.status,
    signedIn: exchange.identity !== 'anonymous',
  };
}

function notRequested(operation: Operation): Row {
  const { documented, notSent, missed = false } = operation;
  return {
    operation,
    documented: documented !== undefined,
    isReadable: missed,
    outcome: 'not-asked',
    signedIn: false,
    ...(notSent !== undefined && { notSent }),
  };
}

type Totals = Pick<Coverage, 'operations' | 'exercised' | 'reached' | 'signedIn' | 'judged' | 'readable'>;

function summaryOf(
  { operations, exercised, reached, signedIn }: Totals,
  rows: readonly Row[],
  recorded: RecordedTraffic | undefined,
): Said {
  if (operations === 0) return say`No operation of the API is known.${otherHosts(recorded)}`;
  const other = SPOKEN.map(
    ([outcome, words]) => [words, rows.filter((row) => row.outcome === outcome).length] as const,
  ).filter(([, n]) => n > 0);
  const responses = list([say`${reached} returned content`, ...other.map(([words, n]) => say`${n} ${own(words)}`)]);
  const done = own(recorded?.isAlone === true ? 'recorded' : 'requested');
  const left = operations - exercised;
  const unasked = left === 0 ? own('') : say` ${left} ${own(left === 1 ? 'was' : 'were')} not ${done}.`;
  return say`${exercised} of ${count(operations, 'operation')} ${done}: ${responses}.${unasked}${files(rows)}${otherHosts(recorded)} ${recorded?.isAlone === true ? AS_RECORDED : trust(signedIn, exercised)}`;
}

const SPOKEN: readonly (readonly [ResponseKind, string])[] = [
  ['refused', 'required credentials'],
  ['redirected', 'redirected'],
  ['absent', 'returned not found'],
  ['rejected', 'rejected the request'],
  ['empty', 'returned no content'],
  ['shell', 'returned the empty page of a user interface'],
  ['blocked', 'did not reach the service'],
  ['trouble', 'failed with a server error or a rate limit'],
];

function files(rows: readonly Row[]): Said {
  const n = rows.filter(({ outcome }) => outcome === 'static').length;
  return n === 0 ? own('') : say` ${count(n, 'static file')} ${own(n === 1 ? 'does' : 'do')} not count.`;
}

const AS_RECORDED = own(
  'The grade covers the recorded traffic only: nothing was requested, and checks that need requests of their own did not run.',
);

/** Hosts that are named; the others are counted. */
const MOST_HOSTS = 5;

function otherHosts(recorded: RecordedTraffic | undefined): Said {
  const others = recorded?.others ?? [];
  if (others.length === 0) return own('');
  const named = others.slice(0, MOST_HOSTS).map(([host, n]) => say`${quote(host)} (${count(n, 'exchange')})`);
  const more = others.length - named.length;
  return say` Recorded exchanges of other sites were not judged: ${list([...named, ...(more > 0 ? [count(more, 'more host')] : [])])}.`;
}

const trust = (signedIn: number, exercised: number): Said => {
  if (exercised === 0) return own('The grade does not cover them.');
  return signedIn === 0
    ? own('Nothing was requested with credentials: the grade covers unauthenticated access only.')
    : say`${signedIn} requested with the given credentials: the grade covers access with and without them.`;
};
