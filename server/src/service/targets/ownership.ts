import { isIP } from 'node:net';
import type { Actor, Need } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { guardedAgent } from '../guards/dispatcher.ts';
import { Problem } from '../problem.ts';
import { findProof } from './find-proof.ts';
import { lockTarget, readTarget } from './read.ts';
import { isVerified, type TargetRow } from './target.ts';

export interface Ownership {
  readonly token: string;
  /** Where a TXT record with the token proves the host; null where the target is an IP address. */
  readonly dnsName: string | null;
  /** Where a page with the token alone proves it. */
  readonly wellKnownUrl: string;
  readonly verifiedAt: string | null;
}

const write: Need = { role: 'analyst', scope: 'targets:write' };

/** How to prove that the target's host and port are the project's own. */
export async function readOwnership(app: App, actor: Actor, id: string): Promise<Ownership> {
  return ownershipOf(await readTarget(app.db, actor, id, write));
}

/** Looks for the proof. Throws `conflict` where it is not there, and where the target moved meanwhile. */
export async function verifyOwnership(app: App, actor: Actor, id: string): Promise<Ownership> {
  const asked = await readTarget(app.db, actor, id, write);
  await requireProof(app, ownershipOf(asked));
  const at = app.now();
  return app.db.transaction().execute(async (db) => {
    const row = await lockTarget(db, actor, id, write);
    if (row.host !== asked.host) throw new Problem('conflict', 'The target moved to another host meanwhile.');
    const proved = { verified_host: row.host, verified_at: at };
    await db
      .updateTable('targets')
      .set((eb) => ({ ...proved, version: eb('version', '+', 1), updated_at: at }))
      .where('id', '=', id)
      .execute();
    await writeAudit(db, { actor, action: 'target.verify', object: id, projectId: row.project_id, at });
    return ownershipOf({ ...row, ...proved });
  });
}

async function requireProof({ config }: App, ownership: Ownership): Promise<void> {
  const agent = guardedAgent(config.allowedNetworks);
  try {
    const proof = await findProof(ownership, agent);
    if (!proof.isFound) throw new Problem('conflict', `No proof yet: ${proof.met}.`);
  } finally {
    await agent.destroy();
  }
}

function ownershipOf(row: TargetRow): Ownership {
  const url = new URL(row.url);
  const isAddress = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0;
  return {
    token: row.ownership_token,
    dnsName: isAddress ? null : `_openbrick-verification.${url.hostname}`,
    wellKnownUrl: new URL('/.well-known/openbrick-verification', url).href,
    verifiedAt: isVerified(row) ? (row.verified_at?.toISOString() ?? null) : null,
  };
}
