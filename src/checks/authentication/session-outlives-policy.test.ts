import { casesFor, observedAt } from '../../../test/cases.ts';
import { type LifeStep, life, setSid, signIn } from '../../../test/session-cases.ts';
import { part } from '../../../test/tokens.ts';
import check from './session-outlives-policy.ts';

const HOURS = 3600;
const policy = { absoluteSeconds: 8 * HOURS, idleSeconds: HOURS };
const json = ['Content-Type: application/json'];
const token = (seconds: number): string => {
  const iat = observedAt / 1000;
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1', iat, exp: iat + seconds })}.${'sig'.repeat(15)}w`;
};
const issuing = (body: unknown): LifeStep => ({
  ...signIn,
  policy,
  status: 200,
  headers: json,
  body: JSON.stringify(body),
});

casesFor(check, {
  fires: [
    [
      'a cookie by Max-Age',
      life({ ...signIn, policy, headers: [setSid(1, 'Max-Age=1209600; HttpOnly')] }),
      'low `sid` lives for 14 days; the policy allows 8 hours.',
    ],
    [
      'a cookie by Expires',
      life({ ...signIn, policy, headers: [setSid(1, 'Expires=Sun, 22 Nov 2026 00:00:00 GMT')] }),
      'low `sid` lives for 2 days; the policy allows 8 hours.',
    ],
    [
      'a token by its claims',
      life(issuing({ access_token: token(12 * HOURS) })),
      'low `access_token` lives for 12 hours; the policy allows 60 minutes without use, and a token does not end when it is not used.',
    ],
    [
      'a token by expires_in',
      life(issuing({ token: 'x', expires_in: 86_400 })),
      'low The access token lives for 24 hours',
    ],
  ],
  quiet: [
    ['a cookie of the browser session', life({ ...signIn, policy, headers: [setSid()] })],
    ['a cookie within it', life({ ...signIn, policy, headers: [setSid(1, 'Max-Age=28800')] })],
    ['a deletion', life({ ...signIn, policy, headers: ['Set-Cookie: sid=; Max-Age=0'] })],
    ['another cookie', life({ ...signIn, policy, headers: ['Set-Cookie: theme=dark; Max-Age=31536000', setSid()] })],
    [
      'a remember-me cookie',
      life({ ...signIn, policy, headers: ['Set-Cookie: remember_token=42%7C0123456789abcdef; Max-Age=31536000'] }),
    ],
    ['a short token', life(issuing({ access_token: token(900), expires_in: 900 }))],
  ],
  skips: [
    ['no recipe', { pages: [{}] }],
    ['no lifetime in it', life({ ...signIn, headers: [setSid(1, 'Max-Age=1209600')] })],
  ],
});
