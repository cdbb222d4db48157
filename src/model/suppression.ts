/** A finding that is known and accepted: everything that is set must fit. At least one of the first six is. */
export interface Suppression {
  readonly fingerprint?: string;
  readonly check?: string;
  /** Id of a secret rule: `github-personal-token`. */
  readonly rule?: string;
  /** Name of a cookie. Of a finding about several cookies it must be the name of all. */
  readonly cookie?: string;
  /** `GET /users/{id}` (`*` for any method, globs in the path), or an operation ID of the API document. It must be so for all operations of a finding. */
  readonly operation?: string;
  /** Whether a file, or the path of a URL, is meant. Of a finding with several places it must be so for all. */
  readonly covers?: (place: string) => boolean;
  readonly reason?: string;
  /** Who is responsible for it. */
  readonly owner?: string;
  /** The last day on which it counts, `2027-01-31`, in UTC. After it the finding is reported again. */
  readonly expires?: string;
}
