import { type Case, casesFor, observedAt } from '../../../test/cases.ts';
import check from './certificate-expiring.ts';

const DAY = 86_400_000;
/** A certificate that lives `life` days and has `left` of them left. */
const certificate = (left: number, life = 90): Case => ({
  evidence: {
    tls: {
      protocol: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      authorized: true,
      certificate: {
        subject: 'api.test',
        issuer: 'CA',
        altNames: [],
        validTo: observedAt + left * DAY,
        validFrom: observedAt + (left - life) * DAY,
      },
    },
  },
});

casesFor(check, {
  fires: [
    ['nine days left', certificate(9), 'low The certificate expires in 9 days, on 2026-11-29.'],
    ['hours left', certificate(0.5), 'low The certificate expires in 0 days, on 2026-11-20.'],
    [
      'a six-day certificate in its last third',
      certificate(1, 6),
      'low The certificate expires in 1 days, on 2026-11-21.',
    ],
  ],
  quiet: [
    ['two months left', certificate(60)],
    ['fifteen days left', certificate(15)],
    ['a six-day certificate in its first half', certificate(4, 6)],
    ['expired already: another check says it', certificate(-1)],
  ],
  skips: [['plain HTTP', {}]],
});
