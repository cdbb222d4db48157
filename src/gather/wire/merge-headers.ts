import type { HeaderLine } from '../../parse/header-lines.ts';
import type { WireOptions } from './wire-options.ts';

/** What every request has. */
export const usualHeaders = ({ userAgent }: Pick<WireOptions, 'userAgent'>): readonly HeaderLine[] => [
  ['user-agent', userAgent],
  ['accept', '*/*'],
  ['accept-encoding', 'gzip, deflate, br'],
];

/** Later groups replace earlier ones by name; within a group repeats stay. */
export function mergeHeaders(...groups: readonly (readonly HeaderLine[])[]): HeaderLine[] {
  let merged: HeaderLine[] = [];
  for (const group of groups) {
    const names = new Set(group.map(([name]) => name.toLowerCase()));
    merged = [...merged.filter(([name]) => !names.has(name.toLowerCase())), ...group];
  }
  return merged;
}
