import { z } from 'zod';
import { getFinding } from '../../service/findings/read.ts';
import { defineTool, idOf } from '../tool.ts';

export const getFindingTool = defineTool({
  name: 'get_finding',
  title: 'One finding',
  description: 'One finding as a whole: where it is, the proof, why it matters, the fix, and its history.',
  input: z.strictObject({ findingId: idOf('fnd', 'finding') }),
  writes: false,
  run: (app, actor, { findingId }) => getFinding(app, actor, findingId),
});
