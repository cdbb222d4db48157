import type { Schema } from './schema.ts';

const text: Schema = { type: 'string' };
const verb: Schema = { enum: ['POST', 'GET', 'PATCH', 'DELETE', 'PUT'] };
const header: Schema = { type: 'object', properties: { name: text, value: text }, required: ['name', 'value'] };
const headers: Schema = { type: 'array', items: header };

const token: Schema = {
  type: 'object',
  properties: {
    extractFrom: { enum: ['body', 'header'] },
    extractSelector: text,
    sendIn: { enum: ['header', 'query'] },
    sendName: text,
    sendTemplate: text,
  },
};

const loginEndpointAuth: Schema = {
  type: 'object',
  properties: {
    endpoint: text,
    externalEndpointURL: text,
    payloadRaw: text,
    payloadUserPwd: {
      type: 'object',
      properties: { username: text, password: text, usernameField: text, passwordField: text },
    },
    headers,
    verb,
    contentType: text,
    token,
    expectCookies: { type: 'boolean' },
  },
};

const information: Schema = {
  type: 'object',
  properties: {
    name: text,
    requireMockHandling: { type: 'boolean' },
    fixedHeaders: headers,
    loginEndpointAuth,
    createUsers: { type: 'object' },
  },
};

/** The auth files of Web Fuzzing Commons, as far as they are used here. Unknown members are allowed, as in its own schema. */
export const wfcSchema: Schema = {
  type: 'object',
  properties: {
    schemaVersion: text,
    auth: { type: 'array', items: information, minItems: 1 },
    authTemplate: information,
    configs: { type: 'object', additionalProperties: text },
  },
  required: ['auth'],
};
