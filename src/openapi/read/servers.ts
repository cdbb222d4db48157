import type { Server } from '../document.ts';
import { type Found, type Reading, textOf, textsOf } from './reading.ts';

/** The `servers` of a document, path item or operation; empty when it names none. */
export const serversIn = (reading: Reading, holder: Found): Server[] =>
  reading.list(holder, 'servers', 'server').flatMap((server) => {
    const url = textOf(server, 'url');
    return url === undefined ? [] : [{ url: withVariables(reading, server, url), at: server.at }];
  });

function withVariables(reading: Reading, server: Found, url: string): string {
  const variables = reading.objects(server, 'variables');
  return variables.reduce((text, [name, variable]) => {
    const [first] = Array.isArray(variable.node['enum']) ? variable.node['enum'] : [];
    const value: unknown = variable.node['default'] ?? first;
    if (typeof value !== 'string' && typeof value !== 'number') {
      const message = 'the server variable has no default';
      reading.report({ kind: 'missing-field', at: variable.at, message, name, loses: false });
      return text;
    }
    return text.replaceAll(`{${name}}`, String(value));
  }, url);
}

/** Swagger 2.0: `schemes`, `host` and `basePath` together; relative where there is no host. */
export function serversOf2(reading: Reading, root: Found): Server[] {
  const host = textOf(root, 'host');
  const basePath = textOf(root, 'basePath') ?? '';
  if (host === undefined && basePath === '') return [];
  if (host === undefined) return [{ url: basePath, at: reading.below(root.at, 'basePath') }];
  const schemes = textsOf(root, 'schemes').filter((scheme) => scheme === 'http' || scheme === 'https');
  const at = reading.below(root.at, 'host');
  if (schemes.length === 0) return [{ url: `//${host}${basePath}`, at }];
  const placed = schemes.map((scheme) => ({ scheme, at: reading.below(root.at, 'schemes') }));
  return placed.map((each) => ({ url: `${each.scheme}://${host}${basePath}`, at: each.at }));
}
