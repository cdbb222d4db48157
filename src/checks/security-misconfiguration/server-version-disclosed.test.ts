import { answer, casesFor } from '../../../test/cases.ts';
import check from './server-version-disclosed.ts';

casesFor(check, {
  fires: [
    [
      'a development server',
      answer('Server: Werkzeug/3.1.3 Python/3.11.7'),
      'low The header says `Werkzeug/3.1.3 Python/3.11.7`',
    ],
    [
      'two banners',
      answer('Server: nginx/1.24.0', 'X-Powered-By: PHP/8.1'),
      'low The header says `nginx/1.24.0`',
      'low The header says `PHP/8.1`',
    ],
    ['a bare version', answer('X-AspNet-Version: 4.0.30319'), 'low The header says `4.0.30319`'],
  ],
  quiet: [
    ['a name alone', answer('Server: gunicorn')],
    ['a framework without version', answer('X-Powered-By: Express')],
    ['the protocol of a proxy', answer('Via: HTTP/1.1 proxy')],
    ['nothing', answer()],
  ],
});
