import { describe, expect, it } from 'vitest';
import { asksForPassword } from './extract.ts';

const page = (form: string, type = 'text/html; charset=utf-8') => ({
  url: new URL('https://shop.test/'),
  status: 200,
  headers: [['Content-Type', type]] as const,
  body: `<!doctype html><title>Shop</title>${form}`,
});
const field = (type: string, name: string, more = '') => `<input type="${type}" name="${name}" ${more}>`;
const form = (...fields: string[]) => `<form method="post" action="/account">${fields.join('')}</form>`;

describe('a page with a log-in form', () => {
  it.each([
    ['name and password', form(field('text', 'username'), field('password', 'password'))],
    ['the password alone, after the name', form(field('hidden', 'user'), field('password', 'pw'))],
    [
      'beside a form for new users',
      form(field('email', 'mail'), field('password', 'a'), field('password', 'b')) +
        form(field('text', 'user'), field('password', 'pw')),
    ],
  ])('%s', (_, html) => {
    expect(asksForPassword(page(html))).toBe(true);
  });

  it.each([
    [
      'an account page that changes the password',
      form(
        field('password', 'current_password'),
        field('password', 'password'),
        field('password', 'password_confirmation'),
      ),
    ],
    [
      'an account page that asks for the password to change the address',
      form(field('hidden', '_method', 'value="patch"'), field('email', 'mail'), field('password', 'current_password')),
    ],
    ['a search', form(field('search', 'q'))],
    ['no form', '<p>Hello Alice</p>'],
  ])('not %s', (_, html) => {
    expect(asksForPassword(page(html))).toBe(false);
  });

  it('not a text about one', () => {
    expect(asksForPassword(page(form(field('password', 'pw')), 'text/plain'))).toBe(false);
  });
});
