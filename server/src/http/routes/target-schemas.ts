import { z } from '@hono/zod-openapi';
import { id, timestamp } from '../schemas.ts';

/** Names that the scanner's reports give a meaning of their own. */
const RESERVED = new Set(['anonymous', 'given', 'unknown', 'unauthenticated']);
/** These belong to the connection or are set by the client. */
const CONNECTION = new Set(
  'connection content-length expect host keep-alive te trailer transfer-encoding upgrade'.split(' '),
);

const identityName = z
  .string()
  .regex(/^[A-Za-z0-9][\w.@-]{0,39}$/, 'must have 1 to 40 letters, digits and . _ @ -, a letter or digit first')
  .refine((name) => !RESERVED.has(name), 'has a meaning of its own in reports; take another')
  .openapi({ example: 'alice' });
const headerName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, 'must be the name of a header')
  .refine((name) => !CONNECTION.has(name.toLowerCase()), 'is set by the scanner itself');
const headerValue = z
  .string()
  .min(1)
  .max(8000)
  .regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'must not contain line breaks or control characters');

const text = (longest: number) => z.string().trim().min(1).max(longest);
const webAddress = z.string().max(2000).openapi({ example: 'https://api.example.com/' });
const context = z.enum(['financial', 'medical', 'public', 'internal']).nullable();
const rate = z.number().int().min(1).max(500);
const concurrency = z.number().int().min(1).max(64);
const maxRequests = z.number().int().min(1).max(100_000);
const maxTimeSeconds = z.number().int().min(1).max(3600);
const writeOnly = { description: 'Write-only: read as null. Sent back as null, it keeps what is stored.' };

const changeable = {
  name: text(200),
  url: webAddress,
  spec: webAddress.openapi({ description: 'URL of the API document, `auto` or `none`', example: 'auto' }),
  context,
  pace: z.strictObject({ rate: rate.optional(), concurrency: concurrency.optional() }),
  policy: z.strictObject({
    maxRequests: maxRequests.optional(),
    maxTimeSeconds: maxTimeSeconds.optional(),
    allowWrites: z.boolean().optional(),
  }),
  identities: z
    .array(
      z.strictObject({
        name: identityName,
        headers: z.record(headerName, headerValue.nullable()).openapi(writeOnly),
      }),
    )
    .max(20),
  recipes: z
    .array(z.strictObject({ name: identityName, recipe: z.string().min(1).max(100_000).nullable().openapi(writeOnly) }))
    .max(10)
    .openapi({ description: 'Log-in recipes (docs/login-recipes.md), each the text of one file' }),
  owner: text(200).nullable(),
  badgePublic: z.boolean(),
};

// Named only afterwards: an extension of a named schema would be documented as both at once, and neither knows the fields of the other.
const optional = z.strictObject(changeable).partial();
export const targetChange = optional.openapi('TargetChange');

export const targetFields = optional
  .extend({ projectId: id('prj'), name: changeable.name, url: changeable.url })
  .openapi('TargetFields');

export const target = z
  .object({
    id: id('tgt'),
    projectId: id('prj'),
    name: z.string(),
    url: z.string(),
    spec: z.string(),
    context,
    pace: z.object({ rate, concurrency }),
    policy: z.object({ maxRequests, maxTimeSeconds, allowWrites: z.boolean() }),
    identities: z.array(z.object({ name: z.string(), headers: z.record(z.string(), z.null()) })).readonly(),
    recipes: z.array(z.object({ name: z.string(), recipe: z.null() })).readonly(),
    owner: z.string().nullable(),
    badgePublic: z.boolean(),
    verifiedAt: timestamp.nullable(),
    baselineScanId: id('scn').nullable(),
    version: z.number().int(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .openapi('Target');

export const ownership = z
  .object({
    token: z.string(),
    dnsName: z.string().nullable().openapi({ description: 'Where a TXT record with the token proves the host' }),
    wellKnownUrl: z.string().openapi({ description: 'Where a page with the token alone proves the host' }),
    verifiedAt: timestamp.nullable(),
  })
  .openapi('Ownership');
