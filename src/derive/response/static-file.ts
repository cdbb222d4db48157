import type { Exchange } from '../../model/exchange.ts';
import { isScript } from '../../parse/media-type.ts';
import { mediaTypeOf } from '../page.ts';
import { urlOf } from '../place.ts';

const STATIC_PATH =
  /\.(?:m?js|css|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|otf|eot|mp3|mp4|webm|ogg|wav|wasm|webmanifest)$|\/(?:asset-|site\.)?manifest\.json$|\/(?:robots|humans|ads)\.txt$|\/sitemap[\w-]{0,40}\.xml$/i;

const STATIC_TYPES = new Set(['text/css', 'application/wasm', 'application/manifest+json', 'application/font-woff']);

/** Scripts, styles, pictures, fonts and what goes with them: the same for everybody, and nothing of the API. */
export function isStaticFile(exchange: Exchange): boolean {
  const media = mediaTypeOf(exchange);
  if (isScript(media) || STATIC_TYPES.has(media?.essence ?? '')) return true;
  if (media !== undefined && ['image', 'font', 'audio', 'video'].includes(media.type)) return true;
  return isStaticPath(exchange);
}

export const isStaticPath = (exchange: Exchange): boolean => STATIC_PATH.test(urlOf(exchange).pathname.slice(-300));
