import type { Report } from '../model/report.ts';
import { reportShape } from '../model/report-shape.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';

/** A report saved by `--format json`, checked as far as openbrick reads it again: anyone may have written it. */
export function readReport(path: string): Report {
  const value = parse(path);
  if (!isReport(value))
    throw fail('invalid-report', `${path}: not an openbrick report (schemaVersion 1, as --format json writes it)`);
  return value;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readGiven(path).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw fail('invalid-report', `${path}: not valid JSON`, error);
    throw error;
  }
}

const isReport = (value: unknown): value is Report => reportShape(value, '') === undefined;
