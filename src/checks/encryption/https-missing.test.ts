import { casesFor } from '../../../test/cases.ts';
import check from './https-missing.ts';

casesFor(check, {
  fires: [
    ['plain HTTP in public', { surface: { target: 'http://api.test/' } }, 'high The target was given as plain HTTP'],
    [
      'on a private address',
      { surface: { target: 'http://10.0.0.8/', reach: 'private' } },
      'medium The target was given as plain HTTP',
    ],
    [
      'on loopback it is a remark',
      { surface: { target: 'http://127.0.0.1:8000/', reach: 'loopback' } },
      'info The target is plain HTTP on loopback',
    ],
  ],
  quiet: [
    ['https', { surface: { target: 'https://api.test/' } }],
    ['https on loopback', { surface: { target: 'https://localhost:8443/', reach: 'loopback' } }],
  ],
});
