/** Labelled lines: what requests carry, by every family that can write it. Values are invented and assembled from parts. */
import { createHmac } from 'node:crypto';
import type { Asked } from './log-families.ts';
import { families } from './log-families.ts';

/** What should be found in a line; empty for nothing. */
export type Expected = readonly ('key' | 'cookie' | 'credential' | 'personal')[];

interface Content extends Asked {
  readonly name: string;
  readonly expected: Expected;
}

export interface LabelledLine {
  readonly family: string;
  readonly content: string;
  readonly line: string;
  readonly expected: Expected;
}

const stripe = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const opaque = ['q7Xk2mVb9Zr4', 'Ls8Tn3Wd6Yh1Pc5Gf0Je'].join('');
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (body: string, key: string): string =>
  `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
const jwt = signed(`${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '42', exp: 1895795112 })}`, opaque);
/** The form of Flask's session: payload, time, MAC. */
const flask = [part({ user_id: 42, cart: [1, 2] }), 'aSYm8Q', 'h8BrbghfMlgVdYbM0pmpoiz2Wv0'].join('.');
const basic = Buffer.from('ann:Tr0ub4dor-9x').toString('base64');

const fires: readonly Content[] = [
  { name: 'key of a provider in the query', target: `/json?api_key=${stripe}&page=2`, expected: ['key'] },
  {
    name: 'secret by its name in the query',
    target: `/token?client_id=web&client_secret=${opaque}`,
    expected: ['key'],
  },
  { name: 'password in the query', target: '/login?user=ann&password=Tr0ub4dor-9x', expected: ['credential'] },
  { name: 'access token in the query', target: `/files/7?access_token=${opaque}`, expected: ['credential'] },
  { name: 'token of a session in the query', target: `/ws?session_token=${opaque}`, expected: ['credential'] },
  { name: 'JWT in the query', target: `/stream?jwt=${jwt}`, expected: ['credential'] },
  {
    name: 'key in the Referer',
    target: '/page',
    referer: `https://app.shop.test/ref?token=${stripe}`,
    expected: ['key'],
  },
  { name: 'session cookie', target: '/me', cookie: `theme=dark; session=${flask}`, expected: ['cookie'] },
  {
    name: 'opaque session by its known name',
    target: '/me',
    cookie: 'sessionid=3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y5u',
    expected: ['cookie'],
  },
  { name: 'bearer token', target: '/me', auth: `Bearer ${opaque}`, expected: ['credential'] },
  { name: 'Basic credentials', target: '/me', auth: `Basic ${basic}`, expected: ['credential'] },
  { name: 'e-mail address in the query', target: '/signup?email=ann.lee%40acme.io', expected: ['personal'] },
];

const quiet: readonly Content[] = [
  { name: 'ordinary query', target: '/items?page=2&sort=name&ids=1%2C2%2C3', expected: [] },
  {
    name: 'masked values',
    target: '/json?api_key=[FILTERED]&password=***&token=REDACTED',
    referer: 'https://app.shop.test/?token=xxxxxxxx',
    cookie: 'session=[REDACTED]',
    auth: 'Bearer ***',
    expected: [],
  },
  { name: 'token of a page', target: `/items?csrf_token=${opaque}&_xsrf=${opaque}`, expected: [] },
  {
    name: 'words that only look so',
    target: '/password-reset/tokens?limit=10&api_key_id=ak_12&key=name',
    expected: [],
  },
  {
    name: 'state of a login',
    target:
      '/cb?state=Zk3Qx81mVb2Lr9Tn4Wd6Yh&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&nonce=8f14e45f',
    expected: [],
  },
  {
    name: 'cookies of others',
    target: '/',
    cookie: 'csrftoken=kV2mX8rTq1ZnLw5B; _ga=GA1.2.1198765432.1795000000; theme=dark; AWSALB=5sd7f6sd7f6sd',
    expected: [],
  },
  {
    name: 'assets and ids',
    target: '/assets/app.3f2a9c1d8e.js?v=1.2.3&id=0f5c2f8e-6c1d-4a4a-9b9b-3d3d3d3d3d3d',
    expected: [],
  },
  {
    name: 'address of a role',
    target: '/contact?email=info%40acme.io',
    referer: 'https://app.shop.test/?email=ann%40example.com',
    expected: [],
  },
  {
    name: 'publishable key',
    target: `/pay?key=${['pk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('')}`,
    expected: [],
  },
];

/** Each content by each family that can write it. What a family cannot write is left out of the line, so contents that need it are skipped. */
export const labelledLines = (): LabelledLine[] =>
  families.flatMap(({ name: family, holds, line }) =>
    [...fires, ...quiet]
      .filter(
        ({ expected, ...requested }) =>
          expected.length === 0 ||
          (['referer', 'cookie', 'auth'] as const).every(
            (each) => requested[each] === undefined || holds.includes(each),
          ),
      )
      .map((content) => ({ family, content: content.name, line: line(content), expected: content.expected })),
  );
