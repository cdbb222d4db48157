import type { Report } from '../model/report.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';

/** A report saved by `--format json`. Only what openbrick itself reads again is checked. */
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isReport(value: unknown): value is Report {
  if (!isRecord(value) || value['schemaVersion'] !== 1 || !isRecord(value['target'])) return false;
  const { findings, checks, suppressed = [] } = value;
  const isOutcome = (each: unknown): boolean =>
    isRecord(each) && typeof each['id'] === 'string' && typeof each['status'] === 'string';
  const areFindings = [findings, suppressed].every((list) => Array.isArray(list) && list.every(isFinding));
  return areFindings && Array.isArray(checks) && checks.every(isOutcome);
}

function isFinding(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['location'])) return false;
  const url = value['location']['url'];
  const texts = ['fingerprint', 'check', 'severity', 'title'].every((name) => typeof value[name] === 'string');
  return texts && (url === undefined || typeof url === 'string');
}
