import { casesFor } from '../../../test/cases.ts';
import { withToken } from '../../../test/given-token.ts';
import { part } from '../../../test/tokens.ts';
import check from './token-binding-unchecked.ts';

const bound = (cnf: unknown): string => `${part({ alg: 'ES256' })}.${part({ sub: 'ann', cnf })}.${'A'.repeat(86)}`;
const dpop = bound({ jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' });

casesFor(check, {
  fires: [
    [
      'a DPoP key',
      withToken(dpop, (sent) => sent === dpop),
      'medium The given token is bound to a DPoP key (`cnf.jkt`), and `GET /orders` accepts it without proof of that key, twice.',
    ],
    [
      'a client certificate',
      withToken(bound({ 'x5t#S256': 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2' }), (sent) => sent !== undefined),
      'medium The given token is bound to a client certificate (`cnf.x5t#S256`)',
    ],
  ],
  quiet: [
    ['refused without proof', withToken(dpop, () => false)],
    ['accepted once', withToken(dpop, (_, n) => n === 1)],
  ],
  skips: [
    ['a token that is not bound', withToken(bound(undefined), () => true)],
    ['bound to something else', withToken(bound({ kid: 'a' }), () => true)],
    ['nothing was given', {}],
  ],
});
