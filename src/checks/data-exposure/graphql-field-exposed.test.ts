import { describe, expect, it } from 'vitest';
import { casesFor, judge } from '../../../test/cases.ts';
import { graphqlPage, OPEN } from '../../../test/graphql-cases.ts';
import propertySensitive from '../property-authorization/property-sensitive.ts';
import apiKeyInBody from './api-key-in-body.ts';
import check from './graphql-field-exposed.ts';
import personalData from './personal-data-exposed.ts';

const key = ['sk', 'live', '51Rq7vTzKmWc9XbNfLpYhDs2'].join('_');
const hash = ['$2b', '12', 'K1vJ8lq0uYwXo3mZrT5nPeQdH1sGfBcAi7jLkUyVtRxWzNoM2pSaa'].join('$');
const users = ['ada', 'grace', 'edsger'].map((name) => ({ name, email: `${name}@lamps-shop.org` }));
const keyed = graphqlPage('{ integration { name paymentKey } }', {
  data: { integration: { name: 'pay', paymentKey: key } },
});
const hashed = graphqlPage('{ me { passwordHash } }', { data: { me: { passwordHash: hash } } });
const listed = graphqlPage('{ users { name email } }', { data: { users } });

casesFor(check, {
  fires: [
    [
      'a key',
      { pages: [OPEN, keyed] },
      'high GraphQL gives anyone `integration.paymentKey`. The response contains a Stripe secret key',
    ],
    [
      'a password hash',
      { pages: [OPEN, hashed] },
      'high GraphQL gives anyone `me.passwordHash`. The response has the property',
    ],
    [
      'e-mail addresses',
      { pages: [OPEN, listed] },
      'high GraphQL gives anyone `users`. Without credentials the response contains 3 e-mail addresses',
    ],
    [
      'the hashes of several users',
      {
        pages: [
          OPEN,
          graphqlPage('{ users { passwordHash } }', {
            data: { users: [{ passwordHash: hash }, { passwordHash: `${hash.slice(0, -1)}b` }] },
          }),
        ],
      },
      'critical GraphQL gives anyone `users.passwordHash`.',
      'critical',
    ],
    [
      'a key in the description of a field',
      {
        pages: [
          OPEN,
          graphqlPage('{ __schema { types { description } } }', {
            data: { __schema: { queryType: { name: 'Query' }, types: [{ description: `Use ${key}` }] } },
          }),
        ],
      },
      'high',
    ],
  ],
  quiet: [
    [
      'nothing of the kind',
      { pages: [OPEN, graphqlPage('{ products { name } }', { data: { products: [{ name: 'Lamp' }] } })] },
    ],
    [
      'names of types and fields',
      {
        pages: [
          OPEN,
          graphqlPage('{ __schema { types { name } } }', {
            data: {
              __schema: {
                queryType: { name: 'Query' },
                types: [{ name: 'ApiKey', fields: [{ name: 'passwordHash' }, { name: 'secret' }] }],
              },
            },
          }),
        ],
      },
    ],
    [
      'empty and masked values',
      {
        pages: [
          OPEN,
          graphqlPage('{ me { passwordHash apiKey } }', { data: { me: { passwordHash: null, apiKey: '********' } } }),
        ],
      },
    ],
    [
      'a refusal',
      {
        pages: [
          OPEN,
          graphqlPage('{ me { passwordHash } }', { data: { me: null }, errors: [{ message: 'Not authenticated' }] }),
        ],
      },
    ],
    ['a flag', { pages: [OPEN, graphqlPage('{ me { isAdmin } }', { data: { me: { isAdmin: false } } })] }],
  ],
  skips: [
    [
      'what a user is given',
      {
        pages: [
          { ...OPEN, identity: 'given' },
          { ...hashed, identity: 'given' },
        ],
      },
    ],
    [
      'no GraphQL',
      {
        pages: [
          {
            headers: ['Content-Type: application/json'],
            body: JSON.stringify({ data: { me: { passwordHash: hash } } }),
          },
        ],
      },
    ],
  ],
});

describe('the checks of other answers', () => {
  it.each([
    ['api-key-in-body', apiKeyInBody, keyed],
    ['property-sensitive', propertySensitive, hashed],
    ['personal-data-exposed', personalData, listed],
  ])('leave it to this one: %s', (_, other, page) => {
    expect(judge(other, { pages: [OPEN, page] }).observations).toEqual([]);
    expect(judge(other, { pages: [{ ...page, method: 'GET', url: 'https://api.test/me' }] }).observations).toHaveLength(
      1,
    );
  });
});
