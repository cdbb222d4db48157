/** One link of a `Link` header or an `application/linkset` text (RFC 8288, RFC 9264). */
export interface WebLink {
  /** As written between the angle brackets: may be relative. */
  readonly target: string;
  /** Relation types in lower case. */
  readonly rel: readonly string[];
}

const MOST_LINKS = 100;
const MAX_LENGTH = 100_000;

/** The links of a field value, as far as they can be read; empty for text that is none. Never throws. */
export function parseLinks(value: string): readonly WebLink[] {
  const text = value.slice(0, MAX_LENGTH);
  const links: WebLink[] = [];
  for (let open = text.indexOf('<'); open >= 0 && links.length < MOST_LINKS; ) {
    const close = text.indexOf('>', open);
    if (close < 0) break;
    const end = endOfParameters(text, close + 1);
    links.push({ target: text.slice(open + 1, close).trim(), rel: relIn(text.slice(close + 1, end)) });
    open = text.indexOf('<', end);
  }
  return links;
}

/** The comma that ends a link, quoted text skipped; the end of the text where there is none. */
function endOfParameters(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === ',') return at;
    if (text[at] === '"') at = endOfQuotes(text, at);
  }
  return text.length;
}

function endOfQuotes(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** Only the first `rel` counts (RFC 8288 3.3). */
function relIn(parameters: string): readonly string[] {
  const [, quoted, bare] = /;\s{0,20}rel\s{0,20}=\s{0,20}(?:"([^"]{0,500})"|([^\s;,"]{1,200}))/i.exec(parameters) ?? [];
  return (quoted ?? bare ?? '')
    .toLowerCase()
    .split(/\s/)
    .filter((type) => type !== '');
}
