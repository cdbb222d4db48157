import { documentedOperations, namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { keywordOf } from '../../derive/document/inputs.ts';
import { isSuccess, jsonOf } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { countOfItems, isPageSize } from '../../derive/response/page-size.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';

/** More than a page that a person reads, less than what hurts a server. */
const REQUESTED_ROWS = 5000;
const TOO_MANY = 1000;

export default defineCheck({
  id: 'page-size-unbounded',
  category: 'rate-limiting',
  severity: 'medium',
  title: 'Page size is not limited',
  why: 'One request reads the whole table: it ties up memory and the database, and lets anyone copy everything in one call.',
  fix: 'Limit the page size to a maximum in the code, and document it.',
  fixes: {
    fastapi: '`limit: Annotated[int, Query(ge=1, le=100)] = 20`.',
    django: '`max_page_size` of the pagination class; `max_limit` of `LimitOffsetPagination` is `None` by default.',
    flask:
      "`fields.Integer(validate=Range(min=1, max=100))` in the query schema; `max_per_page` of Flask-SQLAlchemy's `paginate`.",
    actix: '`#[validate(range(min = 1, max = 100))]` on the field, or `.min(100)` where it is read.',
    express: '`Math.min(Number(req.query.limit) || 20, 100)`.',
  },
  notes:
    'Sent once with 5,000 for parameters that are named like a page size, of working read operations. Found when more than 1,000 items come back, and more than by default, or when the response exceeds the size that is read and the default response does not. A documented maximum of 5,000 or more is not reported. A table with fewer rows cannot show the defect.',
  cwe: [770],
  owasp: ['API4:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/'],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => pagedReads(facts).map(({ probe }) => probe),
  judge(facts, results) {
    const reads = pagedReads(facts);
    if (reads.length === 0) return notApplicable(own('no working read operation accepts a page size'));
    return reads.flatMap(({ operation, parameter, good, probe }): Observation[] => {
      const exchange = results.exchange(probe.id);
      const shown = exchange === undefined ? undefined : tooMany(exchange, good);
      if (exchange === undefined || shown === undefined) return [];
      return [
        {
          at: { ...placeIn(exchange, { part: 'url', name: parameter.name }), ...namesOf(operation) },
          message: say`${quote(operation.key, 100)} with ${quote(`${parameter.name}=${REQUESTED_ROWS}`, 60)} returns ${shown}. ${maximumWords(facts, parameter)}`,
          related: [placeInDocument(facts.document, parameter.at, namesOf(operation)), placeIn(good, { part: 'url' })],
          mark: `${operation.key} ${parameter.name}`,
          cause: parameter.name,
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});

interface PagedRead {
  readonly operation: DocumentedOperation;
  readonly parameter: Parameter;
  readonly good: Exchange;
  readonly probe: RequestProbe;
}

const MOST_READS = 8;

const pagedReads = (facts: Facts<'document' | 'surface' | 'exchanges'>): PagedRead[] =>
  documentedOperations(facts)
    .flatMap(({ operation, exchanges }) => {
      const { document } = facts;
      const parameter = operation.parameters.find(({ in: place, name }) => place === 'query' && isPageSize(name));
      const good = exchanges.find(
        (each) => isSuccess(each) && urlOf(each).searchParams.get(parameter?.name ?? '') !== String(REQUESTED_ROWS),
      );
      if (operation.method !== 'GET' || good === undefined || parameter === undefined) return [];
      if ((maximumOf(document, parameter) ?? 0) >= REQUESTED_ROWS) return [];
      const url = new URL(good.request.url);
      url.searchParams.set(parameter.name, String(REQUESTED_ROWS));
      const probe: RequestProbe = {
        kind: 'request',
        id: `page ${operation.key}`,
        risk: 'read',
        request: { method: 'GET', url: url.href },
      };
      return [{ operation, parameter, good, probe }];
    })
    .slice(0, MOST_READS);

function tooMany(exchange: Exchange, good: Exchange): Said | undefined {
  if (!isSuccess(exchange)) return undefined;
  if (exchange.response.truncated && !good.response.truncated) return own('more than is read of one response');
  const items = countOfItems(jsonOf(exchange)) ?? 0;
  const before = countOfItems(jsonOf(good)) ?? 0;
  return items > TOO_MANY && items > before ? count(items, 'item') : undefined;
}

function maximumOf(document: ApiDocument, { schema }: Parameter): number | undefined {
  const maximum = keywordOf(document, schema, 'maximum');
  return typeof maximum === 'number' ? maximum : undefined;
}

function maximumWords({ document }: Facts<'document'>, parameter: Parameter): Said {
  const maximum = maximumOf(document, parameter);
  return maximum !== undefined ? say`The document says at most ${maximum}.` : own('The document names no maximum.');
}
