import { z } from 'zod';
import { invalid } from '../../service/problem.ts';
import { defineTool } from '../tool.ts';

export const readGuideTool = defineTool({
  name: 'read_guide',
  title: 'Read a guide',
  description:
    'How a vulnerability comes about in a framework and how to fix it, as Markdown. Give a name or a part of one (flask); where several fit, their names are listed.',
  input: z.strictObject({
    name: z.string().min(1).max(200).describe('api-key-exposure/flask/session-cookies, or flask'),
  }),
  writes: false,
  async run(_app, _actor, { name }) {
    const { guidesFor, readGuide } = await import('openbrick');
    const names = guidesFor(name);
    const [only] = names;
    if (only === undefined) throw invalid('/name', 'no guide has this name');
    return names.length === 1 ? readGuide(only)?.text : { guides: names };
  },
});
