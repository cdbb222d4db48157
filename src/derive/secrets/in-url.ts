import type { Exchange } from '../../model/exchange.ts';
import type { BodySecret } from './body-values.ts';

/** How far back a URL may begin before the place that is asked about. */
const MOST_BEFORE = 1500;

/**
 * Whether this place of a text lies in the query or path of a URL: the run of characters before it begins like one. Userinfo
 * (`https://name:` …) does not count.
 */
export function isInUrl(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && start > offset - MOST_BEFORE && !isDelimiter(text.charCodeAt(start - 1))) start -= 1;
  const before = text.slice(start, offset);
  if (/^https?:\/\/[^/?#]{1,255}[/?#]/i.test(before)) return true;
  return /^\.{0,2}\//.test(before) || /^[\w./%-]{0,300}\?[\w.-]{1,60}=/.test(before);
}

/** Parameters by which a signed link ends by itself: Azure, AWS, Google Cloud, CloudFront and what follows them. */
const ENDS = /[?&;](?:se|exp|expires?|x-amz-expires|x-goog-expires|valid_?until)=/i;

/** Whether this place lies in a signed link that has an end: a signature for one file, until then. */
export function isSignedLink(text: string, offset: number): boolean {
  let [start, end] = [offset, offset];
  while (start > 0 && start > offset - MOST_BEFORE && !isDelimiter(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && end < offset + MOST_BEFORE && !isDelimiter(text.charCodeAt(end))) end += 1;
  return ENDS.test(text.slice(start, end)) && /[?&;][a-z-]{0,20}sig(?:nature)?=/i.test(text.slice(start, offset + 1));
}

/** White space, quotes, angle brackets, brackets and the comma end a URL in every text that holds one. */
const isDelimiter = (code: number): boolean => code <= 32 || '"\'`<>()[]{},|\\'.includes(String.fromCharCode(code));

/** Whether a secret of a body is in a URL there. */
export const isOfUrl = ({ place, start }: BodySecret, { response }: Exchange): boolean =>
  place === 'url' || (place === undefined && isInUrl(response.body, start));
