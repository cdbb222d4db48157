import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { invalidCredentialsFor, withCredential } from '../../derive/document/invalid-credential.ts';
import { promisedSchema } from '../../derive/document/promised.ts';
import { type Promised, promisedSuccess } from '../../derive/document/promised-success.ts';
import {
  anonymousProbe,
  type DocumentFacts,
  type ProtectedOperation,
  protectedOperations,
  requiresCredential,
} from '../../derive/document/protected-operations.ts';
import { type Requirement, requirementWords } from '../../derive/document/requirements.ts';
import { isUnlikeNonsense, type Nonsense, nonsenseProbes, nonsenseResponses } from '../../derive/document/sibling.ts';
import { isTrouble, jsonOf } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { forEverybody } from '../../derive/response/for-everybody.ts';
import { isPersonal } from '../../derive/response/personal-members.ts';
import { isErrorObject } from '../../derive/response/refusal.ts';
import { refuses } from '../../derive/response/refusing-words.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Probe, ProbeResults } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { Confidence } from '../../model/terms.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';
import { type Crossed, coveredBy, crossedOperations, crossingWords } from './_crossed.ts';
import { inheritedTogether, type Open } from './_inherited.ts';
import { aloneOf, aloneProbes, observeAlone } from './_one-alone.ts';

export default defineCheck({
  id: 'auth-not-enforced',
  category: 'authentication',
  severity: 'high',
  title: 'Documented authentication is not enforced',
  why: 'The operation is documented as protected and clients send credentials to it, so it goes unnoticed that the server never checks them: anyone can call it.',
  fix: 'Check the credentials before the handler runs, for the whole router rather than route by route, and add a test that calls every documented operation without any. If it is meant to be open, say so in the document: `security: []`.',
  fixes: {
    fastapi:
      'A security dependency with `auto_error=False` only reads the credential: raise `HTTPException(401)` when it is `None`, or put the checking dependency on the router: `APIRouter(dependencies=[Depends(current_user)])`.',
    django:
      "Set `DEFAULT_PERMISSION_CLASSES` to `IsAuthenticated` in `REST_FRAMEWORK`, and look for `permission_classes = []` on the view: drf-spectacular documents the authentication classes, not the permissions' effect.",
    flask:
      'A decorator for the document (`@app.doc(security=…)`) checks nothing: add `@app.auth_required(auth)` or a `before_request` that aborts with 401.',
    actix:
      '`security(("sid" = []))` of utoipa only documents: wrap the scope in a middleware, or take an extractor that fails without a session.',
    express: 'Mount the authentication middleware with `app.use` before the routes that the document protects.',
  },
  notes:
    'Requested twice without credentials, on separate connections, and found when both responses are a success by content: no rejection in words, no login page, not what a nonexistent sibling path gets. Critical where the response contains data about a person or the operation changes something. Responses that disclose nothing (null, empty lists, health, version, small constants, the look of a user interface, paths that are public by their name) are document-security-overstated. Where the document requires credentials at its top level only and the server rejects some operations, the open ones without personal data and secrets are one medium finding. Credentials declared as a header, cookie or query parameter count too: firm where an invalid one is rejected, otherwise tentative. `security: []` and an alternative `{}` are open on purpose. Tentative where the response has nothing of what the document describes (firm where it contains personal data or a secret), or, where it describes nothing, where three paths return the same; HTML where the document has none is a page for browsers. What matches the documented schema is content even where it looks like an error. Writes are sent only with --allow-writes. Of credentials that are required together, each of those you give is tried alone too. Where identities show that the operation also returns objects of other users, that is said here and not again as object-of-another, and the finding is critical.',
  cwe: [306, 862],
  owasp: ['API2:2023', 'API5:2023'],
  references: ['https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object', 'Web Fuzzing Commons F311'],
  needs: ['document', 'surface', 'exchanges'],
  takes: ['given', 'identities'],
  plan: (facts) => {
    const open = openToAnonymous(facts);
    const alone = aloneProbes(aloneOf(protectedOperations(facts), facts.given));
    if (open.length === 0) return alone;
    return [
      ...alone,
      ...nonsenseProbes(facts.document, facts.surface),
      ...open.flatMap((each) => [...probesFor(each), ...invalidCredentialProbe(each)]),
    ];
  },
  judge(facts, results) {
    const guarded = protectedOperations(facts);
    if (guarded.length === 0)
      return notApplicable(own('the document requires credentials for no operation that was requested'));
    if (!guarded.some((each) => isDistinctive(each)))
      return notApplicable(own('no protected operation returned a conclusive response'));
    const nonsense = nonsenseResponses(nonsenseProbes(facts.document, facts.surface), results);
    const context = { facts, results, nonsense, common: commonResponses(guarded), crossed: crossedOperations(facts) };
    const found = openToAnonymous(facts).flatMap((each) => observe(each, context));
    return [
      ...together(inheritedTogether(found, guarded, facts), guarded.length).map(({ observation }) => observation),
      ...aloneOf(guarded, facts.given).flatMap((each) => observeAlone(each, facts, results)),
    ];
  },
});

