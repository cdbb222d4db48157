import type { ArtifactLocation } from 'sarif';
import type { ReportLocation } from '../model/report.ts';
import { line } from './place.ts';

/** Where a result is, as GitHub wants it: below the working folder by a relative URI, elsewhere by an absolute one. */
export function artifactOf(at: ReportLocation, folder: string): ArtifactLocation {
  // A document that was found on the way has a URL, which is no file of a repository.
  const isServed = at.file !== undefined && URL.canParse(at.file) && /^https?:/i.test(at.file);
  if (at.file !== undefined && !isServed) return fileArtifact(at.file, folder);
  const served = isServed && at.file !== undefined ? new URL(at.file).pathname : undefined;
  return relative(servedUri(served ?? at.path ?? '/', served === undefined ? (at.method ?? 'GET') : undefined));
}

/** Segments of a path, `.` and `..` resolved. */
function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split(/[\\/]/)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}

const isAbsolute = (path: string): boolean => /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);

/** The segments of a path below the working folder; undefined where it is elsewhere. */
export function segmentsBelow(path: string, folder: string): string[] | undefined {
  const base = segmentsOf(folder);
  const whole = segmentsOf(isAbsolute(path) ? path : `${folder}/${path}`);
  return base.every((segment, i) => whole[i] === segment) ? whole.slice(base.length) : undefined;
}

function fileArtifact(file: string, folder: string): ArtifactLocation {
  const below = segmentsBelow(file, folder);
  if (below !== undefined) return relative(encoded(below));
  return { uri: `file:///${encoded(segmentsOf(isAbsolute(file) ? file : `${folder}/${file}`))}` };
}

/** GitHub shows results at files only: what a live server said is at an artifact named after the operation. */
function servedUri(path: string, method: string | undefined): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const all = ['api', ...(method === undefined ? [] : [method]), ...(segments.length === 0 ? ['index'] : segments)];
  return all.map((segment) => encodeURIComponent(line(segment).slice(0, 100))).join('/');
}

const relative = (uri: string): ArtifactLocation => ({ uri, uriBaseId: '%SRCROOT%' });

const encoded = (segments: readonly string[]): string =>
  segments
    .map((segment, i) => (i === 0 && /^[A-Za-z]:$/.test(segment) ? segment : encodeURIComponent(line(segment))))
    .join('/');
