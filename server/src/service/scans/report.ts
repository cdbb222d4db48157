import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Report } from 'openbrick';
import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { notFound, Problem } from '../problem.ts';
import { readScans, scanRow } from './read.ts';
import { hasEnded } from './scan.ts';

export const reportFormats = ['json', 'sarif', 'html', 'markdown', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** As much JSON a stored report may unfold to. */
const LONGEST = 256 * 1024 * 1024;

/** The report of a scan as JSON text. Throws `conflict` while the scan has not ended, `not-found` where it ended without a report. */
async function reportText(app: App, actor: Actor, scanId: string): Promise<string> {
  const scan = await scanRow(app, actor, scanId, readScans);
  if (!hasEnded(scan.state)) throw new Problem('conflict', `The scan has not ended: it is ${scan.state}.`);
  const row = await app.db.selectFrom('scan_reports').select('report').where('scan_id', '=', scanId).executeTakeFirst();
  if (row === undefined) throw notFound('report');
  return (await promisify(gunzip)(row.report, { maxOutputLength: LONGEST })).toString('utf8');
}

export const readReport = async (app: App, actor: Actor, scanId: string): Promise<Report> =>
  JSON.parse(await reportText(app, actor, scanId));

/** The report of a scan in a format. Throws as the report itself does. */
export async function renderReport(app: App, actor: Actor, scanId: string, format: ReportFormat): Promise<string> {
  const text = await reportText(app, actor, scanId);
  return format === 'json' ? text : (await renderers())[format](JSON.parse(text));
}

type Renderers = Readonly<Record<Exclude<ReportFormat, 'json'>, (report: Report) => string>>;

/** The scanner takes more memory than all else of an idle server, so it is loaded when it is needed. */
async function renderers(): Promise<Renderers> {
  const { toHtml, toJunit, toMarkdown, toSarif } = await import('openbrick');
  return { sarif: toSarif, html: toHtml, markdown: toMarkdown, junit: toJunit };
}
