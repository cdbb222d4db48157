import type { Actor } from '../../access/actor.ts';
import type { App } from '../../service/app.ts';
import { readBadge } from '../../service/targets/badge.ts';
import { type Api, newApi } from '../api.ts';
import { badgeSvg } from '../badge-svg.ts';
import { operation } from '../operation.ts';
import { idParameters } from '../schemas.ts';

const PUBLIC_SECONDS = 300;

/** Joined before credentials are demanded: a public badge is shown to everybody. */
export function badgeRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/targets/{id}/badge.svg', {
      operationId: 'readBadge',
      summary: 'Shows the grade of the newest report as an image; without credentials where the badge is public',
      tags: ['targets'],
      security: [{}, { token: [] }],
      request: { params: idParameters('tgt') },
      responses: { 200: { description: 'The badge', content: { 'image/svg+xml': { schema: { type: 'string' } } } } },
    }),
    async (c) => {
      const actor: Actor | undefined = c.get('actor');
      const badge = await readBadge(app, actor, c.req.valid('param').id);
      return c.body(badgeSvg(badge), 200, {
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        'Cache-Control': badge.isPublic ? `public, max-age=${PUBLIC_SECONDS}` : 'no-store',
      });
    },
  );
  return api;
}
