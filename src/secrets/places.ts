/**
 * The place decides first, the value grades: how sure a value under the name of a credential is, by where it is. docs/secrets.md is
 * printed from this table.
 */
import type { SecretMatch, ValueLook } from './rule.ts';

/** All but `log` and `file` are places in which a server hands the value out while it runs. A log holds what it was called with. */
export type ValuePlace = 'cookie' | 'session' | 'header' | 'body' | 'script' | 'url' | 'log' | 'file';

type Confidence = SecretMatch['confidence'];

/** Undefined: nothing is reported. */
type Grades = Readonly<Record<ValueLook, Confidence | undefined>>;

const HANDED_OUT: Grades = { opaque: 'firm', words: 'firm', placeholder: 'firm' };
/** In a body the same value for two anonymous requests makes it firm: `api-key-in-body` asks twice. */
const PERHAPS: Grades = { opaque: 'firm', words: 'tentative', placeholder: 'tentative' };

export const PLACES: Readonly<Record<ValuePlace, Grades>> = {
  cookie: HANDED_OUT,
  session: HANDED_OUT,
  header: HANDED_OUT,
  body: PERHAPS,
  script: PERHAPS,
  url: PERHAPS,
  log: HANDED_OUT,
  file: { opaque: 'firm', words: 'tentative', placeholder: undefined },
};
