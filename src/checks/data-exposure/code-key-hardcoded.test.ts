import { casesFor } from '../../../test/cases.ts';
import type { SecretInText } from '../../model/evidence.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { fake } from '../../secrets/fake.ts';
import check from './code-key-hardcoded.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const inFile = (text: string, more: Partial<SecretInText> = {}) => ({
  evidence: {
    texts: {
      files: 1,
      found: findSecrets(text).map((match) => ({ match, file: 'app/settings.py', line: 3, ...more })),
    },
  },
});

casesFor(check, {
  fires: [
    ['a key', inFile(stripe), 'high `app/settings.py`, line 3, holds Stripe secret key. The whole Stripe account'],
    [
      'by its name',
      inFile(`api_key = "${fake.alnum(40)}"`),
      'high `app/settings.py`, line 3, holds a key by its name `api_key`.',
    ],
    [
      'a key that is made to be public',
      inFile(['pk_', 'live_', fake.alnum(24)].join('')),
      'info `app/settings.py`, line 3, holds',
    ],
    [
      'in an HTTP archive',
      inFile(stripe, {
        recorded: { pointer: '/log/entries/0/response/content', method: 'GET', url: 'https://a.test/x', part: 'body' },
      }),
      'high The recorded answer data of `GET https://a.test/x` hold Stripe secret key.',
    ],
  ],
  quiet: [
    ['nothing was found', inFile('nothing here')],
    ['placeholders and ids', inFile('api_key = "your-api-key-here"\nid = "9f1c2a9e-7b83-4d05-a1a4-b7c2d9e0f3a5"')],
    ['masked values', inFile('API_KEY=********************')],
  ],
  skips: [['no files were searched', { pages: [{ body: stripe }] }]],
});
