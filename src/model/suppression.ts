/** A finding that is known and accepted: everything that is set must fit. At least one of the first four is. */
export interface Suppression {
  readonly fingerprint?: string;
  readonly check?: string;
  /** Id of a secret rule: `github-personal-token`. */
  readonly rule?: string;
  /** Whether a file, or the path of a URL, is meant. Of a finding with several places it must be so for all. */
  readonly covers?: (place: string) => boolean;
  readonly reason?: string;
}
