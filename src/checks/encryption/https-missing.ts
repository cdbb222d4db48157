import { isLocal, isLocalInClear } from '../../derive/public-url.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'https-missing',
  category: 'encryption',
  severity: 'high',
  title: 'API is served over plain HTTP',
  why: 'Everything on the way can be read and changed: session cookies, keys and answers alike.',
  fix: 'Serve it over TLS only, at the application or at the proxy before it.',
  notes:
    'On loopback it is info and costs nothing: there is no way on which anyone could listen. On a private address it is medium. With `--public-url` the scheme of that URL counts.',
  cwe: [319],
  owasp: ['API8:2023'],
  references: ['RFC 9325', 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html'],
  needs: ['surface'],
  judge({ surface }) {
    const { target, publicUrl } = surface;
    if (publicUrl?.startsWith('https:') && !target.startsWith('https:'))
      return notApplicable(own('it is judged as served over https; what listens at the public URL was not looked at'));
    if ((publicUrl ?? target).startsWith('https:')) return [];
    const at = { source: 'live', url: target, part: 'tls' } as const;
    if (isLocal(surface)) {
      return [
        {
          at,
          severity: 'info',
          message: own('The target is plain HTTP on loopback. Where it is reachable from elsewhere it needs TLS.'),
          mark: 'host',
        },
      ];
    }
    if (publicUrl !== undefined)
      return [{ at, message: say`The public URL is plain HTTP: ${quote(publicUrl, 100)}.`, mark: 'host' }];
    const message = say`The target was given as plain HTTP, and answered.`;
    return [{ at, message, mark: 'host', ...(surface.reach === 'private' && { severity: 'medium' as const }) }];
  },
  spares: ({ surface }) => isLocalInClear(surface),
});
