/** Rules for URLs that hold a login: one for each family of schemes. */
import { fake } from './fake.ts';
import type { RuleSpec } from './provider.ts';
import { isTutorialLogin, passwordIn } from './url-login.ts';

const holdsPassword = (url: string): boolean => passwordIn(url).length >= 3 && !isTutorialLogin(url);

/**
 * In source for regular expressions. A `$` begins a reference at the start and before a brace; elsewhere it is a sign like any other, as is an `@` before the last.
 */
export const USER = '[^\\s:/@"\'<>`\\\\{}$]';
export const PASSWORD = '(?!\\$)(?:[^\\s/"\'<>`\\\\{}$]|\\$(?![({])){3,200}';
const HOSTS = '[A-Za-z0-9[][A-Za-z0-9.,:[\\]_-]{1,255}(?:/[A-Za-z0-9_.~%-]{0,64})?';

interface Scheme {
  readonly id: string;
  readonly title: string;
  /** In source for a regular expression. */
  readonly scheme: string;
  readonly literals: readonly string[];
  readonly opens: string;
  readonly source: string;
  /** One that the scheme's expression matches. */
  readonly sample: string;
}

/** The URL of a database or broker, with a password in it. */
export const urlRule = ({ scheme, sample, ...rule }: Scheme): RuleSpec => ({
  ...rule,
  unmistakable: true,
  severity: 'critical',
  core: passwordIn,
  validate: holdsPassword,
  pattern: new RegExp(`(?:${scheme})://${USER}{0,64}:${PASSWORD}@${HOSTS}`),
  looks: `A URL of \`${sample}\` and its variants with a password of at least 3 characters; no sample login.`,
  examples: {
    match: [
      [sample, 'app:', fake.alnum(18), '@db.internal:5432/main'],
      [sample, 'app:', fake.lower(6), '$', fake.upper(6), '@db.internal/main'],
      [sample, 'app:', fake.lower(6), '@', fake.upper(6), '@db.internal/main'],
    ],
    ignore: [
      [sample, 'user:password@localhost/main'],
      [sample, 'app:app@localhost:5432/main'],
      [sample, 'db.internal:5432/main'],
      [sample, '$', '{USER}:$', '{PASS}@db.internal/main'],
      [sample, 'app:$', 'PASSWORD@db.internal/main'],
      [sample, 'app:', '*'.repeat(8), '@db.internal/main'],
    ],
  },
});
