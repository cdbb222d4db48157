import { isRecord } from '../../parse/record.ts';
import type { SecurityAlternative, SecurityScheme } from '../document.ts';
import { type Found, type Reading, textOf } from './reading.ts';

const TYPES = new Set<SecurityScheme['type']>(['apiKey', 'http', 'oauth2', 'openIdConnect', 'mutualTLS']);
const isType = (type: string | undefined): type is SecurityScheme['type'] =>
  (TYPES as ReadonlySet<string | undefined>).has(type);

/** `components.securitySchemes`, or `securityDefinitions` of 2.0. */
export function schemesIn(reading: Reading, root: Found): SecurityScheme[] {
  if (reading.dialect === '2.0') return schemesOf(reading, root, 'securityDefinitions');
  const components = Object.hasOwn(root.node, 'components') ? reading.object(root, 'components') : undefined;
  return components === undefined ? [] : schemesOf(reading, components, 'securitySchemes');
}

const schemesOf = (reading: Reading, holder: Found, field: string): SecurityScheme[] =>
  reading.objects(holder, field, 'security scheme').map(([id, scheme]) => schemeOf(reading, id, scheme));

function schemeOf(reading: Reading, id: string, scheme: Found): SecurityScheme {
  const written = textOf(scheme, 'type');
  if (written === 'basic' && reading.dialect === '2.0') return { id, type: 'http', scheme: 'basic', at: scheme.at };
  if (!isType(written)) {
    reading.report({
      kind: 'bad-value',
      at: reading.below(scheme.at, 'type'),
      message: 'this type of security scheme is not known',
      name: id,
      loses: false,
    });
    return { id, type: 'unknown', at: scheme.at };
  }
  const [name, place, http, format] = ['name', 'in', 'scheme', 'bearerFormat'].map((field) => textOf(scheme, field));
  const where = place === 'query' || place === 'header' || place === 'cookie' ? place : undefined;
  // Litestar's JWTCookieAuth: a token that travels in a cookie is that cookie.
  if (written === 'http' && where === 'cookie' && name !== undefined)
    return { id, type: 'apiKey', in: 'cookie', name, bearerFormat: format ?? 'JWT', at: scheme.at };
  if (written === 'apiKey' && (name === undefined || where === undefined)) {
    const message = 'an apiKey scheme needs `name`, and `in` as query, header or cookie';
    reading.report({ kind: 'missing-field', at: scheme.at, message, name: id, loses: false });
  }
  return {
    id,
    type: written,
    ...(written === 'apiKey' && where !== undefined && { in: where }),
    ...(written === 'apiKey' && name !== undefined && { name }),
    ...(written === 'http' && http !== undefined && { scheme: http.toLowerCase() }),
    ...(format !== undefined && { bearerFormat: format }),
    at: scheme.at,
  };
}

/** The `security` of a document or an operation; undefined where it says nothing. */
export function securityIn(
  reading: Reading,
  holder: Found,
  schemes: readonly SecurityScheme[],
): readonly SecurityAlternative[] | undefined {
  const written: unknown = holder.node['security'];
  if (!Array.isArray(written)) return undefined;
  const known = new Set(schemes.map(({ id }) => id));
  return written.flatMap((alternative: unknown, index): SecurityAlternative[] => {
    if (!isRecord(alternative)) return [];
    for (const name of Object.keys(alternative)) {
      if (known.has(name)) continue;
      const at = reading.below(holder.at, 'security', index, name);
      const message = 'the document requires a security scheme that it does not define';
      reading.report({ kind: 'undefined-security', at, message, name, loses: false });
    }
    return [
      Object.entries(alternative).map(([scheme, scopes]) => ({
        scheme,
        scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [],
      })),
    ];
  });
}
