import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { notFound, Problem } from '../problem.ts';
import { readScans, scanRow } from './read.ts';
import { hasEnded } from './scan.ts';

export const reportFormats = ['json', 'sarif', 'html', 'markdown', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The report of a scan as it is stored: gzipped JSON. Throws `conflict` while the scan has not ended, `not-found` where it ended without a report. */
export async function storedReport(app: App, actor: Actor, scanId: string): Promise<Uint8Array> {
  const scan = await scanRow(app, actor, scanId, readScans);
  if (!hasEnded(scan.state)) throw new Problem('conflict', `The scan has not ended: it is ${scan.state}.`);
  const row = await app.db.selectFrom('scan_reports').select('report').where('scan_id', '=', scanId).executeTakeFirst();
  if (row === undefined) throw notFound('report');
  return row.report;
}

/** The report of a scan in a format, gzipped. Throws as the stored report does. */
export async function printedReport(app: App, actor: Actor, scanId: string, format: ReportFormat): Promise<Uint8Array> {
  const stored = await storedReport(app, actor, scanId);
  return format === 'json' ? stored : app.reports.print(stored, format);
}
