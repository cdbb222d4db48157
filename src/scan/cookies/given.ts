/** Cookies as given: as Set-Cookie field values, and whether their attributes are known. */
export interface GivenCookies {
  readonly lines: readonly string[];
  /** True for Set-Cookie lines: only then is the absence of an attribute a fact. */
  readonly withAttributes: boolean;
}
