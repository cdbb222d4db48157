import { z } from 'zod';
import { compareScansBriefly } from '../../service/scans/compare.ts';
import { fitting, RESULT_BYTES } from '../limit.ts';
import { defineTool, idOf } from '../tool.ts';

/** New and fixed findings share the result; of those that are unchanged the number is enough. */
const HALF = RESULT_BYTES / 2 - 2_000;

export const compareScansTool = defineTool({
  name: 'compare_scans',
  title: 'Compare two scans',
  description:
    'What a scan shows that an earlier one of the same target did not: new and fixed findings in short, with their numbers, and how many are unchanged.',
  input: z.strictObject({
    scanId: idOf('scn', 'newer scan'),
    baseId: idOf('scn', 'earlier scan'),
  }),
  writes: false,
  async run(app, actor, { scanId, baseId }) {
    const { new: added, fixed, unchanged } = await compareScansBriefly(app, actor, { scanId, baseId });
    const some = ({ count, items }: typeof added) => ({ count, items: fitting(items, HALF) });
    return { new: some(added), fixed: some(fixed), unchanged };
  },
});
