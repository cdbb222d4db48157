import { casesFor } from '../../../test/cases.ts';
import check from './cors-wildcard.ts';

/** A place that gets only the unrelated origin adds one observation; the target has one a probe. */
const only = (headers: string[]) => ({
  pages: [{ url: 'http://127.0.0.1/' }],
  server: (request: { headers?: readonly (readonly [string, string])[] }) => {
    const isOne = request.headers?.length === 1 && request.headers[0]?.[1] === 'https://stranger.example';
    return { headers: isOne ? headers : ['Access-Control-Allow-Origin: https://app.test'] };
  },
});

casesFor(check, {
  fires: [
    [
      'public reads',
      only(['Access-Control-Allow-Origin: *']),
      'info Any origin may read this response without credentials.',
    ],
    [
      'credentials beside it',
      only(['Access-Control-Allow-Origin: *', 'Access-Control-Allow-Credentials: true']),
      'low `*` is combined with `Access-Control-Allow-Credentials: true`, which browsers reject.',
    ],
    [
      'keys in headers',
      only(['Access-Control-Allow-Origin: *', 'Access-Control-Allow-Headers: X-API-Key']),
      'low Any origin may read responses to requests with a key in a header; a page must already have the key.',
    ],
    [
      'keys in the header that the document names',
      {
        ...only(['Access-Control-Allow-Origin: *', 'Access-Control-Allow-Headers: X-Shop']),
        surface: { credentialNames: { cookies: [], headers: ['x-shop'] } },
      },
      'low Any origin may read responses to requests with a key in a header; a page must already have the key.',
    ],
    [
      'a cookie in the same answer',
      only(['Access-Control-Allow-Origin: *', 'Set-Cookie: a=b']),
      'medium Any origin may read a response that sets a cookie.',
    ],
  ],
  quiet: [
    ['one origin', only(['Access-Control-Allow-Origin: https://app.test'])],
    ['reflection is another check', only(['Access-Control-Allow-Origin: https://stranger.example'])],
  ],
  skips: [['no CORS headers', { pages: [{}], server: () => ({}) }]],
});
