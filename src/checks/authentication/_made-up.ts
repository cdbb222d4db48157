import { schemesOf } from '../../derive/demands.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { RequestSpec } from '../../model/probe.ts';
import type { DocumentedOperation, SecurityScheme } from '../../openapi/document.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';

/** Two of the form of a JWT whose signature is nobody's, two plain ones. */
const TOKENS = ['openbrick-made-up-4f1c2a9e7b', 'openbrick-made-up-c83d05e61a'] as const;
const JWTS = TOKENS.map((token) => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signature = Buffer.from(`${token} signed by nobody`.padEnd(32, '.').slice(0, 32)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: token, exp: 4102444800 })}.${signature}`;
});

export interface MadeUp {
  readonly scheme: SecurityScheme;
  /** In the header, or in the query. */
  readonly line?: HeaderLine;
  readonly query?: readonly [name: string, value: string];
}

/** Two different made-up credentials for each scheme of an operation that can be made up; they say of themselves what they are. */
export function madeUpFor(document: ApiDocument, operation: DocumentedOperation): (readonly [MadeUp, MadeUp])[] {
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

/** The request with the credential where its scheme puts it. */
export const withCredential = (request: RequestSpec, { line, query }: MadeUp): RequestSpec => {
  const url = new URL(request.url);
  if (query !== undefined) url.searchParams.set(...query);
  return { ...request, url: url.href, headers: [...(request.headers ?? []), ...(line === undefined ? [] : [line])] };
};
