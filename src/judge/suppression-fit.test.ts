import { describe, expect, it } from 'vitest';
import { masked, plainFinding } from '../../test/fixtures/plain-finding.ts';
import type { ReportLocation } from '../model/report.ts';
import { fitterOf } from './suppression-fit.ts';

const cookie = (name: string, path = '/'): ReportLocation => ({
  source: 'live',
  method: 'GET',
  path: masked(path),
  part: 'cookie',
  name: masked(name),
});
const operation = (method: string, path: string, operationId?: string): ReportLocation => ({
  source: 'live',
  method,
  path: masked(path),
  part: 'body',
  ...(operationId !== undefined && { operationId: masked(operationId) }),
});
const at = (first: ReportLocation, ...related: readonly ReportLocation[]) => plainFinding({ location: first, related });
const line: ReportLocation = { source: 'code', file: masked('app.py'), line: 3 };

describe('a suppression by cookie', () => {
  const fits = fitterOf({ cookie: 'sid' });

  it.each([
    ['one place', at(cookie('sid'))],
    ['several places of one cookie', { ...at(cookie('sid', '/a'), cookie('sid', '/b')), count: 2 }],
    ['a line of code beside it', at(cookie('sid'), line)],
    ['the cookie that the user gave', at({ ...cookie('sid'), source: 'cookie' })],
  ])('fits %s', (_, finding) => expect(fits(finding)).toBe(true));

  it.each([
    ['another cookie', at(cookie('SID'))],
    ['a second cookie with the same defect', { ...at(cookie('sid'), cookie('track')), count: 2 }],
    ['more places than are listed', { ...at(cookie('sid')), count: 2 }],
    ['a header of that name', at({ source: 'live', part: 'header', name: masked('sid') })],
    ['a body that holds the key first', at(operation('GET', '/'), cookie('sid'))],
  ])('does not fit %s', (_, finding) => expect(fits(finding)).toBe(false));
});

describe('a suppression by operation', () => {
  it.each([
    ['GET /users/{id}', at(operation('GET', '/users/{id}'))],
    ['GET /users/{id}', at(operation('GET', '/users/42'))],
    ['get /users/*', at(operation('GET', '/users/42'))],
    ['* /users/**', at(operation('DELETE', '/users/42/keys'))],
    ['getUser', at(operation('GET', '/users/{userId}', 'getUser'))],
    ['GET /a', at(operation('GET', '/a'), line)],
    ['GET /a', at({ ...operation('GET', '/a'), source: 'openapi' })],
  ])('%s fits', (text, finding) => expect(fitterOf({ operation: text })(finding)).toBe(true));

  it.each([
    ['GET /users/{id}', at(operation('POST', '/users/{id}'))],
    ['GET /users/{id}', at(operation('GET', '/users/42/keys'))],
    ['GET /users', at(operation('GET', '/users/'))],
    ['getUser', at(operation('GET', '/getUser'))],
    ['GET /a', { ...at(operation('GET', '/a'), operation('GET', '/b')), count: 2 }],
    ['GET /a', { ...at(operation('GET', '/a')), count: 2 }],
    ['* /**', at(line)],
  ])('%s does not fit', (text, finding) => expect(fitterOf({ operation: text })(finding)).toBe(false));
});

describe('a suppression by several', () => {
  it('needs all of them', () => {
    const finding = at(cookie('sid'));
    expect(fitterOf({ cookie: 'sid', check: finding.check, operation: 'GET /' })(finding)).toBe(true);
    expect(fitterOf({ cookie: 'sid', check: finding.check, operation: 'GET /x' })(finding)).toBe(false);
    expect(fitterOf({ cookie: 'sid', check: 'other' })(finding)).toBe(false);
  });
});
