import type { Exchange } from '../../model/exchange.ts';
import { parseRobots } from '../../parse/robots.ts';
import { plainUrl } from '../wire/scope.ts';
import { type Candidate, candidate } from './candidate.ts';

const MAX_PATHS = 100;

/** Paths that robots.txt names outright, and its sitemaps. What a crawler is asked to leave is what its owner thinks of as there. */
export function robotsCandidates(exchange: Exchange): readonly Candidate[] {
  const { url } = exchange.request;
  const { groups, sitemaps } = parseRobots(exchange.response.body);
  const paths = groups.flatMap(({ rules }) => rules.map(({ path }) => path));
  const plain = paths.filter((path) => path.startsWith('/') && path !== '/' && !/[*$]/.test(path));
  return [...new Set([...plain, ...sitemaps])]
    .slice(0, MAX_PATHS)
    .flatMap((reference) => plainUrl(reference, url)?.href ?? [])
    .map((href) => candidate(href, 'robots'));
}

const MAX_PAGES = 200;

/** The `loc` entries of a sitemap. */
export function sitemapCandidates(exchange: Exchange): readonly Candidate[] {
  const { body } = exchange.response;
  if (!/<(?:urlset|sitemapindex)[ >]/.test(body.slice(0, 2000))) return [];
  return [...body.matchAll(/<loc>\s{0,20}([^<\s]{1,1000})/g)].slice(0, MAX_PAGES).flatMap(([, loc = '']) => {
    const url = plainUrl(loc.replaceAll('&amp;', '&'));
    return url === undefined ? [] : [candidate(url.href, 'robots')];
  });
}
