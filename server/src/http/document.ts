import type { App } from '../service/app.ts';
import type { Api } from './api.ts';

const DESCRIPTION = `Targets, scans, findings and alerts of an openbrick server.

Send a token as \`Authorization: Bearer …\`, or the session cookie with \`X-CSRF-Token\` on writes. Lists are read page by page with \`limit\` and \`cursor\`,
newest first. One thing has an \`ETag\`: \`If-None-Match\` gives 304, a stale \`If-Match\` 412. \`Idempotency-Key\` on a POST gives the first response again.
Errors are problems (RFC 9457).`;

/** Registers how callers identify themselves; operations with \`security: []\` need neither. */
export function describeSecurity(root: Api): void {
  root.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token (`ob_…`)',
  });
  root.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-openbrick',
    description: 'A session; writes need `X-CSRF-Token` too',
  });
}

/** The OpenAPI document of all routes that were joined. */
export const apiDocument = (root: Api, { config }: App) =>
  root.getOpenAPI31Document({
    openapi: '3.1.1',
    info: { title: 'openbrick server', version: '1', description: DESCRIPTION, license: LICENSE },
    servers: [{ url: config.publicUrl ?? '/' }],
    security: [{ token: [] }, { session: [] }],
  });

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };
