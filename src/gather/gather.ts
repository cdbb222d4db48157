import { credentialNames } from '../derive/credentials/credential-names.ts';
import { givenCredentials } from '../derive/credentials/given.ts';
import { pathIndex } from '../derive/document/document-paths.ts';
import { fingerprint } from '../derive/framework/frameworks.ts';
import { isOfOrigin } from '../derive/place.ts';
import {
  type Evidence,
  type Gathered,
  gathered,
  type Operation,
  type Surface,
  type TlsFacts,
} from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { NO_IDENTITIES, noEvidence } from '../model/no-evidence.ts';
import { own } from '../model/said.ts';
import { UnreachableError } from '../model/usage-error.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { NO_DOCUMENT } from './document/find-document.ts';
import type { GatherOptions } from './survey/gather-options.ts';
import { type Survey, survey } from './survey.ts';
import { callerOf, signedIn } from './wire/callers.ts';
import { plainUrl } from './wire/scope.ts';
import { createWire } from './wire/wire.ts';
import type { Wire } from './wire/wire-options.ts';

export interface Gathering {
  readonly evidence: Evidence;
  /** Still open, for the checks' probes; the caller closes it. */
  readonly wire: Wire;
}

export type { GatherOptions };

/** Looks at a live target. Throws UnreachableError, in one line, when its first response does not come. */
export async function gather(options: GatherOptions): Promise<Gathering> {
  const observedAt = Date.now();
  const wire = createWire(options);
  try {
    options.onStage?.('the log-in');
    const begun = await signIn(wire, options);
    const seen = await survey(wire, options);
    if (seen.unreachable !== undefined && !options.signal.aborted) {
      throw new UnreachableError(
        `${plainUrl(options.target.href)?.href ?? options.target.origin}: ${seen.unreachable}`,
      );
    }
    options.onStage?.('the sessions');
    const all = [...begun, ...seen.exchanges];
    const followed = (await options.sessions?.follow({ exchanges: all, ...documentOf(seen) })) ?? [];
    options.onStage?.('reading what came back');
    return {
      evidence: await evidenceOf({ ...seen, exchanges: [...all, ...followed] }, { wire, options, observedAt }),
      wire,
    };
  } catch (error) {
    await wire.close();
    throw error;
  }
}

/** A log-in that was cut off by the end of the scan is no failure of its recipe: what else was gathered is kept. */
async function signIn(wire: Wire, { sessions, signal, target }: GatherOptions): Promise<readonly Exchange[]> {
  try {
    return (await sessions?.signIn(wire)) ?? [];
  } catch (error) {
    if (!wire.ended()) throw error;
    if (!signal.aborted)
      throw new UnreachableError(
        `${plainUrl(target.href)?.href ?? target.origin}: the time limit was reached during the log-in; --max-time raises it`,
        { cause: error },
      );
    wire.note(own('The log-in was not completed: nothing was requested as a signed-in user.'));
    return [];
  }
}

/** The evidence of what the user gave, a document among it where there is one: nothing was sent to a server. */
export function offlineEvidence(document: ApiDocument | undefined, { credentials, keys }: GivenToJudge): Evidence {
  const nothing = { ok: false, kind: 'absent', why: own('only a document was given, and no target') } as const;
  return Object.freeze({
    ...noEvidence(nothing),
    keys: gathered(keys),
    document: document === undefined ? NO_DOCUMENT : gathered(document),
    given: gathered(givenCredentials(credentials)),
  });
}

/** What can be judged of a scan whose target could not be reached: the credentials that the user gave. */
export const unreachedEvidence = (given: GivenToJudge): Evidence =>
  evidenceOfGiven(given, { ok: false, kind: 'failed', why: own('the target could not be reached') });

/** Evidence of the credentials that the user gave, and why there is nothing else. */
export const evidenceOfGiven = ({ credentials, keys }: GivenToJudge, nothing: Nothing): Evidence =>
  Object.freeze({
    ...noEvidence(nothing),
    keys: gathered(keys),
    given: gathered(givenCredentials(credentials)),
  });

type Nothing = Extract<Evidence['exchanges'], { ok: false }>;

/** What the user hands over: judged with or without a target. */
export type GivenToJudge = Pick<GatherOptions, 'credentials' | 'keys'>;

const NOT_GATHERED = { ok: false, kind: 'absent', why: own('a scan of a target does not gather it') } as const;

interface Context {
  readonly wire: Wire;
  readonly options: GatherOptions;
  readonly observedAt: number;
}

const documentOf = ({ document }: Survey) => (document.ok ? { document: document.value } : {});

async function evidenceOf(seen: Survey, context: Context): Promise<Evidence> {
  const exchanges = Object.freeze([...seen.exchanges]);
  return Object.freeze({
    ...noEvidence(NOT_GATHERED),
    exchanges: gathered(exchanges),
    surface: gathered(await surfaceOf(seen, context)),
    tls: tlsOf(context.wire.tls()),
    keys: gathered(context.options.keys),
    document: seen.document,
    given: gathered(givenCredentials(callerOf(context.options)?.session.lines() ?? [])),
    identities: (context.options.identities ?? []).length === 0 ? NO_IDENTITIES : gathered(signedIn(context.options)),
  });
}

async function surfaceOf(seen: Survey, { wire, options, observedAt }: Context): Promise<Surface> {
  const leftOut = [...seen.leftOut, ...wire.leftOut()].sort(
    (a, b) => compare(a.url, b.url) || compare(a.method, b.method) || compare(a.why, b.why),
  );
  const target = plainUrl(options.target.href) ?? options.target;
  const document = seen.document.ok ? seen.document.value : undefined;
  const sentFor = new Map(seen.exchanges.map(({ id, operation }) => [id, operation]));
  return Object.freeze({
    target: target.href,
    origin: target.origin,
    reach: (await wire.reach()) ?? 'public',
    ...(options.callback !== undefined && { callback: options.callback.href }),
    writes: options.allowWrites,
    observedAt,
    frameworks: fingerprint(seen.exchanges),
    nonexistent: seen.nonexistent,
    operations: seen.operations.map((operation) => named(operation, { document, origin: target.origin, sentFor })),
    ...(document !== undefined && { credentialNames: credentialNames(document) }),
    leftOut,
  });
}

interface Naming {
  readonly document: ApiDocument | undefined;
  readonly origin: string;
  /** The operation that an exchange was sent for, by the id of the exchange. */
  readonly sentFor: ReadonlyMap<string, string | undefined>;
}

/** What was found by links and scripts carries the name of the document's operation that it is a request of. */
function named(operation: Operation, { document, origin, sentFor }: Naming): Operation {
  const isKnown = operation.documented !== undefined || isField(operation);
  if (document === undefined || isKnown || !isOfOrigin(operation.url, origin)) return operation;
  const planned = operation.exchange === undefined ? undefined : sentFor.get(operation.exchange);
  const documented = planned ?? pathIndex(document, origin).operationAt(operation.method, operation.url)?.key;
  return documented === undefined ? operation : { ...operation, documented };
}

/** A field of a GraphQL schema: a document has the endpoint, and not its fields. */
const isField = ({ source, operationId }: Operation): boolean => source === 'graphql' && operationId !== undefined;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const tlsOf = (facts: TlsFacts | undefined): Gathered<TlsFacts> =>
  facts === undefined
    ? { ok: false, kind: 'absent', why: own('there was no TLS connection to the target') }
    : gathered(facts);
