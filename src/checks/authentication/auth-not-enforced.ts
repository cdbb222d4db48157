import { demandWords } from '../../derive/demands.ts';
import { namesOf, placeOfOperation } from '../../derive/documented.ts';
import { isRefusal, isTrouble } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { promisedSchema } from '../../derive/promised.ts';
import { type Promised, promisedSuccess } from '../../derive/promised-success.ts';
import { isUnlikeNonsense, type Nonsense, nonsenseAnswers, nonsenseProbes } from '../../derive/sibling.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Answers, Probe } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';
import { type DocumentFacts, type Guarded, guardedOperations, isPersonal, strangerProbe } from './_guarded.ts';
import { madeUpFor, withCredential } from './_made-up.ts';

export default defineCheck({
  id: 'auth-not-enforced',
  category: 'authentication',
  severity: 'high',
  title: 'The document demands credentials, the server does not',
  why: 'The operation is described as protected, clients send credentials to it, and nobody notices that the server never looks at them: anyone can call it.',
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
    express: 'Mount the checking middleware with `app.use` before the routes that the document guards.',
  },
  notes:
    'Asked twice without credentials, on connections of their own, and found when both answers are a success by content: no error object, no login page, not what nonsense beside it gets. `security: []` and an alternative `{}` are open on purpose. An empty list is tentative, and so is an answer that has nothing of what the document promises, or, where it promises nothing, that three paths give alike; HTML where it promises none is a page for browsers. What meets the documented schema is content even where it looks like an error. Critical where the answer tells about a person or the operation changes something. Writes are asked only with --allow-writes.',
  cwe: [306, 862],
  owasp: ['API2:2023', 'API5:2023'],
  references: ['https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object'],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => {
    const open = openToStrangers(facts);
    if (open.length === 0) return [];
    return [
      ...nonsenseProbes(facts.document, facts.surface),
      ...open.flatMap((each) => [...probesFor(each), ...madeUpProbe(each, facts)]),
    ];
  },
  judge(facts, answers) {
    const guarded = guardedOperations(facts);
    if (guarded.length === 0) return notApplicable(own('the document guards no operation that was asked'));
    if (!guarded.some(({ answer }) => isTelling(answer)))
      return notApplicable(own('no guarded operation gave an answer that tells anything'));
    const nonsense = nonsenseAnswers(nonsenseProbes(facts.document, facts.surface), answers);
    const context = { facts, answers, nonsense, common: commonAnswers(guarded) };
    const found = openToStrangers(facts).flatMap((each) => observe(each, context));
    return together(found, guarded.length);
  },
});

/** An error or nothing at all in place of an answer is no guard. */
const isTelling = (answer: Exchange): boolean => answer.response.status < 400 || isRefusal(answer) || isTrouble(answer);

/** Those whose answer was a success, with the user's credentials or already without any; those that met trouble are asked again. */
const openToStrangers = (facts: DocumentFacts): Guarded[] =>
  guardedOperations(facts).filter(
    ({ operation, answer }) => isTrouble(answer) || promisedSuccess(answer, operation, facts) !== 'none',
  );

/** The survey's own answer is the first of the two where it went out without credentials. */
function probesFor(guarded: Guarded): Probe[] {
  const { operation, answer, isWrite } = guarded;
  const again = strangerProbe(`again ${operation.key}`, guarded);
  return answer.identity === 'anonymous' && !isWrite && !isTrouble(answer)
    ? [again]
    : [strangerProbe(`first ${operation.key}`, guarded), again];
}

/** What the server does with a wrong credential tells whether it looks at all. Reads only. */
function madeUpProbe(guarded: Guarded, { document }: DocumentFacts): Probe[] {
  const [[credential] = []] = madeUpFor(document, guarded.operation);
  if (credential === undefined || guarded.isWrite) return [];
  const request = withCredential(guarded.request, credential);
  return [{ ...strangerProbe(`made up ${guarded.operation.key}`, guarded), request }];
}

interface Context {
  readonly facts: DocumentFacts;
  readonly answers: Answers;
  readonly nonsense: Nonsense;
  readonly common: ReadonlySet<string>;
}

