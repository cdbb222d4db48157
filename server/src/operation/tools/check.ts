/** What one check of `doctor` found. */
export interface Check {
  readonly ok: boolean;
  readonly about: string;
  readonly detail: string;
}
