import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../test/cases.ts';
import { requirementOf, requirementWords } from './requirements.ts';

const said = (operation: string, top = '', item = ''): string | undefined => {
  const document = documentOf(`
openapi: 3.2.0
info: { title: S, version: '1' }
${top}
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-API-Key }
    token: { type: http, scheme: bearer }
    jar: { type: http, scheme: Bearer, name: token, in: cookie, bearerFormat: JWT }
paths:
  /a: { ${item} get: { ${operation} responses: {} } }
`);
  const [first] = document.operations;
  const requirement = first && requirementOf(document, first);
  return requirement && `${requirement.from}: ${requirementWords(requirement)}`;
};
const header = (name: string): string => `parameters: [{ name: ${name}, in: header, schema: { type: string } }],`;

describe('what the document requires', () => {
  it.each([
    ['a scheme', 'security: [{ key: [] }],', '', '', 'operation: the header `X-API-Key`'],
    [
      'alternatives',
      'security: [{ key: [] }, { token: [] }],',
      '',
      '',
      'operation: the header `X-API-Key`, or a bearer token',
    ],
    [
      'two together',
      'security: [{ key: [], token: [] }],',
      '',
      '',
      'operation: the header `X-API-Key` and a bearer token',
    ],
    ['a token in a cookie', 'security: [{ jar: [] }],', '', '', 'operation: the cookie `token`'],
    ['what the path requires', '', '', 'security: [{ token: [] }],', 'path: a bearer token'],
    ['what the top level requires', '', 'security: [{ token: [] }]', '', 'document: a bearer token'],
    ['a header', header('X-Token'), '', '', 'parameters: the header `X-Token`'],
    [
      'a scheme and a header',
      `security: [{ token: [] }], ${header('X-Api-Key')}`,
      '',
      '',
      'operation: a bearer token and the header `X-Api-Key`',
    ],
    [
      'one credential that is described twice',
      `security: [{ token: [] }], ${header('authorization')}`,
      '',
      '',
      'operation: a bearer token',
    ],
    ['a scheme that is not defined', 'security: [{ gone: [] }],', '', '', 'operation: the undefined scheme `gone`'],
  ])('%s', (_, operation, top, item, expected) => expect(said(operation, top, item)).toBe(expected));

  it.each([
    ['nothing', '', '', ''],
    ['an empty requirement', 'security: [],', 'security: [{ token: [] }]', ''],
    ['an empty alternative', 'security: [{}, { token: [] }],', '', ''],
    ['a header beside an operation that is open on purpose', `security: [], ${header('X-Token')}`, '', ''],
    ['an open path', '', 'security: [{ token: [] }]', 'security: [],'],
    ['other headers', header('X-Request-Id'), '', ''],
  ])('nothing: %s', (_, operation, top, item) => expect(said(operation, top, item)).toBeUndefined());
});
