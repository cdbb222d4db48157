import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRobots } from './robots.ts';
import { hostile } from './testing/hostile.ts';

describe('robots.txt (RFC 9309)', () => {
  test('5.1, simple example', () => {
    const text = [
      'User-Agent: *',
      'Disallow: *.gif$',
      'Disallow: /example/',
      'Allow: /publications/',
      '',
      'User-Agent: foobot',
      'Disallow:/',
      'Allow:/example/page.html',
      'Allow:/example/allowed.gif',
      '',
      'User-Agent: barbot',
      'User-Agent: bazbot',
      'Disallow: /example/page.html',
      '',
      'User-Agent: quxbot',
    ].join('\n');
    expect(parseRobots(text).groups).toEqual([
      {
        agents: ['*'],
        rules: [
          { kind: 'disallow', path: '*.gif$' },
          { kind: 'disallow', path: '/example/' },
          { kind: 'allow', path: '/publications/' },
        ],
      },
      {
        agents: ['foobot'],
        rules: [
          { kind: 'disallow', path: '/' },
          { kind: 'allow', path: '/example/page.html' },
          { kind: 'allow', path: '/example/allowed.gif' },
        ],
      },
      { agents: ['barbot', 'bazbot'], rules: [{ kind: 'disallow', path: '/example/page.html' }] },
      { agents: ['quxbot'], rules: [] },
    ]);
  });

  test('comments, line ends, byte order mark, sitemaps', () => {
    expect(
      parseRobots('\ufeffuser-agent: A # me\r\nDISALLOW : /x#y\rSitemap: https://a.test/s.xml\r\nCrawl-delay: 1'),
    ).toEqual({
      groups: [{ agents: ['a'], rules: [{ kind: 'disallow', path: '/x' }] }],
      sitemaps: ['https://a.test/s.xml'],
    });
  });

  test.each([
    ['a page', '<!doctype html><p>User-agent list: none</p>'],
    ['rules before any user agent', 'Disallow: /x'],
    ['only a comment', '# User-agent: *\n# Disallow: /'],
    ['no colon', 'User-agent *'],
    ['empty', ''],
  ])('no groups: %s', (_, text) => {
    expect(parseRobots(text)).toEqual({ groups: [], sitemaps: [] });
  });

  test('the count is capped', () => {
    const { groups } = parseRobots(`User-agent: *\n${'Disallow: /\n'.repeat(9000)}`);
    expect(groups[0]?.rules).toHaveLength(4999);
  });

  test('hostile text', () => {
    fc.assert(fc.property(hostile('User-agent:', 'Disallow:', '\n', '#', '*'), (text) => void parseRobots(text)));
  });
});
