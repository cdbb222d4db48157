/** What fields of the root hold where introspection is off: which names validation does not complain about, in queries that never run. */
import { graphqlResponseOf } from '../../derive/graphql/message.ts';
import { graphqlPost } from '../../derive/graphql/questions.ts';
import { suggestedNames } from '../../derive/graphql/suggestions.ts';
import type { Exchange } from '../../model/exchange.ts';
import { list, own, quote, type Said, say } from '../../model/said.ts';
import { actsAsField } from '../consent/protocol-reads/graphql-fields.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { GUESSED_LEAVES, isQuoted, isUnknownName, NO_FIELD } from './guessed-words.ts';
import { operationOf } from './request-fields.ts';

/** Fields of the root that are looked into; two or three requests each. */
const MOST_FIELDS = 6;
const MOST_LEAVES = 20;

const UNKNOWN_FIELDS = own('introspection is off: its arguments and its type are not known');

/** Notes fields of the root whose names are known, and calls those that turn out to need no arguments, with what is known of their properties. */
export async function inferFields(surveyor: Surveyor, url: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((each) => !actsAsField(each, true)).slice(0, MOST_FIELDS)) {
    const leaves = await leavesOf(surveyor, url, name);
    const read = leaves.length === 0 ? undefined : `{ ${name} { ${leaves.join(' ')} } }`;
    const [exchange] = read === undefined ? [] : await surveyor.sendReads([graphqlPost(url, read)]);
    if (exchange !== undefined && graphqlResponseOf(exchange)?.data?.[name] !== undefined)
      surveyor.ledger.requested(operationOf(url, name), exchange);
    else
      surveyor.ledger.notRequested(operationOf(url, name), leaves.length === 0 ? UNKNOWN_FIELDS : knownWords(leaves));
  }
  for (const name of names) surveyor.ledger.notRequested(operationOf(url, name), UNKNOWN_FIELDS);
}

const knownWords = (leaves: readonly string[]): Said =>
  say`introspection is off: of its type ${list(leaves.slice(0, 5).map((name) => quote(name)))} are known, and not its arguments`;

/** The properties of a field that exist and hold no further ones; none where it needs arguments, or the server did not look at all of the query. */
async function leavesOf(surveyor: Surveyor, url: string, name: string): Promise<readonly string[]> {
  const first = await guess(surveyor, url, name, GUESSED_LEAVES);
  if (first === undefined) return [];
  const further = first.suggested.filter((each) => !GUESSED_LEAVES.includes(each) && !actsAsField(each, false));
  const second = further.length === 0 ? undefined : await guess(surveyor, url, name, further);
  return [...new Set([...first.existing, ...(second?.existing ?? [])])].slice(0, MOST_LEAVES);
}

interface Guess {
  readonly existing: readonly string[];
  readonly suggested: readonly string[];
}

async function guess(
  surveyor: Surveyor,
  url: string,
  name: string,
  tried: readonly string[],
): Promise<Guess | undefined> {
  const query = `{ ${NO_FIELD} ${name} { ${NO_FIELD} ${tried.join(' ')} ${LAST} } }`;
  const [exchange] = await surveyor.sendReads([graphqlPost(url, query)]);
  return exchange && leavesReported(exchange, tried);
}

/** It comes last, and exists nowhere: a complaint about it shows that all before it was looked at. */
const LAST = `${NO_FIELD}Last`;

/** Of the tried properties those that no message complains about, and what messages suggest. */
export function leavesReported(exchange: Exchange, tried: readonly string[]): Guess | undefined {
  const messages = graphqlResponseOf(exchange)?.errors.map(({ message }) => message) ?? [];
  if (!messages.some((message) => isUnknownName(message, LAST)) || messages.some(needsArgument)) return undefined;
  // What is suggested for another name exists, too.
  const complaints = messages.map((message) => message.split('Did you mean', 1)[0] ?? '');
  const existing = tried.filter((name) => !complaints.some((message) => isQuoted(message, name)));
  return { existing, suggested: suggestedNames(messages) };
}

/** The field cannot be called without arguments that are not known. */
const needsArgument = (message: string): boolean =>
  /argument/i.test(message) && /required|not provided|missing/i.test(message);
