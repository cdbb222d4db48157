import { casesFor } from '../../../test/cases.ts';
import check from './response-status-undocumented.ts';

const document = (responses: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /users: { get: { responses: { ${responses} } } } }
`;
const answered = (status: number) => ({ pages: [{ url: 'https://api.test/users', status }] });

casesFor(check, {
  fires: [
    [
      'another success',
      { ...answered(203), document: document("'200': { description: ok }") },
      'low `GET /users` answers 203; the document names `200`.',
    ],
    [
      'an error of the handler',
      { ...answered(404), document: document("'200': { description: ok }, '201': { description: ok }") },
      'info `GET /users` answers 404; the document names `200` and `201`.',
    ],
  ],
  quiet: [
    ['documented', { ...answered(200), document: document("'200': { description: ok }") }],
    ['its range', { ...answered(204), document: document('2XX: { description: ok }') }],
    [
      'default',
      { ...answered(404), document: document("'200': { description: ok }, default: { description: error }") },
    ],
    ['refused before the handler', { ...answered(401), document: document("'200': { description: ok }") }],
    ['trouble', { ...answered(503), document: document("'200': { description: ok }") }],
  ],
  skips: [
    ['nothing documented', { ...answered(404), document: document('') }],
    ['no document', answered(404)],
  ],
});
