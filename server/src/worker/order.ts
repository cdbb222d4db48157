import type { Finding } from 'openbrick';
import type { App } from '../service/app.ts';
import { notFound } from '../service/problem.ts';
import { targetForScan } from '../service/targets/for-scan.ts';
import type { Claimed } from './claim.ts';
import type { ReportOrder, ScanOrder } from './messages.ts';

/** Reads what the child of a scan needs to know. Throws `not-found` where the target or the finding was deleted meanwhile. */
export async function orderOf(app: App, { id, targetId, verifies }: Claimed): Promise<ReportOrder> {
  const target = await targetForScan(app, targetId);
  const upload = await app.db.selectFrom('uploads').selectAll().where('scan_id', '=', id).executeTakeFirst();
  if (upload !== undefined) return { kind: 'upload', upload, context: target.context };
  const scan = { kind: 'scan', target, networks: app.config.allowedNetworks } as const;
  return verifies === undefined ? scan : { ...scan, verifies: await findingToVerify(app, verifies) };
}

async function findingToVerify(app: App, id: string): Promise<NonNullable<ScanOrder['verifies']>> {
  const row = await app.db.selectFrom('findings').select(['check', 'document']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('finding');
  return { check: row.check, urls: urlsOf(row.document) };
}

const urlsOf = ({ location, related }: Finding): string[] => [
  ...new Set([location, ...related].flatMap(({ url }) => (url !== undefined && URL.canParse(url) ? [url] : []))),
];
