import type { Exchange } from '../../model/exchange.ts';
import { isScript } from '../../parse/media-type.ts';
import { oncePer } from '../../parse/once-per.ts';
import { parseSourceMap, type SourceMap } from '../../parse/source-map.ts';
import { htmlOf, mediaTypeOf } from '../page.ts';
import { pathOf } from '../place.ts';

/** The response as a source map, when it was requested as one or says so in its first fields. */
export const sourceMapOf = oncePer((exchange: Exchange): SourceMap | undefined => readMap(exchange));

function readMap(exchange: Exchange): SourceMap | undefined {
  const { body } = exchange.response;
  const looksLikeOne = pathOf(exchange).endsWith('.map') || /^\s{0,8}\{\s{0,8}"version"\s{0,8}:\s{0,8}3\b/.test(body);
  return looksLikeOne ? parseSourceMap(body) : undefined;
}

/** Whether the whole body is a script or the sources of one. */
export const isScriptFile = (exchange: Exchange): boolean =>
  isScript(mediaTypeOf(exchange)) ||
  (/\.[cm]?js$/.test(pathOf(exchange)) && mediaTypeOf(exchange)?.essence === 'text/plain') ||
  sourceMapOf(exchange) !== undefined;

/** Whether this place of the body lies in an inline script. */
export const isInInlineScript = (exchange: Exchange, offset: number): boolean =>
  (htmlOf(exchange)?.scripts ?? []).some(
    ({ text, offset: from }) => text !== '' && offset >= from && offset < from + text.length,
  );
