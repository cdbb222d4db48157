import { cutPair, isToken, splitOutsideQuotes, tokenOrQuoted } from './field-syntax.ts';

/** One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110 11.6.1). */
export interface HttpChallenge {
  /** Lower case: `basic`, `bearer`, `digest`, `negotiate`. */
  readonly scheme: string;
  /** By lower-case name, the first of repeats. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The one value some schemes have in place of parameters. */
  readonly token68: string | undefined;
}

interface OpenChallenge {
  readonly scheme: string;
  readonly parameters: Map<string, string>;
  token68: string | undefined;
}

const MAX_PARTS = 200;
const TOKEN68 = /^[A-Za-z0-9\-._~+/]{1,8192}={0,8}$/;

/** `scheme rest`, where the part starts a challenge; undefined where it is one more parameter. */
function readStart(part: string): { scheme: string; rest: string } | undefined {
  const gap = part.search(/[ \t]/);
  const first = gap === -1 ? part : part.slice(0, gap);
  const rest = gap === -1 ? '' : part.slice(gap).trim();
  return isToken(first) && !rest.startsWith('=') ? { scheme: first.toLowerCase(), rest } : undefined;
}

function addParameter(challenge: OpenChallenge, part: string): void {
  const { name, value } = cutPair(part);
  const content = value === undefined ? undefined : tokenOrQuoted(value);
  const key = name.toLowerCase();
  if (content !== undefined && isToken(key)) {
    if (!challenge.parameters.has(key)) challenge.parameters.set(key, content);
  } else if (TOKEN68.test(part)) challenge.token68 ??= part;
}

/** All challenges of one field value, or of several joined by commas. What breaks the grammar is left out. */
export function parseChallenges(text: string): HttpChallenge[] {
  const challenges: OpenChallenge[] = [];
  for (const part of splitOutsideQuotes(text, ',').slice(0, MAX_PARTS)) {
    const start = readStart(part);
    if (start) challenges.push({ scheme: start.scheme, parameters: new Map(), token68: undefined });
    const open = challenges.at(-1);
    const rest = start ? start.rest : part;
    if (open && rest !== '') addParameter(open, rest);
  }
  return challenges;
}
