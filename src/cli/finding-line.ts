import { escapeControl } from '../model/inert.ts';
import type { Finding } from '../model/report.ts';

/** A finding in one line: `high  api-key-in-body  GET /account  title`. */
export function findingLine({ severity, check, location, title }: Finding): string {
  const place = [location.method, location.path ?? location.file, location.name]
    .filter((part) => part !== undefined)
    .join(' ');
  return escapeControl(`${severity.padEnd(8)}  ${check}  ${place}  ${title}`);
}
