import { documentedOperations, namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { isNotFoundResponse } from '../../derive/document/promised.ts';
import { headerOf, isSuccess, jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isErrorObject } from '../../derive/response/refusal.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { structuredDate } from '../../parse/structured-field.ts';

export default defineCheck({
  id: 'operation-deprecated-served',
  category: 'inventory',
  severity: 'info',
  title: 'Deprecated operation is still served',
  why: 'Deprecated operations miss new access checks and fixes, but still work.',
  fix: 'Set a date (`Sunset` header, RFC 8594), notify the callers found in the logs, then respond with 410.',
  notes: 'Low where it responds to unauthenticated requests.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['RFC 8594', 'RFC 9745'],
  needs: ['surface', 'exchanges'],
  takes: ['document'],
  judge(facts) {
    const { document } = facts;
    const documented = document === undefined ? undefined : documentedAsDeprecated({ ...facts, document });
    const announced = facts.exchanges.filter((each) => announcedAt(each, facts.surface.observedAt) !== undefined);
    if (documented === undefined && announced.length === 0)
      return notApplicable(own('no document deprecates an operation, and no response says that it is deprecated'));
    return [
      ...(documented ?? []),
      ...announced.filter(isSuccess).map((each) => observeAnnounced(each, facts.surface.observedAt)),
    ];
  },
});

/** `Deprecation` (RFC 9745) is a date from which on a resource is deprecated; one that lies ahead is no finding yet. */
function announcedAt(exchange: Exchange, now: number): number | undefined {
  const since = structuredDate(headerOf(exchange, 'deprecation') ?? '');
  return since !== undefined && since <= now ? since : undefined;
}

function observeAnnounced(exchange: Exchange, now: number): Observation {
  const { method, url } = exchange.request;
  const since = new Date(announcedAt(exchange, now) ?? now).toISOString().slice(0, 10);
  const isOpen = exchange.identity === 'anonymous';
  return {
    at: placeIn(exchange, { part: 'header', name: 'deprecation' }),
    message: say`${quote(`${method} ${new URL(url).pathname}`, 100)} says that it is deprecated since ${own(since)}, and responds with ${exchange.response.status}.`,
    ...(isOpen ? { severity: 'low' as const } : {}),
    mark: `${method} ${new URL(url).pathname}`,
    cause: `announced ${isOpen}`,
    proof: { exchange: exchange.id },
  };
}

type DocumentedFacts = Facts<'document' | 'surface' | 'exchanges'>;

function documentedAsDeprecated(facts: DocumentedFacts): Observation[] | undefined {
  const deprecated = documentedOperations(facts).filter(({ operation }) => operation.deprecated);
  if (deprecated.length === 0) return undefined;
  return deprecated.flatMap(({ operation, exchanges }): Observation[] => {
    const served = exchanges.find(
      (each) => isSuccess(each) && !isNotFoundResponse(each, operation, facts) && !isErrorObject(jsonOf(each)),
    );
    if (served === undefined) return [];
    const isOpen = served.identity === 'anonymous';
    return [
      {
        at: { ...placeIn(served, { part: 'status' }), ...namesOf(operation) },
        message: say`${quote(operation.key, 100)} is deprecated and returns ${served.response.status}${own(isOpen ? ' without credentials' : '')}.`,
        ...(isOpen ? { severity: 'low' as const } : {}),
        related: [placeOfOperation(facts.document, operation)],
        mark: operation.key,
        cause: `documented ${isOpen}`,
        proof: { exchange: served.id },
      },
    ];
  });
}
