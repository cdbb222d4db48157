import { casesFor } from '../../../test/cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './header-injection.ts';

const page = { url: 'https://api.test/go?next=/login', status: 302, headers: ['Location: /login'] };
const next = ({ url }: RequestSpec): string => new URL(url).searchParams.get('next') ?? '';
/** A server that writes the value into its head as it comes. */
const raw = (request: RequestSpec) => ({ status: 302, headers: `Location: ${next(request)}`.split(/\r\n/) });

casesFor(check, {
  fires: [
    [
      'carriage return and line feed',
      { pages: [page], server: raw },
      'high Line breaks in the parameter `next` end a header',
    ],
    [
      'line feed alone',
      {
        pages: [page],
        server: (request) =>
          next(request).includes('\r')
            ? { status: 400 }
            : { status: 302, headers: `Location: ${next(request)}`.split('\n') },
      },
      'high Line breaks in the parameter `next` end a header',
    ],
  ],
  quiet: [
    [
      'encoded',
      { pages: [page], server: (request) => ({ headers: [`Location: ${encodeURIComponent(next(request))}`] }) },
    ],
    ['refused', { pages: [page], server: () => ({ status: 400 }) }],
    [
      'in the value of another header',
      { pages: [page], server: () => ({ headers: ['Location: openbrickX-Openbrick-Injected: 7c1d9e42'] }) },
    ],
    ['in the body', { pages: [page], server: (request) => ({ body: next(request) }) }],
  ],
  skips: [
    ['no parameter', { pages: [{}] }],
    [
      'a cookie is another check',
      { pages: [{ url: 'https://api.test/?theme=dark', headers: ['Set-Cookie: theme=dark'] }] },
    ],
  ],
  unknown: [['no answer', { pages: [page] }]],
});
