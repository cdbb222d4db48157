import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { personalDataIn } from './personal-entries.ts';

const said = (page: Page): string[] => personalDataIn(exchangeOf(page, 'e1')).map(({ message }) => message);
const json = (value: unknown): Page => ({ headers: ['Content-Type: application/json'], body: JSON.stringify(value) });
const people = ['ann', 'bob', 'cid'].map((name) => ({ email: `${name}@shop.io` }));

describe('personal data of a response', () => {
  it.each<[string, Page, string]>([
    [
      'a list of addresses',
      json(people),
      'Without credentials the response contains 3 e-mail addresses, the first at `/0/email`.',
    ],
    [
      'a table',
      { headers: ['Content-Type: text/csv'], body: 'id;email\n1;ann@shop.io\n2;bob@shop.io\n3;cid@shop.io\n' },
      'Without credentials the response contains 3 e-mail addresses.',
    ],
    [
      'a card number',
      json({ payment: { card_number: '4539578763621486' } }),
      'Without credentials the response contains 1 card number, the first at `/payment/card_number`.',
    ],
  ])('%s', (_, page, expected) => expect(said(page)).toEqual([expected]));

  it.each<[string, Page]>([
    ['two addresses, which are a contact', json(people.slice(1))],
    ['the same address again', json([people[0], people[0], people[0]])],
    ['addresses of roles', json(['info', 'sales', 'support'].map((name) => ({ email: `${name}@shop.io` })))],
    ['the authors of software', json({ maintainers: people })],
    ['a number without its check digit', json({ card_number: '4539578763621487' })],
    ['text that is neither JSON nor a table', { body: 'ann@shop.io bob@shop.io cid@shop.io' }],
  ])('is not %s', (_, page) => expect(said(page)).toEqual([]));
});
