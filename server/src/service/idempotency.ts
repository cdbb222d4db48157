import type { App } from './app.ts';
import { Problem } from './problem.ts';

/** A key of one caller, and the request that it came with. */
export interface Claim {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: string;
}

/** The first response to a request with an idempotency key. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const KEPT_MS = 86_400_000;
/** No request takes as long: whoever claimed the key has ended without a response. */
const ABANDONED_MS = 120_000;

type Ports = Pick<App, 'db' | 'now' | 'vault'>;

/**
 * Claims the key for this request, or gives the response to the first one. Throws `idempotency-key-reused` where that was another request, and
 * `conflict` while it is being handled.
 */
export async function claimKey({ db, now, vault }: Ports, claim: Claim): Promise<StoredResponse | undefined> {
  const at = now();
  const row = { actor: claim.actor, key: claim.key, request_hash: claim.requestHash, response: null, created_at: at };
  const old = new Date(at.getTime() - KEPT_MS);
  const abandoned = new Date(at.getTime() - ABANDONED_MS);
  const claimed = await db
    .insertInto('idempotency_keys')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['actor', 'key'])
        .doUpdateSet({ request_hash: row.request_hash, response: null, created_at: at })
        .where((eb) =>
          eb.or([
            eb('idempotency_keys.created_at', '<=', old),
            eb.and([
              eb('idempotency_keys.response', 'is', null),
              eb('idempotency_keys.request_hash', '=', claim.requestHash),
              eb('idempotency_keys.created_at', '<=', abandoned),
            ]),
          ]),
        ),
    )
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return undefined;
  const first = await rowOf(db, claim).select(['request_hash', 'response']).executeTakeFirst();
  if (first !== undefined && first.request_hash !== claim.requestHash) throw reused();
  if (first === undefined || first.response === null) throw inProgress();
  return JSON.parse(vault.open(first.response)) as StoredResponse;
}

/** Sealed, because a response may hold a secret that is shown once. */
export async function keepResponse({ db, vault }: Ports, claim: Claim, response: StoredResponse): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ response: vault.seal(JSON.stringify(response)) })
    .where('actor', '=', claim.actor)
    .where('key', '=', claim.key)
    .where('request_hash', '=', claim.requestHash)
    .execute();
}

/** The request left nothing behind and may be sent again. */
export async function releaseKey({ db }: Ports, claim: Claim): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('actor', '=', claim.actor)
    .where('key', '=', claim.key)
    .where('request_hash', '=', claim.requestHash)
    .execute();
}

const rowOf = (db: App['db'], { actor, key }: Claim) =>
  db.selectFrom('idempotency_keys').where('actor', '=', actor).where('key', '=', key);

const reused = (): Problem =>
  new Problem('idempotency-key-reused', 'This Idempotency-Key came with another request before.');

const inProgress = (): Problem =>
  new Problem('conflict', 'The first request with this Idempotency-Key is still being handled.', {
    headers: { 'Retry-After': '1' },
  });
