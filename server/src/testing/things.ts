import type { TestApp } from './app.ts';

/** One thing of the API in a test. */
export type Thing = { id: string; version: number } & Record<string, unknown>;

/** POSTs and gives the body; fails the test on anything but success. */
export async function make(server: TestApp, path: string, body: unknown): Promise<Thing> {
  const response = await server.request('POST', `/api/v1${path}`, { body });
  if (!response.ok) throw new Error(`${path} responded ${response.status}: ${await response.text()}`);
  return (await response.json()) as Thing;
}

export const makeProject = (server: TestApp): Promise<Thing> => make(server, '/projects', { name: 'Shop' });

export const makeTarget = (server: TestApp, projectId: string, more: object = {}): Promise<Thing> =>
  make(server, '/targets', { projectId, name: 'API', url: 'http://127.0.0.1:9/', ...more });
