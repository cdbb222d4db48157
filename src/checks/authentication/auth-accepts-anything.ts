import { demandWords, schemesOf } from '../../derive/demands.ts';
import { namesOf, placeOfOperation } from '../../derive/documented.ts';
import { placeIn } from '../../derive/place.ts';
import { contentOf } from '../../derive/success.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Answers, Probe, RequestSpec } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import type { SecurityScheme } from '../../openapi/document.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { type DocumentFacts, type Guarded, guardedOperations, strangerProbe } from './_guarded.ts';

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
    .filter((each) => !each.isWrite && credentialsFor(facts, each).length > 0)
    .filter(({ answer }) => answer.identity !== 'anonymous' || isRefusal(answer.response.status))
    .slice(0, MOST_OPERATIONS);

const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** Two of the form of a JWT whose signature is nobody's, two plain ones. */
const TOKENS = ['openbrick-made-up-4f1c2a9e7b', 'openbrick-made-up-c83d05e61a'] as const;
const JWTS = TOKENS.map((token) => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signature = Buffer.from(`${token} signed by nobody`.padEnd(32, '.').slice(0, 32)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: token, exp: 4102444800 })}.${signature}`;
});

interface MadeUp {
  readonly scheme: SecurityScheme;
  /** In the header, or in the query. */
  readonly line?: HeaderLine;
  readonly query?: readonly [name: string, value: string];
}

/** Pairs of made-up credentials for each scheme that can be made up. */
function credentialsFor({ document }: DocumentFacts, { operation }: Guarded): (readonly [MadeUp, MadeUp])[] {
  return schemesOf(document, operation).flatMap((scheme) => {
    const values = valuesFor(scheme);
    return values.flatMap(([a, b]) => {
      const [first, second] = [carried(scheme, a), carried(scheme, b)];
      return first && second ? [[first, second] as const] : [];
    });
  });
}

function valuesFor({ type, scheme, bearerFormat }: SecurityScheme): (readonly [string, string])[] {
  const jwts = [JWTS[0] ?? '', JWTS[1] ?? ''] as const;
  if (type === 'http' && scheme === 'basic') {
    const basic = (token: string): string => Buffer.from(`openbrick:${token}`).toString('base64');
    return [[basic(TOKENS[0]), basic(TOKENS[1])]];
  }
  if (type === 'apiKey') return [TOKENS];
  if (type === 'http' && scheme !== 'bearer') return [];
  if (type !== 'http' && type !== 'oauth2' && type !== 'openIdConnect') return [];
  return /jwt/i.test(bearerFormat ?? '') ? [jwts] : [TOKENS, jwts];
}

function carried(scheme: SecurityScheme, value: string): MadeUp | undefined {
  const { type, in: place, name } = scheme;
  if (type === 'http' && scheme.scheme === 'basic') return { scheme, line: ['Authorization', `Basic ${value}`] };
  if (type !== 'apiKey') return { scheme, line: ['Authorization', `Bearer ${value}`] };
  if (name === undefined || !/^[\w.-]{1,80}$/.test(name)) return undefined;
  if (place === 'query') return { scheme, query: [name, value] };
  return { scheme, line: place === 'cookie' ? ['Cookie', `${name}=${value}`] : [name, value] };
}

const withCredential = (request: RequestSpec, { line, query }: MadeUp): RequestSpec => {
  const url = new URL(request.url);
  if (query !== undefined) url.searchParams.set(...query);
  return { ...request, url: url.href, headers: [...(request.headers ?? []), ...(line === undefined ? [] : [line])] };
};

/** None, then each pair. */
const probesFor = (facts: DocumentFacts, guarded: Guarded): Probe[] => [
  strangerProbe(`none ${guarded.operation.key}`, guarded),
  ...credentialsFor(facts, guarded).flatMap((pair, at) =>
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
  for (const [at, [first]] of credentialsFor(facts, guarded).entries()) {
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
