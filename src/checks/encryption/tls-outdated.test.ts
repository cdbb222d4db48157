import { casesFor } from '../../../test/cases.ts';
import check from './tls-outdated.ts';

const https = { surface: { target: 'https://api.test/' } };

casesFor(check, {
  fires: [
    [
      'both',
      { ...https, accepts: () => true },
      'low A handshake that offers nothing newer than TLS 1.0',
      'low A handshake that offers nothing newer than TLS 1.1',
    ],
    [
      'one of them',
      { ...https, accepts: (version) => version === 'TLSv1.1' },
      'low A handshake that offers nothing newer than TLS 1.1',
    ],
  ],
  quiet: [
    ['neither', { ...https, accepts: () => false }],
    ['neither, on another port', { surface: { target: 'https://api.test:8443/' }, accepts: () => false }],
  ],
  skips: [['plain HTTP', { surface: { target: 'http://api.test/' } }]],
  unknown: [['the handshake could not be tried', https]],
});
