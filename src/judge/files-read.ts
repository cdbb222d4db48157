import type { Evidence } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { Mask } from './mask.ts';

/** The files and folders that were searched for keys, or read as source code. */
export function filesOf({ texts, source }: Evidence, mask: Mask): Pick<Report['target'], 'paths' | 'files'> {
  const searched = texts.ok ? texts.value : source.ok ? source.value : undefined;
  if (searched === undefined) return {};
  const lines = texts.ok || !source.ok ? {} : { lines: source.value.lines };
  return { paths: searched.paths.map((path) => mask.name(path)), files: searched.files, ...lines };
}
