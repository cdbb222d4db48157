import type { App } from '../service/app.ts';
import type { Actor } from './actor.ts';
import { sameSecret } from './secrets.ts';
import { readTokenActor } from './tokens.ts';

const operator: Actor = {
  kind: 'operator',
  id: 'operator',
  label: 'operator',
  serverAdmin: true,
  memberships: new Map(),
  scopes: undefined,
};

/** Who an `Authorization` header stands for; undefined where that is unknown. */
export async function readActor(app: App, authorization: string | undefined): Promise<Actor | undefined> {
  const bearer = /^Bearer +([\x21-\x7e]{1,500})$/i.exec(authorization ?? '')?.[1];
  if (bearer === undefined) return undefined;
  if (app.config.adminToken !== undefined && sameSecret(bearer, app.config.adminToken)) return operator;
  return readTokenActor(app, bearer);
}
