import { defineFormat } from '../format.ts';
import { reference } from '../primitives/session.ts';

/** ASP.NET session state: 120 random bits in 24 letters and digits; the session stays on the server. */
export default defineFormat({
  id: 'aspnet-session-id',
  framework: 'aspnet',
  title: 'ASP.NET session id',
  recognise({ name, value }) {
    return name === 'ASP.NET_SessionId' && /^[a-z0-5]{24}$/.test(value) ? 'certain' : undefined;
  },
  decode(_cookie) {
    return reference();
  },
  testers: [],
  page: {
    looks: '`ASP.NET_SessionId`: 24 letters and digits.',
    keys: 'There is no key: the session is kept by the server.',
    byHand: 'Nothing can be read in it.',
    seenWith: 'documented examples of ASP.NET',
  },
  source: 'https://learn.microsoft.com/dotnet/api/system.web.sessionstate.sessionidmanager',
});
