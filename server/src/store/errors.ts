/** What PostgreSQL and its driver say, as far as a caller can do something about it. */

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Of a NUL, of half a surrogate pair in JSON, and of a number past its type. */
const UNSTORABLE = new Set(['22021', '22P05', '22P02', '22003']);

/** A value that no column can hold. */
export const isUnstorable = (error: unknown): boolean => UNSTORABLE.has(codeOf(error));

/** A reference to a row that is not there: an id that the request names, or whose row was deleted meanwhile. */
export const isMissingReference = (error: unknown): boolean => codeOf(error) === '23503';

/** Of the socket. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/**
 * Classes of SQLSTATE: connection (08), resources such as disk and connections (53), the operator or a shutdown (57), a system error (58), and a
 * transaction that lost to another one (40). A server that is read-only (25006) is a standby: the primary comes back or is replaced.
 */
const AWAY = /^(?:(?:08|40|53|57|58)[0-9A-Z]{3}|25006)$/;
/** The driver has no codes for these. */
const WITHOUT_CODE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the database cannot do its work at the moment, and the same request may succeed later. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (NO_CONNECTION.has(code) || AWAY.test(code)) return true;
  return code === '' && error instanceof Error && WITHOUT_CODE.test(error.message);
}

/** Timeouts of a transaction: they end its connection, and the class of their codes does not say so. */
const TIMEOUTS = new Set(['25P03', '25P04']);

/** Whether the connection on which the error came is of no use any more; sometimes said of one that still is. */
export const endsConnection = (error: unknown): boolean => isAway(error) || TIMEOUTS.has(codeOf(error));
