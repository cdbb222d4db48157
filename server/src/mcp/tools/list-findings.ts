import { z } from 'zod';
import { type FindingFilter, listFindings } from '../../service/findings/list.ts';
import { cursorAfter, pageRequest } from '../../service/page.ts';
import { findingStates, severities } from '../../store/values.ts';
import { brief } from '../brief.ts';
import { fitting } from '../limit.ts';
import { defineTool, idOf } from '../tool.ts';

export const listFindingsTool = defineTool({
  name: 'list_findings',
  title: 'List findings',
  description:
    'Findings, newest first, each in short: get_finding has the whole. Where nextCursor is not null there are more: call again with it as cursor.',
  input: z.strictObject({
    projectId: idOf('prj', 'project').optional(),
    targetId: idOf('tgt', 'target').optional(),
    state: z.enum(findingStates).optional(),
    severity: z.enum(severities).optional(),
    check: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/)
      .optional()
      .describe('The id of a check: api-key-in-body'),
    limit: z.number().int().min(1).max(200).default(50),
    cursor: z.string().max(200).optional(),
  }),
  writes: false,
  async run(app, actor, { limit, cursor, ...filter }) {
    const page = await listFindings(app, actor, pageRequest({ limit, cursor }), filter as FindingFilter);
    const all = page.items.map(brief);
    const items = fitting(all);
    const last = items.at(-1);
    return {
      items,
      nextCursor: items.length < all.length && last !== undefined ? cursorAfter(last.id) : page.nextCursor,
    };
  },
});
