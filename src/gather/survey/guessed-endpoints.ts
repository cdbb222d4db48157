import { headerListOf, isSuccess } from '../../derive/page.ts';
import { nonexistentIn } from '../../derive/response/nonexistent.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Surveyor } from './surveyor.ts';

/**
 * Which of some guessed URLs a POST may be sent to: GET brought something else there than the page of nonexistent paths, and nothing that is a
 * page or content; or OPTIONS names POST, and does not do so for a path that does not exist.
 */
export async function existingEndpoints(
  surveyor: Surveyor,
  urls: readonly string[],
  isOne: (exchange: Exchange) => boolean = () => false,
): Promise<readonly string[]> {
  const wanted = urls.filter((url) => surveyor.wants(new URL(url).pathname));
  const before = surveyor.exchanges().filter(({ request }) => request.method === 'GET');
  const seen = new Set(before.map(({ request }) => request.url));
  const requested: (Exchange | undefined)[] = [];
  for (const url of wanted) if (!seen.has(url)) requested.push(await surveyor.send({ method: 'GET', url }, {}));
  const all = [...before, ...requested];
  const there = wanted.filter((url) =>
    all.some((exchange) => exchange?.request.url === url && (isOne(exchange) || isEndpointLike(exchange, surveyor))),
  );
  const others = wanted.filter((url) => !there.includes(url));
  return [...there, ...(await takingPosts(surveyor, others))];
}

/** A page, a redirect or any other content is no endpoint; a refusal and a request for credentials may be one. */
const isEndpointLike = (exchange: Exchange, surveyor: Pick<Surveyor, 'nonexistent'>): boolean =>
  !isNotFound(exchange, surveyor) && [400, 401, 403, 405, 406, 415, 422].includes(exchange.response.status);

/** Servers that have no GET there name POST in their response to OPTIONS. */
async function takingPosts(surveyor: Surveyor, urls: readonly string[]): Promise<readonly string[]> {
  const [first] = urls;
  if (first === undefined) return [];
  const nothing = new URL(nonexistentIn('/'), first).href;
  const known = surveyor.exchanges().find(({ request }) => request.method === 'OPTIONS' && request.url === nothing);
  const baseline = known ?? (await surveyor.send({ method: 'OPTIONS', url: nothing }, {}));
  if (baseline === undefined || takesPost(baseline)) return [];
  const taking: string[] = [];
  for (const url of urls) {
    const response = await surveyor.send({ method: 'OPTIONS', url }, {});
    if (response !== undefined && takesPost(response)) taking.push(url);
  }
  return taking;
}

const takesPost = (exchange: Exchange): boolean =>
  (isSuccess(exchange) || exchange.response.status === 405) &&
  `${headerListOf(exchange, 'allow') ?? ''},${headerListOf(exchange, 'access-control-allow-methods') ?? ''}`
    .toUpperCase()
    .split(/[\s,]/)
    .includes('POST');
