import { headerOf, isSuccess, jsonOf, mediaTypeOf } from '../../derive/page.ts';
import { isOfOrigin, pathOf, placeIn } from '../../derive/place.ts';
import { isDocumentResponse } from '../../derive/response/document-response.ts';
import { countOfItems } from '../../derive/response/page-size.ts';
import { isStaticFile } from '../../derive/response/static-file.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { isJson } from '../../parse/media-type.ts';

const MEBIBYTE = 1024 * 1024;
/** What no client of an API reads in one piece. */
const TOO_LARGE = MEBIBYTE;

export default defineCheck({
  id: 'response-too-large',
  category: 'rate-limiting',
  severity: 'low',
  title: 'Response is very large',
  why: 'One small request makes the server read, encode and send a large body: a few clients use up its memory and bandwidth, and everything can be copied in one call.',
  fix: 'Return lists in pages of a limited size, and only the fields that the client asked for. Offer large exports as files that are made once.',
  fixes: {
    django: "`REST_FRAMEWORK = {'DEFAULT_PAGINATION_CLASS': …, 'PAGE_SIZE': 50}`, and `max_page_size`.",
    flask: '`db.paginate(query, max_per_page=100)` instead of `query.all()`.',
    fastapi: '`limit: Annotated[int, Query(ge=1, le=100)] = 20`, and `.limit(limit)` on the query.',
    actix: '`.limit(100)` on the query; stream exports with `HttpResponse::streaming`.',
    express: '`.limit(Math.min(Number(req.query.limit) || 20, 100))` on the query.',
  },
  notes:
    'JSON and XML responses to GET without a body size of their own choice: more than 1 MiB after decompression. Files (by Content-Disposition, type or extension), streams, scripts and API documents are not reported. A page size that a client may choose is page-size-unbounded.',
  cwe: [770, 400],
  owasp: ['API4:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/'],
  needs: ['exchanges', 'surface'],
  judge({ exchanges, surface }) {
    const data = exchanges.filter((exchange) => isData(exchange, surface));
    if (data.length === 0) return notApplicable(own('no JSON or XML response to GET was seen'));
    return data.filter(({ response: { bodyBytes } }) => bodyBytes > TOO_LARGE).map(observe);
  },
});

/** A response of the API in a form that clients read whole. */
function isData(exchange: Exchange, surface: Surface): boolean {
  const media = mediaTypeOf(exchange);
  const isText = isJson(media) || media?.essence === 'application/xml' || media?.essence === 'text/xml';
  return (
    isText &&
    exchange.request.method === 'GET' &&
    isSuccess(exchange) &&
    isOfOrigin(exchange.request.url, surface.origin) &&
    !STREAMED.test(media?.essence ?? '') &&
    !isStaticFile(exchange) &&
    !isDocumentResponse(exchange) &&
    !/^\s{0,8}attachment/i.test(headerOf(exchange, 'content-disposition') ?? '') &&
    !/\.(?:json|xml|geojson|map)$/i.test(pathOf(exchange).slice(-20))
  );
}

/** One record a line, without an end that is known. */
const STREAMED = /ndjson|jsonl|json-seq|stream/;

function observe(exchange: Exchange): Observation {
  return {
    at: placeIn(exchange, { part: 'body' }),
    message: say`${quote(`GET ${pathOf(exchange)}`, 100)} returns ${sizeOf(exchange)}${itemsOf(exchange)} in one response.`,
    mark: pathOf(exchange),
    proof: { exchange: exchange.id },
  };
}

function sizeOf({ response: { bodyBytes, truncated } }: Exchange): Said {
  const shown = own((bodyBytes / MEBIBYTE).toFixed(1));
  return truncated ? say`more than ${shown} MiB` : say`${shown} MiB`;
}

function itemsOf(exchange: Exchange): Said {
  const items = countOfItems(jsonOf(exchange));
  return items === undefined ? own('') : say` (${items} items)`;
}
