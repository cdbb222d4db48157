import type { TestProject } from 'vitest/node';
import { type Cluster, postgresFolder, startCluster } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the cluster that all test files share; null where PostgreSQL is not installed. */
    postgres: string | null;
  }
}

/** Starts one PostgreSQL for all test files. In CI it must be there; elsewhere the tests that need it say that they did not run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const missing = postgresFolder() === undefined;
  if (missing && process.env.CI === 'true')
    throw new Error('PostgreSQL is not installed, and nothing is skipped in CI');
  if (missing)
    console.warn('PostgreSQL is not installed (apt-get install postgresql): the tests of the server did not run');
  const cluster: Cluster | undefined = missing ? undefined : await startCluster();
  project.provide('postgres', cluster?.url ?? null);
  return async () => {
    await cluster?.stop();
  };
}
