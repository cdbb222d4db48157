import { z } from 'zod';
import { getScan } from '../../service/scans/read.ts';
import { defineTool, idOf } from '../tool.ts';

export const scanStatusTool = defineTool({
  name: 'scan_status',
  title: 'State of a scan',
  description:
    'The state of a scan; when it is done, also its score, grade and how many findings of each severity it has.',
  input: z.strictObject({ scanId: idOf('scn', 'scan') }),
  writes: false,
  run: (app, actor, { scanId }) => getScan(app, actor, scanId),
});
