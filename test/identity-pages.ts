import type { IdentityFacts } from '../src/model/identity.ts';
import type { Page } from './cases.ts';

export const alice: IdentityFacts = { name: 'alice', groups: [] };
export const bob: IdentityFacts = { name: 'bob', groups: [] };

/** What an identity gets at a path; of nothing 401 without credentials, else 404. */
export const pageAs = (path: string, name: string, value: unknown): Page => ({
  url: `https://api.test${path}`,
  identity: name,
  status: value === undefined ? (name === 'anonymous' ? 401 : 404) : 200,
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(value ?? { error: 'no' }),
});
