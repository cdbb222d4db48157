import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cspSources, parseCsp, parseCspList } from './csp.ts';
import { hostile } from './testing/hostile.ts';

describe('Content-Security-Policy (CSP3 2.2)', () => {
  test('names are case-insensitive, values are kept as written', () => {
    const { directives } = parseCsp(" Default-Src 'self' \t https://CDN.test ;; upgrade-insecure-requests;");
    expect([...directives]).toEqual([
      ['default-src', ["'self'", 'https://CDN.test']],
      ['upgrade-insecure-requests', []],
    ]);
  });

  test('the first of repeats counts', () => {
    const policy = parseCsp("script-src 'none'; SCRIPT-SRC *");
    expect(policy.directives.get('script-src')).toEqual(["'none'"]);
    expect(policy.ignored).toEqual(['script-src']);
  });

  test('a directive with text beyond ASCII is ignored', () => {
    expect([...parseCsp('script-src é; object-src x').directives.keys()]).toEqual(['object-src']);
  });

  test('a list holds several policies', () => {
    expect(
      parseCspList("default-src 'self', , script-src 'none'").map(({ directives }) => [...directives.keys()]),
    ).toEqual([['default-src'], ['script-src']]);
  });

  test.each(['', ';', ' ; ; ', ','])('no policy in %j', (text) => {
    expect(parseCspList(text)).toEqual([]);
  });

  test('a name is a whole word', () => {
    expect(parseCsp('x-script-src a; script-srcx b; script-src=c').directives.has('script-src')).toBe(false);
  });
});

describe('fallbacks (CSP3 6.8.3)', () => {
  const policy = parseCsp("default-src 'self'; script-src a; child-src b");

  test.each([
    ['script-src-elem', ['a']],
    ['frame-src', ['b']],
    ['img-src', ["'self'"]],
    ['script-src', ['a']],
  ])('%s', (directive, sources) => {
    expect(cspSources(policy, directive)).toEqual(sources);
  });

  test.each(['frame-ancestors', 'base-uri', 'form-action'])('%s has none', (directive) => {
    expect(cspSources(policy, directive)).toBeUndefined();
  });

  test('nothing to fall back to', () => {
    expect(cspSources(parseCsp('img-src x'), 'script-src')).toBeUndefined();
    expect(cspSources(parseCsp(''), 'constructor')).toBeUndefined();
  });
});

test('hostile text', () => {
  fc.assert(
    fc.property(hostile(';', ',', ' ', 'script-src', "'none'"), (text) => {
      for (const policy of parseCspList(text)) cspSources(policy, text);
    }),
  );
});
