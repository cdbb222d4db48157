import { type Case, casesFor } from '../../../test/cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './cors-reflects-origin.ts';

const originIn = (request: RequestSpec): string => request.headers?.find(([name]) => name === 'Origin')?.[1] ?? '';
/** A server that allows the origins for which `allows` holds. */
const server = (allows: (origin: string, request: RequestSpec) => boolean, credentials = true): Case => ({
  pages: [{ url: 'https://api.test/' }],
  server: (request) => {
    const origin = originIn(request);
    const headers = [
      `Access-Control-Allow-Origin: ${origin}`,
      ...(credentials ? ['Access-Control-Allow-Credentials: true'] : []),
    ];
    return { headers: allows(origin, request) ? headers : ['Access-Control-Allow-Origin: https://app.api.test'] };
  },
});

casesFor(check, {
  fires: [
    [
      'everyone, with credentials',
      server(() => true),
      'high Origin `https://stranger.example` is allowed, with credentials: any origin',
      'high Origin `https://stranger.example`',
      'high Origin `null` is allowed, with credentials: any origin',
    ],
    [
      'everyone, without credentials',
      server(() => true, false),
      'info Origin `https://stranger.example` is allowed, without credentials: any origin is accepted. It may read this response without credentials.',
      'info Origin',
      'info Origin `null`',
    ],
    [
      'only the beginning is compared',
      server((origin) => origin.startsWith('https://api.test')),
      'high Origin `https://api.test.stranger.example` is allowed, with credentials: only the beginning',
    ],
    [
      'only the end is compared',
      server((origin) => origin.endsWith('api.test')),
      'high Origin `https://strangerapi.test`',
      'high Origin `https://stranger.api.test`',
      'high Origin `http://api.test`',
    ],
    [
      'an unescaped dot',
      server((origin) => /^https:\/\/api.test/.test(origin) && !origin.includes('api.test')),
      'high Origin `https://apixtest.stranger.example` is allowed, with credentials: a dot',
    ],
    [
      'plain http for https',
      server((origin) => origin === 'http://api.test'),
      'high Origin `http://api.test` is allowed, with credentials: the same host over plain HTTP is',
    ],
    [
      'only requests with a cookie',
      server(
        (origin, { headers }) =>
          origin.includes('stranger.example') &&
          !origin.includes('test') &&
          (headers ?? []).some(([name]) => name === 'Cookie'),
      ),
      'high Origin `https://stranger.example`',
    ],
  ],
  quiet: [
    ['`null` alone is another check', server((origin) => origin === 'null')],
    ['a fixed allow-list', server(() => false)],
    [
      'a wildcard is another check',
      { ...server(() => false), server: () => ({ headers: ['Access-Control-Allow-Origin: *'] }) },
    ],
  ],
  skips: [['no CORS headers at all', { pages: [{}], server: () => ({}) }]],
  unknown: [['no answers', { pages: [{}] }]],
});
