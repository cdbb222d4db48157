import { printableStrings } from '../../peel/strings.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { sealed, session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

/** Forms authentication, role and anonymous-id cookies under their default names. */
const TICKET = /^\.(?:ASPXAUTH|ASPXROLES|ASPXANONYMOUS|ASPNET)$/;

/**
 * ASP.NET on .NET Framework: view state (LosFormatter, `/wE…`: readable, the MAC at its end not distinguished from it) and tickets
 * encrypted under the machine key, in hexadecimal or base64url.
 */
export default defineFormat({
  id: 'aspnet-framework',
  framework: 'aspnet',
  title: 'ASP.NET view state or ticket',
  recognise(cookie) {
    if (reading(cookie) === undefined) return undefined;
    return TICKET.test(cookie.name) || cookie.name === '__VIEWSTATE' ? 'certain' : 'firm';
  },
  decode: reading,
  testers: [],
  page: {
    looks: '`.ASPXAUTH`, `.ASPXROLES`: long hexadecimal or base64url. View state: base64 that begins with `/wE`.',
    keys: '`machineKey` in `web.config` (validation and decryption key), or random ones of the server.',
    byHand:
      'View state without encryption is LosFormatter: decode the base64 and read the strings. Tickets need the machine key.',
    seenWith: 'documented examples of ASP.NET',
  },
  source: 'https://learn.microsoft.com/dotnet/api/system.web.ui.losformatter',
});

function reading({ name, value }: ReceivedCookie): DecodedSession | undefined {
  const text = plainValue(value);
  const bytes = text.startsWith('/wE') ? fromBase64(text, 'std') : undefined;
  if (bytes !== undefined && bytes.length > 4) {
    const payload = [...printableStrings(bytes, 4)];
    return session({ protection: 'signed', serializer: 'binary', path: ['base64', 'losformatter'], payload });
  }
  if (!TICKET.test(name)) return undefined;
  return /^(?:[0-9A-F]{80,8192}|[A-Za-z0-9_-]{80,8192})$/.test(text) ? sealed(['hex', 'machine-key']) : undefined;
}
