import { casesFor } from '../../../test/cases.ts';
import check from './https-missing.ts';

casesFor(check, {
  fires: [
    [
      'a local server that is public over plain HTTP',
      { surface: { target: 'http://127.0.0.1:8000/', reach: 'loopback', publicUrl: 'http://api.test' } },
      'high The public URL is plain HTTP: `http://api.test`',
    ],
    [
      'a local server over https that is public over plain HTTP',
      { surface: { target: 'https://127.0.0.1:8443/', reach: 'loopback', publicUrl: 'http://api.test' } },
      'high The public URL is plain HTTP',
    ],
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
    [
      'https here, and https in public',
      { surface: { target: 'https://localhost:8443/', reach: 'loopback', publicUrl: 'https://api.test' } },
    ],
    ['https', { surface: { target: 'https://api.test/' } }],
    ['https on loopback', { surface: { target: 'https://localhost:8443/', reach: 'loopback' } }],
  ],
  skips: [
    [
      'a local server that is public over https, which was not looked at',
      { surface: { target: 'http://127.0.0.1:8000/', reach: 'loopback', publicUrl: 'https://api.test' } },
    ],
  ],
});
