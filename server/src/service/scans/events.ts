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
  const names = events.map(({ event }) => event);
  const texts = events.map(({ data }) => jsonText(data));
  await sql`
    insert into openbrick.scan_events (scan_id, seq, event, data, at)
    select ${scanId}, coalesce((select max(seq) from openbrick.scan_events where scan_id = ${scanId}), 0) + nth, name, text::jsonb, ${at}
    from unnest(${names}::text[], ${texts}::text[]) with ordinality as added (name, text, nth)`.execute(db);
}
