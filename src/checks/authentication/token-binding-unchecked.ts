import type { HeldFacts } from '../../derive/cookies/cookies-held.ts';
import { forgedProbe, type TokenRead, tokenRead } from '../../derive/credentials/given-token.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { contentOf } from '../../derive/response/success.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { isRecord } from '../../parse/record.ts';

export default defineCheck({
  id: 'token-binding-unchecked',
  category: 'authentication',
  severity: 'medium',
  title: 'Bound token is accepted without its key',
  why: 'The token is bound to a key of its client (DPoP, or a TLS certificate), and the API does not ask for proof of that key: a stolen token works for whoever has it, as if it were not bound.',
  fix: 'Reject tokens with a `cnf` claim unless the request proves the key: a valid `DPoP` header for `jkt`, the client certificate for `x5t#S256`. Reject the scheme `Bearer` for them.',
  fixes: {
    express: 'jose: verify the `DPoP` header and compare `calculateJwkThumbprint` of its key with `cnf.jkt`.',
    fastapi: 'Verify the `DPoP` header (joserfc) and compare the thumbprint of its key with `cnf["jkt"]`.',
  },
  notes:
    'Needs a token of yours with `cnf.jkt` or `cnf.x5t#S256`, and a read that refuses anonymous clients. The token is sent alone, as `Bearer` and without a client certificate, twice. Tokens that are not bound are the usual case and not reported.',
  cwe: [287, 294],
  owasp: ['API2:2023'],
  references: ['RFC 9449 section 7.2', 'RFC 8705 section 3'],
  needs: ['exchanges', 'surface', 'keys', 'given'],
  plan(facts) {
    const read = tokenRead(facts);
    return read === undefined || bindingOf(read) === undefined ? [] : probesFor(read);
  },
  judge(facts, results) {
    const read = tokenRead(facts);
    const binding = read === undefined ? undefined : bindingOf(read);
    if (read === undefined || binding === undefined)
      return notApplicable(own('no given token is bound to a key and opens a read'));
    return observe(read, binding, facts, results);
  },
});

function bindingOf({ token: { claims } }: TokenRead): Said | undefined {
  const { cnf } = claims;
  if (!isRecord(cnf)) return undefined;
  if (typeof cnf['jkt'] === 'string') return own('a DPoP key (`cnf.jkt`)');
  return typeof cnf['x5t#S256'] === 'string' ? own('a client certificate (`cnf.x5t#S256`)') : undefined;
}

const TIMES = ['alone', 'alone again'] as const;

const probesFor = (read: TokenRead): RequestProbe[] => TIMES.map((id) => forgedProbe(read, id, read.token.text, true));

function observe(read: TokenRead, binding: Said, { surface }: HeldFacts, results: ProbeResults): Observation[] {
  const both = TIMES.map((id) => results.exchange(id));
  const [first] = both;
  if (first === undefined) return [];
  if (!both.every((each) => each !== undefined && contentOf(each, surface) === 'content')) return [];
  return [
    {
      at: placeIn(first, { part: read.credential.part, name: read.credential.name }),
      message: say`The given token is bound to ${binding}, and ${quote(`GET ${pathOf(first)}`, 100)} accepts it without proof of that key, twice.`,
      mark: 'binding',
      proof: { exchange: first.id },
    },
  ];
}
