import type { Report } from '../model/report.ts';
import { reportShape } from '../model/report-shape.ts';
import { fail } from './fail.ts';
import { readJson } from './json-file.ts';

/** As long as a report that a server takes. */
const MOST_BYTES = 200 * 1024 * 1024;

/** A report saved by `--format json`, checked as far as openbrick reads it again: anyone may have written it. */
export function readReport(path: string): Report {
  const value = readJson(path, 'invalid-report', MOST_BYTES);
  if (!isReport(value))
    throw fail('invalid-report', `${path}: not an openbrick report (schemaVersion 1, as --format json writes it)`);
  return value;
}

const isReport = (value: unknown): value is Report => reportShape(value, '') === undefined;
