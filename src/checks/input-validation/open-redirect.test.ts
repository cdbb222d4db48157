import { casesFor } from '../../../test/cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './open-redirect.ts';

const go = 'https://api.test/go?next=/login';
const page = { url: go, status: 302, headers: ['Location: /login'] };
/** Redirects where `to` says for the value of next. */
const server =
  (to: (next: string) => string) =>
  ({ url }: RequestSpec) => ({
    status: 302,
    headers: [`Location: ${to(new URL(url).searchParams.get('next') ?? '/')}`],
  });

casesFor(check, {
  fires: [
    [
      'any value',
      { pages: [page], server: server((next) => next) },
      'medium The redirect follows the parameter `next`: `https://stranger.example/` is another site. 4 of 5 payloads redirected off-site.',
    ],
    [
      'only paths, it thinks',
      { pages: [page], server: server((next) => (next.startsWith('/') ? next : '/')) },
      'medium The redirect follows the parameter `next`: `//stranger.example/` is another site. 2 of 5 payloads redirected off-site.',
    ],
    [
      'without double slash, it thinks',
      { pages: [page], server: server((next) => (/^\/(?!\/)/.test(next) ? next : '/')) },
      'medium The redirect follows the parameter `next`: `/\\stranger.example/` is another site. 1 of 5 payloads redirected off-site.',
    ],
    [
      'the beginning is compared',
      { pages: [page], server: server((next) => (next.startsWith('https://api.test') ? next : '/')) },
      'medium The redirect follows the parameter `next`: `https://api.test@stranger.example/` is another site. 1 of 5 payloads redirected off-site.',
    ],
    [
      'a parameter that nobody named',
      {
        pages: [{ url: 'https://api.test/login', body: 'Sign in' }],
        server: ({ url }) => ({ status: 303, headers: [`Location: ${new URL(url).searchParams.get('returnTo')}`] }),
      },
      'medium The redirect follows a parameter: `https://stranger.example/` is another site.',
    ],
  ],
  quiet: [
    ['a fixed target', { pages: [page], server: server(() => 'https://login.example/') }],
    ['the value in a path', { pages: [page], server: server((next) => `/login?next=${encodeURIComponent(next)}`) }],
    ['the value behind a slash', { pages: [page], server: server((next) => `/x/${next}`) }],
    ['refused', { pages: [page], server: () => ({ status: 400 }) }],
    ['in the body only', { pages: [page], server: ({ url }) => ({ body: url }) }],
  ],
  skips: [['nothing redirects', { pages: [{ url: 'https://api.test/list?page=2' }] }]],
  unknown: [['no answer', { pages: [page] }]],
});
