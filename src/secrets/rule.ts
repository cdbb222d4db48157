/** What a secret rule is: one file a provider in `rules/`, exporting an array of these. Pure. */

/** Of a value that only its name gives away. opaque: random, or a password that is no word; words: what a person wrote; placeholder: `changeme`. */
export type ValueLook = 'opaque' | 'words' | 'placeholder';

/** secret: opens something; publishable: made to be public; identifier: names an account, opens nothing. */
export type SecretKind = 'secret' | 'publishable' | 'identifier';
export type Checksum = 'valid' | 'invalid' | 'none';
/** How bad it is that anonymous callers hold one; the check that reports it may say otherwise. */
export type SecretSeverity = 'critical' | 'high' | 'medium' | 'low' | 'info';

export interface SecretRule {
  /** Stable id: `stripe-secret-key`. */
  readonly id: string;
  /** Stable id of the provider: `stripe`. */
  readonly provider: string;
  /** For a sentence: `Stripe secret key`. */
  readonly title: string;
  readonly kind: SecretKind;
  readonly severity: SecretSeverity;
  /** Fixed text that every match contains; the engine looks for these first, case-sensitive unless `ignoreCase`. */
  readonly literals: readonly string[];
  readonly ignoreCase?: boolean;
  /**
   * Matched from the literal on; where `reach` is set, from at most that many characters before it. Linear-time, every
   * quantifier bounded. Group 1, where there is one, is the token.
   */
  readonly pattern: RegExp;
  /** Longest distance from the start of a match to the literal; absent means that the match begins with it. */
  readonly reach?: number;
  /** With a long `reach`: what must be at the literal before the rest is tried. */
  readonly probe?: RegExp;
  /** As `reach`, where the distance is always the same. */
  readonly at?: number;
  /** The pattern says itself where a token begins and ends: letters and digits may touch it. */
  readonly unbounded?: boolean;
  /** The shape cannot be anything else, so the match is certain even without check digits. */
  readonly unmistakable?: boolean;
  /** Nothing in the token says what it is: the name, the address or the command around it does, as samples of documentation have them too. */
  readonly byPlace?: boolean;
  /** Gives way to any other rule on the same text. */
  readonly generic?: boolean;
  /** The part of the token that is the secret, where placeholders are looked for: the password of a URL. The whole token when absent. */
  core?(token: string): string;
  /** Structure beyond the pattern; false drops the match. */
  validate?(token: string): boolean;
  /** The provider's own check digits, where it has them. `invalid` on a fixed-length form removes the match. */
  checksum?(token: string): Checksum;
  /** Some publishable kinds are recognised by decoding (a Supabase role): the kind of this very token. */
  kindOf?(token: string): SecretKind;
  /** What it opens, in one sentence. */
  readonly opens: string;
  /** How to revoke: the provider's page. */
  readonly revoke: string;
  /** Where the shape is documented. */
  readonly source: string;
  /** The day on which the shape was last compared with its source, as `2026-11-27`. */
  readonly checked: string;
  /** What it looks like in words, where the pattern read out is not plain. */
  readonly looks?: string;
  /** Tokens in parts, joined by the tests, so that no scanner takes the fixture for a leak. */
  readonly examples: {
    readonly match: readonly (readonly string[])[];
    readonly ignore: readonly (readonly string[])[];
  };
}

/** A rule's hit. Offsets are into the text as received, even where the token was escaped there. */
export interface SecretMatch {
  readonly rule: SecretRule;
  readonly token: string;
  readonly start: number;
  readonly end: number;
  readonly checksum: Checksum;
  readonly kind: SecretKind;
  /** checksum or unmistakable structure: certain; a provider's shape: firm; a name: by the place and the value's look (`places.ts`). */
  readonly confidence: 'certain' | 'firm' | 'tentative';
  /** Layers removed to see it, outermost first: `['percent', 'base64', 'json']`; empty for plain text. */
  readonly path: readonly string[];
  /** Only its beginning was printed (cut.ts). */
  readonly isCut?: true;
  /** As it is in the text, where that is not the token itself: escaped, or in parts. */
  readonly written?: string;
  /** The name it was found under, for named values (`api_key`), and what the value looks like. */
  readonly name?: string;
  readonly look?: ValueLook;
}
