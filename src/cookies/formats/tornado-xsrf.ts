import { defineFormat } from '../format.ts';
import { reference } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Tornado's CSRF cookie, version 2: a mask, the masked token, the time. It is no session and holds nothing. */
export default defineFormat({
  id: 'tornado-xsrf',
  framework: 'tornado',
  title: 'Tornado CSRF cookie',
  recognise: (cookie) => (/^2\|[0-9a-f]{8}\|[0-9a-f]{32}\|[0-9]{10}$/.test(wireValue(cookie)) ? 'certain' : undefined),
  decode: () => reference(),
  testers: [],
  page: {
    looks: '`_xsrf`: `2|`, eight hexadecimal digits, 32 hexadecimal digits, a time, with bars.',
    keys: 'There is no key.',
    byHand: 'The token is the third part, each byte combined with the mask by exclusive or.',
    seenWith: 'Tornado 6.5.10',
  },
  source: 'https://github.com/tornadoweb/tornado/blob/master/tornado/web.py',
});
