import { defineFormat } from '../format.ts';
import tornado from './tornado.ts';

/** Jupyter Server: Tornado's signed cookie under a name of host and port, or the one that JupyterHub gives. */
export default defineFormat({
  ...tornado,
  id: 'jupyter',
  framework: 'jupyter',
  title: 'Jupyter login cookie',
  isGeneric: false,
  recognise: (cookie) =>
    /^(?:username-|jupyterhub-)/.test(cookie.name) && tornado.recognise(cookie) ? 'certain' : undefined,
  testers: tornado.testers.map((tester) => ({ ...tester, id: tester.id.replace('tornado', 'jupyter') })),
  page: {
    looks: '`username-<host>-<port>` (Jupyter Server) or `jupyterhub-hub-login`: `2|1:0|10:…` as Tornado writes it.',
    keys: 'The file `jupyter_cookie_secret`, hashed with the password; with a password of one word the key can be guessed by whoever reads the file.',
    byHand: 'Take the fifth field between the bars and decode it as base64.',
    seenWith: 'jupyter_server 2.21.1',
  },
  source: 'https://github.com/jupyter-server/jupyter_server/blob/main/jupyter_server/auth/identity.py',
});
