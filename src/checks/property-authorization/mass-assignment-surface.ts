import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { type Input, inputsOf, keywordOf } from '../../derive/document/inputs.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { own, quote, say } from '../../model/said.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';
import { splitWords } from '../../parse/words.ts';

export default defineCheck({
  id: 'mass-assignment-surface',
  category: 'property-authorization',
  severity: 'low',
  title: 'Request schema accepts a server-controlled property',
  why: 'Where the handler copies the body into the record, a client can become an administrator, verified, or rich by sending one more property.',
  fix: 'Use a separate schema for input, without these properties, and let the server reject unknown ones (`additionalProperties: false`).',
  fixes: {
    fastapi: 'A separate input model (`UserCreate`) with `model_config = ConfigDict(extra="forbid")`.',
    django: '`read_only_fields` in the serializer for what the server sets.',
    flask: 'marshmallow: `dump_only=True` on those fields, and `unknown = RAISE`.',
    actix: 'A separate struct for the body with `#[serde(deny_unknown_fields)]`.',
    express: 'Copy named fields only; `Model.create(req.body)` accepts everything.',
  },
  notes:
    'Detected by name in the request schemas of the document: nothing is sent. Operations and paths for administrators are not reported, nor are searches by POST, the scope of a requested token or key, the role of a chat message, and read-only properties. That the server really accepts the value is proved only with --allow-writes.',
  cwe: [915],
  owasp: ['API3:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html',
    'Web Fuzzing Commons F303',
  ],
  needs: ['document'],
  judge({ document }) {
    const writing = document.operations.filter(({ body, method }) => body !== undefined && method !== 'GET');
    if (writing.length === 0) return notApplicable(own('no operation of the document accepts a body'));
    return writing
      .filter((operation) => !isForAdministrators(operation) && !isSearch(operation))
      .flatMap((operation) => observe(document, operation));
  },
});

/** What makes its owner more than an ordinary user, by names that mean hardly anything else. */
const POWERS =
  /^(?:is_?(?:admin|superuser|staff|root|owner|verified|approved|premium|paid|email_?verified)|admin|superuser|role|roles|user_?role|permissions?|privileges?|access_?level|user_?type|account_?type|scopes?|balance|credits?|credit_?limit|wallet_?balance|email_?verified|verified|verified_?at|approved|approved_?by|owner_?id|tenant_?id|account_?balance|password_?hash|is_?active_?subscription|discount_?percent|kyc_?status)$/i;

function observe(document: ApiDocument, operation: DocumentedOperation): Observation[] {
  const inputs = inputsOf(document, operation);
  const chosen = isOfMessage(operation, inputs) ? MESSAGE : isOfGrant(operation, inputs) ? GRANT : undefined;
  return inputs
    .filter(({ name }) => chosen?.test(snake(name)) !== true)
    .filter(
      ({ name, in: place, schema }) =>
        place === 'body' && POWERS.test(snake(name)) && keywordOf(document, schema, 'const') === undefined,
    )
    .map(({ name, at }) => ({
      at: { ...placeInDocument(document, at, namesOf(operation)), name },
      message: say`The body of ${quote(operation.key, 100)} may contain ${quote(name)}, which an ordinary client should not set.`,
      confidence: 'tentative',
      mark: `${operation.key} ${name}`,
      cause: name,
    }));
}

/** Who requests a token or a key says what it shall be good for, and gets no more than is theirs (RFC 6749 section 3.3). */
const GRANT = /^(?:scopes?|permissions?|privileges?|access_?level|role|roles)$/i;
const GRANT_MEMBERS = new Set([
  'grant_type',
  'client_id',
  'client_secret',
  'refresh_token',
  'response_type',
  'device_code',
  'code_verifier',
]);
const GRANT_WORDS = new Set(
  'token tokens oauth oauth2 authorize authorization introspect revoke key keys apikey apikeys pat credential credentials consent grant grants device par jwt'.split(
    ' ',
  ),
);

const isOfGrant = ({ path }: DocumentedOperation, inputs: readonly Input[]): boolean =>
  inputs.some(({ name }) => GRANT_MEMBERS.has(snake(name).toLowerCase())) ||
  splitWords(path).some((word) => GRANT_WORDS.has(word));

/** The author of one message of a conversation: `user`, `assistant`. */
const MESSAGE = /^roles?$/i;
const MESSAGE_WORDS = new Set(
  'message messages chat chats completion completions conversation conversations thread threads prompt prompts'.split(
    ' ',
  ),
);
const MESSAGE_MEMBERS = new Set(['content', 'messages', 'message', 'parts', 'prompt', 'tool_calls']);

const isOfMessage = ({ path }: DocumentedOperation, inputs: readonly Input[]): boolean =>
  inputs.some(({ name }) => MESSAGE_MEMBERS.has(snake(name).toLowerCase())) ||
  splitWords(path).some((word) => MESSAGE_WORDS.has(word));

const snake = (name: string): string =>
  name
    .slice(0, 80)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_');

const SEARCHES = new Set(['search', 'query', 'filter', 'find', 'lookup', 'list']);

/** What its body names are the things that are looked for. */
const isSearch = ({ path, operationId = '' }: DocumentedOperation): boolean =>
  SEARCHES.has(splitWords(path).at(-1) ?? '') || SEARCHES.has(splitWords(operationId)[0] ?? '');

const isForAdministrators = ({ path, tags, operationId = '', summary = '' }: DocumentedOperation): boolean =>
  /(?:^|[^a-z])(?:admin|administrator|internal|staff|backoffice|roles?|permissions?)(?:[^a-z]|$)/i.test(
    `${path} ${tags.join(' ')} ${operationId.replace(/([a-z])([A-Z])/g, '$1 $2')} ${summary.slice(0, 200)}`,
  );
