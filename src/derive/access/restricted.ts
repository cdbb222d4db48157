/** Properties of which the document says that they are for a higher role. */
import type { ApiDocument } from '../../openapi/document.ts';
import { facetsOf } from '../../openapi/facets.ts';
import type { PropertyReading } from '../../openapi/schema.ts';
import { rankOfWords } from './rank.ts';

/** Who a property is for, as the document writes it. */
export interface Restriction {
  /** As the ranks of identities: 2 or 3. */
  readonly rank: number;
  /** The text that says so. */
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

/** "Visible to staff only", "only returned to administrators", "admin only", "for internal use only": the words after or before say who. */
const SAYS_SO = [
  /\b(?:visible|shown|returned|available|accessible|readable|exposed|included|present|populated|for|to|by) (?:to |for |by )?(?:the |our |an? )?(\w{1,20}(?: \w{1,20})?) (?:only|exclusively)\b/i,
  /\b(?:only|exclusively) (?:be )?(?:visible |shown |returned |available |accessible |readable |exposed |included |present |populated |seen |read |meant |intended )?(?:to|for|by) (?:the |our |an? )?(\w{1,20}(?: \w{1,20})?)\b/i,
  /^\W{0,3}(\w{1,20})[ -]only\b/i,
];

const LONGEST_TEXT = 500;

function inText(value: unknown): Restriction | undefined {
  const text = typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : '';
  // "Not only for admins" says the opposite.
  if (text === '' || /\bnot only\b/i.test(text)) return undefined;
  for (const pattern of SAYS_SO) {
    const [said, who = ''] = pattern.exec(text) ?? [];
    const rank = higherRank(who);
    if (said !== undefined && rank !== undefined) return { rank, text: said.trim() };
  }
  return undefined;
}

/** The rank that some words name where it is a higher one. Owners are ordinary users: what is theirs is another question. */
function higherRank(words: string): number | undefined {
  if (/\b(?:owner|author|creator)s?\b/i.test(words)) return undefined;
  const rank = /^internal\b/i.test(words) ? 2 : (rankOfWords(words) ?? rankOfWords(words.replace(/s\b/g, '')) ?? 1);
  return rank > 1 ? rank : undefined;
}
