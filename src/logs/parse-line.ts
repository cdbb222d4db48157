/** One line of a log by meaning: envelopes taken off, then the first family of formats that knows it. */
import { accessEntry } from './access-formats.ts';
import { type CustomFormat, customEntry } from './custom-format.ts';
import { unwrap } from './envelope.ts';
import { jsonEntry } from './json-entry.ts';
import type { LogEntry } from './log-entry.ts';
import { messageEntry, textEntry } from './text-entry.ts';

/** Longer lines are read up to here. */
const LONGEST = 256 * 1024;

/** Never throws: an unknown line is text. `formats` are those that the user gave, or that a configuration holds. */
export function parseLine(line: string, formats: readonly CustomFormat[] = []): LogEntry {
  const { text, time, envelopes } = unwrap(line.slice(0, LONGEST));
  const entry = innerEntry(text, formats);
  const at = entry.time ?? time;
  const [outer] = envelopes;
  return {
    ...entry,
    ...(at !== undefined && { time: at }),
    ...(outer !== undefined && { format: `${entry.format} in ${outer}` }),
  };
}

function innerEntry(text: string, formats: readonly CustomFormat[]): LogEntry {
  for (const format of formats) {
    const entry = customEntry(text, format);
    if (entry !== undefined) return entry;
  }
  const json = jsonEntry(text);
  return json === undefined ? (accessEntry(text) ?? textEntry(text)) : withMessage(json);
}

/** The message of a JSON log may be a line of its own: an access log, a dump of headers. */
function withMessage(entry: LogEntry): LogEntry {
  if (entry.message === '') return entry;
  const { text } = unwrap(entry.message);
  const inner = jsonEntry(text) ?? accessEntry(text) ?? messageEntry(entry.message, entry.format);
  const { method = inner.method, path = inner.path, time = inner.time } = entry;
  return {
    ...entry,
    ...(time !== undefined && { time }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    fields: [...entry.fields, ...inner.fields],
  };
}
