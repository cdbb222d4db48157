import type { ApiDocument, SchemaRef } from '../document.ts';
import { type MarkedMember, markedMembers } from './marked-members.ts';

/** A member of a response that its document marks `writeOnly`: it may be sent to the server and should not come back. */
export type WriteOnlyMember = MarkedMember<true>;

/** Members marked `writeOnly` that came with a value, each property of each schema once, at most 50. Nothing is said of what no schema names. */
export const writeOnlyMembers = (document: ApiDocument, schema: SchemaRef, value: unknown): WriteOnlyMember[] =>
  markedMembers(document, { schema, value }, ({ writeOnly }) => (writeOnly ? true : undefined));
