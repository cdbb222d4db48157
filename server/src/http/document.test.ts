import { readDocument } from 'openbrick';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, unknown>;
}

describe.skipIf(!hasPostgres)('/openapi.json', () => {
  let server: TestApp;
  let text: string;
  beforeAll(async () => {
    server = await startTestApp();
    const response = await server.request('GET', '/api/v1/openapi.json', { headers: { Authorization: '' } });
    expect(response.status).toBe(200);
    text = await response.text();
  });
  afterAll(() => server.close());

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

  it('holds no word of the machine', () => {
    expect(text).not.toMatch(/\/work\/|\/root\/|node_modules/);
  });
});
