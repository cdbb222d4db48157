import type { NotFoundPage, Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { urlOf } from '../place.ts';
import { shapeOf } from './shape.ts';

/**
 * Whether a response is what this host says where nothing is (the baseline of nonexistent paths): it has the shape of a response to a nonsense
 * path. Where no nonsense path got a response, only 404 and 410 say so.
 */
export const isNotFound = (exchange: Exchange, surface: Pick<Surface, 'nonexistent'>): boolean =>
  looksLike(exchange, surface.nonexistent);

function looksLike(exchange: Exchange, pages: readonly NotFoundPage[]): boolean {
  const { origin } = urlOf(exchange);
  const page = pages.find((known) => known.origin === origin);
  if (page === undefined || page.shapes.length === 0) return saysGone(exchange);
  return page.exchanges.includes(exchange.id) || page.shapes.includes(shapeOf(exchange));
}

const saysGone = ({ response: { status } }: Exchange): boolean => status === 404 || status === 410;
