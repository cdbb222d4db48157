import { z } from '@hono/zod-openapi';

/** Moments are RFC 3339 in UTC. */
export const timestamp = z.iso.datetime().openapi({ example: '2026-11-27T12:00:00.000Z' });

/** An id as `service/ids` makes them. */
export const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), `must be an id that begins with ${prefix}_`)
    .openapi({ example: `${prefix}_01kb3v6h7m8n9p0q1r2s3t4v5w` });

/** `{id}` of a path. */
export const idParameters = (prefix: string) => z.object({ id: id(prefix) });

/** What every list takes. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
};

/** What every list gives. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** RFC 9457, with the places that are not valid. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:openbrick:problem:validation-failed' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z
      .array(z.object({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }))
      .optional(),
  })
  .openapi('Problem');

/** The body may have only fields that are named. */
export const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
