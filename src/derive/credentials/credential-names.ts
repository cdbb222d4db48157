import type { Surface } from '../../model/evidence.ts';
import type { ApiDocument } from '../../openapi/document.ts';

/** Names under which credentials travel, as the API document has them. */
export const credentialNames = ({ schemes }: ApiDocument): NonNullable<Surface['credentialNames']> => ({
  cookies: schemes.flatMap(({ in: place, name }) => (place === 'cookie' && name !== undefined ? [name] : [])),
  headers: schemes.flatMap(({ in: place, name }) =>
    place === 'header' && name !== undefined ? [name.toLowerCase()] : [],
  ),
});
