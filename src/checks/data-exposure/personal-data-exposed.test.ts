import { casesFor, html, json } from '../../../test/cases.ts';
import check from './personal-data-exposed.ts';

const people = ['ada@lovelace.dev', 'grace@hopper.io', 'alan@turing.co.uk'];
/** Valid by its check digit, and never issued. */
const card = ['4539', '5787', '6362', '1486'];

casesFor(check, {
  fires: [
    [
      'a list of users',
      json({ users: people.map((email) => ({ email })) }),
      'medium Without credentials the response contains 3 e-mail addresses, the first at `/users/0/email`.',
    ],
    [
      'a card in groups',
      json({ note: card.join(' ') }),
      'medium Without credentials the response contains 1 card number, the first at `/note`.',
    ],
    [
      'a card by its name',
      json({ card_number: card.join('') }),
      'medium Without credentials the response contains 1 card number, the first at `/card_number`.',
    ],
    [
      'an identity number',
      json([{ ssn: '219-09-9999' }]),
      'medium Without credentials the response contains 1 identity number (United States social security number), the first at `/0/ssn`.',
    ],
    [
      'CSV',
      {
        pages: [
          {
            headers: ['Content-Type: text/csv'],
            body: `name,email\n${people.map((mail) => `x,${mail}`).join('\n')}\n`,
          },
        ],
      },
      'medium Without credentials the response contains 3 e-mail addresses.',
    ],
  ],
  quiet: [
    ['two addresses', json({ emails: people.slice(0, 2) })],
    ['one address many times', json({ emails: Array.from({ length: 9 }, () => people[0]) })],
    ['contacts', json({ mails: ['info@shop.dev', 'support@shop.dev', 'sales@shop.dev', 'noreply@shop.dev'] })],
    ['examples', json({ mails: ['a@example.com', 'b@example.org', 'c@shop.test', 'd@example.net'] })],
    ['authors of software', json({ maintainers: people.map((email) => ({ email })) })],
    ['a page with contact mail', html(people.map((mail) => `<a href="mailto:${mail}">${mail}</a>`).join(''))],
    ['an API description', json({ openapi: '3.1.0', paths: {}, examples: people })],
    ['a number with a right check digit', json({ id: card.join(''), order: Number(card.join('')) })],
    ['a test card', json({ card_number: '4242424242424242', other_card: '4111 1111 1111 1111' })],
    ['a wrong check digit', json({ card_number: '4539578763621487' })],
    ['a masked card', json({ card: '**** **** **** 1486', ssn: '***-**-9999' })],
    ['numbers without a name', json({ code: '219-09-9999', bsn_count: 3 })],
  ],
  skips: [
    ['signed in', json({ users: people }, { identity: 'given' })],
    ['an error', json({ users: people }, { status: 500 })],
  ],
});
