/**
 * The path below which a scan stays: that of the URL which the user gave, `/` for the whole host. A last segment that names a file (`index.html`)
 * is not part of it; `/api` and `/api/` are the same. Ends in a slash.
 */
export function boundOf(target: URL): string {
  const segments = target.pathname.split('/').filter((segment) => segment !== '');
  const isFile = !target.pathname.endsWith('/') && /\.[a-z0-9]{1,8}$/i.test(segments.at(-1) ?? '');
  const folder = isFile ? segments.slice(0, -1) : segments;
  return folder.length === 0 ? '/' : `/${folder.join('/')}/`;
}

/** One folder up: where the URL that was given is a page about the API, the API lies beside it. */
export const folderAbove = (bound: string): string =>
  bound.slice(0, bound.lastIndexOf('/', bound.length - 2) + 1) || '/';

export const isWithin = (bound: string, path: string): boolean => path.startsWith(bound) || `${path}/` === bound;
