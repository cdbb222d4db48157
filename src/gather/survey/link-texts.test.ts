import { expect, it } from 'vitest';
import { lab, look, page } from '../testing/site.ts';

it('leaves a link alone by what a person reads on it', async () => {
  const { url, requested } = await lab({
    '/': page(
      '<a href="/a/1">Delete</a><a href="/a/2"><img alt="Log out" src="/x.png"></a><a href="/a/3" aria-label="Abmelden">x</a>' +
        '<a href="/a/4">Read more</a><a href="/a/5">Create an account</a><a href="/a/6">details</a><a href="/a/6">Deactivate</a>',
    ),
    '/a/4': page('more'),
    '/a/5': page('form'),
  });
  const { surface } = await look(url);
  expect(requested.filter((line) => line.startsWith('GET /a/')).sort()).toEqual(['GET /a/4', 'GET /a/5']);
  const reasons = surface.operations.flatMap(({ path, notSent }) =>
    notSent === undefined ? [] : [`${path}: ${notSent}`],
  );
  expect(reasons.filter((reason) => reason.includes('link text'))).toHaveLength(4);
});
