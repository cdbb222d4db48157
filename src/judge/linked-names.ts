import { barePath } from '../derive/document/route-template.ts';
import { familyOf } from '../derive/framework/framework-family.ts';
import type { Seen } from './seen.ts';

/** What a finding of a server or of a log may be called in the code. */
export interface LinkedName {
  /** Names that stand for each other, the nearest first. */
  readonly names: readonly string[];
  /** It is too general to distinguish several places of the code. */
  readonly isAlone?: true;
}

const FLAGS: Readonly<Record<string, string>> = {
  'cookie-without-secure': 'Secure',
  'cookie-without-httponly': 'HttpOnly',
  'cookie-without-samesite': 'SameSite',
};

/** What a finding of the server or of a log is about, in the words of the links that findings of the code have. */
export function linkedNames(seen: Seen): LinkedName[] {
  const linked = (seen.observation.links ?? []).map(({ key }) => ({ names: namesOfLink(key) }));
  return [...namesOf(seen), ...linked];
}

/** A parameter of a path may belong to a route of any method, below a prefix. */
function namesOfLink(key: string): string[] {
  const [kind, method = '', path = '', name = ''] = key.split(' ');
  return kind === 'parameter' ? routeNames(kind, { method, path }, name) : [key];
}

function namesOf({ check: { id }, observation: { at, proof } }: Seen): LinkedName[] {
  const { name = '', method = 'GET', pointer } = at;
  const last = pointer?.split('/').at(-1);
  const of = (kind: string, rest = ''): string[] =>
    routeNames(kind, { method, path: pathIn(at.url) }, rest.toLowerCase());
  const framework = familyOf(proof?.cookie?.framework ?? '');
  if (Object.hasOwn(FLAGS, id)) return [{ names: [`flag ${FLAGS[id]} ${name}`] }];
  switch (id) {
    case 'api-key-in-cookie':
      return [
        { names: [`cookie ${name}`] },
        ...(last === undefined ? [] : [{ names: [`entry ${framework} ${last}`] }]),
      ];
    case 'api-key-in-body':
      return last === undefined ? [] : [{ names: of('property', last) }];
    case 'api-key-in-header':
      return [{ names: of('property', name) }];
    case 'api-key-in-script':
    case 'sensitive-file-exposed':
      return [{ names: of('response'), isAlone: true }];
    case 'api-key-in-url':
      return [{ names: of('redirect'), isAlone: true }];
    case 'session-data-readable':
      return [{ names: [`session-store ${framework}`], isAlone: true }];
    case 'cors-reflects-origin':
      // `*` with credentials is sent as the origin of the request.
      return [{ names: ['cors reflected', 'cors any'], isAlone: true }];
    case 'cors-wildcard':
      return [{ names: ['cors any'], isAlone: true }];
    case 'debug-enabled':
      return [{ names: ['debug'], isAlone: true }];
    default:
      return [];
  }
}

const MOST_SEGMENTS = 20;

/** With the method, and for routes of any method. */
function routeNames(
  kind: string,
  { method, path }: { readonly method: string; readonly path: string },
  rest: string,
): string[] {
  const after = rest === '' ? '' : ` ${rest}`;
  return endsOf(barePath(path)).flatMap((end) => [`${kind} ${method} ${end}${after}`, `${kind} * ${end}${after}`]);
}

/** A path and its ends, the longest first: routes are often written without the prefix that they are mounted below. */
function endsOf(path: string): string[] {
  const segments = path.split('/').slice(1, MOST_SEGMENTS);
  return segments.map((_, i) => `/${segments.slice(i).join('/')}`);
}

const pathIn = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).pathname : '';