function observe(guarded: Guarded, { facts, answers, nonsense, common }: Context): Observation[] {
  const { operation, answer, isWrite } = guarded;
  const asked = probesFor(guarded).map(({ id }) => answers.exchange(id));
  const seen = asked.length === 1 ? [answer, ...asked] : asked;
  const open = seen.flatMap((exchange) => {
    const gives = exchange === undefined ? 'none' : givenTo(exchange, operation, { facts, common });
    return exchange === undefined || gives === 'none' ? [] : [{ exchange, gives }];
  });
  const [first, second] = open.toSorted((one, other) => DOUBTS.indexOf(other.gives) - DOUBTS.indexOf(one.gives));
  if (first === undefined || second === undefined || !isUnlikeNonsense(first.exchange, nonsense)) return [];
  const { exchange, gives } = first;
  const personal = isPersonal(exchange);
  return [
    {
      at: { ...placeIn(exchange, { part: 'status' }), ...namesOf(operation) },
      message: say`The document demands ${demandWords(facts.document, operation)} for ${quote(operation.key, 100)}; without any credentials the server answers ${exchange.response.status} with ${contentWords(gives, personal)}, twice.${wrongWords(guarded, { facts, answers })}`,
      ...(isWrite || personal ? { severity: 'critical' as const } : {}),
      ...(gives === 'content' || gives === 'done' ? {} : { confidence: 'tentative' as const }),
      related: [placeOfOperation(facts.document, operation)],
      mark: operation.key,
      proof: { exchange: exchange.id },
    },
  ];
}

/** The same words to several operations may be a refusal in words of its own; what the document describes tells by its form. */
function givenTo(
  exchange: Exchange,
  operation: DocumentedOperation,
  { facts, common }: Pick<Context, 'facts' | 'common'>,
): Promised | 'common' {
  const gives = promisedSuccess(exchange, operation, facts);
  const isDescribed = promisedSchema(operation, exchange) !== undefined;
  return gives === 'content' && !isDescribed && common.has(wordsOf(exchange)) ? 'common' : gives;
}

/** What is answered to operations of several paths. */
function commonAnswers(guarded: readonly Guarded[]): ReadonlySet<string> {
  const paths = new Map<string, Set<string>>();
  for (const { answer } of guarded) {
    const words = wordsOf(answer);
    paths.set(words, (paths.get(words) ?? new Set()).add(pathOf(answer)));
  }
  return new Set([...paths].filter(([, { size }]) => size >= COMMON).map(([words]) => words));
}

/** So many paths that answer the same. */
const COMMON = 3;

/** Without the numbers, which are times and ids of requests. */
const wordsOf = ({ response: { status, body } }: Exchange): string => `${status} ${body.replace(/\d{1,40}/g, '#')}`;

/** A guard that runs only when something is sent is another mistake than none. */
function wrongWords({ operation }: Guarded, { facts, answers }: Pick<Context, 'facts' | 'answers'>): Said {
  const exchange = answers.exchange(`made up ${operation.key}`);
  if (exchange === undefined) return own('');
  if (isRefusal(exchange))
    return say` A wrong credential is refused with ${exchange.response.status}: only its absence is not.`;
  return promisedSuccess(exchange, operation, facts) !== 'none'
    ? own(' A wrong credential makes no difference.')
    : own('');
}

type Gives = Exclude<Promised, 'none'> | 'common';

/** Of two answers the more doubtful one is told. */
const DOUBTS: readonly Gives[] = ['done', 'content', 'common', 'unlike', 'empty'];

const contentWords = (gives: Gives, personal: boolean): Said => {
  if (gives === 'empty') return own('an empty list or object');
  if (gives === 'done') return own('the success that the document promises');
  if (personal) return own('data about a person');
  if (gives === 'common') return own('what it answers to other operations too');
  return own(gives === 'unlike' ? 'something else than the document promises' : 'content');
};

/** From this many on, a server that guards nothing is one finding with its places. */
const MANY = 6;

const together = (found: readonly Observation[], guarded: number): readonly Observation[] =>
  found.length >= MANY && found.length === guarded
    ? found.map((each) => ({ ...each, mark: each.confidence === undefined ? 'every operation' : 'every guess' }))
    : found;
