import { z } from 'zod';
import { createScan } from '../../service/scans/create.ts';
import { defineTool, idOf } from '../tool.ts';

export const scanTool = defineTool({
  name: 'scan',
  title: 'Start a scan',
  description:
    'Queues a scan of a target that is registered in openbrick and returns the scan. Ask scan_status until its state is done, failed or cancelled.',
  input: z.strictObject({ targetId: idOf('tgt', 'target') }),
  writes: true,
  run: (app, actor, { targetId }) => createScan(app, actor, { targetId }),
});
