/** What the server needs is not to be had: the data directory, the port or the database. Names the variable and never its value; the process ends with exit code 3. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The code of a system or database error (`EACCES`, `28P01`), for messages that must not carry its text. */
export const errorCode = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'unknown error';
};
