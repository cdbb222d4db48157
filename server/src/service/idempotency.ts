import { AsyncLocalStorage } from 'node:async_hooks';
import type { ExpressionBuilder } from 'kysely';
import { VaultError } from '../access/vault.ts';
import type { Database } from '../store/database.ts';
import type { Tables } from '../store/tables.ts';
import type { App } from './app.ts';
import { Problem } from './problem.ts';

/** A key of one caller, and the request that it came with. */
export interface Claim {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: string;
  /** Of this request alone: the same request that comes later and takes the key over has another. */
  readonly attempt: string;
}

/** The first response to a request with an idempotency key. */
export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const KEPT_MS = 86_400_000;
/**
 * After so long without a change or a response the key may be taken over: its server has most likely been killed. Where it only was slow, its change is
 * refused by `noteEffect`, so that the request acts once all the same.
 */
const ABANDONED_MS = 15_000;

const current = new AsyncLocalStorage<Claim>();

/** Handles a request with a key: what is changed meanwhile belongs to the claim. */
export const underClaim = <T>(claim: Claim, handle: () => Promise<T>): Promise<T> => current.run(claim, handle);

/**
 * Notes in the transaction of a change that the request of the key has acted, so that no later one acts again, whatever becomes of this process.
 * Throws `conflict` where another request has taken the key over. Nothing where the request has no key.
 */
export async function noteEffect(db: Database): Promise<void> {
  const claim = current.getStore();
  if (claim === undefined) return;
  const noted = await db
    .updateTable('idempotency_keys')
    .set({ acted: true })
    .where(holds(claim))
    .returning('key')
    .executeTakeFirst();
  if (noted === undefined) throw inProgress();
}

type Ports = Pick<App, 'db' | 'now' | 'vault'>;

/**
 * Claims the key for this request, or gives the response to the first one. Throws `idempotency-key-reused` where that was another request, and
 * `conflict` while it is being handled, or where it has acted and its response was lost with its server.
 */
export async function claimKey({ db, now, vault }: Ports, claim: Claim): Promise<StoredResponse | undefined> {
  const at = now();
  const fresh = {
    request_hash: claim.requestHash,
    attempt: claim.attempt,
    response: null,
    acted: false,
    created_at: at,
  };
  const old = new Date(at.getTime() - KEPT_MS);
  const abandoned = new Date(at.getTime() - ABANDONED_MS);
  const claimed = await db
    .insertInto('idempotency_keys')
    .values({ actor: claim.actor, key: claim.key, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['actor', 'key'])
        .doUpdateSet(fresh)
        .where((eb) =>
          eb.or([
            eb('idempotency_keys.created_at', '<=', old),
            eb.and([
              eb('idempotency_keys.response', 'is', null),
              eb('idempotency_keys.acted', '=', false),
              eb('idempotency_keys.request_hash', '=', claim.requestHash),
              eb('idempotency_keys.created_at', '<=', abandoned),
            ]),
          ]),
        ),
    )
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return undefined;
  const first = await rowOf(db, claim).executeTakeFirst();
  if (first !== undefined && first.request_hash !== claim.requestHash) throw reused();
  if (first?.acted === true && first.response === null && first.created_at <= abandoned) throw responseLost();
  if (first === undefined || first.response === null) throw inProgress();
  return openResponse(vault, first.response);
}

/** Throws `conflict` where it was sealed with a key that the server has no more. */
function openResponse(vault: App['vault'], sealed: Buffer): StoredResponse {
  try {
    return JSON.parse(vault.open(sealed)) as StoredResponse;
  } catch (error) {
    if (error instanceof VaultError) throw responseLost();
    throw error;
  }
}

/** Sealed, because a response may hold a secret that is shown once. */
export async function keepResponse({ db, vault }: Ports, claim: Claim, response: StoredResponse): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ response: vault.seal(JSON.stringify(response)) })
    .where(holds(claim))
    .execute();
}

/** The request failed and may be sent again, unless a part of it has acted. */
export async function releaseKey({ db }: Ports, claim: Claim): Promise<void> {
  await db.deleteFrom('idempotency_keys').where(holds(claim)).where('acted', '=', false).execute();
}

/** Whether the request still holds its key. */
const holds =
  ({ actor, key, attempt }: Claim) =>
  (eb: ExpressionBuilder<Tables, 'idempotency_keys'>) =>
    eb.and({ actor, key, attempt });

const rowOf = (db: App['db'], { actor, key }: Claim) =>
  db
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'response', 'acted', 'created_at'])
    .where('actor', '=', actor)
    .where('key', '=', key);

const reused = (): Problem =>
  new Problem('idempotency-key-reused', 'This Idempotency-Key came with another request before.');

const inProgress = (): Problem =>
  new Problem('conflict', 'The first request with this Idempotency-Key is still being handled.', {
    headers: { 'Retry-After': '1' },
  });

const responseLost = (): Problem =>
  new Problem(
    'conflict',
    'The first request with this Idempotency-Key took effect, but its response is lost: look for what it made or changed, and use a new key.',
  );
