import { sql } from 'kysely';
import type { Database } from '../../store/database.ts';
import { jsonText } from '../../store/json-text.ts';

export const scanEventNames = ['state', 'progress', 'finding', 'end'] as const;
export type ScanEventName = (typeof scanEventNames)[number];

export interface NewScanEvent {
  readonly event: ScanEventName;
  readonly data: unknown;
}

/** Appends to the events of a scan; their numbers go on from the last one. The caller holds the row of the scan, or is its worker. */
export async function addEvents(
  db: Database,
  scanId: string,
  { at, events }: { readonly at: Date; readonly events: readonly NewScanEvent[] },
): Promise<void> {
  if (events.length === 0) return;
  const last = await db
    .selectFrom('scan_events')
    .where('scan_id', '=', scanId)
    .select(sql<number>`coalesce(max(seq), 0)`.as('seq'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('scan_events')
    .values(
      events.map(({ event, data }, index) => ({
        scan_id: scanId,
        seq: last.seq + index + 1,
        event,
        data: jsonText(data),
        at,
      })),
    )
    .execute();
}
