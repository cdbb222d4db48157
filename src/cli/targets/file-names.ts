import { format, parse } from 'node:path';

const PLACE = '{target}';

export const namesTarget = (pattern: string): boolean => pattern.includes(PLACE);

/** The file of one target: its name in place of `{target}`, else before the extension, `report.html` → `report-api.example.com.html`. */
export function fileOf(pattern: string, target: string): string {
  if (namesTarget(pattern)) return pattern.replaceAll(PLACE, target);
  const { dir, name, ext } = parse(pattern);
  return format({ dir, name: `${name}-${target}`, ext });
}
