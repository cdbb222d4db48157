/** Properties of which the document says that they are for a higher role. */
import type { ApiDocument } from '../../openapi/document.ts';
import { facetsOf } from '../../openapi/schema/facets.ts';
import type { PropertyReading } from '../../openapi/schema/schema.ts';
import { rankOfWords } from './rank.ts';

/** Who a property is for, as the document writes it. */
export interface Restriction {
  /** As the ranks of identities: 2 or 3. */
  readonly rank: number;
  /** The text that says so, its beginning. */
  readonly text: string;
}

/** What the document says of who may read a property, in its description or in an extension; undefined where it names no higher role. */
export function restrictionOf(document: ApiDocument, { schemas }: PropertyReading): Restriction | undefined {
  for (const { node } of schemas.flatMap((schema) => facetsOf(document, schema).all)) {
    const found = inExtensions(node) ?? inText(node['description']) ?? inText(node['title']);
    if (found !== undefined) return found;
  }
  return undefined;
}

const FLAGS = /^x-(?:admin|admins|staff|internal)(?:-only)?$/i;
const ROLES =
  /^x-(?:required-|allowed-|read-|reader-)?(?:roles?|scopes?|permissions?|visibility|visible-to|access|audience)$/i;
const MOST_ROLES = 20;

/** `x-admin-only: true`, `x-roles: [admin]`: every role that is named is a higher one. */
function inExtensions(node: Readonly<Record<string, unknown>>): Restriction | undefined {
  for (const [name, value] of Object.entries(node)) {
    const short = name.slice(0, 60);
    if (value === true && FLAGS.test(short)) return { rank: rankOfWords(short) ?? 2, text: `${short}: true` };
    const roles = ROLES.test(short) ? (Array.isArray(value) ? value : [value]).slice(0, MOST_ROLES) : [];
    const ranks = roles.map((role) => (typeof role === 'string' ? higherRank(role.slice(0, 80)) : undefined));
    const rank = ranks.length === 0 ? 0 : Math.min(...ranks.map((each) => each ?? 0));
    if (rank > 1) return { rank, text: `${short}: ${roles.join(', ').slice(0, 80)}` };
  }
  return undefined;
}

const LONGEST_TEXT = 500;
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const ONLY = wordsOf('only exclusively');
/** What a description says that the property is, or for whom. */
const LINKS = wordsOf(
  'to for by visible shown returned available accessible readable exposed included present populated',
);
const TO_WHOM = wordsOf('to for by');
const FILLERS = wordsOf(
  'be visible shown returned available accessible readable exposed included present populated seen read meant intended the our a an',
);

/** "Visible to staff only", "only returned to administrators", "admin only", "for internal use only". */
function inText(value: unknown): Restriction | undefined {
  const text = typeof value === 'string' ? value.trim().slice(0, LONGEST_TEXT) : '';
  const ranks = text
    .toLowerCase()
    .split(/[.,;:!()\n]/)
    .map(rankInSentence);
  const rank = ranks.find((each) => each !== undefined);
  return rank === undefined ? undefined : { rank, text: text.slice(0, LONGEST_SHOWN) };
}

/** Who may change a property says nothing of who may read it. */
const WRITES = wordsOf(
  'set writable written write changed change edited editable edit modified modify updated update created create assigned managed configurable used',
);

function rankInSentence(sentence: string): number | undefined {
  const words = sentence.split(/[^a-z]+/).filter((word) => word !== '');
  if (words.some((word) => WRITES.has(word))) return undefined;
  for (const [at, word] of words.entries()) {
    // "Not only for admins" says the opposite.
    if (!ONLY.has(word) || words[at - 1] === 'not') continue;
    const rank = higherRank(whoBefore(words, at)) ?? higherRank(whoAfter(words, at));
    if (rank !== undefined) return rank;
  }
  return undefined;
}

const LONGEST_SHOWN = 100;

/** The two words before "only", where they are the first or where somebody is meant by what is before them. */
function whoBefore(words: readonly string[], at: number): string {
  const before = words.slice(Math.max(0, at - 5), at);
  return at === 1 || before.some((word) => LINKS.has(word)) ? before.slice(-2).join(' ') : '';
}

/** The two words after "only … to the". */
function whoAfter(words: readonly string[], at: number): string {
  const after = words.slice(at + 1, at + 8).filter((word) => !FILLERS.has(word));
  return TO_WHOM.has(after[0] ?? '') ? after.slice(1, 3).join(' ') : '';
}

/** The rank that some words name where it is a higher one. Owners are ordinary users: what is theirs is another question. */
function higherRank(words: string): number | undefined {
  if (words === '' || /\b(?:owner|author|creator)s?\b/i.test(words)) return undefined;
  const rank = /^internal\b/i.test(words) ? 2 : (rankOfWords(words) ?? rankOfWords(words.replace(/s\b/g, '')) ?? 1);
  return rank > 1 ? rank : undefined;
}
