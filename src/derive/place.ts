import type { Location } from '../model/check.ts';
import type { Exchange, RecordedIn } from '../model/exchange.ts';
import { oncePer } from '../parse/once-per.ts';

/** Where in an exchange: its request line, and what is given of part, name and pointer. */
export const placeIn = (
  exchange: Exchange,
  where: Pick<Location, 'part' | 'name' | 'pointer' | 'line' | 'column'> = {},
): Location => ({
  source: exchange.origin,
  method: exchange.request.method,
  url: exchange.request.url,
  path: pathOf(exchange),
  ...(exchange.recorded === undefined ? where : inRecording(exchange.recorded, where)),
});

/** A line of a body is none of the recording's file. */
const inRecording = (
  { file }: RecordedIn,
  { line: _, column: __, ...where }: Partial<Location>,
): Partial<Location> => ({
  file,
  ...where,
});

/** The request's path without its query. */
export const pathOf = (exchange: Exchange): string => urlOf(exchange).pathname;

/** The request's URL, parsed once however many checks ask. Not to be changed. */
export const urlOf = oncePer((exchange: Exchange): URL => new URL(exchange.request.url));

/** Line and column, from 1, of an offset into a text. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

/** Whether a normalised URL is of this origin, without parsing it. */
export const isOfOrigin = (url: string, origin: string): boolean => url === origin || url.startsWith(`${origin}/`);
