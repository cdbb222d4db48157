/** The opening tags of an XML text with their attributes, in order; no tree, never a failure. Comments are passed over. */

export interface XmlElement {
  /** Without its prefix: `operation` of `wsdl:operation`. */
  readonly name: string;
  /** Values as written, by name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
}

const MAX_TEXT = 4 * 1024 * 1024;
const MAX_ELEMENTS = 20_000;

const TAG = /<(?:[\w.-]{1,60}:)?([A-Za-z_][\w.-]{0,100})(?:\s([^<>]{0,4000}))?\/?>/g;
const ATTRIBUTE = /(?<![\w.-])([A-Za-z_][\w.-]{0,100})\s?=\s?(?:"([^"<>]*)"|'([^'<>]*)')/g;

export function xmlElements(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  for (const [, name = '', attributes = ''] of withoutComments(text.slice(0, MAX_TEXT)).matchAll(TAG)) {
    if (elements.length >= MAX_ELEMENTS) break;
    elements.push({ name, attributes: attributesOf(attributes) });
  }
  return elements;
}

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']));

function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    kept.push(text.slice(at, open));
    const close = text.indexOf('-->', open + 4);
    if (close < 0) return kept.join('');
    at = close + 3;
  }
  return kept.join('') + text.slice(at);
}
