import { z } from 'zod';
import { invalid } from '../../service/problem.ts';
import { defineTool } from '../tool.ts';

export const inspectCookieTool = defineTool({
  name: 'inspect_cookie',
  title: 'Inspect a cookie',
  description:
    'Identifies the format of a cookie, decodes it, reports keys in it, and tests whether a published key signs it. Offline: nothing is sent or stored.',
  input: z.strictObject({
    cookie: z.string().min(1).max(16_384).describe('A value, name=value, a Cookie header or a Set-Cookie line'),
    name: z.string().max(256).optional().describe('The name of the cookie, for a bare value'),
  }),
  writes: false,
  async run(app, _actor, { cookie, name }) {
    const { inspectCookie, UsageError } = await import('openbrick');
    try {
      return inspectCookie(cookie, { now: app.now().getTime(), ...(name !== undefined && { name }) });
    } catch (error) {
      if (error instanceof UsageError) throw invalid('/cookie', error.message);
      throw error;
    }
  },
});
