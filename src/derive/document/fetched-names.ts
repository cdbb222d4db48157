import { splitWords } from '../../parse/words.ts';

/** Words that say that the value is an address to be fetched or called. */
const FETCHED = new Set(
  'url uri webhook callback endpoint feed proxy fetch host hostname domain avatarurl imageurl'.split(' '),
);
/** Words of parameters that a browser is sent on by, or that name an address without meaning to go there. */
const LEADING = new Set(
  'next return redirect continue back success cancel failure error logout homepage website canonical slug'.split(' '),
);

/** Last words of names that name a thing with an address, not the address: `webhook_id`, `feed_type`, `host_count`. */
const ABOUT = new Set(
  'id ids uuid guid count total type kind status state enabled version limit timeout key secret'.split(' '),
);

/** Whether a parameter's value is an address that the server may fetch, by its name and the format of its value. */
export function isFetched(name: string, format: unknown): boolean {
  const words = splitWords(name);
  if (words.some((word) => LEADING.has(word)) || ABOUT.has(words.at(-1) ?? '')) return false;
  return words.some((word) => FETCHED.has(word)) || format === 'uri' || format === 'url' || format === 'iri';
}

/** Words that often name an address, and often something else: enough to try one, where only a request that arrives counts. */
const PERHAPS = new Set(
  'link href src source target image img avatar photo file import load remote site dest destination resource address'.split(
    ' ',
  ),
);

/** Whether it is worth trying an address as the value of a parameter, by its name. */
export const mayBeFetched = (name: string, format: unknown): boolean => {
  const words = splitWords(name);
  if (words.some((word) => LEADING.has(word)) || ABOUT.has(words.at(-1) ?? '')) return false;
  return isFetched(name, format) || words.some((word) => PERHAPS.has(word));
};
