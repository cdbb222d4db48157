import type { Report } from '../model/report.ts';

/** Files alone were read, for keys or as source code: nothing was asked of a server, and nothing is graded. */
export const isOfFiles = ({ sources }: Report['target']): boolean => sources.length === 1 && sources[0] === 'code';

/** What was looked at, for a heading: the URL, the document, or that it was files. */
export const targetWords = (target: Report['target']): string =>
  liveWords(target) ??
  target.document?.from ??
  logWords(target) ??
  (isOfFiles(target) ? filesWords(target) : target.sources.join(', '));

const filesWords = ({ lines, files = 0 }: Report['target']): string =>
  lines === undefined
    ? 'keys in files'
    : `source code, ${lines} ${lines === 1 ? 'line' : 'lines'} in ${files} ${files === 1 ? 'file' : 'files'}`;

/** What was not found, where nothing was. */
export const nothingWords = ({ lines }: Report['target']): string =>
  lines === undefined ? 'no keys found' : 'no findings';

const logWords = ({ sources, paths = [] }: Report['target']): string | undefined =>
  sources.length === 1 && sources[0] === 'log' ? `logs ${paths.join(', ')}` : undefined;

const liveWords = ({ url, publicUrl, sources, paths = [] }: Report['target']): string | undefined => {
  const shown = url === undefined || publicUrl === undefined ? url : `${url} judged as ${publicUrl}`;
  const isRecorded = sources.includes('har') && !sources.includes('live');
  return shown === undefined || !isRecorded ? shown : `${shown} as recorded in ${paths.join(', ')}`;
};

/** How far a grade can be trusted, beside it: `judged 12 of 14 operations`. Empty where no operation is known. */
export const coverageWords = ({ coverage: { judged, readable } }: Pick<Report, 'coverage'>): string =>
  readable === 0 ? '' : `judged ${judged} of ${readable} ${readable === 1 ? 'operation' : 'operations'}`;
