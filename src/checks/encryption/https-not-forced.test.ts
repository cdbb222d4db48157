import { casesFor } from '../../../test/cases.ts';
import check from './https-not-forced.ts';

const https = { surface: { target: 'https://api.test/' } };

casesFor(check, {
  fires: [
    [
      'the same answer on both',
      { ...https, server: () => ({ body: 'hello' }) },
      'medium The response over plain HTTP is 200.',
    ],
    [
      'a redirect that stays in clear',
      { ...https, server: () => ({ status: 302, headers: ['Location: http://www.api.test/'] }) },
      'medium Plain HTTP is redirected to `http://www.api.test/`, which is not https.',
    ],
  ],
  quiet: [
    ['sent to https', { ...https, server: () => ({ status: 308, headers: ['Location: https://api.test/'] }) }],
    ['refused', { ...https, server: () => ({ status: 403 }) }],
  ],
  skips: [
    ['the target is http', { surface: { target: 'http://api.test/' } }],
    ['another port', { surface: { target: 'https://api.test:8443/' } }],
    ['nobody listens on port 80', https],
  ],
});
