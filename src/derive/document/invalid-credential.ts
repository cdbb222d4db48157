import type { RequestSpec } from '../../model/probe.ts';
import type { SecurityScheme } from '../../openapi/document.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import type { RequiredTogether, Requirement } from './requirements.ts';

/** Two of the form of a JWT with a random signature, two plain ones. */
const TOKENS = ['openbrick-made-up-4f1c2a9e7b', 'openbrick-made-up-c83d05e61a'] as const;
const JWTS = TOKENS.map((token) => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signature = Buffer.from(`${token} signed by nobody`.padEnd(32, '.').slice(0, 32)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: token, exp: 4102444800 })}.${signature}`;
});

/** One invalid value for each scheme that is tried, where the schemes put them. */
export interface InvalidCredential {
  readonly schemes: RequiredTogether;
  readonly headers: readonly HeaderLine[];
  readonly query: readonly (readonly [name: string, value: string])[];
}

export type InvalidCredentialPair = readonly [InvalidCredential, InvalidCredential];

/** Forms of a credential that are tried for one operation. */
const MOST_FORMS = 3;
const MOST_ALONE = 3;

/**
 * Two different invalid credentials for each alternative of a demand for which credentials can be invented, and for each form that they may have;
 * they say of themselves what they are. What is required together is tried together first, then one at a time: a server may look at one alone.
 */
export function invalidCredentialsFor({ alternatives }: Requirement): readonly InvalidCredentialPair[] {
  const alone = alternatives.filter(({ length }) => length > 1).flatMap((schemes) => schemes.map((scheme) => [scheme]));
  return [
    ...alternatives.flatMap((schemes) => pairsFor(schemes)).slice(0, MOST_FORMS),
    ...alone.flatMap((schemes) => pairsFor(schemes).slice(0, 1)).slice(0, MOST_ALONE),
  ];
}

function pairsFor(schemes: RequiredTogether): InvalidCredentialPair[] {
  const forms = schemes.map(formsOf);
  const most = Math.max(0, ...forms.map(({ length }) => length));
  if (forms.some(({ length }) => length === 0)) return [];
  const pairs = Array.from({ length: most }, (_, at): InvalidCredentialPair => {
    const chosen = forms.flatMap((each) => each[Math.min(at, each.length - 1)] ?? []);
    return [together(schemes, chosen, 0), together(schemes, chosen, 1)];
  });
  // Two credentials in one header are none.
  return pairs.filter(([{ headers }]) => new Set(headers.map(([name]) => name.toLowerCase())).size === headers.length);
}

type Place = 'cookie' | 'query' | 'header';

/** A credential in one form, with two invalid values. */
interface Form {
  readonly in: Place;
  readonly name: string;
  readonly values: readonly [string, string];
}

function together(schemes: RequiredTogether, forms: readonly Form[], at: 0 | 1): InvalidCredential {
  const pairsIn = (place: Place) =>
    forms.filter((form) => form.in === place).map(({ name, values }): [string, string] => [name, values[at]]);
  const cookies = pairsIn('cookie').map(([name, value]) => `${name}=${value}`);
  const headers: HeaderLine[] = pairsIn('header');
  return {
    schemes,
    headers: cookies.length === 0 ? headers : [...headers, ['Cookie', cookies.join('; ')]],
    query: pairsIn('query'),
  };
}

function formsOf(scheme: SecurityScheme): Form[] {
  if (scheme.type === 'apiKey') return formsOfKey(scheme);
  if (scheme.type === 'http' && scheme.scheme === 'basic') return [inAuthorization('Basic', TOKENS.map(basic))];
  if (scheme.type === 'http' && scheme.scheme !== 'bearer') return [];
  if (scheme.type !== 'http' && scheme.type !== 'oauth2' && scheme.type !== 'openIdConnect') return [];
  const jwts = inAuthorization('Bearer', JWTS);
  return /jwt/i.test(scheme.bearerFormat ?? '') ? [jwts] : [inAuthorization('Bearer', TOKENS), jwts];
}

/** A key that is called Authorization is how Swagger 2.0 describes a bearer token. */
function formsOfKey({ in: place, name, bearerFormat = '' }: SecurityScheme): Form[] {
  if (name === undefined || place === undefined || !/^[\w.-]{1,80}$/.test(name)) return [];
  const plain: Form = { in: place, name, values: [TOKENS[0], TOKENS[1]] };
  if (place === 'cookie' && /jwt/i.test(bearerFormat))
    return [{ in: place, name, values: [JWTS[0] ?? '', JWTS[1] ?? ''] }];
  if (place !== 'header' || name.toLowerCase() !== 'authorization') return [plain];
  return [inAuthorization('Bearer', TOKENS), plain, inAuthorization('Bearer', JWTS)];
}

const basic = (token: string): string => Buffer.from(`openbrick:${token}`).toString('base64');

const inAuthorization = (scheme: string, [first = '', second = '']: readonly string[]): Form => ({
  in: 'header',
  name: 'Authorization',
  values: [`${scheme} ${first}`, `${scheme} ${second}`],
});

/** The request with the credentials where their schemes put them. */
export const withCredential = (request: RequestSpec, { headers, query }: InvalidCredential): RequestSpec => {
  const url = new URL(request.url);
  for (const [name, value] of query) url.searchParams.set(name, value);
  return { ...request, url: url.href, headers: [...(request.headers ?? []), ...headers] };
};
