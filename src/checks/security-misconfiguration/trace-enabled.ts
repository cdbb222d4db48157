import { headerOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck } from '../../model/check.ts';
import { own, say } from '../../model/said.ts';

const marker = 'openbrick-trace-7c1d';

export default defineCheck({
  id: 'trace-enabled',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'TRACE method is enabled',
  why: 'TRACE returns the request as the server received it, including headers added by a proxy: internal tokens and cookies are disclosed to the caller.',
  fix: 'Reject TRACE at the proxy or the server (405), as current servers do by default.',
  cwe: [16, 693],
  owasp: ['API8:2023'],
  references: ['RFC 9110 section 9.3.8'],
  needs: ['surface'],
  plan: ({ surface }) => [
    {
      kind: 'request',
      id: 'trace',
      risk: 'read',
      anonymous: true,
      request: { method: 'TRACE', url: surface.target, headers: [['X-Openbrick-Trace', marker]] },
    },
  ],
  judge(_, results) {
    const exchange = results.exchange('trace');
    if (exchange === undefined || exchange.response.status !== 200) return [];
    const { body } = exchange.response;
    const isMessage = /^message\/http\b/i.test(headerOf(exchange, 'content-type') ?? '');
    if (!body.includes(marker) || !(isMessage || /^TRACE \//.test(body))) return [];
    const message = say`The response to TRACE echoes the request, ${own('the marker header')} included.`;
    return [{ at: placeIn(exchange, { part: 'body' }), message, proof: { exchange: exchange.id } }];
  },
});
