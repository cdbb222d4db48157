import { join } from 'node:path';
import { type RunningApp, startApp } from './running-app.ts';
import { pythonWith, root } from './toolchains.ts';

/** What a scan of the weak twin reports: to anybody, and beside that with the credentials of each user. */
interface Expected {
  readonly unauthenticated: readonly string[];
  readonly signedIn: readonly string[];
  /** What the hardened twin still has: words of its document. */
  readonly quiet: readonly string[];
}

export const TARGETS = {
  bottle: {
    unauthenticated: [
      'directory-listing /ftp/',
      'document-key-in-query /legacy/orders',
      'mass-assignment-surface /users/v1/register',
      'page-size-unbounded /rest/products',
      'property-sensitive /users/v1/_debug',
      'sensitive-file-exposed /metrics',
      'server-error-on-bad-input /rest/products',
      'stack-trace-exposed /rest/products',
    ],
    signedIn: [
      'function-of-higher-role /rest/admin/users',
      'jwt-algorithm-none /me',
      'jwt-audience-unchecked /me',
      'jwt-key-known',
      'jwt-never-expires',
      'object-of-another /books/v1/{book_title}',
      'object-of-another /rest/basket/{basketId}',
      'ssrf-fetches-url /preview',
    ],
    quiet: [],
  },
  graphene: {
    unauthenticated: [
      'graphql-batching /graphql',
      'graphql-depth /graphql',
      'graphql-field-exposed /graphql',
      'graphql-get-mutations /graphql',
      'graphql-introspection /graphql',
    ],
    signedIn: [],
    quiet: [],
  },
} as const satisfies Readonly<Record<string, Expected>>;

export type Target = keyof typeof TARGETS;
export type Twin = 'weak' | 'hardened';

const folder = 'test/lab/targets';

export const startTarget = (name: Target, twin: Twin): Promise<RunningApp> =>
  startApp({
    folder: join(root, folder, name),
    command: [pythonWith([`${folder}/requirements.txt`]), 'app.py'],
    ready: '/',
    env: { TWIN: twin },
  });
