/** Credentials in the query of a URL that the user gave: of the target, or of its API document. */
import type { Evidence } from '../../model/evidence.ts';
import { parseHttpUrl } from '../../parse/uri.ts';
import { splitWords } from '../../parse/words.ts';
import { isOpaque } from '../../secrets/opaque.ts';
import { SHORTEST } from '../../secrets/spelled/finder.ts';

const WORDS = new Set(
  'token key apikey session sessionid sid sess sig signature auth authorization jwt secret password passwd pwd pass passphrase bearer credential credentials access otp pin ticket hmac'.split(
    ' ',
  ),
);

/** Those of all URLs that the evidence names as given, and of a target that could not be reached. */
export const credentialsInGivenUrls = (
  { surface, document }: Pick<Evidence, 'surface' | 'document'>,
  unreached = '',
): string[] =>
  [surface.ok ? surface.value.target : unreached, document.ok ? document.value.from : ''].flatMap(
    credentialsInGivenUrl,
  );

/** Their values: those with the name of a credential, and those that look as if a generator made them. Empty for what is no URL. */
export function credentialsInGivenUrl(text: string): string[] {
  const url = text.includes('?') ? parseHttpUrl(text) : undefined;
  if (url === undefined) return [];
  const values = [...url.searchParams].flatMap(([name, value]) =>
    value.length >= SHORTEST && (isNamed(name) || isOpaque(value, 'token')) ? [value] : [],
  );
  return [...new Set(values)];
}

const isNamed = (name: string): boolean => {
  const words = splitWords(name);
  return WORDS.has(words.join('')) || words.some((word) => WORDS.has(word));
};
