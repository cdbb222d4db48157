import type { Exchange } from '../../model/exchange.ts';
import { own, type Said } from '../../model/said.ts';
import { oncePer } from '../../parse/once-per.ts';
import { headerOf, htmlOf } from '../page.ts';
import { WALL_SIGNS, type WallSign } from './wall-signs.ts';

/** What is between the scanner and the service. */
export interface Wall {
  /**
   * `challenge`: a firewall or bot protection that blocks this client; `host`: the service refuses the host name; `default`: the page of a
   * server or platform that has no service under this name.
   */
  readonly kind: 'challenge' | 'host' | 'default';
  /** Who responded: `Cloudflare`. */
  readonly by: Said;
}

/** Titles that only pages for people who may be none have. */
const CHALLENGE_TITLE =
  /\bjust a moment\b|\battention required\b|\bchecking (?:your|if the) (?:browser|site connection)\b|\bare you (?:a )?(?:human|robot)\b|\bpardon our interruption\b|\b(?:request|you have been) (?:blocked|rejected)\b|\b(?:human|bot) verification\b|\bsecurity (?:check|checkpoint|verification)\b|\bddos protection\b|\bverify(?:ing)? (?:that )?you are (?:a )?human\b|\bmaking sure you(?:'|&#39;|’)re not a bot\b/i;

/** As much of a body as is looked at: these pages show what they are at their beginning. */
const LONGEST = 30_000;

/** The wall that gave this response in place of the service, or undefined when the service gave it. */
export const wallOf = oncePer((exchange: Exchange): Wall | undefined => read(exchange));

function read(exchange: Exchange): Wall | undefined {
  const body = exchange.response.body.slice(0, LONGEST);
  const sign = WALL_SIGNS.find((each) => shows(each, exchange, body));
  if (sign !== undefined) return { kind: sign.kind, by: own(sign.by) };
  const title = htmlOf(exchange)?.title?.slice(0, 200) ?? '';
  return CHALLENGE_TITLE.test(title) ? { kind: 'challenge', by: own('a bot check') } : undefined;
}

function shows({ statuses, header, body = [] }: WallSign, exchange: Exchange, text: string): boolean {
  if (statuses !== undefined && !statuses.includes(exchange.response.status)) return false;
  if (header !== undefined && !header[1].test(headerOf(exchange, header[0])?.slice(0, 500) ?? '')) return false;
  return body.every((pattern) => pattern.test(text));
}
