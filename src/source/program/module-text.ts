export type Language = 'python' | 'javascript' | 'rust';

/** A source file as it is. */
export interface ModuleText {
  /** As it is shown. */
  readonly file: string;
  /** Below the folder that the user named, with `/`. */
  readonly path: string;
  readonly language: Language;
  readonly text: string;
}
