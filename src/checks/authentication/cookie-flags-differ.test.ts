import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './cookie-flags-differ.ts';

const pages = (...lines: string[]) => ({
  pages: lines.map((line, i) => ({ url: `https://api.test/${i}`, headers: [`Set-Cookie: ${line}`] })),
});

casesFor(check, {
  fires: [
    [
      'Secure here, not there',
      pages('sid=1; Secure', 'sid=2'),
      'low `sid` is set in different ways: Secure against without them',
    ],
    [
      'twice in one answer',
      responseWith('Set-Cookie: sid=1', 'Set-Cookie: sid=2'),
      'low `sid` is set twice in one response.',
    ],
    [
      'twice with different flags',
      responseWith('Set-Cookie: sid=1; HttpOnly', 'Set-Cookie: sid=2'),
      'low `sid` is set in different ways',
      'low `sid` is set twice',
    ],
    [
      'a Domain that is the host itself',
      pages('sid=1; Domain=api.test', 'sid=2'),
      'low `sid` is set in different ways: a Domain against no Domain',
    ],
  ],
  quiet: [
    ['the same everywhere', pages('sid=1; Secure; Path=/', 'sid=2; Path=/; Secure')],
    ['another lifetime', pages('sid=1; Max-Age=60', 'sid=2; Max-Age=90')],
    ['a deletion has fewer attributes', pages('sid=1; Secure', 'sid=; Max-Age=0')],
    ['cookies of two paths', pages('sid=1; Secure; Path=/', 'sid=2; Path=/admin')],
    ['cookies of two paths in one answer', responseWith('Set-Cookie: sid=1; Path=/', 'Set-Cookie: sid=2; Path=/app')],
    [
      'cookies of the host and of its parent domain',
      responseWith('Set-Cookie: sid=1', 'Set-Cookie: sid=2; Domain=test'),
    ],
    ['two cookies', responseWith('Set-Cookie: a=1; Secure', 'Set-Cookie: b=1')],
  ],
  skips: [['no cookie', responseWith()]],
});
