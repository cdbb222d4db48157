import { z } from 'zod';
import { verifyFinding } from '../../service/findings/verify.ts';
import { defineTool, idOf } from '../tool.ts';

export const verifyFindingTool = defineTool({
  name: 'verify_finding',
  title: 'Verify a finding',
  description:
    'Queues a scan that looks whether a finding is still there. Ask scan_status until it is done, then get_finding: its state is fixed or open.',
  input: z.strictObject({ findingId: idOf('fnd', 'finding') }),
  writes: true,
  run: (app, actor, { findingId }) => verifyFinding(app, actor, findingId),
});
