import { casesFor } from '../../../test/cases.ts';
import check from './url-parameter.ts';

const document = (parameters: string, body = ''): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /preview:
    post:
      parameters: [${parameters}]
      ${body}
      responses: { '200': { description: ok } }
`;
const query = (name: string, schema = 'type: string'): string => `{ name: ${name}, in: query, schema: { ${schema} } }`;
const body = (properties: string): string =>
  `requestBody: { content: { application/json: { schema: { type: object, properties: { ${properties} } } } } }`;

casesFor(check, {
  fires: [
    [
      'a parameter named so',
      { document: document(query('image_url')) },
      'info The parameter `image_url` of `POST /preview` accepts a URL or a host.',
    ],
    [
      'a member of a body by its format',
      { document: document('', body('hook: { type: string, format: uri }')) },
      'info The parameter `hook` of `POST /preview` accepts a URL or a host.',
    ],
    [
      'a URL as a value in a link of the target',
      { pages: [{ url: 'https://api.test/fetch?src=https://img.test/a.png' }] },
      'info The parameter `src` of `GET /fetch` accepts a URL or a host.',
    ],
  ],
  quiet: [
    ['parameters that lead a browser on', { document: document(`${query('next_url')}, ${query('redirect_uri')}`) }],
    [
      'words that only contain the letters',
      { document: document(`${query('curl_version')}, ${query('hosting_plan')}`) },
    ],
    ['names of things that have an address', { document: document(`${query('webhook_id')}, ${query('feedType')}`) }],
    [
      'what is no text',
      { document: document(`${query('use_proxy', 'type: boolean')}, ${query('feed', 'type: integer')}`) },
    ],
    [
      'what the server itself writes',
      { document: document('', body('url: { type: string, format: uri, readOnly: true }')) },
    ],
    ['plain values in links', { pages: [{ url: 'https://api.test/list?page=2&sort=name' }] }],
    [
      'a URL sent to another host',
      { pages: [{ url: 'https://api.test/' }, { url: 'https://cdn.test/?u=https://a.test/' }] },
    ],
  ],
});
