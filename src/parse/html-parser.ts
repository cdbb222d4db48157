import { createRequire } from 'node:module';
import type { Handler, Parser } from 'htmlparser2';

/** The parser is loaded when there is something to parse: that takes longer than a small search. */
const load = createRequire(import.meta.url);

export const createHtmlParser = (handler: Partial<Handler>): Parser =>
  new (load('htmlparser2') as { Parser: typeof Parser }).Parser(handler);

const MAX_LENGTH = 4 * 1024 * 1024;
/** Between pieces the caller may stop, so that a hostile page costs little before it is left. */
const PIECE = 16 * 1024;

/** Feeds a text to the parser while `goesOn` says so; false where something was left unread. */
export function parsePieces(parser: Parser, text: string, goesOn: () => boolean): boolean {
  const end = Math.min(text.length, MAX_LENGTH);
  let at = 0;
  for (; at < end && goesOn(); at += PIECE) parser.write(text.slice(at, Math.min(at + PIECE, end)));
  parser.end();
  return at >= text.length;
}
