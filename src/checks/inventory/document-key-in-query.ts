import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { quote, say } from '../../model/said.ts';
import type { DocumentedOperation, Parameter, SchemaRef } from '../../openapi/document.ts';
import { isFilter, isOneTime } from '../../openapi/request/credential-parameter.ts';
import { typesOf } from '../../openapi/schema/schema.ts';
import { splitWords } from '../../parse/words.ts';

export default defineCheck({
  id: 'document-key-in-query',
  category: 'inventory',
  severity: 'medium',
  title: 'API document puts a credential in the query string',
  why: 'URLs are recorded in access logs, browser histories, proxies and Referer headers: a key in the query is logged wherever the request passes.',
  fix: 'Read it from a header (`Authorization`, `X-API-Key`) or a cookie, and reject it in the query once clients have migrated.',
  fixes: {
    fastapi: '`APIKeyHeader(name="X-API-Key")` in place of `APIKeyQuery`.',
    django: 'Read `request.META["HTTP_X_API_KEY"]` in the authentication class, not `request.GET`.',
    flask: '`HTTPTokenAuth(header="X-API-Key")`; do not read `request.args`.',
    actix: '`SecurityScheme::ApiKey(ApiKey::Header(…))`, and a header extractor.',
  },
  notes:
    'Security schemes in the query, and query parameters named like a password, a secret or a key. Filters (`password_changed_before`), switches and numbers, tokens for paging, CSRF, reset and confirmation links, and signatures of signed URLs are not reported.',
  cwe: [598],
  owasp: ['API2:2023', 'API8:2023'],
  references: ['RFC 9110 section 17.9', 'RFC 6750 section 2.3'],
  needs: ['document'],
  judge: ({ document }) => [
    ...schemesIn(document),
    ...document.operations.flatMap((operation) => parametersIn(document, operation)),
  ],
});

const schemesIn = (document: ApiDocument): Observation[] =>
  document.schemes
    .filter(({ type, in: place }) => type === 'apiKey' && place === 'query')
    .map(({ id, name = '', at }) => ({
      at: placeInDocument(document, at, { name }),
      message: say`The security scheme ${quote(id)} reads its key from the query parameter ${quote(name)}.`,
      mark: name,
    }));

function parametersIn(document: ApiDocument, operation: DocumentedOperation): Observation[] {
  return operation.parameters
    .filter(({ in: place, name, schema }) => place === 'query' && isCredential(name) && !isFlag(document, schema))
    .filter((parameter) => !isTokenOfLink(operation, parameter))
    .map(({ name, at }) => ({
      at: placeInDocument(document, at, { ...namesOf(operation), name }),
      message: say`${quote(operation.key, 100)} accepts ${quote(name)} in the query.`,
      mark: name,
    }));
}

/** The link of a mail carries a token; a key or a password never is one. */
const isTokenOfLink = ({ path }: DocumentedOperation, parameter: Parameter): boolean =>
  splitWords(parameter.name).includes('token') && isOneTime(path, parameter);

/** Whether there is one, and how many there are, is no secret. */
const isFlag = (document: ApiDocument, schema: SchemaRef | undefined): boolean =>
  schema !== undefined && typesOf(document, schema)?.every((type) => type !== 'string' && type !== 'array') === true;

function isCredential(name: string): boolean {
  const words = splitWords(name);
  const whole = words.join('');
  if (words.some((word) => HARMLESS.has(word)) || isFilter(name)) return false;
  return WHOLE.has(whole) || words.some((word) => ALWAYS.has(word));
}

const ALWAYS = new Set(['password', 'passwd', 'secret', 'apikey', 'passphrase', 'credential', 'credentials']);
const WHOLE = new Set([
  'apikey',
  'accesstoken',
  'authtoken',
  'bearertoken',
  'idtoken',
  'refreshtoken',
  'token',
  'sessionid',
  'sessiontoken',
  'sid',
  'jwt',
  'privatekey',
  'accesskey',
  'secretkey',
  'clientsecret',
  'pwd',
  'pin',
  'authkey',
  'xapikey',
]);
const HARMLESS = new Set([
  'page',
  'paging',
  'next',
  'continuation',
  'cursor',
  'csrf',
  'xsrf',
  'reset',
  'confirm',
  'confirmation',
  'verification',
  'invite',
  'public',
  'sync',
  'has',
  'protected',
  'required',
  'enabled',
  'changed',
  'expired',
  'expires',
  'hint',
  'policy',
  'length',
  'strength',
  'name',
  'type',
  'id',
]);
