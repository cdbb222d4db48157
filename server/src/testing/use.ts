import { afterAll, beforeAll } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { type Listening, listen } from './listen.ts';
import { makeProject, makeTarget, type Thing } from './things.ts';

/** The API for the tests of one `describe`: it starts before them and is closed after them. What it has is there from the first test on. */
export function useTestApp(env: Record<string, string> = {}): TestApp {
  const server = {} as TestApp;
  beforeAll(async () => void Object.assign(server, await startTestApp(env)));
  afterAll(() => server.close());
  return server;
}

/** A thing that is made once before the tests. */
export function useThing(make: () => Promise<Thing>): Thing {
  const thing = {} as Thing;
  beforeAll(async () => void Object.assign(thing, await make()));
  return thing;
}

/** A target in a project of its own. */
export const useTarget = (server: TestApp): Thing =>
  useThing(async () => makeTarget(server, (await makeProject(server)).id));

/** The API of a test on a port of loopback. */
export function useListening(server: TestApp): Listening {
  const listening = {} as Listening;
  beforeAll(async () => void Object.assign(listening, await listen(server.http)));
  afterAll(() => listening.close());
  return listening;
}
