import { z } from '@hono/zod-openapi';
import { scanStates, scanTriggers } from '../store/values.ts';
import { id, timestamp } from './schemas.ts';

const count = z.number().int();

/** A scan as every route gives it. */
export const scanSchema = z
  .object({
    id: id('scn'),
    projectId: id('prj'),
    targetId: id('tgt'),
    scheduleId: id('sch').nullable(),
    trigger: z.enum(scanTriggers),
    state: z.enum(scanStates),
    priority: count,
    score: count.nullable(),
    grade: z.enum(['A', 'B', 'C', 'D', 'F']).nullable(),
    counts: z.object({ critical: count, high: count, medium: count, low: count, info: count }).nullable(),
    attempts: count,
    error: z.object({ type: z.string(), detail: z.string() }).nullable(),
    queuedAt: timestamp,
    startedAt: timestamp.nullable(),
    endedAt: timestamp.nullable(),
    version: count,
  })
  .openapi('Scan');
