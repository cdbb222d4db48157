/** Logs as evidence. */

import { type Bytes, openInput } from '../inputs/open-input.ts';
import { rotationOrder } from '../inputs/rotation-order.ts';
import { type CustomFormat, customFormat } from '../logs/custom-format.ts';
import { LogReader } from '../logs/read-log.ts';
import { Sightings } from '../logs/sightings.ts';
import { type Evidence, gathered } from '../model/evidence.ts';
import type { LogsRead } from '../model/log-evidence.ts';
import { count, list, own, quote, type Said, say } from '../model/said.ts';
import { UsageError } from '../model/usage-error.ts';
import { Turns } from '../parse/steps.ts';
import { endsEarlyNote } from './reading-notes.ts';

export interface Logged {
  readonly logs: LogsRead;
  readonly notes: readonly Said[];
}

export interface LogOptions {
  /** Files, or `-` for `stdin`; compressed ones too. */
  readonly paths: readonly string[];
  readonly stdin: Bytes;
  /** Formats of the user's servers, as `LogFormat` and `log_format` write them. */
  readonly formats?: readonly string[];
  /** Ends the reading; what was found so far is reported. */
  readonly signal?: AbortSignal;
  /** Called with the lines and bytes so far after each chunk. */
  onChunk?(read: { readonly lines: number; readonly bytes: number }): void;
}

/** Formats that are named in a note. */
const MOST_NAMED = 5;

/** Reads every log; rotated ones with the oldest first. Throws UsageError, in one line, for one that cannot be read, for a format that is none, and where there is not one line. */
export async function readLogs({ paths, stdin, formats = [], signal, onChunk }: LogOptions): Promise<Logged> {
  const sightings = new Sightings();
  const totals = { lines: 0, bytes: 0, formats: new Map<string, number>(), files: [] as string[] };
  const turns = new Turns();
  const early: Said[] = [];
  let known: readonly CustomFormat[] = formats.map(formatFrom);
  for (const path of rotationOrder(paths)) {
    for await (const input of openInput(path, stdin)) {
      const reader = new LogReader(input.name, sightings, known);
      totals.files.push(input.name);
      for await (const chunk of input.chunks) {
        if (turns.isDue) await turns.give();
        if (signal?.aborted) break;
        reader.push(chunk);
        totals.bytes += chunk.length;
        onChunk?.({ lines: totals.lines + reader.lines, bytes: totals.bytes });
      }
      reader.end();
      if (input.end.isCut) early.push(endsEarlyNote(input.name));
      totals.lines += reader.lines;
      for (const [title, n] of reader.formatLines) totals.formats.set(title, (totals.formats.get(title) ?? 0) + n);
      known = reader.formats;
    }
  }
  if (totals.lines === 0 && !signal?.aborted)
    throw new UsageError('unreadable-file', `${paths[0]}: it has no log line`);
  const logs: LogsRead = {
    files: totals.files,
    lines: totals.lines,
    formats: [...totals.formats].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
    ...sightings.found,
  };
  return { logs, notes: [...notesOf(logs, sightings), ...early] };
}

function formatFrom(text: string): CustomFormat {
  const format = customFormat(text);
  if (format === undefined)
    throw new UsageError(
      'invalid-choice',
      '--log-format takes the text of an Apache LogFormat or an nginx log_format, e.g. \'%h "%r" %>s\'',
    );
  return format;
}

function notesOf({ lines, files, formats }: LogsRead, { left }: Sightings): Said[] {
  const named = formats.slice(0, MOST_NAMED).map(([title]) => quote(title));
  return [
    say`${count(lines, 'log line')} of ${count(files.length, 'file')} read${named.length === 0 ? own('') : say` (${list(named)})`}.`,
    ...(left > 0 ? [say`${count(left, 'more value')} found in logs are not listed.`] : []),
  ];
}

/** Evidence with what logs hold beside it. */
export const withLogs = (evidence: Evidence, logged: Logged | undefined): Evidence =>
  logged === undefined ? evidence : Object.freeze({ ...evidence, logs: gathered(logged.logs) });
