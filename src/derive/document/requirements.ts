import { list, own, quote, type Said, say } from '../../model/said.ts';
import type { ApiDocument, DocumentedOperation, Parameter, SecurityScheme } from '../../openapi/document.ts';
import { isCredentialParameter, isOneTime } from '../../openapi/request/credential-parameter.ts';

/** What a request must carry by the document: all schemes of one alternative together. */
export type RequiredTogether = readonly SecurityScheme[];

/** What an operation requires, and where the document says so. */
export interface Requirement {
  readonly alternatives: readonly RequiredTogether[];
  /** `parameters`: no security scheme speaks of it, its own header, cookie or query parameters do. */
  readonly from: NonNullable<DocumentedOperation['securityFrom']> | 'parameters';
}

/** Whether a security requirement requires credentials, whichever alternative is taken: `[{}, key]` and `[]` are open on purpose. */
export const isProtected = ({ security }: Pick<DocumentedOperation, 'security'>): boolean =>
  security !== undefined && security.length > 0 && security.every((alternative) => alternative.length > 0);

/**
 * The credentials that the document requires of an operation: by its security requirements, and by parameters that carry one beside them.
 * Undefined where it is open, on purpose or because nothing is said.
 */
export function requirementOf(document: ApiDocument, operation: DocumentedOperation): Requirement | undefined {
  const parameters = operation.parameters.filter((each) => isRequired(operation, each)).map(schemeOf);
  if (!isProtected(operation)) {
    const isOpenOnPurpose = operation.security !== undefined;
    return parameters.length === 0 || isOpenOnPurpose ? undefined : { alternatives: [parameters], from: 'parameters' };
  }
  const alternatives = (operation.security ?? []).map((alternative) => {
    const schemes = alternative.map(
      ({ scheme }) => document.schemes.find(({ id }) => id === scheme) ?? undefinedScheme(scheme, operation),
    );
    return [...schemes, ...parameters.filter((each) => !schemes.some((other) => isSameCredential(each, other)))];
  });
  return { alternatives, from: operation.securityFrom ?? 'operation' };
}

const isRequired = ({ path }: DocumentedOperation, parameter: Parameter): boolean =>
  isCredentialParameter(parameter) && !(parameter.in === 'query' && isOneTime(path, parameter));

const schemeOf = ({ name, in: place, at }: Parameter): SecurityScheme => ({
  id: name,
  type: 'apiKey',
  name,
  ...(place === 'header' || place === 'cookie' || place === 'query' ? { in: place } : {}),
  at,
});

const undefinedScheme = (id: string, { at }: DocumentedOperation): SecurityScheme => ({ id, type: 'unknown', at });

const isSameCredential = (one: SecurityScheme, other: SecurityScheme): boolean =>
  other.type === 'apiKey'
    ? one.in === other.in && one.name?.toLowerCase() === other.name?.toLowerCase()
    : one.name?.toLowerCase() === 'authorization';

/** The schemes of an operation's alternatives that the document defines, each once. */
export function schemesOf(document: ApiDocument, { security = [] }: DocumentedOperation): readonly SecurityScheme[] {
  const names = new Set(security.flatMap((alternative) => alternative.map(({ scheme }) => scheme)));
  return document.schemes.filter(({ id }) => names.has(id));
}

/** What is required, in words: `the cookie `sid`, or a bearer token`. */
export function requirementWords({ alternatives }: Pick<Requirement, 'alternatives'>): Said {
  const words = alternatives.filter((each) => each.length > 0).map((each) => list(each.map(schemeWords)));
  return own([...new Set(words)].join(', or '));
}

function schemeWords({ id, type, in: place, name = '', scheme: http }: SecurityScheme): Said {
  if (type === 'apiKey')
    return say`the ${own(place === 'query' ? 'query parameter' : (place ?? 'key'))} ${quote(name)}`;
  if (type === 'http')
    return own(http === 'bearer' ? 'a bearer token' : http === 'basic' ? 'basic credentials' : 'HTTP credentials');
  if (type === 'oauth2') return own('an OAuth 2 token');
  if (type === 'openIdConnect') return own('an OpenID Connect token');
  return type === 'mutualTLS' ? own('a client certificate') : say`the undefined scheme ${quote(id)}`;
}
