import { expect, it } from 'vitest';
import { documentOf } from '../../../test/cases.ts';
import { isIssued } from './issuing-operation.ts';

const issues = (method: string, path: string): boolean => {
  const [operation] = documentOf(`
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { '${path}': { ${method}: { responses: {} } } }
`).operations;
  return operation !== undefined && isIssued(operation);
};

it.each([
  ['post', '/login'],
  ['post', '/me/api-keys'],
  ['post', '/users/{id}/recovery_codes'],
  ['post', '/v1/webhooks'],
])('%s %s gives what it makes', (method, path) => expect(issues(method, path)).toBe(true));

it.each([
  ['get', '/me/api-keys'],
  ['put', '/login'],
  ['post', '/orders'],
  ['post', '/keyboards'],
])('%s %s does not', (method, path) => expect(issues(method, path)).toBe(false));