/** An error or nothing at all in place of a response is no guard. */
const isDistinctive = (guarded: ProtectedOperation): boolean =>
  guarded.first.response.status < 400 || requiresCredential(guarded.first, guarded) || isTrouble(guarded.first);

/** Those whose response was a success, with the user's credentials or already without any; those that failed are requested again. */
const openToAnonymous = (facts: DocumentFacts): ProtectedOperation[] =>
  protectedOperations(facts).filter(
    ({ operation, first }) => isTrouble(first) || !['none', 'empty'].includes(promisedSuccess(first, operation, facts)),
  );

/** The survey's own response is the first of the two where it went out without credentials. */
function probesFor(guarded: ProtectedOperation): Probe[] {
  const again = anonymousProbe(`again ${guarded.operation.key}`, guarded);
  return anonymousResponse(guarded) === undefined
    ? [anonymousProbe(`first ${guarded.operation.key}`, guarded), again]
    : [again];
}

/** What the survey got without any credential, not even in a parameter that a check would leave out. */
function anonymousResponse({ first, exchanges, request, isWrite }: ProtectedOperation): Exchange | undefined {
  const same = [first, ...exchanges].filter(
    (each) => each.identity === 'anonymous' && each.request.url === request.url,
  );
  return isWrite ? undefined : same.find((each) => !isTrouble(each));
}

/** What the server does with a wrong credential shows whether it checks it at all. Reads only. */
function invalidCredentialProbe(guarded: ProtectedOperation): Probe[] {
  const [[credential] = []] = invalidCredentialsFor(guarded.requirement);
  if (credential === undefined || guarded.isWrite) return [];
  const request = withCredential(guarded.request, credential);
  return [{ ...anonymousProbe(`made up ${guarded.operation.key}`, guarded), request }];
}

interface Context {
  readonly facts: DocumentFacts;
  readonly results: ProbeResults;
  readonly nonsense: Nonsense;
  readonly common: ReadonlySet<string>;
  readonly crossed: Crossed;
}

function observe(guarded: ProtectedOperation, context: Context): Open[] {
  const { operation, requirement, isWrite } = guarded;
  const requested = probesFor(guarded).map(({ id }) => context.results.exchange(id));
  const seen = requested.length === 1 ? [anonymousResponse(guarded), ...requested] : requested;
  const open = seen.flatMap((exchange) => {
    const gives = exchange === undefined ? 'none' : givenTo(exchange, operation, context);
    return exchange === undefined || gives === 'none' || gives === 'empty' ? [] : [{ exchange, gives }];
  });
  const [first, second] = open.toSorted((one, other) => DOUBTS.indexOf(other.gives) - DOUBTS.indexOf(one.gives));
  if (first === undefined || second === undefined || !isUnlikeNonsense(first.exchange, context.nonsense)) return [];
  const { exchange, gives } = first;
  const personal = isPersonal(exchange);
  const crossing = context.crossed.get(operation.key);
  const isCritical = isWrite || personal || crossing !== undefined;
  const isGrave = isCritical || holdsSecret(exchange);
  if (!isGrave && gives !== 'done' && forEverybody(exchange) !== undefined) return [];
  const wrong = wrongResponse(guarded, context);
  const confidence = confidenceOf(gives, isGrave, requirement, wrong);
  const observation = {
    at: { ...placeIn(exchange, { part: 'status' }), ...namesOf(operation) },
    message: say`The document requires ${requirementWords(requirement)} for ${quote(operation.key, 100)}; without any credentials the server returns ${exchange.response.status} with ${contentWords(gives, personal)}, twice.${wrongWords(wrong)}${crossingWords(crossing)}`,
    ...(isCritical ? { severity: 'critical' as const } : {}),
    ...(confidence !== undefined && { confidence }),
    related: [placeOfOperation(context.facts.document, operation)],
    mark: operation.key,
    ...(confidence === undefined && { covers: coveredBy(operation) }),
    proof: { exchange: exchange.id },
  };
  return [{ guarded, observation, isGrave }];
}

