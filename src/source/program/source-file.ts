/** A file of a folder, with its text on demand. */
export interface SourceFile {
  /** As it is shown. */
  readonly file: string;
  /** Below the folder, with `/`. */
  readonly path: string;
  /** Undefined where it is too large, is no text, or cannot be read. */
  read(): string | undefined;
}
