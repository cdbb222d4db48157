import { ACTING, ACTING_OR_NOUN, MAKING, READING } from './verbs.ts';

export interface Verb {
  readonly base: string;
  /** `create`, `creates`, `creating`. */
  readonly form: 'bare' | 'third' | 'gerund';
}

/** The verb that a lower-case word is a form of; undefined for participles (`created`) and other words. */
export function verbOf(word: string): Verb | undefined {
  return FORMS.get(word) ?? undone(word);
}

/** `unscrobble`, `reapply`: the same deed undone, or done again. */
function undone(word: string): Verb | undefined {
  const verb = /^(?:un|re)[a-z]{4}/.test(word) ? FORMS.get(word.slice(2)) : undefined;
  return verb !== undefined && ACTING.has(verb.base) ? verb : undefined;
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function gerund(base: string): string {
  if (/[^e]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return DOUBLED.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/** One short vowel and one consonant at the end. */
const DOUBLED = /^(?:[a-z]?[a-z]?[^aeiou]|[a-z]{0,5}(?:mi|se))[aeiou][bdglmnprt]$/;

const formsOf = (base: string): [string, Verb][] => [
  [gerund(base), { base, form: 'gerund' }],
  [third(base), { base, form: 'third' }],
  [base, { base, form: 'bare' }],
];

const FORMS: ReadonlyMap<string, Verb> = new Map(
  [...ACTING, ...ACTING_OR_NOUN, ...READING, ...MAKING, 'request', 'indicate'].flatMap(formsOf),
);
