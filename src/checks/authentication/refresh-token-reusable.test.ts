import { casesFor } from '../../../test/cases.ts';
import { followed, type LifeStep, life, signIn } from '../../../test/session-cases.ts';
import check from './refresh-token-reusable.ts';

const refresh = (part: LifeStep['part'], asUser: boolean, sent: readonly string[] = []): LifeStep => ({
  part,
  asUser,
  method: 'POST',
  url: 'https://api.test/token',
  status: asUser ? 200 : 400,
  sent,
});
const basic = ['Authorization: (removed)'];

casesFor(check, {
  fires: [
    [
      'the same token two times',
      life(signIn, ...followed, refresh('refresh', true), refresh('refresh-again', true)),
      'medium One refresh token of `alice` was accepted two times by POST `/token`.',
    ],
    [
      'by a client that authenticates itself',
      life(signIn, ...followed, refresh('refresh', true, basic), refresh('refresh-again', true, basic)),
      'low One refresh token',
    ],
  ],
  quiet: [
    ['refused the second time', life(signIn, ...followed, refresh('refresh', true), refresh('refresh-again', false))],
    ['not sent again', life(signIn, ...followed, refresh('refresh', true))],
  ],
  skips: [
    ['no recipe', { pages: [{}] }],
    ['no refresh in it', life(signIn, ...followed)],
    ['a refresh that did not work', life(signIn, ...followed, refresh('refresh', false))],
  ],
});
