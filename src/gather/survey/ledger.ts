import type { LeftOut, Operation } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { acting } from '../consent/acting.ts';
import { reasonOf } from '../consent/reason.ts';
import { carriesToken } from '../consent/tokens.ts';
import { isSignedIn } from '../wire/callers.ts';
import { createLeftOutList } from '../wire/left-out.ts';
import { plainUrl } from '../wire/scope.ts';
import type { WireOptions } from '../wire/wire-options.ts';
import type { Candidate } from './candidate.ts';

/** What the target offers, as far as the survey came, and what it left out. */
export interface Ledger {
  /** An operation that was requested. */
  requested(candidate: Candidate, exchange: Exchange): void;
  /** The same, in place of a response that led there. */
  arrived(candidate: Candidate, exchange: Exchange): void;
  /** One that was seen and not requested, or got no response; `missed` where it was to be requested. */
  notRequested(candidate: Candidate, why: Said, missed?: boolean): void;
  leaveOut(entry: LeftOut): void;
  operations(): readonly Operation[];
  leftOut(): readonly LeftOut[];
}

const MAX_OPERATIONS = 2000;
const MAX_PARAMETERS = 50;

export function createLedger(): Ledger {
  const operations = new Map<string, Operation>();
  const list = createLeftOutList();

  function note(operation: Operation, isFinal = false): void {
    const key = `${operation.method} ${operation.path}`;
    const known = operations.get(key);
    if (known === undefined && operations.size >= MAX_OPERATIONS) return;
    const parameters = [...new Set([...(known?.parameters ?? []), ...operation.parameters])].slice(0, MAX_PARAMETERS);
    const better = isFinal || known === undefined || (known.exchange === undefined && operation.exchange !== undefined);
    operations.set(key, { ...(better ? operation : known), parameters });
  }

  return {
    requested: (candidate, exchange) => note({ ...outline(candidate), exchange: exchange.id }),
    arrived: (candidate, exchange) => note({ ...outline(candidate), exchange: exchange.id }, true),
    notRequested: (candidate, why, missed = false) =>
      note({ ...outline(candidate), notSent: why, ...(missed && { missed }) }),
    leaveOut: list.add,
    operations: () => [...operations.values()],
    leftOut: list.all,
  };
}

function outline({ method, url, source, described }: Candidate): Operation {
  const parsed = plainUrl(url);
  const parameters = [...new Set(parsed?.searchParams.keys() ?? [])].slice(0, MAX_PARAMETERS);
  return { method, url, path: decodeBraces(parsed?.pathname ?? url), source, parameters, ...described };
}

/** A document's template reads as it was written: `/users/{id}`. */
const decodeBraces = (path: string): string => path.replaceAll('%7B', '{').replaceAll('%7D', '}');

/** Why a candidate is not requested whatever the budget says; undefined when it may be. */
export function reasonNotToRequest(
  candidate: Candidate,
  options: Pick<WireOptions, 'allowWrites' | 'credentials' | 'identities'>,
): Pick<LeftOut, 'why' | 'detail'> | undefined {
  const { method, url, source, linkText } = candidate;
  // What a document has was judged by all that the document says of it.
  if (source === 'document') return undefined;
  if (method !== 'GET' && method !== 'HEAD') {
    return { why: 'writes', detail: say`the survey only reads, and this is sent with ${quote(method, 12)}` };
  }
  if (source !== 'given' && carriesToken(url)) {
    return {
      why: 'acts',
      detail: own('its query contains a token, a key or a confirmation that a request may use up'),
    };
  }
  const subject = { method, url, ...(linkText !== undefined && { linkText }) };
  const action = options.allowWrites ? undefined : acting(subject, isSignedIn(options));
  return action === undefined ? undefined : { why: 'acts', detail: reasonOf(action) };
}
