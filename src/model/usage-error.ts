/** Every mistake a user can make, by code. The words are written where it is raised; the code is for programs. */
export const usageCodes = [
  'unknown-option',
  'missing-argument',
  'invalid-argument',
  'invalid-url',
  'invalid-number',
  'invalid-header',
  'invalid-credential',
  'invalid-choice',
  'unknown-check',
  'unknown-guide',
  'unreadable-file',
  'unwritable-file',
  'invalid-config',
  'invalid-report',
  'invalid-evidence',
  'invalid-cookie',
  'invalid-document',
  'invalid-recipe',
  'login-failed',
] as const;
export type UsageCode = (typeof usageCodes)[number];

/** A user's mistake: one line that says what and where, and what to write instead. Exit 2. */
export class UsageError extends Error {
  readonly code: UsageCode;

  constructor(code: UsageCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
    this.code = code;
  }
}

/** The target could not be reached, or nothing could be scanned. Exit 3. */
export class UnreachableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreachableError';
  }
}
