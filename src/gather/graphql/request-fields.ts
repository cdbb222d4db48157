import { graphqlPost } from '../../derive/graphql/questions.ts';
import type { GraphqlSchema, GraphqlType } from '../../derive/graphql/schema.ts';
import { own, type Said } from '../../model/said.ts';
import type { Candidate } from '../survey/candidate.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { fieldQuery } from './field-query.ts';

/** Fields of the root that are called; the others are listed. */
const MOST_CALLED = 30;
const MOST_LISTED = 500;

export const MUTATION = own('mutations are never sent');
export const SUBSCRIPTION = own('subscriptions are never started');
const ENOUGH = own('enough fields of the schema were called');
const NOT_SENT = own(
  'the remaining requests and time are reserved for the checks; --max-requests and --max-time raise it',
);
const SIGNED_IN = own('the endpoint requires credentials, and fields are only called without them');

/** A field of the root as an operation: it has no path of its own. */
export function operationOf(url: string, name: string, parameters: readonly string[] = []): Candidate {
  const path = `${new URL(url).pathname}#${name}`;
  return {
    method: 'POST',
    url,
    source: 'graphql',
    redirectedFrom: [],
    described: { path, operationId: name, parameters },
  };
}

/** Calls the fields of the query root that need no arguments and only read, without credentials, and lists all the others with the reason. */
export async function requestFields(
  surveyor: Surveyor,
  url: string,
  schema: GraphqlSchema,
  isOpen: boolean,
): Promise<void> {
  const planned = (schema.query?.fields ?? []).slice(0, MOST_LISTED).map((field) => ({
    operation: operationOf(
      url,
      field.name,
      field.args.map(({ name }) => name),
    ),
    ...fieldQuery(schema, field),
  }));
  const callable = planned.flatMap((each) => ('query' in each ? [each] : []));
  const called = isOpen ? callable.slice(0, MOST_CALLED) : [];
  const responses = await surveyor.sendReads(called.map(({ query }) => graphqlPost(url, query)));
  for (const [at, { operation }] of called.entries()) {
    const exchange = responses[at];
    if (exchange === undefined) surveyor.ledger.notRequested(operation, NOT_SENT, true);
    else surveyor.ledger.requested(operation, exchange);
  }
  const left = isOpen ? ENOUGH : SIGNED_IN;
  for (const { operation } of callable.slice(called.length)) surveyor.ledger.notRequested(operation, left);
  for (const each of planned) if ('notSent' in each) surveyor.ledger.notRequested(each.operation, each.notSent);
  listAll(surveyor, url, schema.mutation, MUTATION);
  listAll(surveyor, url, schema.subscription, SUBSCRIPTION);
}

function listAll(surveyor: Surveyor, url: string, type: GraphqlType | undefined, why: Said): void {
  for (const { name, args } of (type?.fields ?? []).slice(0, MOST_LISTED)) {
    const operation = operationOf(
      url,
      name,
      args.map((argument) => argument.name),
    );
    surveyor.ledger.notRequested(operation, why);
  }
}
