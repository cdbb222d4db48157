import { type UsageCode, UsageError } from '../model/usage-error.ts';

/** A user's mistake, said in one line. */
export const fail = (code: UsageCode, message: string, cause?: unknown): UsageError =>
  new UsageError(code, message.replace(/\s+/g, ' ').trim(), cause === undefined ? undefined : { cause });
