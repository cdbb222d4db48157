import { casesFor, json } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './property-sensitive.ts';

const hash = ['$2b$12$', fake.alnum(53)].join('');
const document = (schema: string): { document: string } => ({
  document: `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /me: { get: { responses: { '200': { description: ok, content: { application/json: { schema: ${schema} } } } } } } }
`,
});

/** Two to the thirtieth ways through the schemas of every one of 200 operations. */
const bomb = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'a', version: '1' },
  paths: Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `/p${i}`,
      {
        get: {
          responses: {
            200: { description: 'a', content: { 'application/json': { schema: { $ref: '#/components/schemas/s0' } } } },
          },
        },
      },
    ]),
  ),
  components: {
    schemas: Object.fromEntries(
      Array.from({ length: 31 }, (_, i) => {
        const next = { $ref: `#/components/schemas/s${i + 1}` };
        return [`s${i}`, { properties: { a: next, b: next }, anyOf: [next, next] }];
      }),
    ),
  },
});

casesFor(check, {
  fires: [
    [
      'a password hash by its form',
      json({ user: { pw: hash } }),
      'high The response has the property `pw` at `/user/pw`: a password hash.',
    ],
    [
      'a secret by its name',
      json({ security_answer: 'rosebud' }),
      'medium The response has the property `security_answer` at `/security_answer`: a secret.',
    ],
    [
      'an answer of several words',
      json({ security_answer: 'Rue des Lilas' }),
      'medium The response has the property `security_answer` at `/security_answer`: a secret.',
    ],
    [
      'the hashes of several users, to a stranger',
      json({ users: [{ pw: hash }, { pw: `${hash.slice(0, -1)}x` }] }),
      'critical The response has the property `pw` at `/users/0/pw`: a password hash.',
      'critical The response has the property `pw` at `/users/1/pw`: a password hash.',
    ],
    [
      'the hashes of several users, to one that is signed in',
      json({ users: [{ pw: hash }, { pw: hash }] }, { identity: 'given' }),
      'high The response has the property `pw` at `/users/0/pw`: a password hash.',
      'high The response has the property `pw` at `/users/1/pw`: a password hash.',
    ],
    [
      'the hash of one user',
      json({ users: [{ pw: hash }] }),
      'high The response has the property `pw` at `/users/0/pw`: a password hash.',
    ],
    [
      'several secrets that are no passwords',
      json([{ security_answer: 'rosebud' }, { security_answer: 'Xanadu' }]),
      'medium The response has the property',
      'medium The response has the property',
    ],
    [
      'a poor password',
      json({ password: 'password' }),
      'high The response has the property `password` at `/password`: a password.',
    ],
    [
      'a secret that is only written comes back',
      {
        ...document('{ properties: { pin: { type: string, writeOnly: true } } }'),
        ...json({ pin: '4711' }, { url: 'https://api.test/me' }),
      },
      'medium The response has the property `pin` at `/pin`, which the document marks writeOnly.',
    ],
    [
      'by its format',
      {
        ...document('{ properties: { word: { type: string, format: password, writeOnly: true } } }'),
        ...json({ word: 'rosebud' }, { url: 'https://api.test/me' }),
      },
      'medium The response has the property `word` at `/word`, which the document marks writeOnly.',
    ],
    [
      'an internal flag',
      json({ id: 1, is_superuser: false }),
      'low The response has the property `is_superuser` at `/is_superuser`: an internal flag.',
    ],
    [
      'what the document promises',
      document('{ type: object, properties: { id: {}, user: { properties: { passwordHash: { type: string } } } } }'),
      'low The document declares the property `passwordHash` in the response to `GET /me`: a password hash.',
    ],
    [
      'in the items of a promised list',
      document('{ type: array, items: { properties: { reset_token: { type: string } } } }'),
      'low The document declares the property `reset_token` in the response to `GET /me`: a secret.',
    ],
    [
      'seen and promised is told once',
      {
        ...document('{ properties: { password_hash: { type: string } } }'),
        pages: [
          {
            url: 'https://api.test/me',
            headers: ['Content-Type: application/json'],
            body: JSON.stringify({ password_hash: hash }),
          },
        ],
      },
      'high The response has the property `password_hash` at `/password_hash`: a password hash.',
    ],
  ],
  quiet: [
    ['numbers of passwords', json({ password: 3, passwd: 0, featureFlags: 12 })],
    ['switches', json({ password: true, resetToken: 'false', totp_secret: 'disabled' })],
    ['messages of a validation', json({ errors: { password: 'is too short (minimum is 8 characters)' } })],
    [
      'promised as a number',
      document('{ properties: { password: { type: integer }, reset_token: { type: boolean } } }'),
    ],
    [
      'only written, and empty or masked',
      {
        ...document(
          '{ properties: { pin: { type: string, writeOnly: true }, otp: { type: string, writeOnly: true } } }',
        ),
        ...json({ pin: '', otp: '******' }, { url: 'https://api.test/me' }),
      },
    ],
    ['questions about it', json({ has_password: true, password_policy: 'strong', password_changed_at: '2026-01-01' })],
    [
      'the words of a form',
      json({ labels: { password: 'Password' }, hints: { password: 'Your password must be longer.' } }),
    ],
    ['masked, empty and null', json({ password: '********', api_secret: null, reset_token: '' })],
    ['ordinary names', json({ id: 1, role: 'user', token_type: 'Bearer', score: 3 })],
    ['schemas that multiply', { document: bomb }],
    [
      'a new key, for whoever asks for one',
      {
        document: document('{ properties: { api_key: { type: string } } }').document.replace(
          '/me: { get',
          '/api-keys: { post',
        ),
      },
    ],
    ['for writing only', document('{ properties: { password: { type: string, writeOnly: true } } }')],
    ['an answer of an error', { ...document('{}'), pages: [{ status: 400, body: '{"password":"too short"}' }] }],
  ],
  skips: [
    ['the document at another path', json({ openapi: '3.1.0', paths: {}, components: { password: 'rosebud' } })],
    [
      'the document in a string',
      json(JSON.stringify({ swagger: '2.0', paths: {}, definitions: { password: 'rosebud' } })),
    ],
    [
      'the document in an envelope',
      json({ spec: { openapi: '3.1.0', paths: {}, components: { password: 'rosebud' } } }),
    ],
    ['neither JSON nor a document', { pages: [{ body: 'password_hash' }] }],
  ],
});
