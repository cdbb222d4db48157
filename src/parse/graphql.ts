/** GraphQL documents (GraphQL Specification, October 2021, section 2): queries and mutations as they are sent, not schemas. */
import { createRequire } from 'node:module';
import type { DocumentNode } from 'graphql';
import { lazily } from './lazily.ts';

const load = createRequire(import.meta.url);
/** The parser alone, when the first document is read: the whole library takes five times as long to load. */
const parser = lazily((): typeof import('graphql') => load('graphql/language/parser.js'));

/** Longer texts are refused unread. */
export const MAX_GRAPHQL_TEXT = 64 * 1024;
/** The parser is recursive: this bounds how deep a text can nest. */
const MAX_TOKENS = 4000;

/** The document, without locations; undefined where the text is none, or is over the limits. Never throws. */
export function parseGraphql(text: string): DocumentNode | undefined {
  if (text.length > MAX_GRAPHQL_TEXT) return undefined;
  try {
    return parser().parse(text, { noLocation: true, maxTokens: MAX_TOKENS });
  } catch {
    return undefined;
  }
}
