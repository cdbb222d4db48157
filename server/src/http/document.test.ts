import { readDocument } from 'openbrick';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/database.ts';
import { useTestApp } from '../testing/use.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Record<string, { readonly headers?: Record<string, unknown> }>;
}

describe.skipIf(!hasPostgres)('/openapi.json', () => {
  const server = useTestApp();
  let text: string;
  beforeAll(async () => {
    const response = await server.request('GET', '/api/v1/openapi.json', { headers: { Authorization: '' } });
    expect(response.status).toBe(200);
    text = await response.text();
  });

  it('is a document without problems for openbrick itself', () => {
    const document = readDocument(text);
    expect(document.problems).toEqual([]);
  });

  it('describes each route that the server has', () => {
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(paths['/api/v1/targets/{id}']?.patch?.operationId).toBe('updateTarget');
  });

  it('has no schema that is several closed ones at once: no value would fit', () => {
    const { components } = JSON.parse(text) as { components: { schemas: Record<string, { allOf?: object[] }> } };
    const closed = Object.entries(components.schemas).filter(([, { allOf }]) =>
      JSON.stringify(allOf)?.includes('additionalProperties'),
    );
    expect(closed.map(([name]) => name)).toEqual([]);
    expect(JSON.stringify(components.schemas.TargetFields)).toContain('"additionalProperties":false');
  });

  const operationAt = (method: string, path: string): Operation | undefined =>
    (JSON.parse(text) as { paths: Record<string, Record<string, Operation>> }).paths[`/api/v1${path}`]?.[method];

  it.each([
    ['get', '/targets', []],
    ['get', '/targets/{id}', ['If-None-Match']],
    ['patch', '/targets/{id}', ['If-Match', 'X-CSRF-Token']],
    ['delete', '/targets/{id}', ['If-Match', 'X-CSRF-Token']],
    ['put', '/findings/{id}/suppression', ['If-Match', 'X-CSRF-Token']],
    ['put', '/targets/{id}/baseline', ['X-CSRF-Token']],
    ['post', '/scans', ['Idempotency-Key', 'X-CSRF-Token']],
    ['post', '/sessions', []],
  ])('names the request headers of %s %s', (method, path, names) => {
    const parameters = operationAt(method, path)?.parameters ?? [];
    expect(parameters.flatMap((each) => (each.in === 'header' ? [each.name] : []))).toEqual(names);
  });

  it.each([
    ['get', '/targets/{id}', '200', ['ETag', 'RateLimit', 'RateLimit-Policy']],
    ['get', '/targets/{id}', '304', ['ETag', 'RateLimit', 'RateLimit-Policy']],
    ['post', '/scans', '202', ['ETag', 'Location', 'RateLimit', 'RateLimit-Policy']],
    ['post', '/scans', '429', ['RateLimit', 'RateLimit-Policy', 'Retry-After']],
    ['delete', '/targets/{id}', '412', []],
  ])('names the headers of the response: %s %s %s', (method, path, status, names) => {
    expect(Object.keys(operationAt(method, path)?.responses[status]?.headers ?? {}).sort()).toEqual(names);
  });

  it('describes what an upload takes', () => {
    expect(operationAt('post', '/uploads')).toHaveProperty(['requestBody', 'content', 'application/octet-stream']);
  });

  it('holds no word of the machine', () => {
    expect(text).not.toMatch(/\/work\/|\/root\/|node_modules/);
  });
});
