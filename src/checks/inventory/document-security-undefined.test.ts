import { casesFor } from '../../../test/cases.ts';
import check from './document-security-undefined.ts';

const document = (security: string, schemes = 'sid: { type: apiKey, in: cookie, name: sid }'): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { ${schemes} } }
paths: { /orders: { get: { security: ${security}, responses: {} } } }
`;

casesFor(check, {
  fires: [
    [
      'of an operation',
      { document: document('[{ token: [] }]') },
      'low The security scheme `token` is required but not defined.',
    ],
    [
      'of the whole document',
      { document: `${document('[]')}security: [{ Sid: [] }]` },
      'low The security scheme `Sid` is required',
    ],
  ],
  quiet: [
    ['defined', { document: document('[{ sid: [] }]') }],
    ['open on purpose', { document: document('[{}]') }],
  ],
  skips: [
    ['no security anywhere', { document: "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths: {}" }],
    ['no document', {}],
  ],
});
