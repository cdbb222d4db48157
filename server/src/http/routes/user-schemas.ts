import { z } from '@hono/zod-openapi';
import { timestamp } from '../schemas.ts';

export const email = z.email().max(254).openapi({ example: 'ada@example.com' });
/** Of a log-in: whatever was set once. Longer ones would make the server work for nothing. */
export const password = z.string().min(1).max(1_000);
/** The service says what else a new one must be. */
export const newPassword = z.string().min(10).max(1_000);

export const user = z
  .object({
    id: z.string(),
    email: z.string(),
    serverAdmin: z.boolean(),
    version: z.number().int(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .openapi('User');

export const csrfToken = z
  .string()
  .openapi({ description: 'For the header `X-CSRF-Token` of writes with the session' });
