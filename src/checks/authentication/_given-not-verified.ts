import type { HeldFacts } from '../../derive/cookies/cookies-held.ts';
import {
  brokenProbe,
  forgedProbe,
  genuineProbe,
  opensLike,
  type TokenRead,
  tokenRead,
  withBrokenSignature,
} from '../../derive/credentials/given-token.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { contentOf } from '../../derive/response/success.ts';
import type { Observation } from '../../model/check.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';

/** A token that the user gave, with a signature that can be wrong. */
export function signedRead(facts: HeldFacts): TokenRead | undefined {
  const read = tokenRead(facts);
  return read !== undefined && read.token.token.signature.length > 0 ? read : undefined;
}

/** The token as it is, twice with a wrong signature, and once with a claim of ours under the signature that was there. */
export const givenProbes = (read: TokenRead, changed: string): RequestProbe[] => [
  genuineProbe(read),
  brokenProbe(read),
  forgedProbe(read, 'broken again', withBrokenSignature(read.token.text), true),
  forgedProbe(read, 'changed', changed),
];

/** What the responses show of a server that takes the user's token whatever its signature. */
export function givenUnverified(read: TokenRead, { surface }: HeldFacts, results: ProbeResults): Observation[] {
  const genuine = results.exchange('genuine');
  if (genuine === undefined || contentOf(genuine, surface) !== 'content') return [];
  const both = [results.exchange('broken'), results.exchange('broken again')];
  const [first] = both;
  if (first === undefined || !both.every((each) => opensLike(each, genuine, surface))) return [];
  const isBelieved = opensLike(results.exchange('changed'), genuine, surface);
  const { part, name } = read.credential;
  return [
    {
      at: placeIn(first, { part, name }),
      message: say`${quote(`GET ${pathOf(first)}`, 100)} refuses requests without the given token, and returns ${first.response.status} with content when its signature is changed, twice.${isBelieved ? own(' An added claim was accepted too.') : own('')}`,
      confidence: isBelieved ? 'certain' : 'firm',
      mark: `${part} ${name}`,
      proof: { exchange: first.id },
    },
  ];
}
