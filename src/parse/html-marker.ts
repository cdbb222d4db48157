import { createHtmlParser, parsePieces } from './html-parser.ts';

/** What became of a marker in a page: an element of its own, or text of a script with its quotes as they were sent. */
export type MarkerContext = 'element' | 'script';

export interface Marker {
  /** Name of the element that the marker would open, lower case. */
  readonly element: string;
  /** Text before it with the quotes as sent, which a script must not contain. */
  readonly quoted: string;
}

/** Deeper pages are not written by people. */
const MAX_DEPTH = 512;

/** Where markup of ours became part of a page, by the rules of HTML; undefined where it stayed text. */
export function markerContext(text: string, { element, quoted }: Marker): MarkerContext | undefined {
  let found: MarkerContext | undefined;
  let depth = 0;
  let script = '';
  let isScript = false;
  const parser = createHtmlParser({
    onopentag(name) {
      depth += 1;
      if (name === element) found = 'element';
      isScript = name === 'script';
      script = '';
    },
    ontext(piece) {
      if (isScript) script += piece;
    },
    onclosetag(name) {
      depth -= 1;
      if (name === 'script' && script.includes(quoted)) found ??= 'script';
      isScript = false;
    },
  });
  parsePieces(parser, text, () => found !== 'element' && depth <= MAX_DEPTH);
  return found;
}
