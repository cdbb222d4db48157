import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitsTemplate, routeTemplate } from './route-template.ts';

it.each([
  ['GET /items/<int:id>/', 'GET /items/{}'],
  ['* items/{id:int}/more', '* /items/{}/more'],
  ['GET /items/:id(\\d+)?', 'GET /items/{}'],
  ['GET //a/*', 'GET /a/{}'],
  ['GET /', 'GET /'],
])('%s is %s', (route, template) => {
  expect(routeTemplate(route)).toBe(template);
});

it.each([
  ['property GET /items/7 key', 'property GET /items/{} key', true],
  ['property GET /items/7/more key', 'property GET /items/{} key', false],
  ['property GET /items/7 other', 'property GET /items/{} key', false],
  ['GET /items/', 'GET /items/{}', false],
  ['GET /a-7.json', 'GET /a-{}.json', true],
  ['GET /a-.json', 'GET /a-{}.json', false],
])('%s and %s', (text, template, fits) => {
  expect(fitsTemplate(text, template)).toBe(fits);
});

it('any route fits itself with values in place of its parameters', () => {
  const segment = fc.oneof(fc.stringMatching(/^[a-z]{1,8}$/), fc.constant('<id>'), fc.constant(':id'));
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
      const path = segments.map((each) => (/^[a-z]/.test(each) ? each : '42')).join('/');
      return fitsTemplate(`GET /${path}`, routeTemplate(`GET /${segments.join('/')}`));
    }),
  );
});
