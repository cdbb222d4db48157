import { NAME, type Schema, URL_WITHOUT_LOGIN } from './schema.ts';

const text: Schema = { type: 'string' };
const filled: Schema = { type: 'string', minLength: 1 };
const texts: Schema = { type: ['string', 'array'], items: filled };
const scalar: Schema = { type: ['string', 'number', 'boolean', 'null'] };
const scalars: Schema = { type: 'object', additionalProperties: scalar };
const pointer: Schema = { type: 'string', pattern: '^(/[^\\s]*)?$' };
const status: Schema = { type: 'integer', minimum: 100, maximum: 599 };
const duration: Schema = {
  type: 'string',
  pattern: '^[0-9]{1,7}(s|m|h|d)$',
  description: 'A duration: 30m, 8h, 14d.',
};
const name: Schema = { type: 'string', pattern: NAME };
const url: Schema = { ...filled, pattern: URL_WITHOUT_LOGIN };

const extraction: Schema = {
  type: 'object',
  description: 'Where the value is taken from: exactly one place.',
  properties: {
    json: { ...pointer, description: 'A JSON pointer (RFC 6901) into the body.' },
    header: filled,
    cookie: { ...filled, description: 'A cookie that the jar holds after the response.' },
    field: { ...filled, description: 'A field of a form of the page, such as a CSRF token.' },
    meta: { ...filled, description: 'The content of a meta element of the page.' },
    query: { ...filled, description: 'A parameter of the URL that the response redirects to.' },
    'form-action': { enum: [true], description: 'Where the form with the password is sent.' },
    decode: { enum: ['percent'] },
    optional: { type: 'boolean' },
  },
  additionalProperties: false,
  oneOf: ['json', 'header', 'cookie', 'field', 'meta', 'query', 'form-action'].map((each) => ({ required: [each] })),
};

const expectation: Schema = {
  type: 'object',
  description: 'What the response must be. Without a status: below 400.',
  properties: {
    status: { type: ['integer', 'array'], minimum: 100, maximum: 599, items: status },
    headers: { type: 'object', additionalProperties: text, description: 'Each header contains its text.' },
    cookie: { ...texts, description: 'Cookies that the jar holds after the response.' },
    'body-contains': texts,
    pointer: { ...texts, description: 'JSON pointers at which there is a value that is not null, false or empty.' },
    json: { ...scalars, description: 'JSON pointers and the values there.' },
  },
  minProperties: 1,
  additionalProperties: false,
};

const request: Schema = {
  type: 'object',
  properties: {
    method: { enum: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], description: 'GET, or POST with a body.' },
    url: { ...url, description: "A path below the API's URL, or an absolute URL." },
    headers: scalars,
    form: { ...scalars, description: 'Fields that are sent as application/x-www-form-urlencoded.' },
    json: { description: 'A value that is sent as JSON.' },
    body: { ...text, description: 'A text that is sent as it is.' },
    'content-type': { ...filled, description: 'Of a `body`.' },
  },
  required: ['url'],
  additionalProperties: false,
};

const oauth2: Schema = {
  type: 'object',
  description: 'Gets an access token (RFC 6749). It is sent as a bearer token unless `session` says otherwise.',
  properties: {
    grant: { enum: ['client-credentials', 'password'] },
    'token-url': url,
    'client-id': text,
    'client-secret': text,
    'client-authentication': { enum: ['basic', 'body'], description: 'basic, where there is a secret.' },
    username: text,
    password: text,
    scope: text,
    parameters: { ...scalars, description: 'Further parameters, such as an audience.' },
  },
  required: ['grant', 'token-url'],
  additionalProperties: false,
};

const step: Schema = {
  type: 'object',
  properties: {
    name: { ...filled, description: 'What the step does, for messages.' },
    request: { $ref: '#/$defs/request' },
    oauth2: { $ref: '#/$defs/oauth2' },
    follow: { type: 'boolean', description: 'Follow redirects, ten at most.' },
    extract: { type: 'object', additionalProperties: { $ref: '#/$defs/extraction' }, propertyNames: name },
    expect: { $ref: '#/$defs/expectation' },
  },
  oneOf: [{ required: ['request'] }, { required: ['oauth2'] }],
  additionalProperties: false,
};

const steps: Schema = { type: 'array', items: { $ref: '#/$defs/step' }, minItems: 1 };

const value: Schema = {
  type: ['string', 'number', 'object'],
  description: 'A text, env:NAME, or a one-time password.',
  properties: {
    totp: { ...filled, description: 'The seed in base32, or env:NAME.' },
    digits: { type: 'integer', minimum: 6, maximum: 8 },
    period: { type: 'integer', minimum: 10, maximum: 300, description: 'In seconds.' },
    algorithm: { enum: ['SHA1', 'SHA256', 'SHA512'] },
  },
  required: ['totp'],
  additionalProperties: false,
};

/** The format of recipes; `docs/login-recipe.schema.json` is written from it. */
export const recipeSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Log-in recipe of openbrick',
  description:
    'How one user of an API signs in and out. {{name}} stands for a value; {{origin}} is the origin of the API.',
  type: 'object',
  properties: {
    $schema: text,
    name: { ...name, description: 'Of the user, for reports; the name of the file unless given.' },
    url: { ...url, description: 'The API, for `openbrick login --check`.' },
    role: filled,
    groups: { type: 'array', items: filled },
    throwaway: { type: 'boolean', description: 'Failed log-ins may be tried with this account: it may be locked.' },
    values: { type: 'object', additionalProperties: { $ref: '#/$defs/value' }, propertyNames: name },
    start: { ...filled, description: 'The page that is fetched first; the log-in page, or / unless given.' },
    steps: { $ref: '#/$defs/steps' },
    session: {
      type: 'object',
      description:
        'What is sent with each request of the scan: all cookies, and an access token of `oauth2`, unless given.',
      properties: { cookies: { type: ['boolean', 'array'], items: filled }, headers: scalars, query: scalars },
      additionalProperties: false,
    },
    check: {
      type: 'object',
      description: 'A GET to which only a signed-in user gets a response.',
      properties: { url, headers: scalars, expect: { $ref: '#/$defs/expectation' } },
      required: ['url'],
      additionalProperties: false,
    },
    logout: { $ref: '#/$defs/steps' },
    refresh: { $ref: '#/$defs/steps' },
    lifetime: {
      type: 'object',
      description: 'How long a session may last, as your policy has it.',
      properties: { idle: duration, absolute: duration },
      additionalProperties: false,
    },
  },
  required: ['steps'],
  additionalProperties: false,
  $defs: { request, oauth2, extraction, expectation, step, steps, value },
};
