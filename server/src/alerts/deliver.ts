import { VaultError } from '../access/vault.ts';
import type { App } from '../service/app.ts';
import type { DeliveryAttempt, DeliveryState, Message, WebhookFormat } from '../store/values.ts';
import { secondsUntilRetry } from './back-off.ts';
import { bodyOf } from './bodies.ts';
import { type Outcome, post } from './post.ts';
import { signedHeaders } from './sign.ts';

/** The newest attempts are kept. */
const KEPT = 50;

/** A job of the queue: this delivery, and which attempt it is. */
export interface DeliveryJob {
  readonly id: string;
  readonly attempt: number;
}

interface Pending {
  readonly message_id: string;
  readonly payload: Message;
  readonly series_start: number;
  readonly attempts: readonly DeliveryAttempt[];
  readonly url: string;
  readonly format: WebhookFormat;
  readonly secret: Buffer;
}

/**
 * Makes one attempt, writes down how it ended, and sends the job of the next one where it failed. A job that is out of date (another attempt was
 * made, the webhook is deleted) does nothing, so a job may run twice. Throws only where the database does.
 */
export async function deliver(app: App, job: DeliveryJob): Promise<void> {
  const pending = await readPending(app, job);
  if (pending === undefined) return;
  const at = app.now();
  const start = performance.now();
  const outcome = await send(app, pending, at);
  const durationMs = Math.round(performance.now() - start);
  await record(app, job, pending, { at, durationMs, outcome });
}

const readPending = (app: App, { id, attempt }: DeliveryJob): Promise<Pending | undefined> =>
  app.db
    .selectFrom('deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'deliveries.webhook_id')
    .select(['message_id', 'payload', 'series_start', 'attempts', 'url', 'format', 'secret'])
    .where('deliveries.id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'pending')
    .executeTakeFirst();

async function send(app: App, { message_id, payload, url, format, secret }: Pending, at: Date): Promise<Outcome> {
  if (format === 'mail') {
    if (app.config.smtp === undefined) return { delivered: false, status: null, error: 'this server sends no mail' };
    const { sendMail } = await import('./mail.ts');
    return sendMail(app.config.smtp, { to: url.replace(/^mailto:/i, ''), messageId: message_id, message: payload });
  }
  const body = bodyOf(payload, format);
  const key = openSecret(app.vault, secret);
  if (key === undefined) return { delivered: false, status: null, error: 'no encryption key opens the secret' };
  const headers = signedHeaders(key, message_id, at, body);
  return post(app.config.allowedNetworks, { url, body, headers });
}

function openSecret(vault: App['vault'], secret: Buffer): string | undefined {
  try {
    return vault.open(secret);
  } catch (error) {
    if (error instanceof VaultError) return undefined;
    throw error;
  }
}

interface Attempt {
  readonly at: Date;
  readonly durationMs: number;
  readonly outcome: Outcome;
}

async function record(app: App, { id, attempt }: DeliveryJob, pending: Pending, { at, durationMs, outcome }: Attempt) {
  const { status, error } = outcome;
  const made = {
    attempt: (pending.attempts.at(-1)?.attempt ?? 0) + 1,
    at: at.toISOString(),
    status,
    durationMs,
    ...(error !== undefined && { error }),
  };
  const attempts: DeliveryAttempt[] = [...pending.attempts, made];
  const failures = attempt - pending.series_start + 1;
  const afterSeconds =
    outcome.delivered || outcome.gone === true ? undefined : secondsUntilRetry(failures, outcome.retryAfter);
  const state: DeliveryState = outcome.delivered ? 'delivered' : afterSeconds === undefined ? 'failed' : 'pending';
  await app.db.transaction().execute(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('deliveries')
      .set({ state, attempt: attempt + 1, attempts: JSON.stringify(attempts.slice(-KEPT)) })
      .where('id', '=', id)
      .where('attempt', '=', attempt)
      .executeTakeFirstOrThrow();
    // A replay came in between: its own job goes on from here.
    if (numUpdatedRows === 0n || afterSeconds === undefined) return;
    await app.queue.deliver(db, { id, afterSeconds, attempt: attempt + 1 });
  });
  app.log.info({ deliveryId: id, attempt: made.attempt, status, state }, 'a message was sent');
}