/**
 * No document says that a parameter must be right: that a wrong one is refused shows that it is a credential. Personal data and secrets
 * are no refusal, however unlike the documented response they are.
 */
function confidenceOf(
  gives: Gives,
  isGrave: boolean,
  { from }: Requirement,
  wrong: Wrong | undefined,
): Confidence | undefined {
  if (gives === 'unlike' && isGrave && from !== 'parameters') return 'firm';
  if (gives !== 'content' && gives !== 'done') return 'tentative';
  return from === 'parameters' ? (wrong?.refused === undefined ? 'tentative' : 'firm') : undefined;
}

const holdsSecret = (exchange: Exchange): boolean => secretsInBody(exchange).some(({ kind }) => kind === 'secret');

/** The same words to several operations may be a refusal in words of its own; what the document describes is recognised by its form. */
function givenTo(
  exchange: Exchange,
  operation: DocumentedOperation,
  { facts, common }: Pick<Context, 'facts' | 'common'>,
): Promised | 'common' {
  const gives = promisedSuccess(exchange, operation, facts);
  const isDescribed = promisedSchema(operation, exchange) !== undefined;
  return gives === 'content' && !isDescribed && common.has(wordsOf(exchange)) ? 'common' : gives;
}

/** Responses that operations of several paths share. */
function commonResponses(guarded: readonly ProtectedOperation[]): ReadonlySet<string> {
  const paths = new Map<string, Set<string>>();
  for (const { first } of guarded) {
    const words = wordsOf(first);
    paths.set(words, (paths.get(words) ?? new Set()).add(pathOf(first)));
  }
  return new Set([...paths].filter(([, { size }]) => size >= COMMON).map(([words]) => words));
}

/** So many paths that response the same. */
const COMMON = 3;

/** Without the numbers, which are times and ids of requests. */
const wordsOf = ({ response: { status, body } }: Exchange): string => `${status} ${body.replace(/\d{1,40}/g, '#')}`;

/** What a wrong credential got: the status of its refusal, or none when it made no difference. */
interface Wrong {
  readonly refused?: number;
}

/** A guard that runs only when something is sent is another mistake than none. */
function wrongResponse(
  guarded: ProtectedOperation,
  { facts, results }: Pick<Context, 'facts' | 'results'>,
): Wrong | undefined {
  const exchange = results.exchange(`made up ${guarded.operation.key}`);
  if (exchange === undefined) return undefined;
  const { status } = exchange.response;
  if (requiresCredential(exchange, guarded)) return { refused: status };
  const gives = promisedSuccess(exchange, guarded.operation, facts);
  if (gives !== 'none') return {};
  return status >= 200 && status < 300 && saysRefused(exchange) ? { refused: status } : undefined;
}

const saysRefused = (exchange: Exchange): boolean => isErrorObject(jsonOf(exchange)) || refuses(exchange.response.body);

const wrongWords = (wrong: Wrong | undefined): Said => {
  if (wrong === undefined) return own('');
  return wrong.refused === undefined
    ? own(' An invalid credential makes no difference.')
    : say` An invalid credential is rejected with ${wrong.refused}: only a missing one is not.`;
};

type Gives = Exclude<Promised, 'none' | 'empty'> | 'common';

/** Of two responses the more doubtful one is reported. */
const DOUBTS: readonly Gives[] = ['done', 'content', 'common', 'unlike'];

const contentWords = (gives: Gives, personal: boolean): Said => {
  if (gives === 'done') return own('the documented success');
  if (personal) return own('data about a person');
  if (gives === 'common') return own('what it also returns for other operations');
  return own(gives === 'unlike' ? 'something other than the documented response' : 'content');
};

/** From this many on, a server that guards nothing is one finding with its places. */
const MANY = 6;

const together = (found: readonly Open[], guarded: number): readonly Open[] =>
  found.length >= MANY && found.length === guarded
    ? found.map((each) => ({
        ...each,
        observation: {
          ...each.observation,
          mark: each.observation.confidence === undefined ? 'every operation' : 'every guess',
        },
      }))
    : found;
