/**
 * A backup is gzipped text, one JSON value a line: a header, then for each table `{"table": name}` and its rows as objects, then `{"end": rows}`.
 * It is the same for both databases, so that one can be restored into the other. What is encrypted stays so, and the key is no part of it.
 */
export interface BackupHeader {
  readonly openbrick: 'backup';
  /** Of this format. */
  readonly format: 1;
  /** Migrations that the database has had. */
  readonly schema: number;
  /** Of the key that encrypted what is encrypted. */
  readonly keyId: string;
  readonly at: string;
}

/** Whether a value is the header of a backup that this program can read. */
export function isHeader(value: unknown): value is BackupHeader {
  const header = value as Partial<BackupHeader> | null;
  return (
    typeof header === 'object' &&
    header?.openbrick === 'backup' &&
    header.format === 1 &&
    Number.isInteger(header.schema) &&
    typeof header.keyId === 'string'
  );
}
