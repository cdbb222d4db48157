import { join } from 'node:path';
import { type RunningApp, startApp } from './running-app.ts';
import { python, root } from './toolchains.ts';

/** A GraphQL server whose weak twin must show these checks, and whose hardened twin none of them. */
export const GRAPHQL_APPS = {
  yoga: ['csrf', 'batching', 'depth', 'field-exposed', 'introspection'],
  apollo: ['batching', 'suggestions', 'field-exposed'],
  strawberry: ['batching', 'depth', 'field-exposed', 'introspection'],
  plain: ['csrf', 'get-mutations', 'batching', 'depth', 'field-exposed', 'introspection'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type GraphqlApp = keyof typeof GRAPHQL_APPS;
export type Twin = 'weak' | 'hardened';

export const startGraphqlApp = (name: GraphqlApp, twin: Twin): Promise<RunningApp> =>
  startApp({
    folder: join(root, 'test/lab/graphql', name),
    command: name === 'strawberry' ? [python(), 'app.py'] : ['node', 'app.mjs'],
    ready: '/',
    env: { TWIN: twin, NODE_ENV: 'production' },
  });
