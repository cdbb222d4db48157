import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import type { BriefComparison, ComparisonForm } from './comparison.ts';
import { storedReport } from './report.ts';

interface Compared {
  readonly scanId: string;
  readonly baseId: string;
}

/** The reports of two scans side by side as the gzipped JSON of a `Comparison`. Throws as reading either report does. */
export const compareScans = (app: App, actor: Actor, scans: Compared): Promise<Uint8Array> =>
  compared(app, actor, scans, 'whole');

/** The same in short. */
export async function compareScansBriefly(app: App, actor: Actor, scans: Compared): Promise<BriefComparison> {
  const packed = await compared(app, actor, scans, 'brief');
  return JSON.parse((await promisify(gunzip)(packed)).toString('utf8')) as BriefComparison;
}

async function compared(app: App, actor: Actor, { scanId, baseId }: Compared, form: ComparisonForm) {
  const stored = await storedReport(app, actor, scanId);
  return app.reports.compare(stored, await storedReport(app, actor, baseId), form);
}
