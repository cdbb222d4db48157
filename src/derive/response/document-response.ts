import type { Exchange } from '../../model/exchange.ts';
import { oncePer } from '../../parse/once-per.ts';
import { htmlOf, isSuccess } from '../page.ts';

/** The version field of an API's document, in JSON, YAML or a script, also inside a string or an attribute where quotes are escaped. */
const VERSION =
  /(?:["\n'{,;]|^|&quot;|&#34;|&#x22;)[ \t]{0,20}(?:openapi|swagger)(?:\\{0,3}(?:["']|&quot;|&#34;|&#x22;))?\s{0,20}:\s{0,20}(?:\\{0,3}(?:["']|&quot;|&#34;|&#x22;))?[123]\.\d/;

/** Whether a text holds that field. A plain search first: nearly all hold none. */
export const hasVersionField = (text: string): boolean =>
  (text.includes('openapi') || text.includes('swagger')) && VERSION.test(text);

/** Every such field. */
export const EVERY_VERSION_FIELD = new RegExp(VERSION.source, 'g');

/** Viewers of documents, by their own markup and files. */
export const VIEWER =
  /swagger-ui|SwaggerUIBundle|<redoc[\s>]|Redoc\.init|<rapi-doc[\s>]|rapidoc-min|<elements-api|id=["']?api-reference|createApiReference|@scalar\/|scalar\/api-reference|swagger-initializer|openapi-explorer|<rapi-doc-mini/;

/** Elements and calls that make a page a viewer; a link to one does not. */
const VIEWS =
  /SwaggerUIBundle|<redoc[\s>]|Redoc\.init|<rapi-doc[\s>]|<elements-api|id=["']?api-reference|createApiReference|<openapi-explorer/;
const VIEWER_FILE = /swagger-ui|redoc|rapidoc|scalar|stoplight|openapi-explorer/i;

const BEGINNING = 200_000;

/** Whether a response is the API's document, or a page that shows it: what the API is said to be, and nothing of what it does. */
export const isDocumentResponse = oncePer((exchange: Exchange): boolean => {
  if (!isSuccess(exchange)) return false;
  const text = exchange.response.body.slice(0, BEGINNING);
  const isDocument = hasVersionField(text) && /["']?(?:paths|components|definitions|webhooks)\b/.test(text);
  return isDocument || VIEWS.test(text) || loads(exchange, VIEWER_FILE);
});

const loads = (exchange: Exchange, file: RegExp): boolean =>
  htmlOf(exchange)?.resources.some(({ url }) => file.test(url.slice(0, 500))) === true;
