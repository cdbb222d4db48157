import { graphqlResponseOf } from '../../derive/graphql/message.ts';
import { graphqlPost } from '../../derive/graphql/questions.ts';
import { suggestedNames } from '../../derive/graphql/suggestions.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own } from '../../model/said.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { scriptsOf } from './find-endpoints.ts';
import { GUESSED_NAMES, GUESSING, isUnknownName, NO_FIELD } from './guessed-words.ts';
import { inferFields } from './infer-fields.ts';
import { MUTATION, operationOf, SUBSCRIPTION } from './request-fields.ts';
import { type ScriptQuery, scriptQueries } from './script-queries.ts';

const VARIABLES = own('it needs variables that only the script knows');
const MOST_SENT = 10;

/**
 * What can be known of a schema without introspection: fields that error messages suggest or complain about otherwise than about names that
 * are not there, what these fields hold, and the operations that scripts of the target send.
 */
export async function requestUnknownSchema(surveyor: Surveyor, url: string): Promise<void> {
  await sendQueries(surveyor, url, surveyor.exchanges().flatMap(scriptsOf).flatMap(scriptQueries));
  const [guessing] = await surveyor.sendReads([graphqlPost(url, GUESSING)]);
  const names = guessing === undefined ? [] : fieldsReported(guessing);
  await inferFields(surveyor, url, names);
}

/** Names that exist: those that are suggested, and of the guessed ones those that are not said to be unknown. */
export function fieldsReported(exchange: Exchange): readonly string[] {
  const messages = graphqlResponseOf(exchange)?.errors.map(({ message }) => message) ?? [];
  const complained = new Set(
    messages.flatMap((message) => GUESSED_NAMES.filter((name) => isUnknownName(message, name))),
  );
  // A server that stops at the first error, or at one that it words in its own way, has said nothing of the others.
  const isWhole = complained.size > 0 && messages.some((message) => message.includes(NO_FIELD));
  const existing =
    isWhole && messages.length < MOST_MESSAGES ? GUESSED_NAMES.filter((name) => !complained.has(name)) : [];
  return [...new Set([...existing, ...suggestedNames(messages)])].sort();
}

/** graphql-js stops after a hundred. */
const MOST_MESSAGES = 100;

/** Queries of scripts are sent as they are, without credentials; whatever acts is left out by the gate. */
async function sendQueries(surveyor: Surveyor, url: string, queries: readonly ScriptQuery[]): Promise<void> {
  const reads = queries.filter(({ kind, hasVariables }) => kind === 'query' && !hasVariables).slice(0, MOST_SENT);
  const responses = await surveyor.sendReads(reads.map(({ text }) => graphqlPost(url, text)));
  const sent = new Map(reads.map((each, at) => [each, responses[at]]));
  for (const query of queries) {
    const exchange = sent.get(query);
    for (const name of query.fields) {
      if (exchange !== undefined) surveyor.ledger.requested(operationOf(url, name), exchange);
      else surveyor.ledger.notRequested(operationOf(url, name), WHY[query.kind]);
    }
  }
}

const WHY = { query: VARIABLES, mutation: MUTATION, subscription: SUBSCRIPTION } as const;
