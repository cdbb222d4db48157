import { describe, expect, it } from 'vitest';
import { lab, look, page } from '../testing/site.ts';

const asDocument = (paths: object): [string, string] => [
  'application/json',
  JSON.stringify({ openapi: '3.1.0', info: { title: 'Shop' }, paths }),
];
const get = (extra: object) => ({ get: { responses: {}, ...extra } });

describe('a document and what is asked elsewhere', () => {
  it('keeps the crawl from an operation that only the document says acts', async () => {
    const { url, requested } = await lab({
      '/': page('<a href="/night">Night</a><a href="/day">Day</a><a href="/jobs/7">Job</a>'),
      '/openapi.json': asDocument({
        '/night': get({
          summary: 'Switches the lights off and locks the doors',
          description: 'This call locks the doors.',
        }),
        '/day': get({ summary: 'Get the day' }),
        '/jobs/{id}': get({
          summary: 'Restarts a job',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
        }),
      }),
      '/day': ['application/json', '{"day":1}'],
    });
    const { surface } = await look(url);
    expect(requested).toContain('GET /day');
    expect(requested.join()).not.toMatch(/night|jobs/);
    const reasons = surface.operations.flatMap(({ path, notSent }) =>
      notSent === undefined ? [] : [`${path}: ${notSent}`],
    );
    expect(reasons).toContain(
      '/jobs/{id}: its summary says `restarts`, so it may do something instead of reading; --allow-writes sends it',
    );
  });

  it('lets the crawl ask what its path seems to say and the document says otherwise', async () => {
    const { url, requested } = await lab({
      '/openapi.json': asDocument({ '/reports/balance/run': get({ summary: 'Get the balance report' }) }),
    });
    await look(url);
    expect(requested).toContain('GET /reports/balance/run');
  });

  it('sends no header, parameter or form field that makes another method of a request', async () => {
    const override = (name: string, place: string) => ({
      name,
      in: place,
      required: true,
      schema: { type: 'string', enum: ['DELETE'] },
    });
    const { url, requested } = await lab({
      '/': page(
        '<form action="/go"><input type="hidden" name="_method" value="delete"><input name="q" value="a"></form>',
      ),
      '/openapi.json': asDocument({
        '/things': get({
          parameters: [
            override('X-HTTP-Method-Override', 'header'),
            override('x-http-method', 'header'),
            override('X-Method-Override', 'header'),
            override('_method', 'query'),
          ],
        }),
      }),
    });
    const { exchanges } = await look(url);
    expect(requested).toContain('GET /things');
    expect(requested.join()).not.toMatch(/_method/);
    const names = exchanges.flatMap(({ request }) => request.headers.map(([name]) => name));
    expect(names.filter((name) => /method/i.test(name))).toEqual([]);
  });

  it('sends no TRACE for the operations of a document, whatever was consented to', async () => {
    const { url, requested } = await lab({ '/openapi.json': asDocument({ '/a': { trace: {} }, '/b': { trace: {} } }) });
    await look(url, { allowWrites: true });
    expect(requested.filter((line) => line.startsWith('TRACE'))).toEqual([]);
  });
});
