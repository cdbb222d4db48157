import type { Report } from '../model/report.ts';

/** A search of files: nothing was asked of a server, and nothing is graded. */
export const isOfFiles = ({ sources }: Report['target']): boolean => sources.length === 1 && sources[0] === 'code';

/** What was looked at, for a heading: the URL, the document, or that it was files. */
export const targetWords = (target: Report['target']): string =>
  liveWords(target) ?? target.document?.from ?? (isOfFiles(target) ? 'keys in files' : target.sources.join(', '));

const liveWords = ({ url, publicUrl, sources, paths = [] }: Report['target']): string | undefined => {
  const shown = url === undefined || publicUrl === undefined ? url : `${url} judged as ${publicUrl}`;
  const isRecorded = sources.includes('har') && !sources.includes('live');
  return shown === undefined || !isRecorded ? shown : `${shown} as recorded in ${paths.join(', ')}`;
};

/** How far a grade can be trusted, beside it: `judged 12 of 14 operations`. Empty where no operation is known. */
export const coverageWords = ({ coverage: { judged, readable } }: Pick<Report, 'coverage'>): string =>
  readable === 0 ? '' : `judged ${judged} of ${readable} ${readable === 1 ? 'operation' : 'operations'}`;
