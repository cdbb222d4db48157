import { isLocal, isLocalInClear } from '../../derive/response/public-url.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'https-missing',
  category: 'encryption',
  severity: 'high',
  title: 'API is served over plain HTTP',
  why: 'Everything on the network path can be read and changed: session cookies, keys and responses.',
  fix: 'Serve it over TLS only, at the application or at the proxy in front of it.',
  notes:
    'On loopback it is info and does not affect the score: the traffic does not leave the machine. On a private address it is medium. With `--public-url` the scheme of that URL counts.',
  cwe: [319],
  owasp: ['API8:2023'],
  references: ['RFC 9325', 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html'],
  needs: ['surface'],
  judge({ surface }) {
    const { target, publicUrl } = surface;
    if (publicUrl?.startsWith('https:') && !target.startsWith('https:'))
      return notApplicable(own('it is judged as served over https; the public URL itself was not checked'));
    if ((publicUrl ?? target).startsWith('https:')) return [];
    const at = { source: 'live', url: target, part: 'tls' } as const;
    if (isLocal(surface)) {
      return [
        {
          at,
          severity: 'info',
          message: own('The target is plain HTTP on loopback. It needs TLS if it is reachable from elsewhere.'),
          mark: 'host',
        },
      ];
    }
    if (publicUrl !== undefined)
      return [{ at, message: say`The public URL is plain HTTP: ${quote(publicUrl, 100)}.`, mark: 'host' }];
    const message = say`The target was given as plain HTTP and responded.`;
    return [{ at, message, mark: 'host', ...(surface.reach === 'private' && { severity: 'medium' as const }) }];
  },
  spares: ({ surface }) => isLocalInClear(surface),
});
