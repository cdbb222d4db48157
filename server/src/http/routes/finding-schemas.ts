import { z } from '@hono/zod-openapi';
import { findingEvents, findingStates, severities } from '../../store/values.ts';
import { id, timestamp } from '../schemas.ts';

export const state = z.enum(findingStates);
export const severity = z.enum(severities);
export const check = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/, 'must be the id of a check')
  .openapi({ example: 'cookie-without-secure' });

const owner = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(2000);

const suppression = z
  .object({ reason: z.string(), owner: z.string(), expiresAt: timestamp.nullable() })
  .openapi('Suppression');

/** Parts that the report defines; docs/report.schema.json describes them. */
const reported = z.object({}).catchall(z.unknown()).openapi({ description: 'As in a report' });

export const finding = z
  .object({
    id: id('fnd'),
    projectId: id('prj'),
    targetId: id('tgt'),
    fingerprint: z.string(),
    check: z.string(),
    category: z.string(),
    severity,
    confidence: z.enum(['certain', 'firm', 'tentative']),
    title: z.string(),
    summary: z.string(),
    location: reported,
    inHead: z.boolean().optional(),
    count: z.number().int().optional(),
    related: z.array(reported),
    path: z.array(reported).optional(),
    proof: reported,
    remediation: reported,
    references: z.array(z.string()),
    state,
    owner: z.string().nullable(),
    suppression: suppression.nullable(),
    firstSeenAt: timestamp,
    lastSeenAt: timestamp,
    fixedAt: timestamp.nullable(),
    reopenedAt: timestamp.nullable(),
    lastScanId: id('scn'),
    version: z.number().int(),
  })
  .openapi('Finding');

export const findingWithHistory = finding
  .extend({
    history: z.array(z.object({ event: z.enum(findingEvents), at: timestamp, scanId: id('scn').nullable() })),
  })
  .openapi('FindingWithHistory');

export const assignment = z.strictObject({ owner: owner.nullable().optional() }).openapi('FindingChange');

export const suppressionFields = z
  .strictObject({
    reason,
    owner: owner.optional(),
    expiresAt: timestamp.nullable().optional().openapi({ description: 'Then the finding is open again' }),
  })
  .openapi('SuppressionFields');
