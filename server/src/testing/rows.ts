import type { Finding, Severity } from 'openbrick';
import type { App } from '../service/app.ts';
import { newId } from '../service/ids.ts';
import type { ScanError } from '../store/values.ts';

interface ScanOf {
  readonly projectId: string;
  readonly targetId: string;
  readonly score?: number;
  /** It failed with this. */
  readonly error?: ScanError;
}

/** A scan that has ended, as a worker writes it. */
export async function addScan(app: App, { projectId, targetId, score, error }: ScanOf): Promise<string> {
  const [id, now] = [newId('scan'), app.now()];
  await app.db
    .insertInto('scans')
    .values({
      id,
      project_id: projectId,
      target_id: targetId,
      trigger: 'api',
      state: error === undefined ? 'done' : 'failed',
      priority: 0,
      score: score ?? null,
      counts: 'null',
      error: JSON.stringify(error ?? null),
      queued_at: now,
      ended_at: now,
    })
    .execute();
  return id;
}

interface FindingOf {
  readonly projectId: string;
  readonly targetId: string;
  readonly scanId: string;
  readonly severity: Severity;
  readonly title?: string;
}

/** An open finding, as a worker writes it. */
export async function addFinding(app: App, { projectId, targetId, scanId, ...more }: FindingOf): Promise<string> {
  const [id, now] = [newId('finding'), app.now()];
  const document = {
    fingerprint: id,
    check: 'hsts-missing',
    category: 'encryption',
    confidence: 'certain',
    title: `A finding of severity ${more.severity}`,
    summary: 'A summary.',
    location: { source: 'live', method: 'GET', path: '/', part: 'headers', url: 'http://127.0.0.1:9/' },
    proof: {},
    remediation: { summary: 'A fix.' },
    references: [],
    related: [],
    ...more,
  } as unknown as Finding;
  await app.db
    .insertInto('findings')
    .values({
      id,
      project_id: projectId,
      target_id: targetId,
      fingerprint: id,
      check: document.check,
      category: document.category,
      severity: document.severity,
      confidence: document.confidence,
      title: document.title,
      state: 'open',
      suppression: 'null',
      first_seen_at: now,
      last_seen_at: now,
      last_scan_id: scanId,
      document: JSON.stringify(document),
      updated_at: now,
    })
    .execute();
  return id;
}
