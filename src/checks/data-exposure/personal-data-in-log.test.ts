import { casesFor } from '../../../test/cases.ts';
import { access, logged } from '../../../test/log-cases.ts';
import check from './personal-data-in-log.ts';

const card = ['4929', '3815', '0640', '8123'].join(' ');

casesFor(check, {
  fires: [
    [
      'an address in the query',
      logged(access('/signup?email=ann.lee%40acme.io')),
      'low Log lines contain 1 e-mail address in the query parameter `email` of GET `/signup`',
    ],
    [
      'several in messages',
      logged(...['ann', 'bob', 'cy'].map((name) => `INFO sent mail to ${name}.lee@acme.io`)),
      'low Log lines contain 3 e-mail addresses in the message',
    ],
    [
      'a card number',
      logged(`{"level":"info","msg":"charge","card_number":"${card}"}`),
      'medium Log lines contain 1 card number in the field `card_number`',
    ],
    [
      'an identity number',
      logged('{"level":"info","msg":"kyc","ssn":"219-09-9999"}'),
      'medium Log lines contain 1 identity number (United States social security number)',
    ],
  ],
  quiet: [
    [
      'a login before a host',
      logged(
        'WARN jdbc:postgresql://app:Tr0ub4dor-9x@db.internal.test:5432/shop refused',
        'INFO git clone https://svc:Tr0ub4dor-9x@git.acme.io/a.git',
      ),
    ],
    ['nothing', logged(access('/items?page=2'))],
    ['one address in a message', logged('INFO started by root@web1.acme.io')],
    [
      'addresses of roles and examples',
      logged(access('/c?email=info%40acme.io'), access('/c?email=ann%40example.com')),
    ],
    ['a long number', logged('{"level":"info","order":"4929381506408129"}')],
  ],
  skips: [['no logs', {}]],
});
