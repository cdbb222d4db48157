import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLinks } from './link-header.ts';

describe('parseLinks', () => {
  it('reads targets and relations, quoted or not, of several links', () => {
    expect(
      parseLinks('</openapi.json>; rel="service-desc"; type="a,b;c", <https://x.test/a,b>;title="<x>, y";rel=Next'),
    ).toEqual([
      { target: '/openapi.json', rel: ['service-desc'] },
      { target: 'https://x.test/a,b', rel: ['next'] },
    ]);
  });

  it('takes several relations of one link, and none where none is given', () => {
    expect(parseLinks('</c>; rel="api-catalog  item"; rel=other, </d>')).toEqual([
      { target: '/c', rel: ['api-catalog', 'item'] },
      { target: '/d', rel: [] },
    ]);
  });

  it('never throws, and gives nothing for other text', () => {
    expect(parseLinks('no link')).toEqual([]);
    expect(parseLinks('<unclosed; rel="x"')).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseLinks(`<${text}>;rel="${text}`))));
  });
});
