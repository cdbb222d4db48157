import type { HeldFacts } from '../../derive/cookies/cookies-held.ts';
import {
  brokenProbe,
  forgedProbe,
  genuineProbe,
  opensLike,
  type TokenRead,
  verifiedResponse,
} from '../../derive/credentials/given-token.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import type { Observation } from '../../model/check.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { quote, say } from '../../model/said.ts';

/** `none` is compared without regard to case by some libraries, and refused in lower case alone by others. */
const SPELLINGS = ['none', 'None'] as const;

const unsigned = ({ token: { text } }: TokenRead, algorithm: string): string => {
  const header = Buffer.from(JSON.stringify({ alg: algorithm, typ: 'JWT' })).toString('base64url');
  return `${header}.${text.split('.')[1] ?? ''}.`;
};

/** The user's claims without a signature, beside the token as it is and one with a wrong signature. */
export const unsignedProbes = (read: TokenRead): RequestProbe[] => [
  genuineProbe(read),
  brokenProbe(read),
  ...SPELLINGS.flatMap((algorithm) =>
    ['first', 'again'].map((time) => forgedProbe(read, `${algorithm} ${time}`, unsigned(read, algorithm), true)),
  ),
];

/** What the responses show of a server that verifies signatures, and takes a token that says it has none. */
export function unsignedAccepted(read: TokenRead, { surface }: HeldFacts, results: ProbeResults): Observation[] {
  const genuine = verifiedResponse(results, surface);
  if (genuine === undefined) return [];
  const { part, name } = read.credential;
  return SPELLINGS.flatMap((algorithm): Observation[] => {
    const both = ['first', 'again'].map((time) => results.exchange(`${algorithm} ${time}`));
    const [first] = both;
    if (first === undefined || !both.every((each) => opensLike(each, genuine, surface))) return [];
    return [
      {
        at: placeIn(first, { part, name }),
        message: say`${quote(`GET ${pathOf(first)}`, 100)} refuses a wrong signature of the given token, and accepts its claims with the algorithm ${quote(algorithm)} and no signature, twice.`,
        mark: 'accepted',
        proof: { exchange: first.id },
      },
    ];
  }).slice(0, 1);
}
