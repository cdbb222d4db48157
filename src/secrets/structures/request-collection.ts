/** Saved requests of Postman (schema.getpostman.com, 2.0 and 2.1) and Insomnia: authorizations, and variables that are marked as secret. */
import type { NameRole } from '../name-words.ts';
import { childOf, itemsOf, type MapNode, type Node, type Scalar, scalarOf, textOf } from './node.ts';
import type { Placed, Structure } from './structure.ts';

/** By the type of an authorization: the entries of it that are secrets. */
const SECRETS: Readonly<Record<string, Readonly<Record<string, NameRole>>>> = {
  bearer: { token: 'token' },
  basic: { password: 'password' },
  digest: { password: 'password' },
  ntlm: { password: 'password' },
  apikey: { value: 'api-key' },
  oauth1: { consumerSecret: 'secret', tokenSecret: 'secret', privateKey: 'secret' },
  oauth2: { accessToken: 'token', refreshToken: 'token', clientSecret: 'secret', password: 'password' },
  awsv4: { secretKey: 'secret', sessionToken: 'token' },
  iam: { secretAccessKey: 'secret', sessionToken: 'token' },
  hawk: { authKey: 'secret', key: 'secret' },
  jwt: { secret: 'secret', privateKey: 'secret' },
  edgegrid: { clientSecret: 'secret', clientToken: 'token', accessToken: 'token' },
};

export const requestCollection: Structure = {
  words: [
    '"bearer"',
    '"apikey"',
    'postman',
    '"authentication"',
    '"type": "secret"',
    '"type":"secret"',
    'insomnia.rest',
  ],
  keys: [['auth', 'values', 'variable']],
  *read(map): Iterable<Placed> {
    for (const key of ['auth', 'authentication']) yield* authorizationOf(childOf(map, key));
    for (const item of [...itemsOf(childOf(map, 'values')), ...itemsOf(childOf(map, 'variable'))]) {
      const value = textOf(item, 'type') === 'secret' ? scalarOf(item, 'value') : undefined;
      if (value) yield { name: textOf(item, 'key') ?? 'value', role: 'secret', value };
    }
  },
};

function* authorizationOf(auth: Node | undefined): Iterable<Placed> {
  const type = textOf(auth, 'type')?.toLowerCase() ?? '';
  const secrets = Object.hasOwn(SECRETS, type) ? SECRETS[type] : undefined;
  if (auth?.kind !== 'map' || secrets === undefined) return;
  for (const [name, role] of Object.entries(secrets)) {
    const value = attribute(auth, type, name);
    if (value) yield { name, role, value };
  }
}

/** In a list of keys and values under the type (2.1), in a map under it (2.0), or beside it (Insomnia). */
const attribute = (auth: MapNode, type: string, name: string): Scalar | undefined => {
  const under = childOf(auth, type);
  const item = itemsOf(under).find((each) => textOf(each, 'key') === name);
  return scalarOf(item, 'value') ?? scalarOf(under, name) ?? (under === undefined ? scalarOf(auth, name) : undefined);
};
