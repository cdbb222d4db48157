/** Whether a path template is a route for any request: it says nothing of what was requested, and names no place. */
export function isCatchAll(path: string): boolean {
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1);
  return last !== undefined && (segments.every(isParameter) || (isParameter(last) && isOpenEnded(last.slice(1, -1))));
}

const isParameter = (segment: string): boolean => segment.startsWith('{') && segment.endsWith('}');

/** What frameworks and people call the rest of a path. */
const NAMES = /^(?:(?:full|rest_?of|sub|any)?_?path|catch_?all|rest|wildcard|any|anything|splat)$/i;

const isOpenEnded = (name: string): boolean => /^[*+.]|[*+]$/.test(name) || name.endsWith(':path') || NAMES.test(name);
