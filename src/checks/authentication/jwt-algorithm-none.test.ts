import { casesFor, observedAt, responseWith } from '../../../test/cases.ts';
import { withToken } from '../../../test/given-token.ts';
import { part, setsToken } from '../../../test/tokens.ts';
import check from './jwt-algorithm-none.ts';

const now = observedAt / 1000;

const given = (() => {
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'guest-1', exp: now + 600 })}`;
  return `${text}.${'Q'.repeat(342)}`;
})();
const algorithmOf = (sent = ''): string => {
  const header: { alg?: string } = JSON.parse(Buffer.from(sent.split('.')[0] ?? '', 'base64url').toString() || '{}');
  return header.alg ?? '';
};
const isUnsigned = (sent: string | undefined, ...spellings: string[]): boolean =>
  sent?.endsWith('.') === true && spellings.includes(algorithmOf(sent));

casesFor(check, {
  fires: [
    [
      'a given token that is taken without its signature',
      withToken(given, (sent) => sent === given || isUnsigned(sent, 'none', 'None')),
      'critical `GET /orders` refuses a wrong signature of the given token, and accepts its claims with the algorithm `none` and no signature, twice.',
    ],
    [
      'the same where lower case alone is refused',
      withToken(given, (sent) => sent === given || isUnsigned(sent, 'None')),
      'critical `GET /orders` refuses a wrong signature of the given token, and accepts its claims with the algorithm `None` and no signature, twice.',
    ],
    [
      'none',
      setsToken({ sub: '1' }, '', 'none'),
      'critical `token` is a token with the algorithm `none` and a signature of 0 bytes',
    ],
    [
      'an empty signature',
      responseWith(`Set-Cookie: token=${part({ alg: 'HS256' })}.${part({ sub: '1' })}.`),
      'critical `token` is a token with the algorithm `HS256`',
    ],
  ],
  quiet: [
    ['a given token that is verified', withToken(given, (sent) => sent === given)],
    ['a given token that is not verified at all', withToken(given, (sent) => sent !== undefined)],
    [
      'an unsigned one that opens once',
      withToken(given, (sent, n) => sent === given || (isUnsigned(sent, 'none') && n === 3)),
    ],
    ['signed', setsToken({ sub: '1', exp: now + 60 })],
    [
      'signed with a private key',
      responseWith(`Set-Cookie: token=${part({ alg: 'ES256' })}.${part({ sub: '1' })}.${'A'.repeat(86)}`),
    ],
  ],
  skips: [
    ['no token', responseWith('Set-Cookie: a=b')],
    ['a deletion', responseWith(`Set-Cookie: token=${part({ alg: 'none' })}.${part({ sub: '1' })}.; Max-Age=0`)],
  ],
});
