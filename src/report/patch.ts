import type { ReportPatch } from '../model/report.ts';
import { line } from './place.ts';

/** A patch in the form of a diff: its file and line, and the lines that change. */
export function patchLines({ file, line: at, before, after }: ReportPatch): string[] {
  const kept = new Set(before.filter((text) => after.includes(text)));
  return [
    `${line(file)}:${at}`,
    ...before.filter((text) => !kept.has(text)).map((text) => `- ${line(text)}`),
    ...after.filter((text) => !kept.has(text)).map((text) => `+ ${line(text)}`),
  ];
}
