import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { App } from '../service/app.ts';
import { Problem } from '../service/problem.ts';
import type { Database } from '../store/database.ts';

/** Wrong passwords for one account from one place, and from everywhere: the second stops guessing that is spread over many addresses. */
const FROM_ONE_PLACE = 10;
const FROM_EVERYWHERE = 100;
const FIRST_LOCK_SECONDS = 60;
const LONGEST_LOCK_SECONDS = 3_600;
const FORGOTTEN_AFTER_MS = 86_400_000;

type Ports = Pick<App, 'db' | 'now'>;

/**
 * Counts an attempt to log in before it is judged, so that attempts made at the same time count too. Throws `rate-limited` while the account is
 * locked: for a minute after ten failures, and twice as long after each further one, up to an hour. Unknown accounts are treated alike.
 */
export async function countAttempt({ db, now }: Ports, account: string, address: string): Promise<void> {
  await count(db, subjectOf(account, address), FROM_ONE_PLACE, now());
  await count(db, subjectOf(account), FROM_EVERYWHERE, now());
}

/** Called when the password was right. */
export async function forgetAttempts({ db }: Ports, account: string, address: string): Promise<void> {
  const subjects = [subjectOf(account, address), subjectOf(account)];
  await db.deleteFrom('login_attempts').where('subject', 'in', subjects).execute();
}

const subjectOf = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

async function count(db: Database, subject: string, most: number, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
  const { rows } = await sql`
    insert into openbrick.login_attempts as attempt (subject, failures, locked_until, updated_at)
    values (${subject}, 1, null, ${now})
    on conflict (subject) do update set
      failures = case when attempt.updated_at < ${forgotten} then 1 else attempt.failures + 1 end,
      locked_until = case when attempt.updated_at >= ${forgotten} and attempt.failures + 1 >= ${most}::integer
        then ${now}::timestamptz + make_interval(secs => least(
          ${FIRST_LOCK_SECONDS}::integer * power(2, least(attempt.failures + 1 - ${most}::integer, 10)),
          ${LONGEST_LOCK_SECONDS}::integer)) end,
      updated_at = ${now}
    where attempt.locked_until is null or attempt.locked_until <= ${now}
    returning failures`.execute(db);
  if (rows.length === 0) throw await locked(db, subject, now);
}

async function locked(db: Database, subject: string, now: Date): Promise<Problem> {
  const query = db.selectFrom('login_attempts').select('locked_until').where('subject', '=', subject);
  const until = (await query.executeTakeFirst())?.locked_until ?? now;
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000));
  return new Problem('rate-limited', 'Too many attempts to log in. Try again later.', {
    headers: { 'Retry-After': String(seconds) },
  });
}
