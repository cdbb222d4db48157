import type { ApiDocument } from '../../model/document.ts';
import type { Exchange } from '../../model/exchange.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { htmlOf, jsonOf } from '../page.ts';

/** Words of every second site, which name nothing: parts of hosts and titles, hosting services, files that every bundler makes. */
const COMMON = new Set(
  `www api app com net org io dev www2 co uk de localhost local test staging stage prod home page the and for your our with from welcome
  login signin sign index herokuapp onrender vercel netlify railway fly azurewebsites web pages github ngrok amazonaws firebaseapp appspot
  cloudfront elasticbeanstalk workers main bundle vendor vendors chunk runtime polyfills app common jquery bootstrap react vue angular min
  script scripts style styles static assets dist build public session sessionid sess sid connect token auth jwt csrf csrftoken xsrf cookie
  user remember secure host http https title untitled document null undefined true false error not found`.split(/\s+/),
);
const MOST_PAGES = 5;
const MOST_SCRIPTS = 10;

export interface GuessSources {
  readonly host: string;
  readonly exchanges: readonly Exchange[];
  readonly document?: ApiDocument | undefined;
}

/**
 * Words by which a site is called, in lower case, the most specific first: of its host, its pages and API document, its first JSON responses, cookies and scripts. A name of
 * several words is given with spaces between them, then joined, then each word.
 */
export function guessWords({ host, exchanges, document }: GuessSources): readonly string[] {
  const pages = exchanges.flatMap((exchange) => htmlOf(exchange) ?? []).slice(0, MOST_PAGES);
  const named = pages.flatMap(({ metas }) =>
    metas.filter(({ name }) => NAMING.has(name)).map(({ content }) => content),
  );
  const scripts = pages.flatMap((page) => page.scripts.flatMap(fileOf)).slice(0, MOST_SCRIPTS);
  const titles = [...pages.flatMap(({ title }) => title ?? []), ...(document ? [document.title] : []), ...named];
  return [
    ...new Set([
      ...wordsOfHost(host),
      ...[...titles, ...exchanges.slice(0, MOST_PAGES).flatMap(namesInJson)].flatMap(wordsOfTitle),
      ...cookieNames(exchanges).flatMap(wordsOfName),
      ...scripts.flatMap(wordsOfName),
    ]),
  ];
}

const NAMING: ReadonlySet<string> = new Set([
  'application-name',
  'apple-mobile-web-app-title',
  'og:site_name',
  'author',
]);

/** `shop.acme-tools.example.com`: each label and its parts, and the whole. Numbers of an address are no words. */
export function wordsOfHost(host: string): readonly string[] {
  if (/^[\d.]{1,15}$|:/.test(host)) return [];
  const labels = host
    .toLowerCase()
    .slice(0, 253)
    .split('.')
    .filter((label) => label !== '');
  const distinctive = labels.slice(0, Math.max(1, labels.length - 1)).filter((label) => !COMMON.has(label));
  return usable([...distinctive.flatMap(wordsOfName), host.toLowerCase()]);
}

/** `Acme Tools – Sign in`: the words of its first part. */
function wordsOfTitle(title: string): readonly string[] {
  const [first = ''] = title
    .toLowerCase()
    .slice(0, 200)
    .split(/[|–—:•·(]|\s-\s/);
  return wordsOf(first.match(/[\p{L}\p{N}]{1,30}/gu)?.filter((word) => !COMMON.has(word)) ?? []);
}

/** `acme-tools`, `acme_tools`, `acmeTools`. */
export function wordsOfName(name: string): readonly string[] {
  const words = name.slice(0, 80).match(/\p{Lu}?\p{Ll}{1,40}|\p{Lu}{1,40}|\p{N}{1,10}/gu) ?? [];
  return wordsOf(words.map((word) => word.toLowerCase()).filter((word) => !COMMON.has(word)));
}

const MOST_OF_A_NAME = 4;

function wordsOf(words: readonly string[]): readonly string[] {
  const name = words.slice(0, MOST_OF_A_NAME);
  return usable([name.join(' '), name.join(''), ...name]);
}

const usable = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].filter(
    (word) => word.length >= 3 && word.length <= 60 && !COMMON.has(word) && /\p{L}/u.test(word),
  );

/** Members by which an API says what it is. */
function namesInJson(exchange: Exchange): readonly string[] {
  const value = jsonOf(exchange);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return ['name', 'title', 'app', 'application', 'service'].flatMap((member) => {
    const text: unknown = Reflect.get(value, member);
    return typeof text === 'string' ? [text] : [];
  });
}

const cookieNames = (exchanges: readonly Exchange[]): readonly string[] => [
  ...new Set(
    exchanges
      .flatMap(({ response }) => headerValues(response.headers, 'set-cookie'))
      .map((line) => line.slice(0, Math.max(0, line.indexOf('='))).replace(/^__(?:Host|Secure)-/, '')),
  ),
];

/** `/static/acme-tools.8f3c2a.js`: the name before the first dot. */
function fileOf({ src }: { readonly src?: string | undefined }): readonly string[] {
  const [path = ''] = (src ?? '').split(/[?#]/, 1);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const name = file.slice(0, Math.max(0, file.indexOf('.')));
  return /\.m?js$/.test(file) && /^[A-Za-z][\w-]{2,60}$/.test(name) ? [name] : [];
}
