import type { Exchange } from '../model/exchange.ts';
import { htmlOf } from './page.ts';

/** Words of every second host and page, which name nothing. */
const COMMON = new Set(
  'www api app com net org io dev www2 co uk de localhost local test staging home page the and for your our with from welcome login sign index'.split(
    ' ',
  ),
);
const MOST_PAGES = 5;

/** Words of a host and of the titles of its first pages, in lower case: each whole, joined, and apart. */
export function guessWords(host: string, exchanges: readonly Exchange[]): readonly string[] {
  const titles = exchanges.flatMap((exchange) => htmlOf(exchange)?.title ?? []).slice(0, MOST_PAGES);
  return [...new Set([...wordsOfHost(host), ...titles.flatMap(wordsOfTitle)])];
}

/** `shop.acme-tools.example.com`: each label and its parts, the registrable name, and the whole. Numbers of an address are no words. */
export function wordsOfHost(host: string): readonly string[] {
  if (/^[\d.]{1,15}$|:/.test(host)) return [];
  const labels = host
    .toLowerCase()
    .slice(0, 253)
    .split('.')
    .filter((label) => label !== '');
  const telling = labels.slice(0, Math.max(1, labels.length - 1)).filter((label) => !COMMON.has(label));
  const parts = telling.flatMap((label) => label.split('-'));
  return usable([...telling, ...telling.map((label) => label.replaceAll('-', '')), ...parts, host.toLowerCase()]);
}

/** `Acme Tools – Sign in`: the first part as `acmetools`, `acme-tools`, `acme_tools`, then its words. */
function wordsOfTitle(title: string): readonly string[] {
  const [first = ''] = title
    .toLowerCase()
    .slice(0, 200)
    .split(/[|–—:•·]|\s-\s/);
  const words = first.match(/[\p{L}\p{N}]{1,30}/gu)?.slice(0, 4) ?? [];
  return usable([words.join(''), words.join('-'), words.join('_'), ...words]);
}

const usable = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].filter((word) => word.length >= 3 && word.length <= 60 && !COMMON.has(word));
