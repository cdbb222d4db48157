import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { invalidCredentialsFor, withCredential } from '../../derive/document/invalid-credential.ts';
import { promisedSuccess } from '../../derive/document/promised-success.ts';
import {
  anonymousProbe,
  type DocumentFacts,
  type ProtectedOperation,
  protectedOperations,
  requiresCredential,
} from '../../derive/document/protected-operations.ts';
import { requirementWords } from '../../derive/document/requirements.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Probe, ProbeResults } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'auth-accepts-anything',
  category: 'authentication',
  severity: 'critical',
  title: 'Any credential is accepted',
  why: 'The server checks that a credential is present, not that it is valid: whoever sends any value is authenticated.',
  fix: 'Verify the credential before trusting it: the signature and the claims of a token, the existence of a session, a key by comparing it with the stored one in constant time.',
  fixes: {
    fastapi:
      '`APIKeyCookie`, `APIKeyHeader` and `HTTPBearer` only take the value out of the request: compare it in the dependency, and raise `HTTPException(401)` when it is not known.',
    flask: 'Look the token up (`verify_token` must return the user or `None`), do not return `True` for every token.',
    django: 'An `authenticate()` of a custom class must look the token up and raise `AuthenticationFailed`.',
    actix:
      'In the extractor compare the credential with the stored one (`subtle::ConstantTimeEq`), and fail with `ErrorUnauthorized`.',
  },
  notes:
    'Found when the operation rejects a request without credentials and returns a success with content for two different random ones of the right kind, each twice. Where several are required together, all of them are replaced, and then each alone. A header, cookie or query parameter that carries a credential counts, and so does 400 or 422 because it is missing. Random values are recognizable: they begin with `openbrick`, and a token in JWT form has no valid signature.',
  cwe: [287, 347],
  owasp: ['API2:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html',
    'Web Fuzzing Commons F311',
  ],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => candidates(facts).flatMap(probesFor),
  judge(facts, results) {
    const guarded = protectedOperations(facts);
    if (guarded.length === 0)
      return notApplicable(own('the document requires credentials for no operation that was requested'));
    return candidates(facts).flatMap((each) => observe(each, { facts, results }));
  },
});

/** A server that takes anything does so for many operations: these show it. */
const MOST_OPERATIONS = 8;

/** Reads only: a write with an invalid credential would be one more than needed. */
const candidates = (facts: DocumentFacts): ProtectedOperation[] =>
  protectedOperations(facts)
    .filter((each) => !each.isWrite && invalidCredentialsFor(each.requirement).length > 0)
    .filter((each) => each.first.identity !== 'anonymous' || requiresCredential(each.first, each))
    .slice(0, MOST_OPERATIONS);

/** What is sent twice: without any credential, and with each of a pair. The survey's own refusal is the first of the former. */
const TWICE = ['first', 'again'] as const;
const nonesOf = ({ operation, first }: ProtectedOperation): string[] =>
  TWICE.slice(first.identity === 'anonymous' ? 1 : 0).map((time) => `none ${time} ${operation.key}`);
const takenOf = ({ operation }: ProtectedOperation, at: number): string[][] =>
  [0, 1].map((n) => TWICE.map((time) => `${at}.${n} ${time} ${operation.key}`));

const probesFor = (guarded: ProtectedOperation): Probe[] => [
  ...nonesOf(guarded).map((id) => anonymousProbe(id, guarded)),
  ...invalidCredentialsFor(guarded.requirement).flatMap((pair, at) =>
    takenOf(guarded, at).flatMap((ids, n) =>
      ids.map((id) => ({
        ...anonymousProbe(id, guarded),
        request: withCredential(guarded.request, pair[n === 0 ? 0 : 1]),
      })),
    ),
  ),
];

interface Context {
  readonly facts: DocumentFacts;
  readonly results: ProbeResults;
}

function observe(guarded: ProtectedOperation, { facts, results: responses }: Context): Observation[] {
  const { operation } = guarded;
  const nones = nonesOf(guarded).map((id) => responses.exchange(id));
  const [none] = nones;
  if (none === undefined || !nones.every((each) => each !== undefined && requiresCredential(each, guarded))) return [];
  for (const [at, [{ schemes }]] of invalidCredentialsFor(guarded.requirement).entries()) {
    const taken = takenOf(guarded, at).flatMap((ids) => ids.map((id) => responses.exchange(id)));
    const [shown] = taken;
    const isTaken = taken.every((each) => each !== undefined && promisedSuccess(each, operation, facts) === 'content');
    if (shown === undefined || !isTaken) continue;
    const required = requirementWords({ alternatives: [schemes] });
    return [
      {
        at: { ...placeIn(shown, { part: 'status' }), ...namesOf(operation) },
        message: say`${quote(operation.key, 100)} returns ${none.response.status} without credentials, and ${shown.response.status} with content for two different random values of ${required}.`,
        related: [placeOfOperation(facts.document, operation)],
        proof: { exchange: shown.id },
        mark: `${facts.surface.origin} ${schemes.map(({ id }) => id).join(' ')}`,
      },
    ];
  }
  return [];
}
