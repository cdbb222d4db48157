import { demandWords } from '../../derive/demands.ts';
import { namesOf, placeOfOperation } from '../../derive/documented.ts';
import { placeIn } from '../../derive/place.ts';
import { contentOf } from '../../derive/success.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Answers, Probe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { type DocumentFacts, type Guarded, guardedOperations, strangerProbe } from './_guarded.ts';
import { madeUpFor, withCredential } from './_made-up.ts';

export default defineCheck({
  id: 'auth-accepts-anything',
  category: 'authentication',
  severity: 'critical',
  title: 'A made-up credential is taken',
  why: 'The server asks for a credential and looks whether there is one, not whether it is right: whoever sends any text is signed in.',
  fix: 'Verify the credential before it is believed: the signature and the claims of a token, the existence of a session, a key by comparing it with the stored one in constant time.',
  fixes: {
    fastapi:
      '`APIKeyCookie`, `APIKeyHeader` and `HTTPBearer` only take the value out of the request: compare it in the dependency, and raise `HTTPException(401)` when it is not known.',
    flask: 'Look the token up (`verify_token` must return the user or `None`), do not return `True` for every token.',
    django: 'An `authenticate()` of a custom class must look the token up and raise `AuthenticationFailed`.',
    actix:
      'In the extractor compare the credential with the stored one (`subtle::ConstantTimeEq`), and fail with `ErrorUnauthorized`.',
  },
  notes:
    'Found when the operation refuses a request without credentials and answers two different made-up ones of the right kind with a success by content. What is made up says so: it begins with `openbrick`, a token in JWT form is signed by nobody.',
  cwe: [287, 347],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html'],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => candidates(facts).flatMap((each) => probesFor(facts, each)),
  judge(facts, answers) {
    const guarded = guardedOperations(facts);
    if (guarded.length === 0) return notApplicable(own('the document guards no operation that was asked'));
    return candidates(facts).flatMap((each) => observe(each, { facts, answers }));
  },
});

/** A server that takes anything does so for many operations: these show it. */
const MOST_OPERATIONS = 12;

/** Reads only: a write with a made-up credential would be one more than needed. */
const candidates = (facts: DocumentFacts): Guarded[] =>
  guardedOperations(facts)
    .filter((each) => !each.isWrite && madeUpFor(facts.document, each.operation).length > 0)
    .filter(({ answer }) => answer.identity !== 'anonymous' || isRefusal(answer.response.status))
    .slice(0, MOST_OPERATIONS);

const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** None, then each pair. */
const probesFor = (facts: DocumentFacts, guarded: Guarded): Probe[] => [
  strangerProbe(`none ${guarded.operation.key}`, guarded),
  ...madeUpFor(facts.document, guarded.operation).flatMap((pair, at) =>
    pair.map((credential, n) => ({
      ...strangerProbe(`${at}.${n} ${guarded.operation.key}`, guarded),
      request: withCredential(guarded.request, credential),
    })),
  ),
];

interface Context {
  readonly facts: DocumentFacts;
  readonly answers: Answers;
}

function observe(guarded: Guarded, { facts, answers }: Context): Observation[] {
  const { operation } = guarded;
  const none = answers.exchange(`none ${operation.key}`);
  if (none === undefined || !isRefusal(none.response.status)) return [];
  for (const [at, [first]] of madeUpFor(facts.document, guarded.operation).entries()) {
    const taken = [0, 1].map((n) => answers.exchange(`${at}.${n} ${operation.key}`));
    const [shown] = taken;
    if (shown === undefined || taken.some((each) => each === undefined || contentOf(each, facts.surface) !== 'content'))
      continue;
    const demanded = demandWords(facts.document, {
      ...operation,
      security: [[{ scheme: first.scheme.id, scopes: [] }]],
    });
    return [
      {
        at: { ...placeIn(shown, { part: 'status' }), ...namesOf(operation) },
        message: say`${quote(operation.key, 100)} answers ${none.response.status} without credentials, and ${shown.response.status} with content for two different made-up values of ${demanded}.`,
        related: [placeOfOperation(facts.document, operation)],
        proof: { exchange: shown.id },
        mark: `${facts.surface.origin} ${first.scheme.id}`,
      },
    ];
  }
  return [];
}
