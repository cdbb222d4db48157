import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markerContext } from './html-marker.ts';

const marker = { element: 'ob-7c1d', quoted: `ob7c1d'"` };
const sent = `ob7c1d'"><ob-7c1d>`;

describe('a marker in a page', () => {
  it.each([
    ['text', `<p>${sent}</p>`, 'element'],
    ['an attribute', `<input value="${sent}">`, 'element'],
    ['an attribute without quotes', `<input value=${sent}>`, 'element'],
    ['a string of a script', `<script>let q = "${sent}"</script>`, 'script'],
  ])('is markup in %s', (_, page, context) => {
    expect(markerContext(page, marker)).toBe(context);
  });

  it.each([
    ['escaped', '<p>ob7c1d&#x27;&quot;&gt;&lt;ob-7c1d&gt;</p>'],
    ['in a comment', `<!-- <ob-7c1d> -->`],
    ['in a field of text', `<textarea>${sent}</textarea>`],
    ['in a title', `<title>${sent}</title>`],
    ['escaped in an attribute', '<a title="ob7c1d\'&quot;><ob-7c1d>">a</a>'],
    ['as JSON in a script', `<script>let q = ${JSON.stringify(sent).replaceAll('<', '\\u003c')}</script>`],
    ['not there', '<p>nothing</p>'],
  ])('is text: %s', (_, page) => {
    expect(markerContext(page, marker)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '"', "'", '<script>', '</script>', '<!--', sent, 'a ')),
        (parts) => {
          const context = markerContext(parts.join(''), marker);
          return context === undefined || context === 'element' || context === 'script';
        },
      ),
    );
  });
});
