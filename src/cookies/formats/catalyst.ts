import { defineFormat } from '../format.ts';
import { idFormat } from '../primitives/id-format.ts';

/** Catalyst's session plugin: 40 hexadecimal digits under the application's name and `_session`. */
const format = idFormat({
  id: 'catalyst',
  framework: 'catalyst',
  title: 'Catalyst session id',
  name: /^[a-z0-9_]{1,60}_session$/,
  value: /^[0-9a-f]{40}$/,
  page: {
    looks: '`<application>_session`: 40 hexadecimal digits.',
    keys: 'There is no key: the session is in a file, a cache or a database.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'Catalyst 5.90130',
  },
  source: 'https://metacpan.org/pod/Catalyst::Plugin::Session::State::Cookie',
});

export default defineFormat({
  ...format,
  // Others keep ids of this form under such names too.
  recognise: (cookie) => (cookie.name !== 'ci_session' && format.recognise(cookie) ? 'tentative' : undefined),
});
